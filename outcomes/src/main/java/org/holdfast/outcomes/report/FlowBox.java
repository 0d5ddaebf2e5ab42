package org.holdfast.outcomes.report;

import java.util.Locale;
import java.util.Optional;

/** A box of the flow diagram, and which referrals are in it or in the boxes below it. */
public enum FlowBox {
    SCREENED("1 = 1"),
    EXCLUDED("b.box = 'EXCLUDED'"),
    WAITING("b.box = 'WAITING'"),
    ACCEPTED("b.box NOT IN ('EXCLUDED', 'WAITING')"),
    NOT_STARTED("b.box = 'NOT_STARTED'"),
    STARTED("b.box NOT IN ('EXCLUDED', 'WAITING', 'NOT_STARTED')"),
    UNDER_SIX_MONTHS("b.box = 'UNDER_SIX_MONTHS'"),
    LATER("b.box = 'LATER'"),
    COMPLETED("b.box = 'COMPLETED'"),
    IN_TREATMENT("b.box = 'IN_TREATMENT'"),
    OTHER_ENDING("b.box = 'OTHER_ENDING'");

    private final String condition;

    FlowBox(String condition) {
        this.condition = condition;
    }

    /** On {@code b}, a referral with its box. */
    String condition() {
        return condition;
    }

    boolean isOfProgramme() {
        return ordinal() >= STARTED.ordinal();
    }

    /** Whoever is in it waits: for a decision, or for treatment to begin. */
    boolean waits() {
        return this == WAITING || this == NOT_STARTED;
    }

    static Optional<FlowBox> named(String word) {
        for (FlowBox box : values()) if (box.name().equals(word.toUpperCase(Locale.ROOT))) return Optional.of(box);
        return Optional.empty();
    }
}
