package org.holdfast.therapy.appointment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.holdfast.patients.api.PatientId;
import org.holdfast.platform.ChangedByAnother;
import org.holdfast.platform.Ids;
import org.holdfast.platform.Time;
import org.holdfast.platform.Unknown;
import org.holdfast.platform.access.Who;
import org.holdfast.platform.calendar.ClinicCalendar;
import org.holdfast.platform.database.Sql;
import org.holdfast.platform.words.Words;
import org.holdfast.therapy.api.EpisodeId;
import org.holdfast.therapy.recurrence.Every;
import org.holdfast.therapy.recurrence.Rhythm;

/** Where series are kept and their sessions written. */
@ApplicationScoped
class SeriesBook {
    /** So far ahead sessions are written; the rest follows night by night. */
    static final int WEEKS_AHEAD = 26;

    private static final int NEXT = 4;
    private static final String COLUMNS = "s.id, s.patient_id, s.episode_id, s.clinician_id, s.strand, s.every_unit,"
            + " s.every_n, s.first_on, s.at_time, s.until_on, s.times, s.minutes, s.place, s.skips_holidays,"
            + " s.ended_from, s.version";

    private final Sql sql;
    private final ClinicCalendar calendar;
    private final Words words;
    private final Clock clock;
    private final Who who;

    /** A series as it is stored. */
    record Series(
            UUID id,
            PatientId patient,
            UUID episode,
            UUID clinician,
            String strand,
            Rhythm rhythm,
            int minutes,
            String place,
            boolean skipsHolidays,
            int version) {}

    @Inject
    SeriesBook(Sql sql, ClinicCalendar calendar, Words words, Clock clock, Who who) {
        this.sql = sql;
        this.calendar = calendar;
        this.words = words;
        this.clock = clock;
        this.who = who;
    }

    private static Series series(ResultSet row) throws SQLException {
        int times = row.getInt("times");
        Integer count = row.wasNull() ? null : times;
        return new Series(
                Sql.uuid(row, "id"),
                new PatientId(Sql.uuid(row, "patient_id")),
                Sql.uuid(row, "episode_id"),
                Sql.uuid(row, "clinician_id"),
                row.getString("strand"),
                new Rhythm(
                        Every.valueOf(row.getString("every_unit")),
                        row.getInt("every_n"),
                        Sql.date(row, "first_on"),
                        row.getObject("at_time", LocalTime.class),
                        Sql.date(row, "until_on"),
                        count,
                        Sql.date(row, "ended_from")),
                row.getInt("minutes"),
                row.getString("place"),
                row.getBoolean("skips_holidays"),
                row.getInt("version"));
    }

    Series get(PatientId patient, UUID id) {
        return sql.one(
                        "SELECT " + COLUMNS + " FROM therapy.series s WHERE s.id = ? AND s.patient_id = ?",
                        SeriesBook::series,
                        id,
                        patient.value())
                .orElseThrow(() -> new Unknown("series " + id));
    }

    /** The series and the day of an appointment that belongs to one. */
    Optional<Map.Entry<UUID, LocalDate>> of(UUID appointment) {
        return sql.one(
                "SELECT series_id, occurs_on FROM therapy.appointment WHERE id = ? AND series_id IS NOT NULL",
                row -> Map.entry(Sql.uuid(row, "series_id"), Sql.date(row, "occurs_on")),
                appointment);
    }

    void add(Series series) {
        Rhythm rhythm = series.rhythm();
        sql.update(
                "INSERT INTO therapy.series (id, patient_id, episode_id, clinician_id, strand, every_unit, every_n,"
                        + " first_on, at_time, until_on, times, minutes, place, skips_holidays, written_to, entered_at,"
                        + " entered_by) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, CAST(? AS DATE), CAST(? AS INTEGER), ?, ?, ?,"
                        + " ?, ?, CAST(? AS UUID))",
                series.id(),
                series.patient().value(),
                series.episode(),
                series.clinician(),
                series.strand(),
                rhythm.every(),
                rhythm.interval(),
                rhythm.first(),
                rhythm.at(),
                rhythm.until(),
                rhythm.count(),
                series.minutes(),
                series.place(),
                series.skipsHolidays(),
                rhythm.first().minusDays(1),
                clock.instant(),
                who.staff());
    }

    /**
     * Writes the sessions that are missing as far as that day. Whoever calls holds the person, so that nobody else writes
     * them at the same time.
     *
     * @return how many were written
     */
    int write(Series series, LocalDate through) {
        Set<LocalDate> known = new HashSet<>(sql.list(
                "SELECT occurs_on FROM therapy.appointment WHERE series_id = ?"
                        + " UNION SELECT occurs_on FROM therapy.series_skip WHERE series_id = ?",
                row -> Sql.date(row, "occurs_on"),
                series.id(),
                series.id()));
        // What lies behind, while treatment had ended and was taken back, did not take place.
        LocalDate today = LocalDate.now(clock);
        List<LocalDate> missing = series.rhythm().missing(known, through).stream()
                .filter(day -> !day.isBefore(today))
                .toList();
        Set<LocalDateTime> taken = missing.isEmpty() ? Set.of() : taken(series, missing.get(0));
        List<Object[]> sessions = new ArrayList<>();
        for (LocalDate day : missing) {
            Optional<String> holiday =
                    series.skipsHolidays() ? calendar.holidays().on(day) : Optional.empty();
            if (holiday.isPresent()) leaveOut(series.id(), day, holiday.get());
            else if (taken.contains(series.rhythm().startsAt(day)))
                leaveOut(series.id(), day, words.say("therapy.series.taken"));
            else sessions.add(session(series, day));
        }
        if (!sessions.isEmpty())
            sql.batch(
                    "INSERT INTO therapy.appointment (id, appointment_key, patient_id, episode_id, clinician_id, strand,"
                            + " starts_at, zone, minutes, place, series_id, occurs_on)"
                            + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                    sessions);
        sql.update(
                "UPDATE therapy.series SET written_to = ? WHERE id = ? AND written_to < ?",
                through,
                series.id(),
                through);
        return sessions.size();
    }

    private static Object[] session(Series series, LocalDate day) {
        UUID id = Ids.next();
        return new Object[] {
            id,
            id.toString(),
            series.patient().value(),
            series.episode(),
            series.clinician(),
            series.strand(),
            series.rhythm().startsAt(day),
            Time.CLINIC.getId(),
            series.minutes(),
            series.place(),
            series.id(),
            day
        };
    }

    /** When the person is in a session of this kind anyway. */
    Set<LocalDateTime> taken(Series series, LocalDate from) {
        return new HashSet<>(sql.list(
                "SELECT starts_at FROM therapy.appointment WHERE patient_id = ? AND strand = ? AND starts_at >= ?"
                        + " AND struck_out_at IS NULL AND (outcome IS NULL OR outcome NOT LIKE 'CANCELLED%')",
                row -> row.getObject("starts_at", LocalDateTime.class),
                series.patient().value(),
                series.strand(),
                from.atStartOfDay()));
    }

    void leaveOut(UUID series, LocalDate day, String reason) {
        sql.update(
                "INSERT INTO therapy.series_skip (series_id, occurs_on, reason, skipped_at, skipped_by)"
                        + " VALUES (?, ?, ?, ?, CAST(? AS UUID))",
                series,
                day,
                reason,
                clock.instant(),
                who.staff());
    }

    /** Keeps the end; the sessions of that day and later that are still to come are cancelled. */
    int end(Series series, LocalDate from, String reason, LocalDateTime now) {
        Instant at = clock.instant();
        int changed = sql.update(
                "UPDATE therapy.series SET ended_from = ?, end_reason = ?, ended_at = ?, ended_by = CAST(? AS UUID),"
                        + " version = version + 1 WHERE id = ? AND version = ?",
                series.rhythm().endedFrom(from).endedFrom(),
                reason,
                at,
                who.staff(),
                series.id(),
                series.version());
        if (changed == 0) throw new ChangedByAnother("series " + series.id(), series.version() + 1L);
        return sql.update(
                "UPDATE therapy.appointment SET outcome = ?, changed_at = ?, changed_by = CAST(? AS UUID),"
                        + " version = version + 1 WHERE series_id = ? AND occurs_on >= ? AND starts_at > ?"
                        + " AND outcome IS NULL AND struck_out_at IS NULL",
                Outcome.CANCELLED_BY_SERVICE,
                at,
                who.staff(),
                series.id(),
                from,
                now);
    }

    /** Those of running treatment whose sessions are not written so far ahead yet. */
    List<Series> behind(LocalDate through) {
        return sql.list(
                "SELECT " + COLUMNS + " FROM therapy.series s JOIN therapy.episode e ON e.id = s.episode_id"
                        + " JOIN therapy.patient_fact p ON p.id = s.patient_id WHERE s.written_to < ?"
                        + " AND e.ended_on IS NULL AND e.struck_out_at IS NULL AND p.died_on IS NULL"
                        // Whoever has left is in nobody's diary: what they held goes on with somebody else, or not.
                        + " AND NOT EXISTS (SELECT 1 FROM platform.staff x WHERE x.id = s.clinician_id AND x.left_on <= ?)"
                        + " AND (s.ended_from IS NULL OR s.ended_from > s.written_to)"
                        + " AND (s.until_on IS NULL OR s.until_on > s.written_to) ORDER BY s.id",
                SeriesBook::series,
                through,
                LocalDate.now(clock));
    }

    /** Those of an episode that go on. */
    List<RepeatedSessions.Row> rows(PatientId patient, EpisodeId episode) {
        LocalDateTime now = LocalDateTime.now(clock);
        LocalDate today = now.toLocalDate();
        Map<UUID, List<RepeatedSessions.Next>> next = new LinkedHashMap<>();
        sql.list(
                "SELECT * FROM (SELECT a.series_id, a.id, a.starts_at, a.occurs_on, a.version, ROW_NUMBER() OVER"
                        + " (PARTITION BY a.series_id ORDER BY a.starts_at, a.id) AS place_no FROM therapy.appointment a"
                        + " JOIN therapy.series s ON s.id = a.series_id WHERE s.patient_id = ? AND s.episode_id = ?"
                        + " AND a.starts_at > ? AND a.outcome IS NULL AND a.struck_out_at IS NULL) n"
                        + " WHERE place_no <= " + NEXT + " ORDER BY starts_at",
                row -> next.computeIfAbsent(Sql.uuid(row, "series_id"), none -> new ArrayList<>())
                        .add(new RepeatedSessions.Next(
                                Sql.uuid(row, "id"),
                                row.getObject("starts_at", LocalDateTime.class),
                                Sql.date(row, "occurs_on"),
                                row.getInt("version"))),
                patient.value(),
                episode.value(),
                now);
        Map<UUID, List<RepeatedSessions.Skipped>> skipped = new LinkedHashMap<>();
        sql.list(
                "SELECT k.series_id, k.occurs_on, k.reason FROM therapy.series_skip k JOIN therapy.series s"
                        + " ON s.id = k.series_id WHERE s.patient_id = ? AND s.episode_id = ? AND k.occurs_on >= ?"
                        + " ORDER BY k.occurs_on",
                row -> skipped.computeIfAbsent(Sql.uuid(row, "series_id"), none -> new ArrayList<>())
                        .add(new RepeatedSessions.Skipped(Sql.date(row, "occurs_on"), row.getString("reason"))),
                patient.value(),
                episode.value(),
                today);
        List<RepeatedSessions.Row> rows = sql.list(
                "SELECT " + COLUMNS + ", f.name AS clinician FROM therapy.series s"
                        + " LEFT JOIN platform.staff f ON f.id = s.clinician_id WHERE s.patient_id = ?"
                        + " AND s.episode_id = ? AND (s.ended_from IS NULL OR s.ended_from > ?)"
                        + " AND (s.until_on IS NULL OR s.until_on >= ?) ORDER BY s.first_on, s.id",
                row -> {
                    Series one = series(row);
                    return new RepeatedSessions.Row(
                            one.id(),
                            one.strand(),
                            one.rhythm(),
                            one.minutes(),
                            one.place(),
                            row.getString("clinician"),
                            one.version(),
                            next.getOrDefault(one.id(), List.of()),
                            skipped.getOrDefault(one.id(), List.of()));
                },
                patient.value(),
                episode.value(),
                today,
                today);
        return rows.stream().filter(row -> goesOn(row.rhythm(), today)).toList();
    }

    /** So many times are over when the last of them is. */
    private static boolean goesOn(Rhythm rhythm, LocalDate today) {
        if (rhythm.count() == null) return true;
        List<LocalDate> days = rhythm.days(LocalDate.MAX);
        return !days.isEmpty() && !days.get(days.size() - 1).isBefore(today);
    }
}
