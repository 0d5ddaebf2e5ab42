package org.holdfast.training.supervision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import org.holdfast.platform.words.Words;

/** Says supervision in words: "10 of 13", "none for 33 days". */
@Named
@ApplicationScoped
public class TellSupervision {
    private final Words words;

    @Inject
    TellSupervision(Words words) {
        this.words = words;
    }

    /** "10 of 13 (76.9%)"; a part of a session is said to one decimal. */
    public String of(KeptRow row) {
        if (row.agreed() == null) return words.say("supervision.heldWithout", row.delivered());
        String agreed = new DecimalFormat("0.#", DecimalFormatSymbols.getInstance(Locale.UK)).format(row.agreed());
        return row.percent() == null
                ? words.say("supervision.ofNone", row.delivered())
                : words.say("supervision.heldOf", row.delivered(), agreed, row.percent());
    }

    public String gap(KeptRow row) {
        return row.daysSince() == null
                ? words.say("supervision.gap.never")
                : words.say("supervision.gap", row.daysSince());
    }

    /** What needs doing, in words. */
    public String why(KeptRow row) {
        return switch (row.alert()) {
            case NONE_FOR_28_DAYS -> gap(row);
            case UNDER_80_PERCENT -> words.say("supervision.why.low");
            case NO_AGREEMENT -> words.say("supervision.why.noAgreement");
            case KEPT -> words.say("supervision.why.kept");
        };
    }

    public String icon(KeptRow row) {
        return switch (row.alert()) {
            case NONE_FOR_28_DAYS -> "clock";
            case UNDER_80_PERCENT -> "half";
            case NO_AGREEMENT -> "doc";
            case KEPT -> "check";
        };
    }
}
