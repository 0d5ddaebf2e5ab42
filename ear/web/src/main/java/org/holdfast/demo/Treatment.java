package org.holdfast.demo;

import java.time.LocalDate;
import java.util.Set;

/** One patient's treatment as the demonstration tells it: what was recorded, and the story behind it. */
record Treatment(Row.Patient patient, Row.Episode episode, Programme programme, double severity, Story story) {

    /** What makes this one's present different from the rest; ORDINARY leaves it to chance. */
    enum Present {
        ORDINARY,
        QUIET,
        /** The weekly hour is planned for as long as treatment goes on. */
        IN_A_SERIES,
        MISSED_YESTERDAY,
        MISSED_TWICE,
        DISCHARGED_YESTERDAY,
        IN_HOSPITAL,
        WITH_HOME_TREATMENT,
        HARMED_THREE_DAYS_AGO,
        OUTCOME_NOT_RECORDED,
        CRISIS_PLAN_OLD,
        /** Treatment has been paused for some weeks, and nobody has said until when. */
        PAUSED,
        /** The phase was given longer. */
        GIVEN_LONGER
    }

    record Story(Present present, Set<String> productsMissing) {
        static final Story ORDINARY = new Story(Present.ORDINARY, Set.of());
    }

    String key() {
        return patient.patientKey();
    }

    LocalDate started() {
        return episode.startedOn();
    }

    /** The first day without treatment; null if it was not paused. */
    LocalDate pausedOn(LocalDate today) {
        return is(Present.PAUSED) ? today.minusDays(33) : null;
    }

    boolean is(Present present) {
        return story.present == present;
    }
}
