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
        return row.percent() == null
                ? words.say("supervision.ofNone", row.delivered())
                : words.say("supervision.heldOf", row.delivered(), agreed(row), row.percent());
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
            case NOT_EXPECTED -> words.say("supervision.why.notExpected");
            case KEPT -> words.say("supervision.why.kept");
        };
    }

    public String icon(KeptRow row) {
        return switch (row.alert()) {
            case NONE_FOR_28_DAYS -> "clock";
            case UNDER_80_PERCENT -> "half";
            case NO_AGREEMENT -> "doc";
            case NOT_EXPECTED -> "dash";
            case KEPT -> "check";
        };
    }

    /** "10 of 19". */
    public String share(KeptRow row) {
        return row.agreed() == null
                ? words.number(row.delivered())
                : words.say("supervision.share", row.delivered(), agreed(row));
    }

    /** "52.6% of what was agreed for the last 13 weeks". */
    public String part(KeptRow row) {
        if (row.agreed() == null) return words.say("supervision.part.nothing");
        return row.percent() == null
                ? words.say("supervision.part.away")
                : words.say("supervision.part", row.percent());
    }

    /** "9 h 20". */
    public String time(long minutes) {
        if (minutes < 60) return words.say("supervision.minutes.short", minutes);
        return minutes % 60 == 0
                ? words.say("supervision.hours", minutes / 60)
                : words.say("supervision.hoursAnd", minutes / 60, String.format(Locale.ROOT, "%02d", minutes % 60));
    }

    private static String agreed(KeptRow row) {
        return new DecimalFormat("0.#", DecimalFormatSymbols.getInstance(Locale.UK)).format(row.agreed());
    }
}
