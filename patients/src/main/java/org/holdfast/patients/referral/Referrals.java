package org.holdfast.patients.referral;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.holdfast.patients.api.PatientId;
import org.holdfast.patients.api.ReferralId;
import org.holdfast.patients.history.Earlier;
import org.holdfast.patients.history.History;
import org.holdfast.patients.history.Signed;
import org.holdfast.platform.ChangedByAnother;
import org.holdfast.platform.Unknown;
import org.holdfast.platform.database.Sql;
import org.holdfast.platform.people.Teams;

/** All referrals. */
@ApplicationScoped
class Referrals {
    private static final String ROWS = "SELECT t.id, t.referral_key, t.received_on, t.source, t.team_id, t.outcome,"
            + " t.outcome_on, t.entered_at, t.entered_by, t.struck_at, t.struck_by, t.struck_because, t.version, ";

    private final Sql sql;
    private final Teams teams;
    private final Clock clock;
    private final History<ReferralRow.Placed> history;

    @PersistenceContext(unitName = "patients")
    private EntityManager entities;

    @Inject
    Referrals(Sql sql, Teams teams, Clock clock) {
        this.sql = sql;
        this.teams = teams;
        this.clock = clock;
        history = ReferralRow.history(sql);
    }

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

    /** Stores it as it is now, and keeps what it said before. */
    void write(Referral referral, Signed changed) {
        history.keep(referral.id().value(), referral.version(), changed);
        write(referral);
    }

    /** Stores that it is struck out: all that it says stands beside that. */
    void write(Referral referral) {
        try {
            entities.flush();
        } catch (OptimisticLockException overtaken) {
            throw new ChangedByAnother("referral", referral.version() + 1L);
        }
    }

    /** The patient's referrals, newest first, those struck out too. */
    List<ReferralRow> rows(PatientId patient) {
        return named(sql.list(
                ROWS + history.existsFor("t") + " AS corrected FROM patients.referral t WHERE t.patient_id = ?"
                        + " ORDER BY t.received_on DESC, t.id DESC",
                row -> ReferralRow.now(row, LocalDate.now(clock)),
                patient.value()));
    }

    /** What it said before, the latest first. */
    List<Earlier<ReferralRow>> earlier(PatientId patient, ReferralId id) {
        List<Earlier<ReferralRow.Placed>> all = history.of(patient, id.value());
        Iterator<ReferralRow> rows =
                named(all.stream().map(Earlier::said).toList()).iterator();
        return all.stream()
                .map(was -> new Earlier<>(rows.next(), was.superseded()))
                .toList();
    }

    private List<ReferralRow> named(List<ReferralRow.Placed> rows) {
        Map<UUID, String> names =
                teams.names(rows.stream().map(ReferralRow.Placed::team).toList());
        return rows.stream().map(one -> one.in(names.get(one.team()))).toList();
    }
}
