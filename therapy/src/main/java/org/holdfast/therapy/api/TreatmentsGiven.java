package org.holdfast.therapy.api;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * What members of staff have treated, by episode and without saying whom. The caller has already been let in: nothing here
 * checks access.
 */
public interface TreatmentsGiven {
    /**
     * A session that somebody attended. Nothing here knows groups: of a group's session there is one for each member who
     * attended, and that they are one is told by the clinician and the time at which they began.
     *
     * @param id the appointment's
     * @param programme the code of the programme of the episode: a session of one treatment says nothing of another
     * @param startsAt by the clocks of the clinic
     * @param inGroup with a group; otherwise with one person. Assessments and reviews are neither and are left out.
     */
    record Held(UUID id, UUID episodeId, String programme, UUID clinicianId, boolean inGroup, LocalDateTime startsAt) {
        public LocalDate on() {
            return startsAt.toLocalDate();
        }
    }

    /** How many sessions of an episode somebody has held. */
    record Given(UUID episodeId, String programme, LocalDate startedOn, LocalDate endedOn, int alone, int inGroup) {}

    /** The attended sessions of these episodes up to and including a day, oldest first. */
    List<Held> held(Set<UUID> episodes, LocalDate upTo);

    /** The episodes in which somebody has held a session by that day, latest begun first. */
    List<Given> by(UUID clinician, LocalDate upTo);
}
