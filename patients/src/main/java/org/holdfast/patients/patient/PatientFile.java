package org.holdfast.patients.patient;

import static org.holdfast.platform.imports.Staging.literal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.holdfast.patients.api.PatientsChanged;
import org.holdfast.patients.api.PatientsEvent;
import org.holdfast.patients.api.RecordedDays;
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
        rows.refuseWhere(
                "nhs_number",
                "patient.numberTaken",
                // Without the first condition H2 walks through everyone who has no number, for each row that has none.
                "s.nhs_number IS NOT NULL AND EXISTS (SELECT 1 FROM patients.patient p WHERE p.nhs_number = s.nhs_number"
                        + " AND p.patient_key <> s.patient_key)");
        refuseBornTooLate(rows);
    }

    /** Whoever is said to be born later than before may have something recorded before that day. */
    private void refuseBornTooLate(Staging rows) {
        record Row(int number, UUID patient, LocalDate born) {}
        List<Row> later = rows.sql()
                .list(
                        "SELECT s.row_no, p.id, s.date_of_birth FROM patients.staged_patient s JOIN patients.patient p"
                                + " ON p.patient_key = s.patient_key WHERE s.run = ? AND s.date_of_birth IS NOT NULL"
                                + " AND (p.date_of_birth IS NULL OR p.date_of_birth < s.date_of_birth) ORDER BY s.row_no",
                        row -> new Row(row.getInt("row_no"), Sql.uuid(row, "id"), Sql.date(row, "date_of_birth")),
                        rows.run());
        List<Integer> wrong = new ArrayList<>();
        for (int from = 0; from < later.size(); from += PatientsEvent.BATCH) {
            List<Row> some = later.subList(from, Math.min(later.size(), from + PatientsEvent.BATCH));
            Map<UUID, RecordedDays.First> first =
                    lifetime.first(some.stream().map(Row::patient).toList());
            for (Row row : some)
                if (first.containsKey(row.patient())
                        && first.get(row.patient()).on().isBefore(row.born())) wrong.add(row.number());
        }
        if (wrong.isEmpty()) return;
        String numbers =
                wrong.stream().limit(Staging.MOST_FAULTS).map(String::valueOf).collect(Collectors.joining(", "));
        rows.refuseWhere("date_of_birth", "patient.bornAfterItsRecord", "s.row_no IN (" + numbers + ")");
    }

    @Override
    public Merged merge(Staging rows) {
        String now = History.literal(clock.instant());
        Merged merged = EarlierDetails.history(rows.sql())
                .keepingOld(rows.into("patients.patient"), clock.instant())
                .key("patient_key")
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
