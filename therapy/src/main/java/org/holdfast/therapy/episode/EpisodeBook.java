package org.holdfast.therapy.episode;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.holdfast.patients.api.PatientId;
import org.holdfast.patients.api.Patients;
import org.holdfast.platform.ChangedByAnother;
import org.holdfast.platform.Ids;
import org.holdfast.platform.Unknown;
import org.holdfast.platform.access.Who;
import org.holdfast.platform.database.Sql;
import org.holdfast.therapy.api.Ending;
import org.holdfast.therapy.api.EpisodeFact;
import org.holdfast.therapy.api.EpisodeId;
import org.holdfast.therapy.api.Episodes;
import org.holdfast.therapy.programme.History;

/** Where episodes and their dated facts are kept. */
@ApplicationScoped
class EpisodeBook implements Episodes {
    private static final String FACT =
            "SELECT e.id, e.episode_key, e.patient_id, e.referral_id, e.programme, e.programme_version, e.team_id,"
                    + " e.clinician_id, e.started_on, e.ended_on, e.ending, e.end_reason, e.version FROM therapy.episode e";
    /** With when the person died: the clock of an episode stands still from then on. */
    private static final String EPISODE =
            FACT.replace(" FROM ", ", p.died_on FROM ") + " LEFT JOIN therapy.patient_fact p ON p.id = e.patient_id";

    private static final String OPEN =
            "(e.ended_on IS NULL OR e.ended_on >= ?) AND e.started_on <= ? AND e.struck_out_at IS NULL";

    private static final String IN_TREATMENT =
            " FROM therapy.episode e LEFT JOIN therapy.patient_fact p ON p.id = e.patient_id WHERE " + OPEN
                    + " AND (p.died_on IS NULL OR p.died_on > ?)";

    /** Why nobody's own list has it; null where somebody's does. */
    private static final String UNCARRIED = "CASE WHEN e.clinician_id IS NULL THEN 'NOBODY'"
            + " WHEN EXISTS (SELECT 1 FROM platform.staff s WHERE s.id = e.clinician_id AND s.left_on <= ?) THEN 'LEFT'"
            + " WHEN e.team_id IS NULL THEN 'NO_TEAM'"
            + " WHEN NOT EXISTS (SELECT 1 FROM platform.membership m WHERE m.staff_id = e.clinician_id"
            + " AND m.team_id = e.team_id AND m.from_on <= ? AND (m.until_on IS NULL OR m.until_on >= ?)) THEN 'OUTSIDE'"
            + " WHEN EXISTS (SELECT 1 FROM platform.account a WHERE a.staff_id = e.clinician_id AND (a.closed_at IS NOT NULL"
            + " OR NOT EXISTS (SELECT 1 FROM platform.account_role r WHERE r.account_id = a.id"
            + " AND r.role IN ('CLINICIAN', 'SUPERVISOR')))) THEN 'NO_ROLE' END";

    private final Sql sql;
    private final Clock clock;
    private final Who who;
    private final Patients patients;

    @Inject
    EpisodeBook(Sql sql, Clock clock, Who who, Patients patients) {
        this.sql = sql;
        this.clock = clock;
        this.who = who;
        this.patients = patients;
    }

    @Override
    public Optional<EpisodeFact> find(EpisodeId episode) {
        return sql.one(FACT + " WHERE e.struck_out_at IS NULL AND e.id = ?", EpisodeDataset::fact, episode.value());
    }

    @Override
    public List<EpisodeFact> ofPatient(UUID patient) {
        return sql.list(
                FACT + " WHERE e.struck_out_at IS NULL AND e.patient_id = ? ORDER BY e.started_on DESC, e.id DESC",
                EpisodeDataset::fact,
                patient);
    }

    @Override
    public Map<UUID, EpisodeFact> running(Set<UUID> patients, LocalDate on) {
        Map<UUID, EpisodeFact> running = new HashMap<>();
        List<UUID> all = List.copyOf(patients);
        for (int from = 0; from < all.size(); from += 1000) {
            List<UUID> some = all.subList(from, Math.min(all.size(), from + 1000));
            List<Object> args = new ArrayList<>(some);
            args.add(on);
            args.add(on);
            sql.list(
                            FACT + " WHERE e.patient_id IN (" + places(some.size()) + ") AND " + OPEN
                                    + " ORDER BY e.started_on, e.id",
                            EpisodeDataset::fact,
                            args.toArray())
                    .forEach(fact -> running.put(fact.patientId(), fact));
        }
        return running;
    }

    @Override
    public List<Carried> carried(Set<UUID> teams, LocalDate on) {
        return sql.list(
                "SELECT e.clinician_id, e.team_id, COUNT(DISTINCT e.patient_id) AS people" + IN_TREATMENT
                        + inTeams("e.team_id", teams) + " GROUP BY e.clinician_id, e.team_id",
                row -> new Carried(Sql.uuid(row, "clinician_id"), Sql.uuid(row, "team_id"), row.getInt("people")),
                inTreatmentOn(on, teams));
    }

    @Override
    public List<InTeam> inTreatment(Set<UUID> teams, LocalDate on) {
        return sql.list(
                "SELECT e.team_id, COUNT(DISTINCT e.patient_id) AS people" + IN_TREATMENT + inTeams("e.team_id", teams)
                        + " GROUP BY e.team_id",
                row -> new InTeam(Sql.uuid(row, "team_id"), row.getInt("people")),
                inTreatmentOn(on, teams));
    }

    @Override
    public List<Uncarried> uncarried(Set<UUID> teams, LocalDate on) {
        Map<UUID, Set<UUID>> restricted = patients.restricted();
        return sql
                .list(
                        "SELECT q.* FROM (SELECT e.id, e.patient_id, e.team_id, e.clinician_id, e.started_on, "
                                + UNCARRIED + " AS why" + IN_TREATMENT + inTeams("e.team_id", teams)
                                + ") q WHERE q.why IS NOT NULL OR q.patient_id = ANY(?) ORDER BY q.started_on, q.id",
                        row -> new Uncarried(
                                Sql.uuid(row, "id"),
                                Sql.uuid(row, "patient_id"),
                                Sql.uuid(row, "team_id"),
                                Sql.uuid(row, "clinician_id"),
                                row.getString("why") == null
                                        ? Uncarried.Why.CLOSED
                                        : Uncarried.Why.valueOf(row.getString("why")),
                                Sql.date(row, "started_on")),
                        Stream.of(
                                        Stream.of(on, on, on),
                                        Stream.of(inTreatmentOn(on, teams)),
                                        Stream.of(restricted.keySet()))
                                .flatMap(Function.identity())
                                .toArray())
                .stream()
                .filter(one -> one.why() != Uncarried.Why.CLOSED
                        || !restricted.get(one.patientId()).contains(one.carriedBy()))
                .toList();
    }

    private static Object[] inTreatmentOn(LocalDate on, Set<UUID> teams) {
        return Stream.concat(Stream.of(on, on, on), teams.stream()).toArray();
    }

    @Override
    public List<ToBegin> toBegin(Set<UUID> teams) {
        return sql.list(
                "SELECT r.id, r.patient_id, r.team_id, r.received_on, r.outcome_on FROM therapy.referral_fact r"
                        + " LEFT JOIN therapy.patient_fact p ON p.id = r.patient_id"
                        + " WHERE r.outcome = 'ACCEPTED' AND (p.died_on IS NULL OR p.died_on > ?)"
                        + " AND NOT EXISTS (SELECT 1 FROM therapy.episode e WHERE e.referral_id = r.id AND e.struck_out_at IS NULL)"
                        + inTeams("r.team_id", teams) + " ORDER BY r.received_on, r.id",
                row -> new ToBegin(
                        Sql.uuid(row, "id"),
                        Sql.uuid(row, "patient_id"),
                        Sql.uuid(row, "team_id"),
                        Sql.date(row, "received_on"),
                        Sql.date(row, "outcome_on")),
                Stream.concat(Stream.of(LocalDate.now(clock)), teams.stream()).toArray());
    }

    private static String inTeams(String column, Set<UUID> teams) {
        return teams.isEmpty() ? "" : " AND " + column + " IN (" + places(teams.size()) + ")";
    }

    private static String places(int count) {
        return String.join(", ", Collections.nCopies(count, "?"));
    }

    /** The episode, if it is this person's. */
    Episode get(PatientId patient, EpisodeId id) {
        return sql.one(EPISODE + " WHERE e.struck_out_at IS NULL AND e.id = ?", EpisodeBook::episode, id.value())
                .orElseThrow(() -> new Unknown("episode " + id))
                .of(patient);
    }

    List<Episode> all(PatientId patient) {
        return sql.list(
                EPISODE + " WHERE e.struck_out_at IS NULL AND e.patient_id = ? ORDER BY e.started_on DESC, e.id DESC",
                EpisodeBook::episode,
                patient.value());
    }

    private static Episode episode(ResultSet row) throws SQLException {
        return new Episode(
                EpisodeDataset.fact(row),
                row.getInt("programme_version"),
                row.getString("end_reason"),
                Sql.date(row, "died_on"),
                row.getInt("version"));
    }

    /** Decisions, products and the sessions of one episode, and when it rested. */
    History history(Episode episode) {
        return histories(List.of(episode)).get(episode.id());
    }

    /** The same of several, in one statement. */
    Map<EpisodeId, History> histories(List<Episode> episodes) {
        if (episodes.isEmpty()) return Map.of();
        Map<UUID, Told> told = new HashMap<>();
        for (Episode episode : episodes) told.put(episode.id().value(), Told.nothing());
        String these = ".episode_id IN (" + places(told.size()) + ")";
        sql.list(
                "SELECT m.episode_id, 'M' AS kind, m.phase AS word, m.entered_on AS on_day,"
                        + " CAST(NULL AS DATE) AS until_day, 0 AS weeks"
                        + " FROM therapy.phase_move m WHERE m" + these + " AND m.struck_out_at IS NULL"
                        + " UNION ALL SELECT d.episode_id, 'P', d.product, d.delivered_on, CAST(NULL AS DATE), 0"
                        + " FROM therapy.product_delivered d WHERE d" + these + " AND d.struck_out_at IS NULL"
                        + " UNION ALL SELECT a.episode_id, 'S', a.strand, CAST(a.starts_at AS DATE), CAST(NULL AS DATE), 0"
                        + " FROM therapy.appointment a WHERE a" + these + " AND a.outcome = 'ATTENDED'"
                        + " AND a.struck_out_at IS NULL"
                        + " UNION ALL SELECT p.episode_id, 'R', CAST(NULL AS VARCHAR(60)), p.paused_on, p.resumed_on, 0"
                        + " FROM therapy.pause p WHERE p" + these + " AND p.struck_out_at IS NULL"
                        + " UNION ALL SELECT x.episode_id, 'X', x.phase, x.decided_on, CAST(NULL AS DATE), x.weeks"
                        + " FROM therapy.extension x WHERE x" + these + " AND x.struck_out_at IS NULL",
                row -> told.get(Sql.uuid(row, "episode_id")).add(row),
                Collections.nCopies(5, told.keySet()).stream()
                        .flatMap(Set::stream)
                        .toArray());
        Map<EpisodeId, History> all = new HashMap<>();
        for (Episode episode : episodes)
            all.put(episode.id(), told.get(episode.id().value()).of(episode));
        return all;
    }

    /** What was found of one episode. */
    private record Told(
            List<History.Move> moves,
            List<History.Attended> attended,
            List<History.Delivered> delivered,
            List<History.Pause> pauses,
            List<History.Extension> extensions) {
        static Told nothing() {
            return new Told(
                    new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        }

        boolean add(ResultSet row) throws SQLException {
            LocalDate on = Sql.date(row, "on_day");
            String word = row.getString("word");
            return switch (row.getString("kind")) {
                case "M" -> moves.add(new History.Move(on, word));
                case "P" -> delivered.add(new History.Delivered(on, word));
                case "R" -> pauses.add(new History.Pause(on, Sql.date(row, "until_day")));
                case "X" -> extensions.add(new History.Extension(on, word, row.getInt("weeks")));
                default -> attended.add(new History.Attended(on, word));
            };
        }

        History of(Episode episode) {
            return new History(
                            episode.startedOn(),
                            episode.fact().endedOn(),
                            moves,
                            attended,
                            delivered,
                            pauses,
                            extensions)
                    .untilDeath(episode.diedOn());
        }
    }

    void add(Episode episode) {
        EpisodeFact fact = episode.fact();
        sql.update(
                "INSERT INTO therapy.episode (id, episode_key, patient_id, referral_id, programme, programme_version,"
                        + " team_id, clinician_id, started_on) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                fact.id(),
                fact.episodeKey(),
                fact.patientId(),
                fact.referralId(),
                fact.programme(),
                episode.programmeVersion(),
                fact.teamId(),
                fact.clinicianId(),
                fact.startedOn());
    }

    /** @throws ChangedByAnother if somebody saved it since it was read */
    void save(Episode episode) {
        EpisodeFact fact = episode.fact();
        int changed = sql.update(
                "UPDATE therapy.episode SET referral_id = ?, team_id = ?, clinician_id = ?, ended_on = ?, ending = ?,"
                        + " end_reason = ?, version = version + 1 WHERE id = ? AND version = ?",
                fact.referralId(),
                fact.teamId(),
                fact.clinicianId(),
                fact.endedOn(),
                fact.ending(),
                episode.endReason(),
                fact.id(),
                episode.version());
        if (changed == 0) throw new ChangedByAnother("episode " + fact.id(), episode.version() + 1L);
    }

    /** Who has it in hand, or who had it last where nobody has. */
    Optional<UUID> lastInHand(Episode episode) {
        if (episode.clinician() != null) return Optional.of(episode.clinician());
        return sql.one(
                "SELECT clinician_id FROM therapy.episode_was WHERE episode_id = ? AND clinician_id IS NOT NULL"
                        + " ORDER BY version DESC FETCH FIRST 1 ROWS ONLY",
                row -> Sql.uuid(row, "clinician_id"),
                episode.id().value());
    }

    /**
     * Keeps it as it stands, before it is changed.
     *
     * @param why null where nobody says why
     */
    void keep(Episode episode, String why) {
        EpisodeFact fact = episode.fact();
        sql.update(
                "INSERT INTO therapy.episode_was (episode_id, version, referral_id, programme, programme_version,"
                        + " team_id, clinician_id, started_on, ended_on, ending, end_reason, superseded_at,"
                        + " superseded_by, superseded_reason) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                fact.id(),
                episode.version(),
                fact.referralId(),
                fact.programme(),
                episode.programmeVersion(),
                fact.teamId(),
                fact.clinicianId(),
                fact.startedOn(),
                fact.endedOn(),
                fact.ending(),
                episode.endReason(),
                clock.instant(),
                who.staff(),
                why);
    }

    /**
     * It was begun in error.
     *
     * @throws ChangedByAnother if somebody saved it since it was read
     */
    void strikeOut(Episode episode, String why) {
        int struck = sql.update(
                "UPDATE therapy.episode SET struck_out_at = ?, struck_out_by = ?, struck_out_reason = ?,"
                        + " version = version + 1 WHERE id = ? AND version = ? AND struck_out_at IS NULL",
                clock.instant(),
                who.staff(),
                why,
                episode.id().value(),
                episode.version());
        if (struck == 0) throw new ChangedByAnother("episode " + episode.id(), episode.version() + 1L);
    }

    /** How many sessions somebody came to or missed. */
    long sessionsHeld(Episode episode) {
        return sql.count(
                "SELECT COUNT(*) FROM therapy.appointment WHERE episode_id = ? AND struck_out_at IS NULL"
                        + " AND outcome IN ('ATTENDED', 'DID_NOT_ATTEND')",
                episode.id().value());
    }

    /** A row of what was begun in error. */
    record Struck(
            String programme,
            int programmeVersion,
            LocalDate startedOn,
            String clinician,
            String team,
            Instant at,
            String by,
            String reason) {}

    /** What was begun in error for this person, the latest first. */
    List<Struck> struckOut(PatientId patient) {
        return sql.list(
                "SELECT e.programme, e.programme_version, e.started_on, e.struck_out_at, e.struck_out_reason,"
                        + " c.name AS clinician, t.name AS team, s.name AS struck_by FROM therapy.episode e"
                        + " LEFT JOIN platform.staff c ON c.id = e.clinician_id"
                        + " LEFT JOIN platform.team t ON t.id = e.team_id"
                        + " LEFT JOIN platform.staff s ON s.id = e.struck_out_by"
                        + " WHERE e.patient_id = ? AND e.struck_out_at IS NOT NULL ORDER BY e.struck_out_at DESC, e.id",
                row -> new Struck(
                        row.getString("programme"),
                        row.getInt("programme_version"),
                        Sql.date(row, "started_on"),
                        said(row.getString("clinician")),
                        said(row.getString("team")),
                        Sql.instant(row, "struck_out_at"),
                        said(row.getString("struck_by")),
                        row.getString("struck_out_reason")),
                patient.value());
    }

    /** What can be said otherwise of an episode. */
    private record Said(LocalDate endedOn, String ending, LocalDate startedOn, UUID team, UUID clinician) {
        static Said of(ResultSet row, String prefix) throws SQLException {
            return new Said(
                    Sql.date(row, prefix + "ended_on"),
                    row.getString(prefix + "ending"),
                    Sql.date(row, prefix + "started_on"),
                    Sql.uuid(row, prefix + "team_id"),
                    Sql.uuid(row, prefix + "clinician_id"));
        }

        /** It had an end, which is not the one that was said next. */
        boolean isEndTakenBack(Said next) {
            return endedOn != null && !(endedOn.equals(next.endedOn) && Objects.equals(ending, next.ending));
        }

        /** It was in other hands, or since another day. Of what was kept long ago only the end is known. */
        boolean isOtherwise(Said next) {
            return startedOn != null
                    && !(startedOn.equals(next.startedOn)
                            && Objects.equals(team, next.team)
                            && Objects.equals(clinician, next.clinician));
        }
    }

    /** What was said before of this person's episodes, by episode. */
    Map<UUID, Before> before(PatientId patient) {
        Map<UUID, Before> all = new HashMap<>();
        Map<UUID, Said> after = new HashMap<>();
        sql.list(
                "SELECT w.episode_id, w.ended_on, w.ending, w.end_reason, w.started_on, w.team_id, w.clinician_id,"
                        + " w.superseded_at, s.name, w.superseded_reason, c.name AS clinician, t.name AS team,"
                        + " e.ended_on AS now_ended_on, e.ending AS now_ending, e.started_on AS now_started_on,"
                        + " e.team_id AS now_team_id, e.clinician_id AS now_clinician_id"
                        + " FROM therapy.episode_was w JOIN therapy.episode e ON e.id = w.episode_id"
                        + " LEFT JOIN platform.staff s ON s.id = w.superseded_by"
                        + " LEFT JOIN platform.staff c ON c.id = w.clinician_id"
                        + " LEFT JOIN platform.team t ON t.id = w.team_id"
                        + " WHERE e.patient_id = ? ORDER BY w.version DESC",
                row -> {
                    UUID episode = Sql.uuid(row, "episode_id");
                    Said was = Said.of(row, "");
                    Said next = after.containsKey(episode) ? after.get(episode) : Said.of(row, "now_");
                    Before before = all.computeIfAbsent(episode, none -> Before.nothing());
                    if (was.isEndTakenBack(next))
                        before.ends()
                                .add(new TakenBack(
                                        was.endedOn(),
                                        was.ending() == null ? null : Ending.valueOf(was.ending()),
                                        row.getString("end_reason"),
                                        Sql.instant(row, "superseded_at"),
                                        said(row.getString("name")),
                                        said(row.getString("superseded_reason"))));
                    if (was.isOtherwise(next))
                        before.hands()
                                .add(new Before.Hands(
                                        was.startedOn(),
                                        said(row.getString("clinician")),
                                        said(row.getString("team")),
                                        Sql.instant(row, "superseded_at"),
                                        said(row.getString("name"))));
                    return after.put(episode, was) == null;
                },
                patient.value());
        return all;
    }

    private static String said(String words) {
        return words == null ? "" : words;
    }

    void move(Episode episode, String phase, LocalDate on, String reason) {
        UUID id = Ids.next();
        sql.update(
                "INSERT INTO therapy.phase_move (id, phase_key, episode_id, phase, entered_on, reason, recorded_at,"
                        + " recorded_by) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                id,
                id.toString(),
                episode.id().value(),
                phase,
                on,
                reason,
                clock.instant(),
                who.staff());
    }

    void deliver(Episode episode, String product, LocalDate on) {
        UUID id = Ids.next();
        sql.update(
                "INSERT INTO therapy.product_delivered (id, product_key, episode_id, product, delivered_on, recorded_at,"
                        + " recorded_by) VALUES (?, ?, ?, ?, ?, ?, ?)",
                id,
                id.toString(),
                episode.id().value(),
                product,
                on,
                clock.instant(),
                who.staff());
    }

    boolean isDelivered(Episode episode, String product, LocalDate on) {
        return sql.count(
                        "SELECT COUNT(*) FROM therapy.product_delivered WHERE episode_id = ? AND product = ?"
                                + " AND delivered_on = ? AND struck_out_at IS NULL",
                        episode.id().value(),
                        product,
                        on)
                > 0;
    }

    /** The day on which treatment first began from this referral; empty if none has. */
    Optional<LocalDate> firstBegunFrom(UUID referral) {
        return sql.one(
                "SELECT started_on FROM therapy.episode WHERE referral_id = ? AND struck_out_at IS NULL"
                        + " ORDER BY started_on FETCH FIRST 1 ROWS ONLY",
                row -> Sql.date(row, "started_on"),
                referral);
    }

    boolean hasBegunFrom(UUID referral) {
        return sql.count(
                        "SELECT COUNT(*) FROM therapy.episode WHERE referral_id = ? AND struck_out_at IS NULL",
                        referral)
                > 0;
    }
}
