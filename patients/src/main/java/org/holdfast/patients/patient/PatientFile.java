package org.holdfast.patients.patient;

import static org.holdfast.platform.imports.Staging.literal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.holdfast.patients.api.PatientsChanged;
import org.holdfast.patients.api.PatientsEvent;
import org.holdfast.patients.history.History;
import org.holdfast.platform.Refused;
import org.holdfast.platform.database.Sql;
import org.holdfast.platform.imports.Column;
import org.holdfast.platform.imports.Dataset;
import org.holdfast.platform.imports.Merged;
import org.holdfast.platform.imports.Staging;

/** The file {@code patients}: who they are, as another system knows them. */
@ApplicationScoped
class PatientFile implements Dataset {
    private final NameIndex index;
    private final Lifetime lifetime;
    private final Event<PatientsChanged> changed;
    private final Clock clock;

    @Inject
    PatientFile(NameIndex index, Lifetime lifetime, Event<PatientsChanged> changed, Clock clock) {
        this.index = index;
        this.lifetime = lifetime;
        this.changed = changed;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "patients";
    }

    @Override
    public String staging() {
        return "patients.staged_patient";
    }

    @Override
    public String target() {
        return "patients.patient";
    }

    @Override
    public List<Column> columns() {
        return List.of(
                Column.key("patient_key"),
                Column.text("nhs_number", 20)
                        .normalised(typed -> typed.replaceAll("[\\s\\u00a0-]", ""))
                        .matching(accepted(NhsNumber::new), "patient.file.nhsNumber"),
                namePart("given_name"),
                namePart("family_name"),
                namePart("preferred_name"),
                Column.date("date_of_birth"),
                Column.text("gender", 40),
                Column.text("ethnicity", 80),
                Column.text("postcode", 10)
                        .normalised(Details::tidyPostcode)
                        .matching(accepted(Details::checkPostcode), "patient.file.postcode"),
                Column.date("died_on"),
                Column.date("observed_until"));
    }

    @Override
    public String record() {
        return "s.id";
    }

    @Override
    public void judge(Staging rows) {
        // One name is enough; it is the given name, whichever column it came in.
        rows.sql()
                .update(
                        "UPDATE patients.staged_patient SET given_name = family_name, family_name = NULL"
                                + " WHERE run = ? AND given_name IS NULL",
                        rows.run());
        rows.sql()
                .update(
                        "UPDATE patients.staged_patient SET preferred_name = NULL"
                                + " WHERE run = ? AND preferred_name = given_name",
                        rows.run());
        rows.refuseRepeated("patient_key");
        rows.refuseRepeated("nhs_number");
        rows.refuseWhere("given_name", "name.missing", "s.given_name IS NULL");
        rows.refuseWhere("date_of_birth", "patient.bornInFuture", "s.date_of_birth > " + literal(rows.today()));
        rows.refuseWhere("died_on", "patient.diesInFuture", "s.died_on > " + literal(rows.today()));
        rows.refuseWhere("died_on", "patient.diedBeforeBorn", "s.died_on < s.date_of_birth");
        rows.refuseWhere("observed_until", "patient.observedBeforeBorn", "s.observed_until < s.date_of_birth");
        rows.refuseWhere(
                "observed_until",
                "patient.observedTooFar",
                "s.observed_until > " + literal(rows.today().plusYears(Details.OBSERVED_AHEAD_YEARS)));
        refuseNumbersTaken(rows);
        refuseBornTooLate(rows);
        warnOfWhatLiesAfterDeath(rows);
        String dead = "FROM patients.patient p WHERE p.patient_key = s.patient_key AND p.died_on IS NOT NULL";
        rows.warnWhere(
                "died_on",
                "patient.file.alive",
                "s.died_on IS NULL AND EXISTS (SELECT 1 " + dead + ")",
                "(SELECT p.died_on " + dead + ")");
    }

    // Without the first condition H2 walks through everyone who has no number, for each row that has none.
    private static final String CLAIMS =
            " FROM patients.staged_patient s JOIN patients.patient p ON p.nhs_number = s.nhs_number"
                    + " AND p.patient_key <> s.patient_key WHERE s.run = ? AND s.nhs_number IS NOT NULL AND "
                    + Staging.NEWS;

    /** A number that somebody else has is taken, unless the file itself gives them another or none. */
    private static void refuseNumbersTaken(Staging rows) {
        if (rows.sql()
                .list("SELECT 1" + CLAIMS + " FETCH FIRST 1 ROWS ONLY", row -> true, rows.run())
                .isEmpty()) return;
        rows.sql()
                .list(
                        "SELECT MAX(q.row_no) AS claiming FROM (SELECT p.patient_key AS holder, s.row_no, 1 AS claims"
                                + CLAIMS
                                + " UNION ALL SELECT s.patient_key, s.row_no, 0 FROM patients.staged_patient s"
                                + " JOIN patients.patient p ON p.patient_key = s.patient_key WHERE s.run = ? AND "
                                + Staging.NEWS + " AND p.nhs_number IS NOT NULL"
                                + " AND p.nhs_number IS DISTINCT FROM s.nhs_number) q"
                                + " GROUP BY q.holder HAVING MIN(q.claims) = 1 ORDER BY claiming"
                                + " FETCH FIRST 1001 ROWS ONLY",
                        row -> row.getInt("claiming"),
                        rows.run(),
                        rows.run())
                .forEach(row -> rows.refuse(row, "nhs_number", "patient.numberTaken"));
    }

    /** A row of the file about somebody who is here already, and the day that it says. */
    private record Said(int row, UUID patient, LocalDate on) {}

    private static void said(Staging rows, String column, String condition, Consumer<Map<UUID, Said>> batches) {
        rows.matching(
                "s." + column + " IS NOT NULL" + condition,
                "JOIN patients.patient p ON p.patient_key = s.patient_key",
                "p.id, s." + column + " AS said_on",
                row -> new Said(row.getInt("this_row"), Sql.uuid(row, "id"), Sql.date(row, "said_on")),
                PatientsEvent.BATCH,
                some -> batches.accept(some.stream()
                        .collect(Collectors.toMap(Said::patient, Function.identity(), (one, same) -> one))));
    }

    private static Map<UUID, LocalDate> days(Map<UUID, Said> said) {
        Map<UUID, LocalDate> days = new HashMap<>();
        said.forEach((patient, each) -> days.put(patient, each.on()));
        return days;
    }

    /** Whoever is said to be born later than before may have something recorded before that day. */
    private void refuseBornTooLate(Staging rows) {
        said(
                rows,
                "date_of_birth",
                " AND (p.date_of_birth IS NULL OR p.date_of_birth < s.date_of_birth)",
                some -> lifetime.before(days(some), depth -> true)
                        .forEach((patient, has) -> rows.refuse(
                                some.get(patient).row(), "date_of_birth", "patient.bornAfterRecorded", has)));
    }

    private void warnOfWhatLiesAfterDeath(Staging rows) {
        said(rows, "died_on", "", some -> lifetime.after(days(some), depth -> true)
                .forEach((patient, has) -> rows.warn(some.get(patient).row(), "died_on", "patient.file.later", has)));
    }

    @Override
    public Merged merge(Staging rows) {
        String now = History.literal(clock.instant());
        Merged merged = EarlierDetails.history(rows.sql())
                .keepingOld(rows.into(target()), clock.instant())
                .key("patient_key")
                .passedOn("nhs_number")
                .columns(
                        "nhs_number",
                        "given_name",
                        "family_name",
                        "preferred_name",
                        "date_of_birth",
                        "gender",
                        "ethnicity",
                        "postcode",
                        "died_on",
                        "observed_until")
                .onInsert("restricted", "FALSE")
                .onInsert("changed_at", now)
                .onUpdate("changed_at", now)
                .onUpdate("changed_by", "NULL")
                .merge();
        rows.changed(Directory::fact, PatientsEvent.BATCH, facts -> {
            index.write(facts);
            changed.fire(new PatientsChanged(facts));
        });
        return merged;
    }

    private static Column namePart(String name) {
        return Column.text(name, PersonName.LONGEST)
                .normalised(PersonName::plain)
                .matching(accepted(PersonName::check), "patient.file.name");
    }

    /** Whether a value takes this text. */
    private static java.util.function.Predicate<String> accepted(Consumer<String> value) {
        return text -> {
            try {
                value.accept(text);
                return true;
            } catch (Refused refused) {
                return false;
            }
        };
    }
}
