package org.holdfast.therapy.episode;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.holdfast.patients.api.BuiltOnReferrals;
import org.holdfast.patients.api.PatientId;
import org.holdfast.patients.api.ReferralFact;
import org.holdfast.patients.api.ReferralHold;
import org.holdfast.patients.api.ReferralId;
import org.holdfast.patients.api.ReferralOutcome;
import org.holdfast.platform.Refused;
import org.holdfast.platform.database.Sql;
import org.holdfast.therapy.fact.People;

/** A referral from which treatment has begun stays that person's, was there before, and did not end in a refusal. */
@ApplicationScoped
class BegunFromReferrals implements BuiltOnReferrals, ReferralHold {
    private record Begun(UUID referral, String key, UUID patient, LocalDate on, ReferralOutcome outcome) {}

    private final Sql sql;
    private final EpisodeBook book;
    private final People people;

    @Inject
    BegunFromReferrals(Sql sql, EpisodeBook book, People people) {
        this.sql = sql;
        this.book = book;
        this.people = people;
    }

    @Override
    public void letGo(PatientId patient, ReferralId referral) {
        people.hold(patient);
        if (book.hasBegunFrom(referral.value())) throw new Refused("therapy.referral.begun");
    }

    @Override
    public void accepted(PatientId patient, ReferralId referral, LocalDate on) {
        people.hold(patient);
        book.firstBegunFrom(referral.value()).filter(on::isAfter).ifPresent(began -> {
            throw new Refused("therapy.referral.decidedAfter", began).on("outcomeOn");
        });
    }

    @Override
    public List<Objection> against(List<ReferralFact> wanted) {
        Map<UUID, ReferralFact> byId = wanted.stream().collect(Collectors.toMap(ReferralFact::id, Function.identity()));
        List<Objection> objections = new ArrayList<>();
        for (Begun begun : begun(byId)) {
            ReferralFact referral = byId.get(begun.referral());
            if (!referral.patientId().equals(begun.patient()))
                objections.add(new Objection(
                        referral.id(), "patient_key", "therapy.import.treatmentOfAnother", List.of(begun.key())));
            if (referral.receivedOn().isAfter(begun.on()))
                objections.add(new Objection(
                        referral.id(),
                        "received_on",
                        "therapy.import.receivedAfterStart",
                        List.of(begun.key(), begun.on())));
            if (referral.outcome().isExcluded() && !begun.outcome().isExcluded())
                objections.add(new Objection(
                        referral.id(),
                        "outcome",
                        "therapy.import.refusedButTreated",
                        List.of(begun.key(), begun.on())));
            if (referral.outcome() == ReferralOutcome.WAITING && begun.outcome() == ReferralOutcome.ACCEPTED)
                objections.add(new Objection(
                        referral.id(),
                        "outcome",
                        "therapy.import.waitingButTreated",
                        List.of(begun.key(), begun.on())));
        }
        return objections;
    }

    private List<Begun> begun(Map<UUID, ReferralFact> byId) {
        return sql.list(
                "SELECT e.referral_id, e.episode_key, e.patient_id, e.started_on, r.outcome FROM therapy.episode e"
                        + " JOIN therapy.referral_fact r ON r.id = e.referral_id WHERE e.referral_id = ANY (?)"
                        + " AND e.struck_out_at IS NULL"
                        + " ORDER BY e.started_on, e.id",
                row -> new Begun(
                        Sql.uuid(row, "referral_id"),
                        row.getString("episode_key"),
                        Sql.uuid(row, "patient_id"),
                        Sql.date(row, "started_on"),
                        ReferralOutcome.valueOf(row.getString("outcome"))),
                byId.keySet());
    }
}
