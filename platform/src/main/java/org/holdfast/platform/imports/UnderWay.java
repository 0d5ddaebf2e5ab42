package org.holdfast.platform.imports;

import java.time.LocalDateTime;
import java.util.UUID;
import org.holdfast.platform.words.Words;

/**
 * An import that is under way, for whoever waits for it.
 *
 * @param phase what is being done now; null where another server does it
 * @param phaseSince since when
 */
record UnderWay(
        UUID run,
        String dataset,
        String fileName,
        String sender,
        LocalDateTime startedAt,
        Progress.Phase phase,
        LocalDateTime phaseSince,
        long rows) {
    /** The same further on. */
    UnderWay at(Progress.Phase now, LocalDateTime since, long read) {
        return new UnderWay(run, dataset, fileName, sender, startedAt, now, phase == now ? phaseSince : since, read);
    }

    /** Whether others wait for it. */
    boolean isStoring() {
        return phase == Progress.Phase.CHECKING || phase == Progress.Phase.STORING;
    }

    /** "Contacts (contacts.csv), sent by Ada Okafor at 14:02: storing 430,000 rows since 14:05". */
    String inWords(Words words) {
        String name = words.knows("dataset." + dataset) ? words.say("dataset." + dataset) : dataset;
        String file = fileName == null ? name : words.format("importFile.file.named", name, fileName);
        String sent = words.format("importFile.sent", file, sender, startedAt.toLocalTime());
        return phase == null
                ? sent
                : words.format(
                        "importFile.sent.how",
                        sent,
                        words.format("importFile.how." + phase, rows, phaseSince.toLocalTime()));
    }
}
