package org.holdfast.therapy.api;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Questions about episodes. The caller has already been let in to the record or the list: nothing here checks access.
 */
public interface Episodes {
    /** How many people a clinician carries in a team; {@code clinicianId} is null for those whom nobody carries. */
    record Carried(UUID clinicianId, UUID teamId, int people) {}

    /** How many people are in treatment in a team, each once however many clinicians see them. */
    record InTeam(UUID teamId, int people) {}

    /**
     * Treatment that stands on nobody's own caseload.
     *
     * @param carriedBy who was named for it, or null where nobody was
     */
    record Uncarried(UUID episodeId, UUID patientId, UUID teamId, UUID carriedBy, Why why, LocalDate startedOn) {
        /** What is wrong with whom it is in the hands of. */
        public enum Why {
            NOBODY,
            /** They have left the service. */
            LEFT,
            /** It is known of no team, so that no team's list has it. */
            NO_TEAM,
            /** They are not in the team of the treatment today. */
            OUTSIDE,
            /** Their account is closed, or no clinician's any more. */
            NO_ROLE,
            /** The record is restricted, and they are not named on it. */
            CLOSED
        }
    }

    /** An accepted referral without an episode yet: somebody has to be given a clinician and a first session. */
    record ToBegin(UUID referralId, UUID patientId, UUID teamId, LocalDate receivedOn, LocalDate acceptedOn) {}

    Optional<EpisodeFact> find(EpisodeId episode);

    /** All episodes of one person, newest first. */
    List<EpisodeFact> ofPatient(UUID patient);

    /** The running episode of each of these people that has one; the latest begun where there are several. */
    Map<UUID, EpisodeFact> running(Set<UUID> patients, LocalDate on);

    /** Caseload sizes of these teams, without people who have died; all teams where the set is empty. */
    List<Carried> carried(Set<UUID> teams, LocalDate on);

    /** The people in treatment in each of these teams, without those who have died; all teams where the set is empty. */
    List<InTeam> inTreatment(Set<UUID> teams, LocalDate on);

    /** Who has to be given a clinician, the longest in treatment first, without people who have died. */
    List<Uncarried> uncarried(Set<UUID> teams, LocalDate on);

    /**
     * Accepted and waiting to begin in these teams, longest first, without people who have died; all teams where the set
     * is empty.
     */
    List<ToBegin> toBegin(Set<UUID> teams);
}
