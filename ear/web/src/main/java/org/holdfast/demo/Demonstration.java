package org.holdfast.demo;

import java.time.LocalDate;
import java.util.List;

/** The whole demonstration service, as it would look on a given day. The same day and seed give the same, to the letter. */
final class Demonstration {

    static final long SEED = 20090917;

    private final Ledger ledger = new Ledger();

    Demonstration(LocalDate today, long seed) {
        var dice = new Dice(seed);
        new HistoricalScm(ledger, today, dice).write();
        new HistoricalTrial(ledger, today, dice).write();
        var workforce = new Workforce(ledger, today);
        new LivingService(ledger, today, workforce, dice).write();
        new SupervisionDiary(ledger, today, workforce, dice).write();
    }

    static Demonstration on(LocalDate today) {
        return new Demonstration(today, SEED);
    }

    /** Its files, in the order in which they can be loaded. */
    List<Sheet> sheets() {
        return ledger.sheets();
    }
}
