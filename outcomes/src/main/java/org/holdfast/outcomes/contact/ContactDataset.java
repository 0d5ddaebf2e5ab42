package org.holdfast.outcomes.contact;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.holdfast.platform.imports.Column;
import org.holdfast.platform.imports.Dataset;
import org.holdfast.platform.imports.Merged;
import org.holdfast.platform.imports.Staging;

/** Contacts from other systems. Sent again, a contact that was struck out here stays struck out. */
@ApplicationScoped
class ContactDataset implements Dataset {
    @Override
    public String name() {
        return "contacts";
    }

    @Override
    public String staging() {
        return "outcomes.staged_contact";
    }

    @Override
    public List<Column> columns() {
        return List.of(
                Column.key("contact_key"),
                Column.key("patient_key"),
                Column.word("type").required(),
                Column.date("started_on").required(),
                Column.date("ended_on"),
                Column.text("source", 200));
    }

    @Override
    public String record() {
        return "s.patient_id";
    }

    @Override
    public void judge(Staging rows) {
        rows.refuseRepeated("contact_key");
        rows.resolve("patient_id", "patient_key", "outcomes.patient_fact", "patient_key", "id");
        rows.refuseUnknown("patient_key", "patient_id");
        rows.refuseWhere(
                "ended_on", "contact.endsBeforeItStarts", "s.ended_on < s.started_on", "s.ended_on", "s.started_on");
        rows.refuseWhere(
                "started_on",
                "outcomes.beforeBirth",
                "EXISTS (SELECT 1 FROM outcomes.patient_fact p WHERE p.id = s.patient_id"
                        + " AND s.started_on < p.date_of_birth)");
        rows.warnWhere(
                "started_on",
                "outcomes.afterDeath",
                "EXISTS (SELECT 1 FROM outcomes.patient_fact p WHERE p.id = s.patient_id AND s.started_on > p.died_on)");
        // A sender's extract may run ahead of our calendar; a year ahead it is a slip of the pen.
        rows.refuseWhere(
                "started_on",
                "outcomes.farAhead",
                "s.started_on > " + Staging.literal(rows.today().plusYears(1)));
        refuseTooManyTypes(rows);
    }

    /** A vocabulary, not a free text: each type is a row of every report. */
    static final int MOST_TYPES = 200;

    private static void refuseTooManyTypes(Staging rows) {
        long types = rows.sql()
                .count(
                        "SELECT COUNT(*) FROM (SELECT t.type FROM outcomes.contact_type t UNION"
                                + " SELECT s.type FROM outcomes.staged_contact s WHERE s.run = ? AND s.type IS NOT NULL) q",
                        rows.run());
        if (types > MOST_TYPES)
            rows.refuseWhere(
                    "type",
                    "contact.tooManyTypes",
                    "NOT EXISTS (SELECT 1 FROM outcomes.contact_type t WHERE t.type = s.type)");
    }

    @Override
    public Merged merge(Staging rows) {
        rows.sql()
                .update(
                        "INSERT INTO outcomes.contact_type (type) SELECT DISTINCT s.type FROM outcomes.staged_contact s"
                                + " WHERE s.run = ? AND NOT EXISTS"
                                + " (SELECT 1 FROM outcomes.contact_type t WHERE t.type = s.type)",
                        rows.run());
        return rows.into("outcomes.contact")
                .key("contact_key")
                .columns("patient_id", "type", "started_on", "ended_on", "source")
                .onUpdate("version", "t.version + 1")
                .merge();
    }
}
