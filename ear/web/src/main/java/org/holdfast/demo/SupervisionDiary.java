package org.holdfast.demo;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Who agreed to be supervised by whom how often, and what took place in the last half year: a weekly group per team and
 * an individual hour every other week. One has had none for a month, one is well behind, the newest has no agreement.
 */
final class SupervisionDiary {

    private static final String NONE_FOR_A_MONTH = "DEMO-S06";
    private static final String BEHIND = "DEMO-S11";
    private static final String NO_AGREEMENT = "DEMO-S25";
    private static final int WEEKS = 26;
    private static final Map<String, Integer> GROUP_WEEKDAY =
            Map.of("DEMO-RIVERSIDE", 1, "DEMO-NORTHGATE", 2, "DEMO-HARBOUR", 3);

    private final Ledger ledger;
    private final LocalDate today;
    private final Workforce workforce;
    private final Dice dice;
    private int agreements;

    SupervisionDiary(Ledger ledger, LocalDate today, Workforce workforce, Dice dice) {
        this.ledger = ledger;
        this.today = today;
        this.workforce = workforce;
        this.dice = dice.named("supervision");
    }

    void write() {
        workforce.supervised().forEach(this::agree);
        for (int week = WEEKS; week >= 0; week--) {
            LocalDate monday =
                    today.minusWeeks(week).minusDays(today.getDayOfWeek().getValue() - 1L);
            for (String team : Workforce.TEAMS) {
                group(team, monday.plusDays(GROUP_WEEKDAY.get(team)));
            }
            for (Workforce.Member one : workforce.supervised()) {
                individual(one, monday.plusDays(Math.floorMod(one.key().hashCode(), 5)));
            }
        }
    }

    private void agree(Workforce.Member one) {
        if (one.key().equals(NO_AGREEMENT)) {
            return;
        }
        LocalDate on = one.startedOn().plusDays(10);
        if (on.isBefore(today.minusYears(2))) {
            on = today.minusDays(dice.named("agreed", one.key()).between(90, 400));
        }
        if (one.supervisor().equals(lead(one.team()))) {
            agree(one, "GROUP", 13, on);
        }
        agree(one, "INDIVIDUAL", 6, on);
    }

    private void agree(Workforce.Member one, String kind, int sessions, LocalDate on) {
        ledger.add(new Row.Agreement(
                "DEMO-SA%03d".formatted(++agreements), one.supervisor(), one.key(), kind, sessions, on, one.leftOn()));
    }

    private void group(String team, LocalDate day) {
        if (day.isAfter(today) || dice.named(team, day).chance(0.07)) {
            return;
        }
        String supervisor = lead(team);
        List<String> present = new ArrayList<>();
        for (Workforce.Member one : workforce.of(team)) {
            if (supervisor.equals(one.supervisor()) && comes(one, day)) {
                present.add(one.key());
            }
        }
        present.forEach(one -> held(supervisor, one, day, 75, "GROUP", present.size()));
    }

    /** The first of a team leads its group supervision. */
    private String lead(String team) {
        return workforce.of(team).get(0).key();
    }

    private void individual(Workforce.Member one, LocalDate day) {
        boolean inTurn =
                (ChronoUnit.DAYS.between(LocalDate.EPOCH, day) / 7 + one.key().hashCode()) % 2 == 0;
        if (inTurn && !day.isAfter(today) && comes(one, day)) {
            held(one.supervisor(), one.key(), day, 50, "INDIVIDUAL", null);
        }
    }

    private boolean comes(Workforce.Member one, LocalDate day) {
        boolean employed = !day.isBefore(one.startedOn()) && (one.leftOn() == null || !day.isAfter(one.leftOn()));
        boolean paused = one.key().equals(NONE_FOR_A_MONTH) && day.isAfter(today.minusDays(33));
        double attends = Set.of(BEHIND).contains(one.key()) ? 0.55 : 0.9;
        return employed && !paused && dice.named(one.key(), day).chance(attends);
    }

    private void held(String supervisor, String supervisee, LocalDate day, int minutes, String kind, Integer size) {
        ledger.add(new Row.Supervision(
                "DEMO-SV-%s-%s-%s".formatted(supervisee.substring("DEMO-".length()), day, kind.charAt(0)),
                supervisor,
                supervisee,
                day,
                minutes,
                kind,
                size));
    }
}
