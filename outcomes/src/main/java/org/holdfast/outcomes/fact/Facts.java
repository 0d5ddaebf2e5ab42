package org.holdfast.outcomes.fact;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.holdfast.patients.api.PatientsChanged;
import org.holdfast.patients.api.ReferralsChanged;
import org.holdfast.patients.api.ReferralsStruckOut;
import org.holdfast.platform.database.Projection;
import org.holdfast.platform.database.Sql;
import org.holdfast.therapy.api.EpisodeFact;
import org.holdfast.therapy.api.EpisodesChanged;
import org.holdfast.therapy.api.EpisodesStruckOut;

/** Hears what the other modules tell and keeps it, in the transaction it happened in. */
@ApplicationScoped
class Facts {
    private static final Projection PATIENTS =
            new Projection("outcomes.patient_fact", "id", "patient_key", "date_of_birth", "died_on", "observed_until");

    private static final Projection REFERRALS = new Projection(
            "outcomes.referral_fact",
            "id",
            "referral_key",
            "patient_id",
            "received_on",
            "team_id",
            "outcome",
            "outcome_on");

    private static final Projection EPISODES = new Projection(
            "outcomes.episode_fact",
            "id",
            "episode_key",
            "patient_id",
            "referral_id",
            "programme",
            "team_id",
            "clinician_id",
            "started_on",
            "ended_on",
            "ending",
            "before_from",
            "before_to",
            "during_to",
            "six_months_on",
            "after_from",
            "after_to");

    private final Sql sql;

    @Inject
    Facts(Sql sql) {
        this.sql = sql;
    }

    void patients(@Observes PatientsChanged told) {
        PATIENTS.tell(
                sql,
                told.patients().stream()
                        .map(p -> new Object[] {p.id(), p.patientKey(), p.dateOfBirth(), p.diedOn(), p.observedUntil()})
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

    void episodes(@Observes EpisodesChanged told) {
        EPISODES.tell(sql, told.episodes().stream().map(Facts::row).toList());
    }

    void episodes(@Observes EpisodesStruckOut told) {
        EPISODES.forget(sql, told.episodes());
    }

    private static Object[] row(EpisodeFact e) {
        Windows windows = Windows.of(e.startedOn(), e.endedOn());
        return new Object[] {
            e.id(),
            e.episodeKey(),
            e.patientId(),
            e.referralId(),
            e.programme(),
            e.teamId(),
            e.clinicianId(),
            e.startedOn(),
            e.endedOn(),
            e.ending(),
            windows.beforeFrom(),
            windows.beforeTo(),
            windows.duringTo(),
            windows.sixMonthsOn(),
            windows.afterFrom(),
            windows.afterTo()
        };
    }
}
