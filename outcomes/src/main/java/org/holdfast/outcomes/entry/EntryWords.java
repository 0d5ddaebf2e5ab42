package org.holdfast.outcomes.entry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.LocalDateTime;
import org.holdfast.platform.Time;
import org.holdfast.platform.access.Who;
import org.holdfast.platform.words.Words;

/** Who did what to an entry, in words. */
@Named
@ApplicationScoped
public class EntryWords {
    private final Words words;
    private final Who who;

    @Inject
    EntryWords(Words words, Who who) {
        this.words = words;
        this.who = who;
    }

    /** "Struck out by Efua Lindqvist on 3 March 2026, 10:40: wrong person". */
    public String struck(Row row) {
        return words.format(
                "entry.struck",
                by(row.struckOut()),
                when(row.struckOut().at()),
                row.struckOut().reason());
    }

    /** "Version 2, until Efua Lindqvist corrected it on 3 March 2026, 10:40: wrong date". */
    public String superseded(Earlier<? extends Row> earlier) {
        Signed changed = earlier.superseded();
        int version = earlier.said().version() + 1;
        return changed.reason() == null
                ? words.format("entry.superseded.sent", version, when(changed.at()))
                : words.format("entry.superseded", version, by(changed), when(changed.at()), changed.reason());
    }

    /** Whether it was done by whoever looks at it. */
    public boolean isOwn(Signed signed) {
        return signed != null && who.name().equals(signed.by());
    }

    public String by(Signed signed) {
        return signed == null || signed.by() == null ? words.say("entry.by.sender") : signed.by();
    }

    public String when(Signed signed) {
        return signed == null ? "" : words.say("entry.when", when(signed.at()));
    }

    private static LocalDateTime when(Instant at) {
        return LocalDateTime.ofInstant(at, Time.CLINIC);
    }
}
