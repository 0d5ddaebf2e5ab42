package org.holdfast.therapy.api;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import org.holdfast.patients.api.PatientId;

/** Sessions that come again and again, for whoever has no screen to plan them at. */
public interface PlanSeries {
    /**
     * Plans one session a week for as long as treatment goes on; none on bank holidays. Asked again while one of this kind
     * goes on it plans none, so that whoever was interrupted may ask again.
     *
     * @param first today or later
     * @param minutes 1 to 600
     * @return how many sessions of the next half year were written; the later ones follow by themselves
     */
    int weekly(
            PatientId patient,
            EpisodeId episode,
            UUID clinician,
            String strand,
            LocalDate first,
            LocalTime at,
            Integer minutes,
            String place);
}
