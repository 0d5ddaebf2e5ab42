package org.holdfast.training.staff;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.holdfast.platform.access.Role;
import org.holdfast.platform.database.Sql;
import org.holdfast.platform.imports.Column;
import org.holdfast.platform.imports.Dataset;
import org.holdfast.platform.imports.Merged;
import org.holdfast.platform.imports.Staging;
import org.holdfast.platform.people.Holders;
import org.holdfast.platform.people.StaffDirectory;
import org.holdfast.platform.people.StaffRecord;

/** The file {@code staff}: who works here goes to the directory, what they are trained as stays here. */
@ApplicationScoped
class StaffDataset implements Dataset {
    private final StaffDirectory directory;
    private final Holders holders;

    @Inject
    StaffDataset(StaffDirectory directory, Holders holders) {
        this.directory = directory;
        this.holders = holders;
    }

    @Override
    public String name() {
        return "staff";
    }

    @Override
    public String staging() {
        return "training.staged_staff";
    }

    @Override
    public List<Column> columns() {
        return List.of(
                Column.key("staff_key"),
                Column.text("name", 200).required(),
                Column.text("email", 254)
                        .matching(address -> address.matches("[^@\\s]+@[^@\\s]+"), "training.staff.email"),
                Column.text("profession", 200),
                Column.text("registration_body", 200),
                Column.text("registration_number", 80),
                Column.key("team").optional(),
                Column.date("started_on"),
                Column.date("left_on"));
    }

    @Override
    public void judge(Staging rows) {
        rows.refuseRepeated("staff_key");
        rows.resolve("team_id", "team", "platform.team", "team_key", "id");
        rows.refuseUnknown("team", "team_id");
        rows.refuseWhere("left_on", "training.staff.leftBeforeStart", "s.left_on < s.started_on", "s.started_on");
        keepAnAdministrator(rows);
    }

    /** A file in which every administrator leaves would shut everybody out; the rows that would do it are refused. */
    private void keepAnAdministrator(Staging rows) {
        Set<UUID> today = holders.today(Role.ADMIN);
        if (today.isEmpty()) return;
        List<UUID> leaving = rows.sql()
                .list(
                        "SELECT f.id FROM training.staged_staff s JOIN platform.staff f ON f.staff_key = s.staff_key"
                                + " WHERE s.run = ? AND s.left_on IS NOT NULL AND f.id = ANY (?)",
                        row -> Sql.uuid(row, "id"),
                        rows.run(),
                        today);
        if (leaving.isEmpty() || !leaving.containsAll(holders.staying(Role.ADMIN))) return;
        String ids = leaving.stream().map(id -> "'" + id + "'").collect(Collectors.joining(", "));
        rows.refuseWhere(
                "left_on",
                "staff.lastAdministrator",
                "EXISTS (SELECT 1 FROM platform.staff f WHERE f.staff_key = s.staff_key AND f.id IN (" + ids
                        + ") AND f.left_on IS DISTINCT FROM s.left_on)");
    }

    @Override
    public Merged merge(Staging rows) {
        Sql sql = rows.sql();
        sql.update(
                "MERGE INTO training.staged_staff g USING (SELECT s.row_no, CASE"
                        + " WHEN p.sent_hash = s.sent_hash THEN 'N' WHEN f.name = s.name"
                        + " AND f.email IS NOT DISTINCT FROM s.email AND f.started_on IS NOT DISTINCT FROM s.started_on"
                        + " AND f.left_on IS NOT DISTINCT FROM s.left_on AND m.team_id IS NOT DISTINCT FROM s.team_id"
                        + " AND p.profession IS NOT DISTINCT FROM s.profession"
                        + " AND p.registration_body IS NOT DISTINCT FROM s.registration_body"
                        + " AND p.registration_number IS NOT DISTINCT FROM s.registration_number"
                        + " THEN 'S' ELSE 'U' END AS kind FROM training.staged_staff s"
                        + " JOIN platform.staff f ON f.staff_key = s.staff_key"
                        + " LEFT JOIN platform.membership m ON m.staff_id = f.id AND m.source = 'FILE'"
                        + " AND (m.until_on IS NULL OR m.until_on = f.left_on) LEFT JOIN training.staff_profile p ON p.staff_id = f.id"
                        + " WHERE s.run = ?) q ON (g.run = ? AND g.row_no = q.row_no)"
                        + " WHEN MATCHED THEN UPDATE SET change_kind = q.kind",
                rows.run(),
                rows.run());
        List<StaffRecord> records = new ArrayList<>();
        rows.changed(StaffDataset::record, 2_000, records::addAll);
        directory.receive(records);
        rows.resolve("staff_id", "staff_key", "platform.staff", "staff_key", "id");
        sql.update(
                "MERGE INTO training.staff_profile t USING (SELECT s.staff_id, s.profession, s.registration_body,"
                        + " s.registration_number, s.sent_hash FROM training.staged_staff s WHERE s.run = ?"
                        + " AND (s.change_kind IS NULL OR s.change_kind IN ('U', 'S'))) q"
                        + " ON (t.staff_id = q.staff_id) WHEN MATCHED THEN UPDATE SET profession = q.profession,"
                        + " registration_body = q.registration_body, registration_number = q.registration_number,"
                        + " sent_hash = q.sent_hash"
                        + " WHEN NOT MATCHED THEN INSERT (staff_id, profession, registration_body,"
                        + " registration_number, sent_hash) VALUES (q.staff_id, q.profession, q.registration_body,"
                        + " q.registration_number, q.sent_hash)",
                rows.run());
        long inserted = sql.count(
                "SELECT COUNT(*) FROM training.staged_staff WHERE run = ? AND change_kind IS NULL", rows.run());
        return new Merged(inserted, records.size() - inserted, rows.size() - records.size());
    }

    private static StaffRecord record(ResultSet row) throws SQLException {
        return new StaffRecord(
                row.getString("staff_key"),
                row.getString("name"),
                row.getString("email"),
                row.getString("team"),
                Sql.date(row, "started_on"),
                Sql.date(row, "left_on"));
    }
}
