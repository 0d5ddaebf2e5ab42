package org.holdfast.therapy.fact;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.holdfast.patients.api.PatientsChanged;
import org.holdfast.patients.api.ReferralsChanged;
import org.holdfast.patients.api.ReferralsStruckOut;
import org.holdfast.platform.database.Projection;
import org.holdfast.platform.database.Sql;

/** Hears what the patients module tells and keeps it, in the transaction it happened in. */
@ApplicationScoped
class Facts {
    private static final Projection PATIENTS = new Projection(
            "therapy.patient_fact",
            "id",
            "patient_key",
            "given_name",
            "family_name",
            "preferred_name",
            "date_of_birth",
            "died_on");

    private static final Projection REFERRALS = new Projection(
            "therapy.referral_fact",
            "id",
            "referral_key",
            "patient_id",
            "received_on",
            "team_id",
            "outcome",
            "outcome_on");

    private final Sql sql;

    @Inject
    Facts(Sql sql) {
        this.sql = sql;
    }

    void patients(@Observes PatientsChanged told) {
        PATIENTS.tell(
                sql,
                told.patients().stream()
                        .map(p -> new Object[] {
                            p.id(),
                            p.patientKey(),
                            p.givenName(),
                            p.familyName(),
                            p.preferredName(),
                            p.dateOfBirth(),
                            p.diedOn()
                        })
                        .toList());
    }

    void referrals(@Observes ReferralsStruckOut told) {
        REFERRALS.forget(sql, told.referrals());
    }

    void referrals(@Observes ReferralsChanged told) {
        REFERRALS.tell(
                sql,
                told.referrals().stream()
                        .map(r -> new Object[] {
                            r.id(),
                            r.referralKey(),
                            r.patientId(),
                            r.receivedOn(),
                            r.teamId(),
                            r.outcome(),
                            r.outcomeOn()
                        })
                        .toList());
    }
}
