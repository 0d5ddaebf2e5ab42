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
    /** How many people a clinician carries today. */
    record Carried(UUID clinicianId, UUID teamId, int people) {}

    /** An accepted referral without an episode yet: somebody has to be given a clinician and a first session. */
    record ToBegin(UUID referralId, UUID patientId, UUID teamId, LocalDate receivedOn, LocalDate acceptedOn) {}

    Optional<EpisodeFact> find(EpisodeId episode);

    /** All episodes of one person, newest first. */
    List<EpisodeFact> ofPatient(UUID patient);

    /** The running episode of each of these people that has one; the latest begun where there are several. */
    Map<UUID, EpisodeFact> running(Set<UUID> patients, LocalDate on);

    /** Caseload sizes of these teams; all teams where the set is empty. */
    List<Carried> carried(Set<UUID> teams, LocalDate on);

    /** Accepted and waiting to begin in these teams, longest first; all teams where the set is empty. */
    List<ToBegin> toBegin(Set<UUID> teams);
}
