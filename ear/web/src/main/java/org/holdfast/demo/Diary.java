package org.holdfast.demo;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Appointments of the last sixteen weeks and the coming three: the weekly individual hour on the weekday on which
 * treatment began, the weekly group, a review in place of every thirteenth hour. Of the practitioner's
 * patients every individual hour since treatment began. Of who is seen in a series the coming hours are planned by hand.
 */
final class Diary {

    private static final int WEEKS_BACK = 16;
    private static final int WEEKS_AHEAD = 3;
    private static final int GROUP_SIZE = 8;
    private static final List<String> HOURS = List.of("09:00", "10:00", "11:00", "14:00", "15:00", "16:00", "08:00");

    /** At noon and in the early evening, when no individual hour is held. */
    private static final List<String> GROUP_HOURS = List.of("12:15", "17:00");

    /** A group's weekday and hour (0 to 9) and who leads it. */
    private record Group(int slot, String therapist) {}

    private final Ledger ledger;
    private final LocalDate today;
    private final Course course;
    private final Phases phases;
    private final Workforce workforce;
    private final Dice dice;
    private final Set<String> taken = new HashSet<>();
    private final Map<String, Integer> inGroups = new HashMap<>();
    private final Map<String, Group> groups = new HashMap<>();

    Diary(Ledger ledger, LocalDate today, Course course, Phases phases, Workforce workforce, Dice dice) {
        this.ledger = ledger;
        this.today = today;
        this.course = course;
        this.phases = phases;
        this.workforce = workforce;
        this.dice = dice.named("diary");
    }

    void write(Treatment one) {
        Dice d = dice.named(one.key());
        double missing = 0.02 + 0.16 * d.unit() * d.unit();
        if (one.programme().individualEvery > 0) {
            individual(d.named("individual"), one, missing);
        }
        group(d.named("group"), one, missing);
    }

    private void individual(Dice d, Treatment one, double missing) {
        String clinician = one.episode().clinician();
        LocalTime at = freeHour(clinician, one.started().getDayOfWeek());
        int every = one.programme().individualEvery;
        for (int nth = 0; ; nth++) {
            LocalDate day = one.started().plusDays((long) every * nth);
            if (day.isAfter(today.plusWeeks(WEEKS_AHEAD))) {
                return;
            }
            if (one.is(Treatment.Present.IN_A_SERIES) && day.isAfter(today)) {
                planWeekly(one, clinician, day, at);
                return;
            }
            boolean assessing = phases.assessing(one, day);
            boolean review = every == 7 && nth > 0 && nth % 13 == 0;
            add(d, one, clinician, assessing ? "ASSESSMENT" : review ? "REVIEW" : "INDIVIDUAL", day, at, 50, missing);
        }
    }

    private void planWeekly(Treatment one, String clinician, LocalDate first, LocalTime at) {
        ledger.add(new Row.Series(
                one.episode().episodeKey().replace("-E", "-W"),
                one.key(),
                one.episode().episodeKey(),
                clinician,
                "INDIVIDUAL",
                first,
                at,
                50,
                house(one) + ", room 2"));
    }

    /** Where the team sees people: its name. */
    private static String house(Treatment one) {
        String team = one.episode().team().substring("DEMO-".length());
        return team.charAt(0) + team.substring(1).toLowerCase(Locale.ROOT);
    }

    private LocalTime freeHour(String clinician, DayOfWeek weekday) {
        for (String hour : HOURS) {
            if (taken.add(clinician + weekday + hour)) {
                return LocalTime.parse(hour);
            }
        }
        return LocalTime.parse("18:00");
    }

    /** Groups fill up one after another; each has its weekday, its hour and its therapist. */
    private void group(Dice d, Treatment one, double missing) {
        String team = one.episode().team();
        String kind = team + one.programme();
        int nth = (inGroups.merge(kind, 1, Integer::sum) - 1) / GROUP_SIZE;
        Group group = groups.computeIfAbsent(kind + nth, key -> form(team, key));
        boolean closed = one.programme() == Programme.MBT_I;
        LocalDate first =
                onWeekday(closed ? one.started() : one.started().plusDays(14), group.slot / GROUP_HOURS.size());
        LocalTime at = LocalTime.parse(GROUP_HOURS.get(group.slot % GROUP_HOURS.size()));
        for (LocalDate day = first; !day.isAfter(today.plusWeeks(WEEKS_AHEAD)); day = day.plusDays(7)) {
            if (closed && ChronoUnit.DAYS.between(first, day) >= Programme.MBT_I.days) {
                return;
            }
            add(d, one, group.therapist, "GROUP", day, at, closed ? 90 : 75, missing);
        }
    }

    /** A new group meets when its therapist is free. */
    private Group form(String team, String key) {
        var therapists = workforce.clinicians(team);
        int begin = dice.named(key).between(0, 99);
        for (int i = 0; ; i++) {
            String therapist = therapists.get((begin + i) % therapists.size()).key();
            int slot = (begin + i / 2) % (5 * GROUP_HOURS.size());
            if (taken.add(therapist + slot)) {
                return new Group(slot, therapist);
            }
        }
    }

    private static LocalDate onWeekday(LocalDate from, int weekday) {
        return from.plusDays(Math.floorMod(weekday + 1 - from.getDayOfWeek().getValue(), 7));
    }

    private void add(
            Dice d,
            Treatment one,
            String clinician,
            String strand,
            LocalDate day,
            LocalTime at,
            int minutes,
            double missing) {
        String outcome = outcome(d, one, clinician, strand, day, missing);
        LocalDate pausedOn = one.pausedOn(today);
        boolean paused = pausedOn != null && !day.isBefore(pausedOn);
        boolean before = day.isBefore(today.minusWeeks(WEEKS_BACK));
        boolean kept = strand.equals("INDIVIDUAL") && clinician.equals(Workforce.PRACTITIONER);
        if (paused || before && !kept) {
            return;
        }
        ledger.add(new Row.Appointment(
                "%s-%s-%s".formatted(one.episode().episodeKey().replace("-E", "-A"), day, strand.charAt(0)),
                one.key(),
                one.episode().episodeKey(),
                clinician,
                strand,
                day.atTime(at),
                minutes,
                house(one)
                        + (strand.equals("GROUP")
                                ? ", group room"
                                : before ? ", room 1" : d.chance(0.12) ? ", by video" : ", room " + d.between(1, 6)),
                outcome));
    }

    private String outcome(Dice d, Treatment one, String clinician, String strand, LocalDate day, double missing) {
        double chance = d.unit();
        boolean away = dice.named("leave", clinician, day.getYear(), day.getDayOfYear() / 7)
                .chance(0.06);
        long ago = ChronoUnit.DAYS.between(day, today);
        if (ago <= 0) {
            return null;
        }
        if (one.is(Treatment.Present.MISSED_YESTERDAY) && ago == 1
                || one.is(Treatment.Present.MISSED_TWICE) && ago <= 14 && !strand.equals("GROUP")) {
            return "DID_NOT_ATTEND";
        }
        if (one.is(Treatment.Present.OUTCOME_NOT_RECORDED) && ago <= 3) {
            return null;
        }
        if (course.inHospital(one, day)) {
            return "CANCELLED_BY_PATIENT";
        }
        if (!one.is(Treatment.Present.ORDINARY) && ago < 15) {
            return "ATTENDED";
        }
        if (ago <= 2 && chance > 0.9) {
            return null;
        }
        return away
                ? "CANCELLED_BY_SERVICE"
                : chance < missing ? "DID_NOT_ATTEND" : chance < missing + 0.06 ? "CANCELLED_BY_PATIENT" : "ATTENDED";
    }
}
