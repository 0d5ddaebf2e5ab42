package org.holdfast.outcomes.entry;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.holdfast.patients.api.PatientId;
import org.holdfast.platform.ChangedByAnother;
import org.holdfast.platform.Refused;
import org.holdfast.platform.Unknown;
import org.holdfast.platform.Written;
import org.holdfast.platform.access.Who;
import org.holdfast.platform.database.Sql;

/**
 * The entries of one kind: how they are listed, corrected and struck out. The kind {@code contact} is kept in
 * {@code outcomes.contact} and its earlier versions in {@code outcomes.contact_was}.
 *
 * @param <R> an entry as a list shows it
 */
public final class Ledger<R extends Row> {
    /** Makes a list's row of what the columns of the kind say. */
    @FunctionalInterface
    public interface Reader<R> {
        R read(Mark mark, ResultSet row) throws SQLException;
    }

    private final Sql sql;
    private final Clock clock;
    private final Who who;
    private final String kind;
    private final String table;
    private final List<String> columns;
    private final Reader<R> reader;

    /** @param columns what the kind tells; the first is the day that the list goes by */
    public Ledger(Sql sql, Clock clock, Who who, String kind, List<String> columns, Reader<R> reader) {
        this.sql = sql;
        this.clock = clock;
        this.who = who;
        this.kind = kind;
        this.table = "outcomes." + kind;
        this.columns = columns;
        this.reader = reader;
    }

    private String select() {
        return "SELECT c.id, c.version, c.entered_at, e.name AS entered_name, c.struck_out_at, s.name AS struck_name,"
                + " c.struck_out_reason, EXISTS (SELECT 1 FROM " + table + "_was w WHERE w." + kind
                + "_id = c.id) AS corrected, " + named("c.") + " FROM " + table + " c"
                + " LEFT JOIN platform.staff e ON e.id = c.entered_by LEFT JOIN platform.staff s ON s.id = c.struck_out_by"
                + " WHERE ";
    }

    private String named(String alias) {
        return columns.stream().map(column -> alias + column).collect(Collectors.joining(", "));
    }

    private R row(ResultSet row) throws SQLException {
        return reader.read(Mark.of(row), row);
    }

    public void add(UUID id, PatientId patient, Object... told) {
        List<Object> values = new ArrayList<>(List.of(id, id.toString(), patient.value()));
        values.addAll(Arrays.asList(told));
        values.add(clock.instant());
        values.add(who.staff());
        sql.update(
                "INSERT INTO " + table + " (id, " + kind + "_key, patient_id, " + named("")
                        + ", entered_at, entered_by) VALUES ("
                        + String.join(", ", Collections.nCopies(values.size(), "?")) + ")",
                values.toArray());
    }

    /** @throws Unknown if there is none, or it is another person's */
    public R get(PatientId patient, UUID id) {
        return sql.one(select() + "c.id = ? AND c.patient_id = ?", this::row, id, patient.value())
                .orElseThrow(() -> new Unknown(kind + " " + id));
    }

    /** The newest first, those struck out too: as many as asked for and one more, if there are that many. */
    public List<R> page(PatientId patient, After after, int limit) {
        List<Object> args = new ArrayList<>(List.of(patient.value()));
        String day = "c." + columns.get(0);
        if (after != null) args.addAll(List.of(after.day(), after.day(), after.id()));
        return sql.list(
                select() + "c.patient_id = ?"
                        + (after == null ? "" : " AND (" + day + " < ? OR " + day + " = ? AND c.id < ?)") + " ORDER BY "
                        + day + " DESC, c.id DESC FETCH FIRST " + (limit + 1) + " ROWS ONLY",
                this::row,
                args.toArray());
    }

    public long total(PatientId patient) {
        return sql.count("SELECT COUNT(*) FROM " + table + " WHERE patient_id = ?", patient.value());
    }

    /** @throws Unknown if there is none, or it is another person's */
    public Whole<R> whole(PatientId patient, UUID id) {
        return new Whole<>(get(patient, id), earlier(patient, id));
    }

    private List<Earlier<R>> earlier(PatientId patient, UUID id) {
        return sql.list(
                "SELECT w." + kind + "_id AS id, w.version, TRUE AS corrected, CAST(NULL AS TIMESTAMP WITH TIME ZONE)"
                        + " AS entered_at, CAST(NULL AS VARCHAR(10)) AS entered_name, w.struck_out_at,"
                        + " s.name AS struck_name, w.struck_out_reason, w.superseded_at, p.name AS superseded_name,"
                        + " w.superseded_reason, " + named("w.") + " FROM " + table + "_was w"
                        + " LEFT JOIN platform.staff s ON s.id = w.struck_out_by"
                        + " LEFT JOIN platform.staff p ON p.id = w.superseded_by WHERE w." + kind
                        + "_id = ? AND w.patient_id = ? ORDER BY w.version DESC",
                row -> new Earlier<>(
                        row(row),
                        new Signed(
                                Sql.instant(row, "superseded_at"),
                                row.getString("superseded_name"),
                                row.getString("superseded_reason"))),
                id,
                patient.value());
    }

    /**
     * A new version; the one before stays readable.
     *
     * @param seen the version that the person was looking at
     * @throws ChangedByAnother if there is a newer one
     * @throws Refused if it was struck out, or no reason is given
     */
    public void correct(PatientId patient, UUID id, int seen, String reason, Object... told) {
        String why = Written.reason(reason, "entry.correct.needsReason", "reason");
        open(patient, id, seen);
        keep(id, why);
        List<Object> values = new ArrayList<>(Arrays.asList(told));
        values.add(id);
        sql.update(
                "UPDATE " + table + " SET "
                        + columns.stream().map(column -> column + " = ?").collect(Collectors.joining(", "))
                        + ", version = version + 1 WHERE id = ?",
                values.toArray());
    }

    private void keep(UUID id, String why) {
        String same = "patient_id, " + named("") + ", struck_out_at, struck_out_by, struck_out_reason";
        sql.update(
                "INSERT INTO " + table + "_was (" + kind + "_id, version, " + same
                        + ", superseded_at, superseded_by, superseded_reason) SELECT c.id, c.version, " + same
                        + ", CAST(? AS TIMESTAMP WITH TIME ZONE), CAST(? AS UUID), CAST(? AS VARCHAR(500)) FROM "
                        + table + " c WHERE c.id = ?",
                clock.instant(),
                who.staff(),
                why,
                id);
    }

    /**
     * Entered in error: it stays readable with the reason, and counts nowhere.
     *
     * @param seen the version that the person was looking at; null if that does not matter
     */
    public void strikeOut(PatientId patient, UUID id, Integer seen, String reason) {
        String why = Written.reason(reason, "entry.strike.needsReason", "reason");
        open(patient, id, seen);
        sql.update(
                "UPDATE " + table + " SET struck_out_at = ?, struck_out_by = ?, struck_out_reason = ?,"
                        + " version = version + 1 WHERE id = ?",
                clock.instant(),
                who.staff(),
                why,
                id);
    }

    /** Holds it, so that nobody else changes it until this is done. */
    private void open(PatientId patient, UUID id, Integer seen) {
        record Found(int version, boolean struck) {}
        Found found = sql.one(
                        "SELECT version, struck_out_at FROM " + table + " WHERE id = ? AND patient_id = ? FOR UPDATE",
                        row -> new Found(row.getInt("version"), row.getObject("struck_out_at") != null),
                        id,
                        patient.value())
                .orElseThrow(() -> new Unknown(kind + " " + id));
        if (found.struck()) throw new Refused("entry.struckAlready");
        if (seen != null && found.version() != seen) throw new ChangedByAnother(kind + " " + id, found.version());
    }
}
