package org.holdfast.training.api;

import java.time.LocalDate;
import java.util.UUID;

/** Enters what somebody can show in the name of the service. The caller is the service itself: nothing here checks access. */
public interface TrainingRecords {
    /** Something was recorded of this person before. */
    boolean has(UUID staff);

    /** @param until the last day on which it counts; null where it has none */
    void stated(UUID staff, String topic, LocalDate on, LocalDate until);

    /** A course that was attended as a whole. */
    void course(
            UUID staff, String course, LocalDate startedOn, int days, int liveHours, int selfGuidedHours, int modules);

    /** @param primary borderline personality disorder is the primary diagnosis */
    void treatment(UUID staff, UUID episode, boolean inGroup, boolean primary, LocalDate since);

    /**
     * Notes the last sessions of supervision of which it was not noted what they were about as being about this treatment,
     * until there are so many hours.
     */
    void supervised(UUID staff, UUID episode, boolean inGroup, int hours);

    /** A quarter of an hour on video, rated a week later or today. */
    void rated(UUID staff, UUID episode, boolean inGroup, LocalDate sessionOn, UUID rater);
}
