package org.holdfast.demo;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.TreeMap;

/**
 * What a programme requires to be written with the patient, and when it was. Most comes in time; some late, some not at
 * all. The crisis plan is gone over again about every three months.
 */
final class Deliveries {

    private final Ledger ledger;
    private final LocalDate today;
    private final Phases phases;
    private final Dice dice;

    Deliveries(Ledger ledger, LocalDate today, Phases phases, Dice dice) {
        this.ledger = ledger;
        this.today = today;
        this.phases = phases;
        this.dice = dice.named("products");
    }

    void write(Treatment one) {
        var due = new TreeMap<String, LocalDate>();
        one.programme()
                .productsDue
                .forEach((product, days) -> due.put(product, one.started().plusDays(days)));
        if (one.programme() == Programme.SCM) {
            due.put("discharge-plan", phases.of(one).dischargeFrom().plusDays(85));
        }
        due.forEach((product, by) -> write(one, product, by));
    }

    private void write(Treatment one, String product, LocalDate due) {
        Dice d = dice.named(one.key(), product);
        boolean never = one.is(Treatment.Present.ORDINARY) && d.chance(0.02);
        boolean late = one.is(Treatment.Present.ORDINARY) && d.chance(0.05);
        LocalDate on = late ? due.plusDays(d.between(5, 50)) : due.minusDays(d.between(3, 24));
        if (!never
                && !on.isAfter(lastDay(one))
                && !one.story().productsMissing().contains(product)) {
            deliver(one, product, 1, on);
            if (product.equals("crisis-plan")) {
                review(d, one, on, lastDay(one));
            }
        }
    }

    private LocalDate lastDay(Treatment one) {
        return one.episode().endedOn() == null ? today : one.episode().endedOn();
    }

    private void review(Dice d, Treatment one, LocalDate first, LocalDate last) {
        int version = 1;
        LocalDate on = first.plusDays(d.between(70, 88));
        while (!on.isAfter(last)) {
            boolean left = one.is(Treatment.Present.CRISIS_PLAN_OLD) && ChronoUnit.DAYS.between(on, today) < 130
                    || one.is(Treatment.Present.ORDINARY) && d.chance(0.04);
            if (left) {
                return;
            }
            deliver(one, "crisis-plan", ++version, on);
            on = on.plusDays(d.between(70, 88));
        }
    }

    private void deliver(Treatment one, String product, int version, LocalDate on) {
        ledger.add(new Row.Product(
                "%s-%s-%d".formatted(one.episode().episodeKey(), product, version),
                one.episode().episodeKey(),
                product,
                on));
    }
}
