package org.holdfast.training.supervision;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.UUID;

/**
 * One person's supervision over thirteen weeks as a page shows it.
 *
 * @param agreed null where there is no agreement
 * @param minutes of the delivered sessions, as far as it is known
 * @param withoutLength delivered sessions whose length is not known
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
        long minutes,
        long withoutLength,
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
        KEPT,
        /** Nothing agreed, and nothing need be: no clinical role, and nobody supervises them. */
        NOT_EXPECTED;

        public boolean isPressing() {
            return this == NONE_FOR_28_DAYS || this == UNDER_80_PERCENT;
        }
    }

    static final int LONGEST_GAP_DAYS = 28;
    static final double ENOUGH_PERCENT = 80;

    /** @param clinical the people whose role is clinical, of whom supervision is expected */
    static KeptRow of(Ledger.Kept kept, Set<UUID> clinical, LocalDate today) {
        return new KeptRow(
                kept.staff(),
                kept.staffKey(),
                kept.name(),
                kept.team(),
                kept.agreed(),
                kept.delivered(),
                kept.minutes(),
                kept.withoutLength(),
                kept.percent(),
                kept.lastHeld(),
                kept.lastHeld() == null ? null : ChronoUnit.DAYS.between(kept.lastHeld(), today),
                alert(kept, clinical, today));
    }

    private static Alert alert(Ledger.Kept kept, Set<UUID> clinical, LocalDate today) {
        if (kept.agreed() == null)
            return clinical.contains(kept.staff()) || kept.delivered() > 0 ? Alert.NO_AGREEMENT : Alert.NOT_EXPECTED;
        if (kept.hasNoneFor(LONGEST_GAP_DAYS, today)) return Alert.NONE_FOR_28_DAYS;
        if (kept.percent() != null && kept.percent() < ENOUGH_PERCENT) return Alert.UNDER_80_PERCENT;
        return Alert.KEPT;
    }
}
