package org.holdfast.demo;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * What people answer to CORE-10 about the first day of treatment and about every three months after it: high at first,
 * lower later on average, and not for everybody. Nobody answers each time. The last days have no answers, so that nobody
 * is asked to see anybody today about one that chance gave.
 */
final class Answers {
    private static final int EVERY_DAYS = 91;
    private static final int QUIET_DAYS = 9;

    private final Ledger ledger;
    private final LocalDate today;
    private final Dice dice;
    private int sheets;

    Answers(Ledger ledger, LocalDate today, Dice dice) {
        this.ledger = ledger;
        this.today = today;
        this.dice = dice.named("answers");
    }

    void write(Treatment one) {
        Dice d = dice.named(one.key());
        double high = 17 + 9 * d.unit();
        double gain = high * (0.75 * d.unit() - 0.05);
        LocalDate last = lastDay(one);
        for (LocalDate due = one.started(); ; due = due.plusDays(EVERY_DAYS)) {
            LocalDate day = due.plusDays(d.between(-5, 7));
            if (due.isAfter(last)) return;
            if (day.isAfter(last) || !d.chance(due.equals(one.started()) ? 0.92 : 0.78)) continue;
            double months = Math.max(0, ChronoUnit.DAYS.between(one.started(), day) / 30.4);
            sheet(d, one, day, high - gain * (1 - StrictMath.exp(-months / 7)));
        }
    }

    private LocalDate lastDay(Treatment one) {
        LocalDate last = today.minusDays(QUIET_DAYS);
        for (LocalDate end : new LocalDate[] {
            one.patient().diedOn(), one.patient().observedUntil(), one.episode().endedOn()
        }) {
            if (end != null && end.isBefore(last)) {
                last = end;
            }
        }
        return last;
    }

    /** Ten answers from 0 to 4 around a tenth of the score; the second and third items are told the other way round. */
    private void sheet(Dice d, Treatment one, LocalDate day, double score) {
        Integer[] items = new Integer[10];
        for (int item = 0; item < items.length; item++) {
            double around = score / 10 * (item == 5 ? 0.6 : 1.05) + 1.6 * (d.unit() + d.unit() - 1);
            int answer = (int) Math.max(0, Math.min(4, Math.round(around)));
            items[item] = item == 1 || item == 2 ? 4 - answer : answer;
        }
        if (d.chance(0.06)) {
            items[d.between(0, 9)] = null;
        }
        ledger.add(new Row.Assessment(
                "DEMO-Q%05d".formatted(++sheets),
                one.key(),
                "CORE-10",
                null,
                day,
                items[0],
                items[1],
                items[2],
                items[3],
                items[4],
                items[5],
                items[6],
                items[7],
                items[8],
                items[9]));
    }
}
