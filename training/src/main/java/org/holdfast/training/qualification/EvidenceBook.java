package org.holdfast.training.qualification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.holdfast.platform.Ids;
import org.holdfast.platform.Refused;
import org.holdfast.platform.Unknown;
import org.holdfast.platform.database.Sql;
import org.holdfast.therapy.api.TreatmentsGiven;
import org.holdfast.training.qualification.Qualification.Treated;

/** Where evidence is kept, and where all that one or everybody can show is gathered. */
@ApplicationScoped
class EvidenceBook {
    private final Sql sql;
    private final TreatmentsGiven treatments;
    private final Qualifications qualifications;

    @Inject
    EvidenceBook(Sql sql, TreatmentsGiven treatments, Qualifications qualifications) {
        this.sql = sql;
        this.treatments = treatments;
        this.qualifications = qualifications;
    }

    void add(Entry entry, UUID by, Instant at) {
        Evidence one = entry.evidence();
        Evidence.Stated stated = one instanceof Evidence.Stated it ? it : null;
        Evidence.Course course = one instanceof Evidence.Course it ? it : null;
        Evidence.Treatment treatment = one instanceof Evidence.Treatment it ? it : null;
        Evidence.Recording recording = one instanceof Evidence.Recording it ? it : null;
        sql.batch(
                "INSERT INTO training.evidence (id, staff_id, kind, topic, started_on, shown_on, until_on, days,"
                        + " live_hours, self_guided_hours, modules, attended_whole, episode_id, setting, primary_bpd,"
                        + " minutes, medium, rater_id, recorded_by, recorded_at)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                List.<Object[]>of(new Object[] {
                    one.id(),
                    entry.staff(),
                    entry.kind(),
                    stated != null ? stated.topic() : course != null ? course.course() : null,
                    course != null ? course.startedOn() : recording != null ? recording.sessionOn() : null,
                    one.on(),
                    stated != null ? stated.until() : null,
                    course != null ? course.days() : null,
                    course != null ? course.liveHours() : null,
                    course != null ? course.selfGuidedHours() : null,
                    course != null ? course.modules() : null,
                    course != null ? course.whole() : null,
                    treatment != null ? treatment.episode() : recording != null ? recording.episode() : null,
                    treatment != null ? treatment.setting() : recording != null ? recording.setting() : null,
                    treatment != null ? treatment.primary() : null,
                    recording != null ? recording.minutes() : null,
                    entry.medium(),
                    entry.rater(),
                    by,
                    at
                }));
    }

    /** Until the transaction ends nobody else records anything of this person. */
    void hold(UUID staff) {
        if (sql.list("SELECT s.id FROM platform.staff s WHERE s.id = ? FOR UPDATE", row -> true, staff)
                .isEmpty()) throw new Unknown("staff " + staff);
    }

    /**
     * @throws Refused if they held no session of the treatment on the day of the recording
     */
    void unlessHeld(Entry entry, LocalDate today) {
        Evidence.Recording recording = (Evidence.Recording) entry.evidence();
        LocalDate day = recording.sessionOn();
        Set<LocalDate> held = treatments.held(Set.of(recording.episode()), today).stream()
                .filter(one -> one.clinicianId().equals(entry.staff())
                        && one.inGroup() == (recording.setting() == Setting.GROUP))
                .map(TreatmentsGiven.Held::on)
                .collect(Collectors.toSet());
        if (held.contains(day)) return;
        LocalDate nearest = held.stream()
                .min(Comparator.comparing((LocalDate one) -> Math.abs(ChronoUnit.DAYS.between(one, day)))
                        .thenComparing(Comparator.naturalOrder()))
                .orElseThrow(() -> new Refused("evidence.noSessionSo").on("treated"));
        throw new Refused("evidence.noSessionThatDay", day, nearest).on("sessionOn");
    }

    /** @throws Refused if it was struck out before */
    void strikeOut(UUID evidence, UUID by, Instant at, String why) {
        int struck = 0;
        for (String table : new String[] {"training.evidence", "training.supervision_about"})
            struck += sql.update(
                    "UPDATE " + table + " SET struck_out_at = ?, struck_out_by = ?, struck_out_why = ?"
                            + " WHERE id = ? AND struck_out_at IS NULL",
                    at,
                    by,
                    why,
                    evidence);
        if (struck == 0) throw new Refused("evidence.alreadyStruckOut");
    }

    /** Everything recorded of one person, the latest first, with what was struck out. */
    List<EvidenceRow> rows(UUID staff) {
        List<EvidenceRow> rows = new ArrayList<>(entries("v.staff_id = ?", staff));
        rows.addAll(notes("x.supervisee_id = ?", staff));
        rows.sort(Comparator.comparing((EvidenceRow one) -> one.evidence().on()).reversed());
        return rows;
    }

    /** The same, each recording with the session it is of. */
    List<EvidenceRow> withTheirSessions(List<EvidenceRow> rows, UUID staff, LocalDate on) {
        Set<UUID> episodes = rows.stream()
                .map(EvidenceRow::evidence)
                .filter(Evidence.Recording.class::isInstance)
                .map(one -> ((Evidence.Recording) one).episode())
                .collect(Collectors.toSet());
        List<Evidence.Session> sessions = treatments.held(episodes, on).stream()
                .filter(one -> one.clinicianId().equals(staff))
                .map(EvidenceBook::session)
                .toList();
        return rows.stream()
                .map(row ->
                        row.evidence() instanceof Evidence.Recording recording ? row.with(recording.of(sessions)) : row)
                .toList();
    }

    /** @throws Unknown if there is no such entry */
    EvidenceRow row(UUID evidence) {
        return Stream.concat(entries("v.id = ?", evidence).stream(), notes("a.id = ?", evidence).stream())
                .findFirst()
                .orElseThrow(() -> new Unknown("evidence " + evidence));
    }

    private List<EvidenceRow> entries(String which, UUID argument) {
        return sql.list(
                "SELECT v.*, o.name AS struck_out_by_name, b.name AS recorded_by_name, r.name AS colleague,"
                        + " CASE WHEN v.kind = 'RECORDING' THEN (SELECT MIN(t.shown_on) FROM training.evidence t"
                        + " WHERE t.kind = 'TREATMENT' AND t.staff_id = v.staff_id AND t.episode_id = v.episode_id)"
                        + " END AS since"
                        + " FROM training.evidence v LEFT JOIN platform.staff o ON o.id = v.struck_out_by"
                        + " LEFT JOIN platform.staff b ON b.id = v.recorded_by"
                        + " LEFT JOIN platform.staff r ON r.id = v.rater_id"
                        + " WHERE " + which + " ORDER BY v.shown_on DESC, v.recorded_at DESC, v.id",
                row -> row(row, evidence(row), Sql.uuid(row, "staff_id"), row.getString("medium")),
                argument);
    }

    /** What sessions of supervision were about, as entries. */
    private List<EvidenceRow> notes(String which, UUID argument) {
        return sql.list(
                "SELECT a.id, a.episode_id, a.setting, a.struck_out_why, a.struck_out_at, x.supervisee_id,"
                        + " x.supervisor_id, x.held_on, x.minutes, x.kind, o.name AS struck_out_by_name,"
                        + " b.name AS recorded_by_name, r.name AS colleague,"
                        + " (SELECT MIN(t.shown_on) FROM training.evidence t WHERE t.kind = 'TREATMENT'"
                        + " AND t.staff_id = x.supervisee_id AND t.episode_id = a.episode_id) AS since"
                        + " FROM training.supervision_about a"
                        + " JOIN training.supervision_session x ON x.id = a.session_id"
                        + " LEFT JOIN platform.staff o ON o.id = a.struck_out_by"
                        + " LEFT JOIN platform.staff b ON b.id = a.recorded_by"
                        + " LEFT JOIN platform.staff r ON r.id = x.supervisor_id"
                        + " WHERE x.struck_out_at IS NULL AND " + which + " ORDER BY x.held_on DESC, a.id",
                row -> row(row, supervision(row), Sql.uuid(row, "supervisee_id"), null),
                argument);
    }

    private static EvidenceRow row(ResultSet row, Evidence evidence, UUID staff, String medium) throws SQLException {
        return new EvidenceRow(
                Sql.uuid(row, "id"),
                staff,
                evidence,
                Sql.date(row, "since"),
                medium == null ? null : Medium.valueOf(medium),
                row.getString("colleague"),
                row.getString("recorded_by_name"),
                row.getString("struck_out_why"),
                row.getString("struck_out_by_name"),
                Sql.instant(row, "struck_out_at"));
    }

    private static Evidence.Supervision supervision(ResultSet row) throws SQLException {
        return new Evidence.Supervision(
                Sql.uuid(row, "id"),
                Sql.uuid(row, "episode_id"),
                row.getString("setting") == null ? null : Setting.valueOf(row.getString("setting")),
                Sql.date(row, "held_on"),
                row.getInt("minutes"),
                Setting.valueOf(row.getString("kind")),
                Sql.uuid(row, "supervisor_id"));
    }

    /** The treatments one person was recorded with that still count, those begun last first. */
    List<Evidence.Treatment> treatmentsOf(UUID staff) {
        return sql.list(
                "SELECT v.* FROM training.evidence v WHERE v.staff_id = ? AND v.kind = 'TREATMENT'"
                        + " AND v.struck_out_at IS NULL ORDER BY v.shown_on DESC, v.id",
                row -> (Evidence.Treatment) evidence(row),
                staff);
    }

    /** The sessions of supervision of which it was not noted what they were about, the latest first. */
    List<HeldRow> withoutTreatment(UUID staff) {
        return sql.list(
                "SELECT x.id, x.held_on, x.minutes, x.supervisor_id, b.name FROM training.supervision_session x"
                        + " JOIN platform.staff b ON b.id = x.supervisor_id WHERE x.supervisee_id = ?"
                        + " AND x.struck_out_at IS NULL AND x.minutes IS NOT NULL AND NOT EXISTS (SELECT 1 FROM"
                        + " training.supervision_about a WHERE a.session_id = x.id AND a.struck_out_at IS NULL)"
                        + " ORDER BY x.held_on DESC, x.id FETCH FIRST 150 ROWS ONLY",
                row -> new HeldRow(
                        Sql.uuid(row, "id"),
                        Sql.date(row, "held_on"),
                        row.getInt("minutes"),
                        Sql.uuid(row, "supervisor_id"),
                        row.getString("name")),
                staff);
    }

    /** Notes what a session of supervision was about of which nothing was noted. */
    void about(UUID session, Evidence.Treatment treatment, UUID by, Instant at) {
        sql.update(
                "INSERT INTO training.supervision_about (id, session_id, episode_id, setting, recorded_by, recorded_at)"
                        + " VALUES (?, ?, ?, ?, ?, ?)",
                Ids.next(),
                session,
                treatment.episode(),
                treatment.setting(),
                by,
                at);
    }

    /**
     * What each can show by that day, by staff id: of one person, or of everybody. The number of statements is the same for
     * one as for all.
     */
    Map<UUID, List<Evidence>> shown(Optional<UUID> only, LocalDate on) {
        Map<UUID, List<Evidence>> shown = new HashMap<>();
        List<Evidence> approvals = new ArrayList<>();
        Set<String> approving = approving();
        List<Object> args = new ArrayList<>(List.of(on));
        String which = "";
        if (only.isPresent()) {
            which = " AND (v.staff_id = ?" + (approving.isEmpty() ? "" : " OR v.topic IN (" + marks(approving) + ")")
                    + ")";
            args.add(only.get());
            args.addAll(approving);
        }
        sql.list(
                "SELECT v.* FROM training.evidence v WHERE v.struck_out_at IS NULL AND v.shown_on <= ?" + which,
                row -> {
                    UUID staff = Sql.uuid(row, "staff_id");
                    Evidence one = evidence(row);
                    if (one instanceof Evidence.Stated said && approving.contains(said.topic()))
                        approvals.add(new Evidence.Approval(
                                UUID.nameUUIDFromBytes(("approval " + said.id()).getBytes(StandardCharsets.UTF_8)),
                                staff,
                                said.topic(),
                                said.on(),
                                said.until()));
                    shown.computeIfAbsent(staff, none -> new ArrayList<>()).add(one);
                    return null;
                },
                args.toArray());
        if (only.isPresent()) shown.keySet().retainAll(Set.of(only.get()));
        sessions(shown, on);
        supervision(shown, only, on);
        shown.values().forEach(list -> list.addAll(approvals));
        return shown;
    }

    private void sessions(Map<UUID, List<Evidence>> shown, LocalDate on) {
        Set<UUID> episodes = new HashSet<>();
        shown.values()
                .forEach(list -> list.forEach(one -> {
                    if (one instanceof Evidence.Treatment treatment) episodes.add(treatment.episode());
                }));
        for (TreatmentsGiven.Held held : treatments.held(episodes, on)) {
            List<Evidence> theirs = shown.get(held.clinicianId());
            if (theirs != null) theirs.add(session(held));
        }
        shown.values().forEach(EvidenceBook::withTheirSessions);
    }

    private static Evidence.Session session(TreatmentsGiven.Held held) {
        return new Evidence.Session(
                held.id(),
                held.episodeId(),
                held.programme(),
                held.inGroup() ? Setting.GROUP : Setting.INDIVIDUAL,
                held.startsAt());
    }

    /** A recording is of a session that was held on that day, or of none. */
    private static void withTheirSessions(List<Evidence> theirs) {
        List<Evidence.Session> sessions = theirs.stream()
                .filter(Evidence.Session.class::isInstance)
                .map(Evidence.Session.class::cast)
                .toList();
        theirs.replaceAll(one -> one instanceof Evidence.Recording recording ? recording.of(sessions) : one);
    }

    private void supervision(Map<UUID, List<Evidence>> shown, Optional<UUID> only, LocalDate on) {
        List<Object> args = new ArrayList<>(List.of(on));
        only.ifPresent(args::add);
        sql.list(
                "SELECT x.id, x.supervisee_id, x.supervisor_id, x.held_on, x.minutes, x.kind, a.episode_id,"
                        + " a.setting FROM training.supervision_session x LEFT JOIN training.supervision_about a"
                        + " ON a.session_id = x.id AND a.struck_out_at IS NULL WHERE x.struck_out_at IS NULL AND x.minutes IS NOT NULL"
                        + " AND x.held_on <= ? AND (x.kind = 'GROUP' OR a.id IS NOT NULL)"
                        + (only.isPresent() ? " AND x.supervisee_id = ?" : ""),
                row -> {
                    List<Evidence> theirs =
                            shown.computeIfAbsent(Sql.uuid(row, "supervisee_id"), none -> new ArrayList<>());
                    theirs.add(supervision(row));
                    return null;
                },
                args.toArray());
    }

    /** The statements that make somebody a supervisor whose supervision counts. */
    private Set<String> approving() {
        Set<String> topics = new TreeSet<>();
        qualifications.everyVersion().forEach(version -> version.requirements().forEach(one -> {
            if (one.rule() instanceof Treated rule && rule.each().approval() != null)
                topics.add(rule.each().approval());
        }));
        return topics;
    }

    private static String marks(Set<String> topics) {
        return String.join(", ", topics.stream().map(one -> "?").toList());
    }

    private static Evidence evidence(ResultSet row) throws SQLException {
        UUID id = Sql.uuid(row, "id");
        LocalDate on = Sql.date(row, "shown_on");
        return switch (Entry.Kind.valueOf(row.getString("kind"))) {
            case STATEMENT -> new Evidence.Stated(id, row.getString("topic"), on, Sql.date(row, "until_on"));
            case COURSE ->
                new Evidence.Course(
                        id,
                        row.getString("topic"),
                        Sql.date(row, "started_on"),
                        on,
                        row.getInt("days"),
                        row.getInt("live_hours"),
                        row.getInt("self_guided_hours"),
                        row.getInt("modules"),
                        row.getBoolean("attended_whole"));
            case TREATMENT ->
                new Evidence.Treatment(
                        id,
                        Sql.uuid(row, "episode_id"),
                        Setting.valueOf(row.getString("setting")),
                        row.getBoolean("primary_bpd"),
                        on);
            case RECORDING ->
                new Evidence.Recording(
                        id,
                        Sql.uuid(row, "episode_id"),
                        Setting.valueOf(row.getString("setting")),
                        null,
                        Sql.date(row, "started_on"),
                        row.getInt("minutes"),
                        on);
        };
    }
}
