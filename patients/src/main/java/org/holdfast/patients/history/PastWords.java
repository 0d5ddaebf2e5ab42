package org.holdfast.patients.history;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.LocalDateTime;
import org.holdfast.platform.Time;
import org.holdfast.platform.words.Words;

/** Who did what to something in a record, in words. */
@Named
@ApplicationScoped
public class PastWords {
    private final Words words;

    @Inject
    PastWords(Words words) {
        this.words = words;
    }

    /** "Entered by Efua Lindqvist on 3 March 2026, 10:40". */
    public String entered(Signed entered) {
        if (entered.at() == null) return words.say("past.entered.notKept");
        return words.format("past.entered", by(entered), when(entered.at()));
    }

    /** "Struck out by Efua Lindqvist on 3 March 2026, 10:40: wrong person". */
    public String struck(Signed struck) {
        return words.format("past.struck", by(struck), when(struck.at()), struck.reason());
    }

    /** "Until Efua Lindqvist changed it on 3 March 2026, 10:40: wrong date". */
    public String superseded(Signed changed) {
        return changed.reason() == null
                ? words.format("past.superseded", by(changed), when(changed.at()))
                : words.format("past.superseded.because", by(changed), when(changed.at()), changed.reason());
    }

    public String by(Signed signed) {
        return signed.by() == null ? words.say("past.by.sender") : signed.by();
    }

    private static LocalDateTime when(Instant at) {
        return LocalDateTime.ofInstant(at, Time.CLINIC);
    }
}
