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
import java.util.Comparator;
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
        add(series, null);
    }

    /** @param follows the series that this one goes on from; null where it goes on from none */
    void add(Series series, UUID follows) {
        Rhythm rhythm = series.rhythm();
        sql.update(
                "INSERT INTO therapy.series (id, patient_id, episode_id, clinician_id, strand, every_unit, every_n,"
                        + " first_on, at_time, until_on, times, minutes, place, skips_holidays, written_to, entered_at,"
                        + " entered_by, follows) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, CAST(? AS DATE), CAST(? AS INTEGER), ?, ?, ?,"
                        + " ?, ?, CAST(? AS UUID), CAST(? AS UUID))",
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
                who.staff(),
                follows);
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
        return taken(series, from, Set.of());
    }

    /** @param but these sessions are not looked at */
    Set<LocalDateTime> taken(Series series, LocalDate from, Set<UUID> but) {
        Set<LocalDateTime> taken = new HashSet<>();
        sql.list(
                        "SELECT id, starts_at FROM therapy.appointment WHERE patient_id = ? AND strand = ?"
                                + " AND starts_at >= ? AND struck_out_at IS NULL"
                                + " AND (outcome IS NULL OR outcome NOT LIKE 'CANCELLED%')",
                        row -> Map.entry(Sql.uuid(row, "id"), row.getObject("starts_at", LocalDateTime.class)),
                        series.patient().value(),
                        series.strand(),
                        from.atStartOfDay())
                .forEach(one -> {
                    if (!but.contains(one.getKey())) taken.add(one.getValue());
                });
        return taken;
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
        close(series, from, reason);
        return sql.update(
                "UPDATE therapy.appointment SET outcome = ?, changed_at = ?, changed_by = CAST(? AS UUID),"
                        + " version = version + 1 WHERE series_id = ? AND occurs_on >= ? AND starts_at > ?"
                        + " AND outcome IS NULL AND struck_out_at IS NULL",
                Outcome.CANCELLED_BY_SERVICE,
                clock.instant(),
                who.staff(),
                series.id(),
                from,
                now);
    }

    /** Keeps the end, and leaves the sessions alone. */
    void close(Series series, LocalDate from, String reason) {
        int changed = sql.update(
                "UPDATE therapy.series SET ended_from = ?, end_reason = ?, ended_at = ?, ended_by = CAST(? AS UUID),"
                        + " version = version + 1 WHERE id = ? AND version = ?",
                series.rhythm().endedFrom(from).endedFrom(),
                reason,
                clock.instant(),
                who.staff(),
                series.id(),
                series.version());
        if (changed == 0) throw new ChangedByAnother("series " + series.id(), series.version() + 1L);
    }

    /** Those with a clinician, in an episode, that go on. */
    List<Series> goingOn(EpisodeId episode, UUID clinician) {
        LocalDate today = LocalDate.now(clock);
        return sql
                .list(
                        "SELECT " + COLUMNS + " FROM therapy.series s WHERE s.episode_id = ? AND s.clinician_id = ?"
                                + " ORDER BY s.id",
                        SeriesBook::series,
                        episode.value(),
                        clinician)
                .stream()
                .filter(one -> goesOn(one.rhythm(), today))
                .toList();
    }

    /** From today on what is written of it is with somebody else; with whom it was is kept. */
    void handOver(Series series, UUID clinician) {
        sql.update(
                "INSERT INTO therapy.series_hand (series_id, version, from_on, former_id, clinician_id, handed_at,"
                        + " handed_by) VALUES (?, ?, ?, ?, ?, ?, CAST(? AS UUID))",
                series.id(),
                series.version(),
                LocalDate.now(clock),
                series.clinician(),
                clinician,
                clock.instant(),
                who.staff());
        int changed = sql.update(
                "UPDATE therapy.series SET clinician_id = ?, version = version + 1 WHERE id = ? AND version = ?",
                clinician,
                series.id(),
                series.version());
        if (changed == 0) throw new ChangedByAnother("series " + series.id(), series.version() + 1L);
    }

    /** What the book has of a series from that day on, and why it does not take place where that was said. */
    List<Otherwise.Kept> kept(UUID series, LocalDate from, LocalDateTime now) {
        return sql.list(
                "SELECT a.id, a.version, a.occurs_on, a.starts_at, a.place, a.outcome, a.struck_out_at, k.reason"
                        + " FROM therapy.appointment a LEFT JOIN therapy.series_skip k ON k.series_id = a.series_id"
                        + " AND k.occurs_on = a.occurs_on WHERE a.series_id = ? AND a.occurs_on >= ?"
                        + " ORDER BY a.occurs_on FOR UPDATE OF a",
                row -> {
                    LocalDateTime startsAt = row.getObject("starts_at", LocalDateTime.class);
                    return new Otherwise.Kept(
                            Sql.uuid(row, "id"),
                            row.getInt("version"),
                            Sql.date(row, "occurs_on"),
                            startsAt,
                            row.getString("place"),
                            // What a pause had cancelled is to come if treatment goes on before it.
                            (row.getString("outcome") == null
                                            || row.getString("outcome").equals(Outcome.CANCELLED_IN_PAUSE.name()))
                                    && row.getObject("struck_out_at") == null
                                    && startsAt.isAfter(now),
                            row.getString("reason"));
                },
                series,
                from);
    }

    /** How these appointments are now stays readable, with why they change. */
    void keep(List<UUID> appointments, String reason, Instant at) {
        sql.batch(
                "INSERT INTO therapy.appointment_was (appointment_id, version, starts_at, place, outcome,"
                        + " superseded_at, superseded_by, superseded_reason) SELECT a.id, a.version, a.starts_at,"
                        + " a.place, a.outcome, CAST(? AS TIMESTAMP WITH TIME ZONE), CAST(? AS UUID),"
                        + " CAST(? AS VARCHAR(500)) FROM therapy.appointment a WHERE a.id = ?",
                appointments.stream()
                        .map(id -> new Object[] {at, who.staff(), reason, id})
                        .toList());
    }

    /** These go on as sessions of another series; where and when they were stays readable. */
    void goOn(Series into, List<Otherwise.Goes> goes, String reason) {
        Instant at = clock.instant();
        keep(goes.stream().map(one -> one.kept().appointment()).toList(), reason, at);
        sql.batch(
                "UPDATE therapy.appointment SET series_id = ?, occurs_on = ?, starts_at = ?, place = ?, minutes = ?,"
                        + " clinician_id = ?, changed_at = ?, changed_by = CAST(? AS UUID), version = version + 1"
                        + " WHERE id = ?",
                goes.stream()
                        .map(one -> new Object[] {
                            into.id(),
                            one.day(),
                            one.startsAt(),
                            one.place(),
                            into.minutes(),
                            into.clinician(),
                            at,
                            who.staff(),
                            one.kept().appointment()
                        })
                        .toList());
    }

    /** These would fall on a bank holiday: they are cancelled where they stand. */
    void cancel(List<Otherwise.Goes> goes) {
        sql.batch(
                "UPDATE therapy.appointment SET outcome = ?, changed_at = ?, changed_by = CAST(? AS UUID),"
                        + " version = version + 1 WHERE id = ?",
                goes.stream()
                        .map(one -> new Object[] {
                            Outcome.CANCELLED_BY_SERVICE,
                            clock.instant(),
                            who.staff(),
                            one.kept().appointment()
                        })
                        .toList());
    }

    /** Of running treatment, if its sessions are not written so far ahead yet. */
    Optional<Series> behind(UUID series, LocalDate through) {
        return behind(COLUMNS, SeriesBook::series, through, " AND s.id = ?", series).stream()
                .findFirst();
    }

    /** Those of running treatment whose sessions are not written so far ahead yet, by series, and whose they are. */
    Map<UUID, PatientId> behind(LocalDate through) {
        Map<UUID, PatientId> found = new LinkedHashMap<>();
        behind(
                "s.id, s.patient_id",
                row -> found.put(Sql.uuid(row, "id"), new PatientId(Sql.uuid(row, "patient_id"))),
                through,
                "");
        return found;
    }

    private <T> List<T> behind(String columns, Sql.Reader<T> reader, LocalDate through, String only, Object... args) {
        List<Object> all = new ArrayList<>(List.of(through, LocalDate.now(clock)));
        all.addAll(List.of(args));
        return sql.list(
                "SELECT " + columns + " FROM therapy.series s JOIN therapy.episode e ON e.id = s.episode_id"
                        + " JOIN therapy.patient_fact p ON p.id = s.patient_id WHERE s.written_to < ?"
                        + " AND e.ended_on IS NULL AND e.struck_out_at IS NULL AND p.died_on IS NULL"
                        // Whoever has left is in nobody's diary: what they held goes on with somebody else, or not.
                        + " AND NOT EXISTS (SELECT 1 FROM platform.staff x WHERE x.id = s.clinician_id AND x.left_on <= ?)"
                        + " AND (s.ended_from IS NULL OR s.ended_from > s.written_to)"
                        + " AND (s.until_on IS NULL OR s.until_on > s.written_to)" + only + " ORDER BY s.id",
                reader,
                all.toArray());
    }

    /** Those of an episode that go on. */
    List<RepeatedSessions.Row> rows(PatientId patient, EpisodeId episode) {
        LocalDate today = LocalDate.now(clock);
        return rows(patient, episode, NEXT).stream()
                .filter(row -> goesOn(row.rhythm(), today))
                .toList();
    }

    /** One of them, whether it goes on or not, with all that is to come of it. */
    Optional<RepeatedSessions.Row> row(PatientId patient, EpisodeId episode, UUID series) {
        return rows(patient, episode, Integer.MAX_VALUE).stream()
                .filter(row -> row.id().equals(series))
                .findFirst();
    }

    /** What was done to a series, the latest first. */
    List<RepeatedSessions.Told> told(UUID series) {
        List<RepeatedSessions.Told> told = new ArrayList<>(handed(series));
        told.addAll(done(series));
        told.sort(Comparator.comparing(RepeatedSessions.Told::when)
                .thenComparing(RepeatedSessions.Told::on)
                .reversed());
        return told;
    }

    private List<RepeatedSessions.Told> handed(UUID series) {
        return sql.list(
                "SELECT h.from_on, b.name AS former, n.name AS clinician, h.handed_at, f.name FROM therapy.series_hand h"
                        + " LEFT JOIN platform.staff b ON b.id = h.former_id LEFT JOIN platform.staff n"
                        + " ON n.id = h.clinician_id LEFT JOIN platform.staff f ON f.id = h.handed_by"
                        + " WHERE h.series_id = ?",
                row -> new RepeatedSessions.Told(
                        RepeatedSessions.Deed.HANDED_OVER,
                        Sql.date(row, "from_on"),
                        words.say("therapy.series.hands", row.getString("former"), row.getString("clinician")),
                        Sql.instant(row, "handed_at"),
                        row.getString("name")),
                series);
    }

    private List<RepeatedSessions.Told> done(UUID series) {
        return sql.list(
                "SELECT t.deed, t.on_day, t.reason, t.at, f.name FROM ("
                        + "SELECT 'LEFT_OUT' AS deed, k.occurs_on AS on_day, k.reason AS reason, k.skipped_at AS at,"
                        + " k.skipped_by AS staff FROM therapy.series_skip k WHERE k.series_id = ?"
                        + " UNION ALL SELECT CASE WHEN EXISTS (SELECT 1 FROM therapy.series n WHERE n.follows = s.id)"
                        + " THEN 'CHANGED' ELSE 'ENDED' END, s.ended_from, s.end_reason, s.ended_at, s.ended_by"
                        + " FROM therapy.series s WHERE s.id = ? AND s.ended_from IS NOT NULL"
                        + " UNION ALL SELECT 'BEGUN', s.first_on, b.end_reason, s.entered_at, s.entered_by"
                        + " FROM therapy.series s JOIN therapy.series b ON b.id = s.follows WHERE s.id = ?) t"
                        + " LEFT JOIN platform.staff f ON f.id = t.staff",
                row -> new RepeatedSessions.Told(
                        RepeatedSessions.Deed.valueOf(row.getString("deed")),
                        Sql.date(row, "on_day"),
                        row.getString("reason"),
                        Sql.instant(row, "at"),
                        row.getString("name")),
                series,
                series,
                series);
    }

    private List<RepeatedSessions.Row> rows(PatientId patient, EpisodeId episode, int howMany) {
        LocalDateTime now = LocalDateTime.now(clock);
        LocalDate today = now.toLocalDate();
        Map<UUID, List<RepeatedSessions.Next>> next = new LinkedHashMap<>();
        sql.list(
                "SELECT * FROM (SELECT a.series_id, a.id, a.starts_at, a.occurs_on, a.version, ROW_NUMBER() OVER"
                        + " (PARTITION BY a.series_id ORDER BY a.starts_at, a.id) AS place_no FROM therapy.appointment a"
                        + " JOIN therapy.series s ON s.id = a.series_id WHERE s.patient_id = ? AND s.episode_id = ?"
                        + " AND a.starts_at > ? AND a.outcome IS NULL AND a.struck_out_at IS NULL) n"
                        + " WHERE place_no <= " + howMany + " ORDER BY starts_at",
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
        return sql.list(
                "SELECT " + COLUMNS + ", f.name AS clinician FROM therapy.series s"
                        + " LEFT JOIN platform.staff f ON f.id = s.clinician_id WHERE s.patient_id = ?"
                        + " AND s.episode_id = ? ORDER BY s.first_on, s.id",
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
                episode.value());
    }

    /** So many times are over when the last of them is. */
    private static boolean goesOn(Rhythm rhythm, LocalDate today) {
        if (rhythm.endedFrom() != null && !rhythm.endedFrom().isAfter(today)) return false;
        if (rhythm.until() != null && rhythm.until().isBefore(today)) return false;
        if (rhythm.count() == null) return true;
        List<LocalDate> days = rhythm.days(LocalDate.MAX);
        return !days.isEmpty() && !days.get(days.size() - 1).isBefore(today);
    }
}
