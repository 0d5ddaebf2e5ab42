package org.holdfast.training.qualification;

import java.time.LocalDate;
import java.util.UUID;

/** Something that somebody can show. A treatment is known by its episode only; nothing here says whose it is. */
public sealed interface Evidence {
    UUID id();

    /** The first day on which it can be shown. */
    LocalDate on();

    /** @param until the last day on which it counts; null where it has none */
    record Stated(UUID id, String topic, LocalDate on, LocalDate until) implements Evidence {
        boolean counts(LocalDate day) {
            return !on.isAfter(day) && (until == null || !until.isBefore(day));
        }
    }

    record Course(
            UUID id,
            String course,
            LocalDate startedOn,
            LocalDate on,
            int days,
            int liveHours,
            int selfGuidedHours,
            int modules,
            boolean whole)
            implements Evidence {}

    /** @param primary borderline personality disorder is the primary diagnosis, as whoever recorded it confirms */
    record Treatment(UUID id, UUID episode, Setting setting, boolean primary, LocalDate on) implements Evidence {}

    /** One session that took place, as therapy knows it, with the code of the programme it was part of. */
    record Session(UUID id, UUID episode, String programme, Setting setting, LocalDate on) implements Evidence {}

    /** A rated section of a recorded session; {@code on} is the day on which it was rated. */
    record Recording(UUID id, UUID episode, LocalDate sessionOn, int minutes, LocalDate on) implements Evidence {}

    /** @param episode the treatment it was about; null where that was not noted */
    record Supervision(UUID id, UUID episode, LocalDate on, int minutes, Setting setting, UUID supervisor)
            implements Evidence {}

    /** What a supervisor held, of which the supervision they gave is judged. */
    record Approval(UUID id, UUID supervisor, String topic, LocalDate on, LocalDate until) implements Evidence {
        boolean counts(LocalDate day) {
            return !on.isAfter(day) && (until == null || !until.isBefore(day));
        }
    }
}
