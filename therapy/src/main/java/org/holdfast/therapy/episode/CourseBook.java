package org.holdfast.therapy.episode;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.holdfast.platform.ChangedByAnother;
import org.holdfast.platform.Ids;
import org.holdfast.platform.Unknown;
import org.holdfast.platform.access.Who;
import org.holdfast.platform.database.Sql;

/** Where pauses, extensions and everything else that was decided in a course of treatment is kept. */
@ApplicationScoped
class CourseBook {
    private final Sql sql;
    private final Clock clock;
    private final Who who;

    @Inject
    CourseBook(Sql sql, Clock clock, Who who) {
        this.sql = sql;
        this.clock = clock;
        this.who = who;
    }

    /** Those that stand, the earliest first. */
    List<Pause> pauses(Episode episode) {
        return sql.list(
                "SELECT id, paused_on, resumed_on, reason, version FROM therapy.pause WHERE episode_id = ?"
                        + " AND struck_out_at IS NULL ORDER BY paused_on, id",
                row -> new Pause(
                        Sql.uuid(row, "id"),
                        Sql.date(row, "paused_on"),
                        Sql.date(row, "resumed_on"),
                        row.getString("reason"),
                        row.getInt("version")),
                episode.id().value());
    }

    void add(Episode episode, Pause pause) {
        sql.update(
                "INSERT INTO therapy.pause (id, pause_key, episode_id, paused_on, resumed_on, reason, recorded_at,"
                        + " recorded_by) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                pause.id(),
                pause.id().toString(),
                episode.id().value(),
                pause.pausedOn(),
                pause.resumedOn(),
                pause.reason(),
                clock.instant(),
                who.staff());
    }

    /** @throws ChangedByAnother if somebody saved it since it was read */
    void save(Pause pause) {
        sql.update(
                "INSERT INTO therapy.pause_was (pause_id, version, paused_on, resumed_on, superseded_at, superseded_by)"
                        + " SELECT p.id, p.version, p.paused_on, p.resumed_on, CAST(? AS TIMESTAMP WITH TIME ZONE),"
                        + " CAST(? AS UUID) FROM therapy.pause p WHERE p.id = ? AND p.version = ?",
                clock.instant(),
                who.staff(),
                pause.id(),
                pause.version());
        int changed = sql.update(
                "UPDATE therapy.pause SET resumed_on = ?, version = version + 1 WHERE id = ? AND version = ?"
                        + " AND struck_out_at IS NULL",
                pause.resumedOn(),
                pause.id(),
                pause.version());
        if (changed == 0) throw new ChangedByAnother("pause " + pause.id(), pause.version() + 1L);
    }

    void extend(Episode episode, String phase, LocalDate on, int weeks, String reason) {
        UUID id = Ids.next();
        sql.update(
                "INSERT INTO therapy.extension (id, extension_key, episode_id, phase, decided_on, weeks, reason,"
                        + " recorded_at, recorded_by) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                id,
                id.toString(),
                episode.id().value(),
                phase,
                on,
                weeks,
                reason,
                clock.instant(),
                who.staff());
    }

    /** All that was decided, the latest first, with what stands no longer. */
    List<Decision> decisions(Episode episode) {
        UUID id = episode.id().value();
        return sql.list(
                select(Decision.Kind.PHASE, "d.phase", "d.entered_on", "CAST(NULL AS DATE)", "0", "d.reason", "0")
                        + " UNION ALL "
                        + select(
                                Decision.Kind.PRODUCT,
                                "d.product",
                                "d.delivered_on",
                                "CAST(NULL AS DATE)",
                                "0",
                                "CAST(NULL AS VARCHAR(500))",
                                "0")
                        + " UNION ALL "
                        + select(
                                Decision.Kind.PAUSE,
                                "CAST(NULL AS VARCHAR(60))",
                                "d.paused_on",
                                "d.resumed_on",
                                "0",
                                "d.reason",
                                "d.version")
                        + " UNION ALL "
                        + select(
                                Decision.Kind.EXTENSION,
                                "d.phase",
                                "d.decided_on",
                                "CAST(NULL AS DATE)",
                                "d.weeks",
                                "d.reason",
                                "0")
                        // What was said of a pause before it was said otherwise.
                        + " UNION ALL SELECT 'PAUSE', d.id, CAST(NULL AS VARCHAR(60)), w.paused_on, w.resumed_on, 0,"
                        + " d.reason, d.recorded_at, b.name, w.version, w.superseded_at, g.name,"
                        + " CAST(NULL AS VARCHAR(500))"
                        + " FROM therapy.pause_was w JOIN therapy.pause d ON d.id = w.pause_id"
                        + " LEFT JOIN platform.staff b ON b.id = d.recorded_by"
                        + " LEFT JOIN platform.staff g ON g.id = w.superseded_by WHERE d.episode_id = ?"
                        + " ORDER BY on_day DESC, recorded_at DESC NULLS LAST, gone_at DESC NULLS FIRST",
                CourseBook::decision,
                id,
                id,
                id,
                id,
                id);
    }

    private static String select(
            Decision.Kind kind, String word, String on, String until, String weeks, String reason, String version) {
        return "SELECT '" + kind + "' AS kind, d.id, " + word + " AS word, " + on + " AS on_day, " + until
                + " AS until_day, " + weeks + " AS weeks, " + reason
                + " AS reason, d.recorded_at, b.name AS recorded_by, " + version + " AS version,"
                + " d.struck_out_at AS gone_at, g.name AS gone_by, d.struck_out_reason AS gone_why FROM "
                + kind.table() + " d LEFT JOIN platform.staff b ON b.id = d.recorded_by"
                + " LEFT JOIN platform.staff g ON g.id = d.struck_out_by WHERE d.episode_id = ?";
    }

    private static Decision decision(ResultSet row) throws SQLException {
        return new Decision(
                Decision.Kind.valueOf(row.getString("kind")),
                Sql.uuid(row, "id"),
                row.getString("word"),
                Sql.date(row, "on_day"),
                Sql.date(row, "until_day"),
                row.getInt("weeks"),
                said(row.getString("reason")),
                Sql.instant(row, "recorded_at"),
                said(row.getString("recorded_by")),
                row.getInt("version"),
                row.getObject("gone_at") == null
                        ? null
                        : new Decision.Gone(
                                Sql.instant(row, "gone_at"),
                                said(row.getString("gone_by")),
                                row.getString("gone_why")));
    }

    private static String said(String words) {
        return words == null ? "" : words;
    }

    /**
     * It was entered in error.
     *
     * @throws Unknown if the episode has no such decision that stands
     */
    void strikeOut(Episode episode, Decision.Kind kind, UUID id, String why) {
        int struck = sql.update(
                "UPDATE " + kind.table() + " SET struck_out_at = ?, struck_out_by = ?, struck_out_reason = ?"
                        + " WHERE id = ? AND episode_id = ? AND struck_out_at IS NULL",
                clock.instant(),
                who.staff(),
                why,
                id,
                episode.id().value());
        if (struck == 0) throw new Unknown(kind + " " + id);
    }
}
