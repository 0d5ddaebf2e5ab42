package org.holdfast.training.supervision;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/**
 * One person's supervision over thirteen weeks as a page shows it.
 *
 * @param agreed null where there is no agreement
 * @param percent null where nothing is agreed
 * @param alert what needs doing, the most pressing first
 */
public record KeptRow(
        UUID staff,
        String staffKey,
        String name,
        String team,
        Double agreed,
        long delivered,
        Double percent,
        LocalDate lastHeld,
        Long daysSince,
        Alert alert) {
    /** What needs doing about somebody's supervision. The limits are the house's own, not published ones. */
    public enum Alert {
        /** Agreed, and none for 28 days. */
        NONE_FOR_28_DAYS,
        /** Less than four fifths of what was agreed. */
        UNDER_80_PERCENT,
        /** Nothing agreed. */
        NO_AGREEMENT,
        /** As agreed. */
        KEPT;

        public boolean isPressing() {
            return this == NONE_FOR_28_DAYS || this == UNDER_80_PERCENT;
        }
    }

    static final int LONGEST_GAP_DAYS = 28;
    static final double ENOUGH_PERCENT = 80;

    static KeptRow of(Ledger.Kept kept, LocalDate today) {
        return new KeptRow(
                kept.staff(),
                kept.staffKey(),
                kept.name(),
                kept.team(),
                kept.agreed(),
                kept.delivered(),
                kept.percent(),
                kept.lastHeld(),
                kept.lastHeld() == null ? null : ChronoUnit.DAYS.between(kept.lastHeld(), today),
                alert(kept, today));
    }

    private static Alert alert(Ledger.Kept kept, LocalDate today) {
        if (kept.agreed() == null) return Alert.NO_AGREEMENT;
        if (kept.hasNoneFor(LONGEST_GAP_DAYS, today)) return Alert.NONE_FOR_28_DAYS;
        if (kept.percent() != null && kept.percent() < ENOUGH_PERCENT) return Alert.UNDER_80_PERCENT;
        return Alert.KEPT;
    }
}
