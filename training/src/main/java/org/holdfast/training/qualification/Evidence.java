package org.holdfast.training.qualification;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.Comparator;
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

    /**
     * A treatment of one person, or of a group that is named by the episode of one of its members. One episode may have
     * both, which are two treatments.
     *
     * @param primary borderline personality disorder is the primary diagnosis, as whoever recorded it confirms
     */
    record Treatment(UUID id, UUID episode, Setting setting, boolean primary, LocalDate on) implements Evidence {}

    /** One session that took place, as therapy knows it, with the code of the programme it was part of. */
    record Session(UUID id, UUID episode, String programme, Setting setting, LocalDateTime startsAt)
            implements Evidence {
        @Override
        public LocalDate on() {
            return startsAt.toLocalDate();
        }

        /** What makes it one and the same: therapy has a group's session once for each member who attended. */
        Object slot() {
            return setting == Setting.GROUP ? startsAt : id;
        }

        boolean isOf(UUID treated, Setting with) {
            return episode.equals(treated) && setting == with;
        }
    }

    /**
     * A rated section of a recorded session; {@code on} is the day on which it was rated.
     *
     * @param session the session that was recorded; null where therapy knows of none on that day, and it does not count
     */
    record Recording(
            UUID id, UUID episode, Setting setting, UUID session, LocalDate sessionOn, int minutes, LocalDate on)
            implements Evidence {
        /** With the first session of that treatment on that day. */
        Recording of(Collection<Session> sessions) {
            return sessions.stream()
                    .filter(one -> one.isOf(episode, setting) && one.on().equals(sessionOn))
                    .min(Comparator.comparing(Session::startsAt).thenComparing(Session::id))
                    .map(one -> new Recording(id, episode, setting, one.id(), sessionOn, minutes, on))
                    .orElse(this);
        }
    }

    /**
     * @param episode the treatment it was about; null where that was not noted
     * @param about whether that was the treatment of one person or of a group; null where nothing was noted
     * @param setting whether they were supervised alone or with others
     */
    record Supervision(
            UUID id, UUID episode, Setting about, LocalDate on, int minutes, Setting setting, UUID supervisor)
            implements Evidence {
        boolean isAbout(UUID treated, Setting with) {
            return treated.equals(episode) && about == with;
        }
    }

    /** What a supervisor held, of which the supervision they gave is judged. */
    record Approval(UUID id, UUID supervisor, String topic, LocalDate on, LocalDate until) implements Evidence {
        boolean counts(LocalDate day) {
            return !on.isAfter(day) && (until == null || !until.isBefore(day));
        }
    }
}
