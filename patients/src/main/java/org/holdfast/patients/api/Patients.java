package org.holdfast.patients.api;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * The patients of the service, for other modules. Nothing here checks access or leaves an audit row: the use case that
 * asks has a {@link PatientId} argument, or shows only rows that {@link PatientAccess} lets through.
 */
public interface Patients {
    boolean exists(PatientId patient);

    Optional<PatientSummary> find(PatientId patient);

    /** The patient with this sender's key. */
    Optional<PatientId> byKey(String patientKey);

    /**
     * The patient an address names: Holdfast's id, or {@code key:} and the sender's patient_key.
     *
     * @throws org.holdfast.platform.Unknown if there is none
     */
    PatientId named(String idOrKey);

    /** Many at once, in one statement however many; ids without a patient are left out. */
    Map<UUID, PatientSummary> summaries(Collection<UUID> ids);

    Optional<PatientFact> fact(PatientId patient);

    /** The restricted records, and the members of staff who are named on each. */
    Map<UUID, Set<UUID>> restricted();

    /** The patient's referrals, newest first, without those struck out. */
    Collection<ReferralFact> referrals(PatientId patient);

    /** The referral, unless it was struck out. */
    Optional<ReferralFact> referral(ReferralId referral);
}
