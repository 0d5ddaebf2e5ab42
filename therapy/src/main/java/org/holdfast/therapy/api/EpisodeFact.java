package org.holdfast.therapy.api;

import java.time.LocalDate;
import java.util.UUID;

/**
 * One episode as it stands.
 *
 * @param episodeKey the sender's stable key; episodes begun on a screen have their own id here
 * @param referralId null where the episode was begun without a referral or it is not known
 * @param programme the programme's code, e.g. {@code MBT_OP}, {@code MBT_I}, {@code MBT_ASPD}, {@code SCM} or a site's own
 * @param teamId null where unknown
 * @param clinicianId the core clinician's staff id; null where unknown
 * @param startedOn the first offered session
 * @param endedOn the last day; null while it runs
 * @param ending null while it runs, and where how it ended is not known
 */
public record EpisodeFact(
        UUID id,
        String episodeKey,
        UUID patientId,
        UUID referralId,
        String programme,
        UUID teamId,
        UUID clinicianId,
        LocalDate startedOn,
        LocalDate endedOn,
        Ending ending) {}
