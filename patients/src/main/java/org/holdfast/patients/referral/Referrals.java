package org.holdfast.patients.referral;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import org.holdfast.patients.api.PatientId;
import org.holdfast.patients.api.ReferralId;
import org.holdfast.platform.Unknown;

/** All referrals. */
@ApplicationScoped
class Referrals {
    @PersistenceContext(unitName = "patients")
    private EntityManager entities;

    Optional<Referral> find(ReferralId id) {
        return Optional.ofNullable(entities.find(Referral.class, id.value()));
    }

    /** The patient's referral; another patient's is not there. */
    Referral get(PatientId patient, ReferralId id) {
        return find(id).filter(referral -> referral.patient().equals(patient))
                .orElseThrow(() -> new Unknown("referral"));
    }

    void add(Referral referral) {
        entities.persist(referral);
        entities.flush();
    }

    void write() {
        entities.flush();
    }
}
