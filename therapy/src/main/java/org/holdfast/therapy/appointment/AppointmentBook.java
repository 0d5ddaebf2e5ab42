package org.holdfast.therapy.appointment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.holdfast.patients.api.PatientId;
import org.holdfast.platform.ChangedByAnother;
import org.holdfast.platform.Time;
import org.holdfast.platform.Unknown;
import org.holdfast.platform.access.Who;
import org.holdfast.platform.database.Sql;
import org.holdfast.therapy.api.EpisodeId;
import org.holdfast.therapy.programme.ClockWords;
import org.holdfast.therapy.programme.Programme;
import org.holdfast.therapy.programme.Programmes;

/** Where appointments are kept. */
@ApplicationScoped
class AppointmentBook {
    private static final int PAGE = 50;

    private static final String OF_EPISODE = "a.patient_id = ? AND (a.episode_id = ? OR a.episode_id IS NULL)";

    private static final String ROW =
            "SELECT a.id, a.episode_id, a.strand, a.starts_at, a.minutes, a.place, s.name AS clinician, a.outcome,"
                    + " a.follow_up, (SELECT w.follow_up FROM therapy.appointment_was w WHERE w.appointment_id = a.id"
                    + " AND w.follow_up IS NOT NULL ORDER BY w.version DESC FETCH FIRST 1 ROWS ONLY) AS struck,"
                    + " p.died_on, a.version, a.changed_at, a.changed_by, c.name AS changed_by_name, a.struck_out_at,"
                    + " a.struck_out_by, o.name AS struck_out_by_name, a.struck_out_reason FROM therapy.appointment a"
                    + " LEFT JOIN platform.staff s ON s.id = a.clinician_id"
                    + " LEFT JOIN platform.staff c ON c.id = a.changed_by"
                    + " LEFT JOIN platform.staff o ON o.id = a.struck_out_by"
                    + " LEFT JOIN therapy.patient_fact p ON p.id = a.patient_id";

    private final Sql sql;
    private final Programmes programmes;
    private final ClockWords clockWords;
    private final Clock clock;
    private final Who who;

    @Inject
    AppointmentBook(Sql sql, Programmes programmes, ClockWords clockWords, Clock clock, Who who) {
        this.sql = sql;
        this.programmes = programmes;
        this.clockWords = clockWords;
        this.clock = clock;
        this.who = who;
    }

    /** The appointment, if it is this person's. */
    Appointment get(PatientId patient, UUID id) {
        return sql.one(
                        "SELECT a.id, a.patient_id, a.episode_id, a.clinician_id, a.strand, a.starts_at, a.minutes,"
                                + " a.place, a.outcome, a.struck_out_reason, a.version FROM therapy.appointment a WHERE a.id = ?",
                        row -> new Appointment(
                                Sql.uuid(row, "id"),
                                new PatientId(Sql.uuid(row, "patient_id")),
                                Sql.uuid(row, "episode_id"),
                                Sql.uuid(row, "clinician_id"),
                                row.getString("strand"),
                                row.getObject("starts_at", LocalDateTime.class),
                                row.getInt("minutes"),
                                row.getString("place"),
                                outcome(row),
                                row.getString("struck_out_reason"),
                                row.getInt("version")),
                        id)
                .orElseThrow(() -> new Unknown("appointment " + id))
                .of(patient);
    }

    private static Outcome outcome(ResultSet row) throws SQLException {
        String outcome = row.getString("outcome");
        return outcome == null ? null : Outcome.valueOf(outcome);
    }

    /**
     * The person's appointments in this episode and in none.
     *
     * @param back the past ones after this; null for the latest
     * @param ahead those to come after this; null for the soonest
     */
    AppointmentList of(PatientId patient, EpisodeId episode, Turned back, Turned ahead) {
        LocalDateTime now = LocalDateTime.now(clock);
        List<AppointmentRow> coming = page(patient, episode, ">", now, ahead, "");
        List<AppointmentRow> past = page(patient, episode, "<", now, back, " DESC");
        return new AppointmentList(shown(coming), further(coming), shown(past), further(past));
    }

    AppointmentTally tally(PatientId patient, EpisodeId episode) {
        LocalDateTime now = LocalDateTime.now(clock);
        return sql.one(
                        "SELECT COUNT(*) AS recorded, COALESCE(SUM(CASE WHEN a.starts_at > ? THEN 1 ELSE 0 END), 0) AS ahead,"
                                + " COALESCE(SUM(CASE WHEN a.starts_at > ? AND a.outcome IS NULL AND a.struck_out_at IS NULL"
                                + " THEN 1 ELSE 0 END), 0) AS planned,"
                                + " COALESCE(SUM(CASE WHEN a.starts_at > ? AND a.struck_out_at IS NOT NULL THEN 1 ELSE 0 END), 0)"
                                + " AS struck_ahead, COUNT(a.struck_out_at) AS struck"
                                + " FROM therapy.appointment a WHERE " + OF_EPISODE,
                        row -> new AppointmentTally(
                                row.getInt("ahead"),
                                row.getInt("recorded") - row.getInt("ahead"),
                                row.getInt("planned"),
                                row.getInt("struck_ahead"),
                                row.getInt("struck") - row.getInt("struck_ahead")),
                        now,
                        now,
                        now,
                        patient.value(),
                        episode.value())
                .orElseThrow();
    }

    /** One more than a page has room for, if there are that many. */
    private List<AppointmentRow> page(
            PatientId patient, EpisodeId episode, String way, LocalDateTime now, Turned after, String order) {
        List<Object> args = new ArrayList<>(List.of(patient.value(), episode.value(), now));
        String rest = "";
        if (after != null) {
            rest = " AND (a.starts_at %1$s ? OR a.starts_at = ? AND a.id %1$s ?)".formatted(way);
            args.addAll(List.of(after.at(), after.at(), after.id()));
        }
        return sql.list(
                ROW + " WHERE " + OF_EPISODE + " AND a.starts_at " + (order.isEmpty() ? ">" : "<=") + " ?" + rest
                        + " ORDER BY a.starts_at" + order + ", a.id" + order + " FETCH FIRST " + (PAGE + 1)
                        + " ROWS ONLY",
                this::row,
                args.toArray());
    }

    private static List<AppointmentRow> shown(List<AppointmentRow> found) {
        return List.copyOf(found.subList(0, Math.min(PAGE, found.size())));
    }

    private static Turned further(List<AppointmentRow> found) {
        return found.size() > PAGE ? Turned.at(found.get(PAGE - 1)) : null;
    }

    /** The appointment with what was said of it before, if it is this person's. */
    Optional<AppointmentWhole> whole(PatientId patient, UUID id) {
        return sql.one(ROW + " WHERE a.id = ? AND a.patient_id = ?", this::row, id, patient.value())
                .map(row -> new AppointmentWhole(row, earlier(id)));
    }

    private List<AppointmentWas> earlier(UUID id) {
        return sql.list(
                "SELECT w.starts_at, w.place, w.outcome, w.superseded_at, w.superseded_by, s.name, w.superseded_reason"
                        + " FROM therapy.appointment_was w LEFT JOIN platform.staff s ON s.id = w.superseded_by"
                        + " WHERE w.appointment_id = ? ORDER BY w.version DESC",
                row -> new AppointmentWas(
                        row.getObject("starts_at", LocalDateTime.class),
                        row.getString("place"),
                        outcome(row),
                        changed(row, "superseded_at", "superseded_by", "name"),
                        row.getString("superseded_reason")),
                id);
    }

    private AppointmentRow row(ResultSet row) throws SQLException {
        LocalDateTime startsAt = row.getObject("starts_at", LocalDateTime.class);
        LocalDate died = Sql.date(row, "died_on");
        boolean missed = outcome(row) == Outcome.DID_NOT_ATTEND;
        String followUp = row.getString("follow_up");
        AppointmentRow.Changed struckOut = changed(row, "struck_out_at", "struck_out_by", "struck_out_by_name");
        return new AppointmentRow(
                Sql.uuid(row, "id"),
                Sql.uuid(row, "episode_id"),
                row.getString("strand"),
                startsAt,
                row.getInt("minutes"),
                row.getString("place"),
                row.getString("clinician"),
                outcome(row),
                !startsAt.isAfter(LocalDateTime.now(clock)),
                died != null && !startsAt.toLocalDate().isBefore(died),
                missed ? followUp : null,
                missed || followUp == null ? row.getString("struck") : followUp,
                row.getInt("version"),
                changed(row, "changed_at", "changed_by", "changed_by_name"),
                struckOut == null ? null : new AppointmentRow.StruckOut(struckOut, row.getString("struck_out_reason")));
    }

    private static AppointmentRow.Changed changed(ResultSet row, String at, String by, String name)
            throws SQLException {
        Instant when = Sql.instant(row, at);
        return when == null ? null : new AppointmentRow.Changed(when, Sql.uuid(row, by), row.getString(name));
    }

    /** One clinician's day in the order of the clock; a group is one line. */
    List<DiaryRow> day(UUID clinician, LocalDate day) {
        List<DiaryRow> rows = sql.list(
                "SELECT a.patient_id, p.given_name, p.family_name, p.preferred_name, a.strand, a.starts_at, a.minutes,"
                        + " a.place, a.outcome, e.programme, e.programme_version FROM therapy.appointment a"
                        + " JOIN therapy.patient_fact p ON p.id = a.patient_id"
                        + " LEFT JOIN therapy.episode e ON e.id = a.episode_id"
                        + " WHERE a.clinician_id = ? AND a.starts_at >= ? AND a.starts_at < ? AND a.struck_out_at IS NULL"
                        // Nothing is going to happen any more with somebody who has died.
                        + " AND (a.outcome IS NULL AND (p.died_on IS NULL OR p.died_on > ?)"
                        + " OR a.outcome IN ('ATTENDED', 'DID_NOT_ATTEND')) ORDER BY a.starts_at, a.strand, a.id",
                this::diaryRow,
                clinician,
                day.atStartOfDay(),
                day.plusDays(1).atStartOfDay(),
                day);
        List<DiaryRow> lines = new ArrayList<>();
        for (DiaryRow row : rows) {
            DiaryRow last = lines.isEmpty() ? null : lines.get(lines.size() - 1);
            if (last != null && last.sameGroup(row)) lines.set(lines.size() - 1, last.with(row));
            else lines.add(row);
        }
        return lines;
    }

    private DiaryRow diaryRow(ResultSet row) throws SQLException {
        String strand = row.getString("strand");
        Programme programme = programme(row);
        return new DiaryRow(
                Sql.uuid(row, "patient_id"),
                name(row),
                strand,
                clockWords.strand(programme, strand),
                // Without its programme a group is told by its name alone.
                programme.isGroup(strand) || programme.isMissing() && strand.equals(Programme.StrandKind.GROUP.name()),
                row.getObject("starts_at", LocalDateTime.class),
                row.getInt("minutes"),
                row.getString("place"),
                outcome(row),
                1);
    }

    /** Of the episode that the session belongs to; without one, as of a programme that is missing. */
    private Programme programme(ResultSet row) throws SQLException {
        String code = row.getString("programme");
        return code == null ? Programme.missing("", 0) : programmes.of(code, row.getInt("programme_version"));
    }

    /** A kind of session, as the programme of an episode calls it. */
    String kind(EpisodeId episode, String strand) {
        return sql.one(
                        "SELECT programme, programme_version FROM therapy.episode WHERE id = ?",
                        this::programme,
                        episode.value())
                .map(programme -> clockWords.strand(programme, strand))
                .orElse(strand);
    }

    /** The name to say: preferred or given, then family. */
    private static String name(ResultSet row) throws SQLException {
        String first = row.getString("preferred_name");
        if (first == null) first = row.getString("given_name");
        String family = row.getString("family_name");
        return family == null ? first : first + " " + family;
    }

    void add(Appointment appointment) {
        sql.update(
                "INSERT INTO therapy.appointment (id, appointment_key, patient_id, episode_id, clinician_id, strand,"
                        + " starts_at, zone, minutes, place) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                appointment.id(),
                appointment.id().toString(),
                appointment.patient().value(),
                appointment.episode(),
                appointment.clinician(),
                appointment.strand(),
                appointment.startsAt(),
                Time.CLINIC.getId(),
                appointment.minutes(),
                appointment.place());
    }

    boolean isPlanned(Appointment appointment) {
        return sql.count(
                        "SELECT COUNT(*) FROM therapy.appointment WHERE patient_id = ? AND starts_at = ? AND strand = ?"
                                + " AND id <> ? AND struck_out_at IS NULL"
                                + " AND (outcome IS NULL OR outcome NOT LIKE 'CANCELLED%')",
                        appointment.patient().value(), appointment.startsAt(), appointment.strand(), appointment.id())
                > 0;
    }

    /** Writes what became of it; what was said before, and what came of going after somebody, is kept and struck. */
    void save(Appointment appointment, boolean followUpRaised) {
        keepOutcome(appointment);
        int changed = sql.update(
                "UPDATE therapy.appointment SET outcome = ?, follow_up_raised = ?, follow_up = NULL,"
                        + " followed_up_at = NULL, followed_up_by = NULL, changed_at = ?, changed_by = ?,"
                        + " version = version + 1 WHERE id = ? AND version = ?",
                appointment.outcome(),
                followUpRaised,
                clock.instant(),
                who.staff(),
                appointment.id(),
                appointment.version());
        changed(appointment, changed);
    }

    private static void changed(Appointment appointment, int rows) {
        if (rows == 0) throw new ChangedByAnother("appointment " + appointment.id(), appointment.version() + 1L);
    }

    /** Puts it at its new time and place; the old ones are kept. */
    void saveMoved(Appointment appointment, String reason) {
        keep(appointment, reason, "");
        changed(
                appointment,
                sql.update(
                        "UPDATE therapy.appointment SET starts_at = ?, place = ?, changed_at = ?, changed_by = ?,"
                                + " version = version + 1 WHERE id = ? AND version = ?",
                        appointment.startsAt(),
                        appointment.place(),
                        clock.instant(),
                        who.staff(),
                        appointment.id(),
                        appointment.version()));
    }

    void saveStruckOut(Appointment appointment) {
        Instant now = clock.instant();
        changed(
                appointment,
                sql.update(
                        "UPDATE therapy.appointment SET struck_out_at = ?, struck_out_by = ?, struck_out_reason = ?,"
                                + " changed_at = ?, changed_by = ?, version = version + 1 WHERE id = ? AND version = ?",
                        now,
                        who.staff(),
                        appointment.struckOut(),
                        now,
                        who.staff(),
                        appointment.id(),
                        appointment.version()));
    }

    private void keepOutcome(Appointment appointment) {
        keep(appointment, null, " AND a.outcome IS NOT NULL");
    }

    private void keep(Appointment appointment, String reason, String only) {
        sql.update(
                "INSERT INTO therapy.appointment_was (appointment_id, version, starts_at, place, outcome, follow_up,"
                        + " followed_up_at, followed_up_by, superseded_at, superseded_by, superseded_reason)"
                        + " SELECT a.id, a.version, a.starts_at, a.place, a.outcome, a.follow_up, a.followed_up_at,"
                        + " a.followed_up_by, CAST(? AS TIMESTAMP WITH TIME ZONE), CAST(? AS UUID),"
                        + " CAST(? AS VARCHAR(500)) FROM therapy.appointment a WHERE a.id = ? AND a.version = ?" + only,
                clock.instant(),
                who.staff(),
                reason,
                appointment.id(),
                appointment.version());
    }

    void followedUp(Appointment appointment, String what) {
        keepOutcome(appointment);
        Instant now = clock.instant();
        int changed = sql.update(
                "UPDATE therapy.appointment SET followed_up_at = ?, followed_up_by = ?, follow_up = ?, changed_at = ?,"
                        + " changed_by = ?, version = version + 1 WHERE id = ? AND version = ?",
                now,
                who.staff(),
                what,
                now,
                who.staff(),
                appointment.id(),
                appointment.version());
        changed(appointment, changed);
    }

    /** Cancels what is planned in this episode from then on; how many there were. */
    int cancelFrom(EpisodeId episode, LocalDateTime from) {
        return sql.update(
                "UPDATE therapy.appointment SET outcome = ?, changed_at = ?, changed_by = ?, version = version + 1"
                        + " WHERE episode_id = ? AND outcome IS NULL AND starts_at >= ? AND struck_out_at IS NULL",
                Outcome.CANCELLED_AT_END,
                clock.instant(),
                who.staff(),
                episode.value(),
                from);
    }

    /** What the end of this episode had cancelled is planned again; how many there are. */
    int planAgain(EpisodeId episode) {
        return sql.update(
                "UPDATE therapy.appointment SET outcome = NULL, changed_at = ?, changed_by = ?, version = version + 1"
                        + " WHERE episode_id = ? AND outcome = ? AND struck_out_at IS NULL",
                clock.instant(),
                who.staff(),
                episode.value(),
                Outcome.CANCELLED_AT_END);
    }
}
