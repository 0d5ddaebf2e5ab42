package org.holdfast.outcomes.contact;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.holdfast.outcomes.entry.Sent;
import org.holdfast.platform.imports.Column;
import org.holdfast.platform.imports.Dataset;
import org.holdfast.platform.imports.Merged;
import org.holdfast.platform.imports.Staging;

/** Contacts from other systems. What was struck out or corrected here stays so until its sender changes it. */
@ApplicationScoped
class ContactDataset implements Dataset {
    private final Sent sent;

    @Inject
    ContactDataset(Clock clock) {
        this.sent = new Sent(ContactDesk.KIND, ContactRow.COLUMNS, clock);
    }

    @Override
    public String name() {
        return "contacts";
    }

    @Override
    public String staging() {
        return "outcomes.staged_contact";
    }

    @Override
    public String target() {
        return "outcomes.contact";
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
        for (String day : List.of("started_on", "ended_on"))
            rows.refuseWhere(
                    day,
                    "outcomes.farAhead",
                    "s." + day + " > " + Staging.literal(rows.today().plusYears(1)));
        refuseTooManyTypes(rows);
    }

    private static void refuseTooManyTypes(Staging rows) {
        long types = rows.sql()
                .count(
                        "SELECT COUNT(*) FROM (SELECT t.type FROM outcomes.contact_type t UNION"
                                + " SELECT s.type FROM outcomes.staged_contact s WHERE s.run = ? AND s.type IS NOT NULL) q",
                        rows.run());
        if (types > ContactTypes.MOST)
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
        return sent.mergeInto(
                rows,
                Map.of(
                        "patient_id", "s.patient_id",
                        "type", "s.type",
                        "started_on", "s.started_on",
                        "ended_on", "s.ended_on",
                        "source", "s.source"));
    }
}
