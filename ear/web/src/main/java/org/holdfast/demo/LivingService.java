package org.holdfast.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.holdfast.demo.Treatment.Present;
import org.holdfast.demo.Treatment.Story;

/** The three teams today: everyone in treatment, who left in the last two years, and who waits. */
final class LivingService {

    /** A closed introductory group per team: began so many weeks ago. */
    private static final Map<String, Integer> GROUP_WEEKS =
            Map.of("DEMO-RIVERSIDE", 8, "DEMO-NORTHGATE", 4, "DEMO-HARBOUR", 11);

    private static final int INTRODUCED = 8;
    private static final int ANTISOCIAL = 5;
    private static final int CLOSED = 60;

    private final LocalDate today;
    private final Dice dice;
    private final Workforce workforce;
    private final Intake intake;
    private final Course course;
    private final Phases phases;
    private final Diary diary;
    private final Deliveries deliveries;
    private final Errands errands;
    private final Answers answers;

    LivingService(Ledger ledger, LocalDate today, Workforce workforce, Dice dice) {
        this.today = today;
        this.dice = dice.named("living");
        this.workforce = workforce;
        this.intake = new Intake(ledger, today, this.dice);
        this.course = new Course(ledger, today, this.dice);
        this.phases = new Phases(ledger, today, this.dice);
        this.diary = new Diary(ledger, today, course, phases, workforce, this.dice);
        this.deliveries = new Deliveries(ledger, today, phases, this.dice);
        this.errands = new Errands(ledger, today);
        this.answers = new Answers(ledger, today, this.dice);
    }

    void write() {
        tellOfTheClinician();
        Workforce.TEAMS.forEach(this::fill);
        for (int i = 0; i < CLOSED; i++) {
            close(i);
        }
        leaveWaiting();
    }

    private void follow(Treatment one) {
        course.write(one);
        phases.write(one);
        if (one.episode().endedOn() == null) {
            diary.write(one);
        }
        deliveries.write(one);
        answers.write(one);
    }

    /** The caseload that a visitor meets first has one of everything that can need attention. */
    private void tellOfTheClinician() {
        Story quiet = Intake.missing();
        mine(Programme.SCM, 28, quiet);
        errands.ofTheService(mine(Programme.MBT_OP, 141, present(Present.DISCHARGED_YESTERDAY)));
        mine(Programme.MBT_OP, 232, present(Present.MISSED_YESTERDAY));
        mine(Programme.MBT_OP, 364, present(Present.IN_A_SERIES));
        mine(Programme.MBT_OP, 118, Intake.missing("formulation"));
        mine(Programme.MBT_OP, 546, Intake.missing("relapse-plan"));
        mine(Programme.SCM, 122, Intake.missing("goals-agreed", "joint-care-plan"));
        mine(Programme.SCM, 200, present(Present.HARMED_THREE_DAYS_AGO));
        mine(Programme.SCM, 262, present(Present.CRISIS_PLAN_OLD));
        mine(Programme.SCM, 75, present(Present.MISSED_TWICE));
        mine(Programme.MBT_OP, 0, quiet);
        mine(Programme.MBT_OP, 20, present(Present.WITH_HOME_TREATMENT));
        mine(Programme.MBT_OP, 300, present(Present.IN_HOSPITAL));
        mine(Programme.SCM, 401, present(Present.OUTCOME_NOT_RECORDED));
        mine(Programme.MBT_ASPD, 112, quiet);
        mine(Programme.MBT_OP, 455, present(Present.PAUSED));
        mine(Programme.SCM, 531, present(Present.GIVEN_LONGER));
    }

    private Treatment mine(Programme programme, int daysIn, Story story) {
        Treatment one = intake.open(programme, "DEMO-RIVERSIDE", Workforce.CLINICIAN, today.minusDays(daysIn), story);
        follow(one);
        errands.about(one);
        return one;
    }

    private static Story present(Present present) {
        return new Story(present, Set.of());
    }

    /** Everyone else of a team: starts are spread evenly, so that every phase has people in it. */
    private void fill(String team) {
        var places = new ArrayList<String>();
        workforce.clinicians(team).forEach(one -> {
            for (int i = 0; i < one.caseload(); i++) {
                places.add(one.key());
            }
        });
        Dice d = dice.named(team);
        List<String> clinicians =
                d.shuffled(numbered(places)).stream().map(Place::clinician).toList();
        int rest = clinicians.size() - INTRODUCED - ANTISOCIAL;
        for (int i = 0; i < clinicians.size(); i++) {
            Programme programme;
            LocalDate started;
            if (i < INTRODUCED) {
                programme = Programme.MBT_I;
                started = weekday(today.minusWeeks(GROUP_WEEKS.get(team)).minusDays(2));
            } else {
                int left = i - INTRODUCED;
                boolean first = left < ANTISOCIAL;
                programme = first ? Programme.MBT_ASPD : d.chance(0.58) ? Programme.MBT_OP : Programme.SCM;
                double along = first ? (left + d.unit()) / ANTISOCIAL : (left - ANTISOCIAL + d.unit()) / rest;
                started = weekday(today.minusDays(Math.round(along * 1.03 * programme.days)));
            }
            follow(intake.open(programme, team, clinicians.get(i), started, Story.ORDINARY));
        }
    }

    private record Place(int number, String clinician) {}

    private static List<Place> numbered(List<String> clinicians) {
        var places = new ArrayList<Place>();
        clinicians.forEach(one -> places.add(new Place(places.size(), one)));
        return places;
    }

    /** The day itself or, at a weekend, some weekday of the week before, not always the same. */
    private static LocalDate weekday(LocalDate day) {
        int back = day.getDayOfYear() % 2 * 2;
        return switch (day.getDayOfWeek()) {
            case SATURDAY -> day.minusDays(2L + back);
            case SUNDAY -> day.minusDays(4L + back);
            default -> day;
        };
    }

    private void close(int number) {
        Dice d = dice.named("closed", number);
        String team = d.oneOf(Workforce.TEAMS);
        Programme programme = d.oneOf(
                Programme.MBT_OP, Programme.MBT_OP, Programme.SCM, Programme.SCM, Programme.MBT_I, Programme.MBT_ASPD);
        String ending = number < 2
                ? "DIED"
                : d.oneOf(
                        "COMPLETED",
                        "COMPLETED",
                        "COMPLETED",
                        "COMPLETED",
                        "COMPLETED",
                        "ENDED_EARLY",
                        "ENDED_EARLY",
                        "ENDED_EARLY",
                        "TRANSFERRED");
        LocalDate ended = weekday(today.minusDays(4 + (long) number * 725 / CLOSED + d.between(0, 9)));
        int days = ending.equals("COMPLETED")
                ? programme.days + d.between(-6, 12)
                : d.between(programme.days / 8, programme.days * 4 / 5);
        String clinician = number % 9 == 4 ? "DEMO-S24" : null;
        if (clinician == null) {
            clinician = d.oneOf(workforce.clinicians(team)).key();
        } else {
            team = workforce.member(clinician).team();
        }
        follow(intake.closed(programme, team, clinician, weekday(ended.minusDays(days)), ended, ending));
    }

    private void leaveWaiting() {
        for (int i = 0; i < 17; i++) {
            intake.refer(Workforce.TEAMS.get(i % 3), weekday(today.minusDays(i * i / 4 + 1L)), "WAITING");
        }
        for (int i = 0; i < 6; i++) {
            intake.refer(Workforce.TEAMS.get(i % 3), weekday(today.minusDays(26L + 9 * i)), "ACCEPTED");
        }
        for (int i = 0; i < 30; i++) {
            Dice d = dice.named("not taken on", i);
            intake.refer(
                    d.oneOf(Workforce.TEAMS),
                    weekday(today.minusDays(28L + 23 * i + d.between(0, 20))),
                    d.oneOf(
                            "DID_NOT_ATTEND",
                            "DECLINED",
                            "DECLINED",
                            "INCLUSION_NOT_MET",
                            "EXCLUSION_MET",
                            "UNCONTACTABLE"));
        }
    }
}
