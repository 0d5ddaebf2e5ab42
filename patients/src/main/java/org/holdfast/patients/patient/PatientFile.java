package org.holdfast.patients.patient;

import static org.holdfast.platform.imports.Staging.literal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.holdfast.patients.api.PatientsChanged;
import org.holdfast.patients.api.PatientsEvent;
import org.holdfast.platform.Refused;
import org.holdfast.platform.database.Sql;
import org.holdfast.platform.imports.Column;
import org.holdfast.platform.imports.Dataset;
import org.holdfast.platform.imports.Merged;
import org.holdfast.platform.imports.Staging;

/** The file {@code patients}: who they are, as another system knows them. */
@ApplicationScoped
class PatientFile implements Dataset {
    private static final int OLDEST_YEARS = 130;

    private final NameIndex index;
    private final LaterEntries later;
    private final Event<PatientsChanged> changed;

    @Inject
    PatientFile(NameIndex index, LaterEntries later, Event<PatientsChanged> changed) {
        this.index = index;
        this.later = later;
        this.changed = changed;
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
        rows.refuseWhere(
                "date_of_birth",
                "patient.bornTooLongAgo",
                "s.date_of_birth < " + literal(rows.today().minusYears(OLDEST_YEARS)),
                String.valueOf(OLDEST_YEARS));
        rows.refuseWhere("died_on", "patient.diesInFuture", "s.died_on > " + literal(rows.today()));
        rows.refuseWhere("died_on", "patient.diedBeforeBorn", "s.died_on < s.date_of_birth");
        rows.refuseWhere("observed_until", "patient.observedBeforeBorn", "s.observed_until < s.date_of_birth");
        rows.refuseWhere(
                "nhs_number",
                "patient.numberTaken",
                // Without the first condition H2 walks through everyone who has no number, for each row that has none.
                "s.nhs_number IS NOT NULL AND EXISTS (SELECT 1 FROM patients.patient p WHERE p.nhs_number = s.nhs_number"
                        + " AND p.patient_key <> s.patient_key)");
        rows.refuseWhere(
                "date_of_birth",
                "patient.bornAfterItsReferral",
                "EXISTS (SELECT 1 FROM patients.patient p JOIN patients.referral r ON r.patient_id = p.id"
                        + " WHERE p.patient_key = s.patient_key AND r.received_on < s.date_of_birth)");
        warnOfWhatLiesAfterDeath(rows);
    }

    /** A row of the file about somebody who is here already. */
    private record Death(int row, UUID patient, LocalDate on) {}

    private void warnOfWhatLiesAfterDeath(Staging rows) {
        rows.matching(
                "s.died_on IS NOT NULL",
                "JOIN patients.patient p ON p.patient_key = s.patient_key",
                "p.id, s.died_on",
                row -> new Death(row.getInt("this_row"), Sql.uuid(row, "id"), Sql.date(row, "died_on")),
                PatientsEvent.BATCH,
                some -> {
                    Map<UUID, LocalDate> deaths = new HashMap<>();
                    some.forEach(death -> deaths.put(death.patient(), death.on()));
                    Map<UUID, String> found = later.after(deaths, depth -> true);
                    for (Death death : some)
                        if (found.containsKey(death.patient()))
                            rows.warn(death.row(), "died_on", "patient.file.later", found.get(death.patient()));
                });
    }

    @Override
    public Merged merge(Staging rows) {
        Merged merged = rows.into(target())
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
                .onInsert("version", "0")
                .onInsert("changed_at", "CURRENT_TIMESTAMP")
                .onInsert("changed_by", "'Import'")
                .onUpdate("version", "t.version + 1")
                .onUpdate("changed_at", "CURRENT_TIMESTAMP")
                .onUpdate("changed_by", "'Import'")
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
