package org.holdfast.patients.patient;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.holdfast.patients.api.PatientFact;
import org.holdfast.patients.api.PatientId;
import org.holdfast.patients.api.PatientSummary;
import org.holdfast.patients.api.Patients;
import org.holdfast.patients.api.ReferralFact;
import org.holdfast.patients.api.ReferralId;
import org.holdfast.patients.api.ReferralOutcome;
import org.holdfast.platform.Unknown;
import org.holdfast.platform.access.RecordNames;
import org.holdfast.platform.database.Sql;

/** Answers the other modules' questions about patients. */
@ApplicationScoped
class Directory implements Patients, RecordNames {
    private static final String PATIENT =
            "SELECT p.id, p.patient_key, p.given_name, p.family_name, p.preferred_name, p.date_of_birth, p.gender,"
                    + " p.nhs_number, p.died_on, p.observed_until, p.restricted FROM patients.patient p WHERE ";
    private static final String REFERRAL =
            "SELECT r.id, r.referral_key, r.patient_id, r.received_on, r.team_id, r.outcome, r.outcome_on"
                    + " FROM patients.referral r WHERE r.struck_at IS NULL AND ";

    private final Sql sql;
    private final Clock clock;

    @Inject
    Directory(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    @Override
    public boolean exists(PatientId patient) {
        return sql.count("SELECT COUNT(*) FROM patients.patient WHERE id = ?", patient.value()) > 0;
    }

    @Override
    public Optional<PatientSummary> find(PatientId patient) {
        return sql.one(PATIENT + "p.id = ?", this::summary, patient.value());
    }

    @Override
    public Optional<PatientId> byKey(String patientKey) {
        return sql.one(
                "SELECT id FROM patients.patient WHERE patient_key = ?",
                row -> new PatientId(Sql.uuid(row, "id")),
                patientKey);
    }

    @Override
    public PatientId named(String idOrKey) {
        String text = idOrKey == null ? "" : idOrKey;
        if (text.startsWith("key:"))
            return byKey(text.substring("key:".length())).orElseThrow(() -> new Unknown("patient"));
        PatientId id = PatientId.of(text);
        if (!exists(id)) throw new Unknown("patient");
        return id;
    }

    @Override
    public Map<UUID, PatientSummary> summaries(Collection<UUID> ids) {
        Map<UUID, PatientSummary> found = new HashMap<>();
        if (ids.isEmpty()) return found;
        sql.list(PATIENT + "p.id = ANY(?)", row -> found.put(Sql.uuid(row, "id"), summary(row)), Set.copyOf(ids));
        return found;
    }

    @Override
    public Map<UUID, String> names(Set<UUID> records) {
        Map<UUID, String> names = new HashMap<>();
        summaries(records).forEach((id, patient) -> names.put(id, patient.name()));
        return names;
    }

    @Override
    public String page(UUID record) {
        return "/patients/patient.xhtml?patient=" + record;
    }

    @Override
    public Optional<PatientFact> fact(PatientId patient) {
        return sql.one(PATIENT + "p.id = ?", Directory::fact, patient.value());
    }

    @Override
    public Map<UUID, Set<UUID>> restricted() {
        Map<UUID, Set<UUID>> named = new HashMap<>();
        // Somebody is named on each of them.
        sql.list(
                "SELECT n.patient_id, n.staff_id FROM patients.named_access n JOIN patients.patient p"
                        + " ON p.id = n.patient_id WHERE p.restricted",
                row -> named.computeIfAbsent(Sql.uuid(row, "patient_id"), none -> new HashSet<>())
                        .add(Sql.uuid(row, "staff_id")));
        return named;
    }

    @Override
    public List<ReferralFact> referrals(PatientId patient) {
        return sql.list(
                REFERRAL + "r.patient_id = ? ORDER BY r.received_on DESC, r.id DESC",
                Directory::referral,
                patient.value());
    }

    @Override
    public Optional<ReferralFact> referral(ReferralId referral) {
        return sql.one(REFERRAL + "r.id = ?", Directory::referral, referral.value());
    }

    static PatientFact fact(ResultSet row) throws SQLException {
        return new PatientFact(
                Sql.uuid(row, "id"),
                row.getString("patient_key"),
                row.getString("given_name"),
                row.getString("family_name"),
                row.getString("preferred_name"),
                Sql.date(row, "date_of_birth"),
                Sql.date(row, "died_on"),
                Sql.date(row, "observed_until"));
    }

    private static ReferralFact referral(ResultSet row) throws SQLException {
        return new ReferralFact(
                Sql.uuid(row, "id"),
                row.getString("referral_key"),
                Sql.uuid(row, "patient_id"),
                Sql.date(row, "received_on"),
                Sql.uuid(row, "team_id"),
                ReferralOutcome.valueOf(row.getString("outcome")),
                Sql.date(row, "outcome_on"));
    }

    private PatientSummary summary(ResultSet row) throws SQLException {
        PersonName name = new PersonName(
                row.getString("given_name"), row.getString("family_name"), row.getString("preferred_name"));
        LocalDate born = Sql.date(row, "date_of_birth");
        LocalDate died = Sql.date(row, "died_on");
        return new PatientSummary(
                Sql.uuid(row, "id"),
                row.getString("patient_key"),
                name.spoken(),
                name.legal().orElse(null),
                born,
                Age.of(born, died, LocalDate.now(clock)).orElse(null),
                row.getString("gender"),
                row.getString("nhs_number"),
                died,
                row.getBoolean("restricted"));
    }
}
