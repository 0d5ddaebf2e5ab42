package org.holdfast.therapy.episode;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.holdfast.patients.api.ReferralFact;

/**
 * Where a person is in the service, for whoever allocates.
 *
 * @param died nothing can begin any more
 * @param waiting referrals that wait for a decision
 * @param accepted referrals that were accepted and from which nothing has begun
 * @param running treatment that lasts
 */
public record Allocation(boolean died, List<ReferralFact> waiting, List<ReferralFact> accepted, List<Running> running) {
    /**
     * Treatment that lasts.
     *
     * @param team its name, or nothing
     * @param clinician their name, or nothing
     */
    public record Running(
            UUID id,
            String programme,
            LocalDate startedOn,
            String team,
            String clinician,
            UUID teamId,
            UUID clinicianId,
            int version) {}
}
