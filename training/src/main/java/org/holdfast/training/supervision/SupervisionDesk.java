package org.holdfast.training.supervision;

import static org.holdfast.platform.access.Role.Names.CLINICIAN;
import static org.holdfast.platform.access.Role.Names.MANAGER;
import static org.holdfast.platform.access.Role.Names.SUPERVISOR;
import static org.holdfast.platform.access.Role.Names.TRAINER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.holdfast.platform.Denied;
import org.holdfast.platform.Ids;
import org.holdfast.platform.Refused;
import org.holdfast.platform.Time;
import org.holdfast.platform.Unknown;
import org.holdfast.platform.access.Audited;
import org.holdfast.platform.access.Role;
import org.holdfast.platform.access.UseCase;
import org.holdfast.platform.access.Who;
import org.holdfast.platform.database.Sql;
import org.holdfast.platform.people.StaffDirectory;
import org.holdfast.platform.people.StaffMember;

/** Agreeing supervision, entering what took place, and seeing whether it was kept. */
@UseCase
class SupervisionDesk {
    private static final String SESSIONS =
            "SELECT x.id, x.held_on, x.kind, x.minutes, x.group_size, x.struck_out_why, x.struck_out_at, x.sitting_id,"
                    + " x.supervisor_id, b.name AS supervisor, x.supervisee_id, e.name AS supervisee, o.name AS struck_out_by"
                    + " FROM training.supervision_session x JOIN platform.staff b ON b.id = x.supervisor_id"
                    + " JOIN platform.staff e ON e.id = x.supervisee_id"
                    + " LEFT JOIN platform.staff o ON o.id = x.struck_out_by";
    private static final String AGREEMENTS =
            "SELECT a.id, a.kind, a.sessions_per_13_weeks, a.agreed_on, a.ended_on, s.name AS supervisor,"
                    + " a.supervisee_id, e.name AS supervisee FROM training.supervision_agreement a"
                    + " JOIN platform.staff s ON s.id = a.supervisor_id JOIN platform.staff e ON e.id = a.supervisee_id";

    private record Employed(UUID id, String name, LocalDate startedOn, LocalDate leftOn) {}

    private final Ledger ledger;
    private final SupervisionBook book;
    private final StaffDirectory directory;
    private final Who who;
    private final Clock clock;
    private final Sql sql;

    @Inject
    SupervisionDesk(Ledger ledger, SupervisionBook book, StaffDirectory directory, Who who, Clock clock, Sql sql) {
        this.ledger = ledger;
        this.book = book;
        this.directory = directory;
        this.who = who;
        this.clock = clock;
        this.sql = sql;
    }

    /** Those who have an agreement with me, or were supervised by me in the last thirteen weeks. */
    @RolesAllowed(SUPERVISOR)
    public List<KeptRow> mySupervisees() {
        Set<UUID> mine = sql
                .list(
                        "SELECT supervisee_id FROM training.supervision_agreement WHERE supervisor_id = ?"
                                + " AND (ended_on IS NULL OR ended_on >= ?)"
                                + " UNION SELECT supervisee_id FROM training.supervision_session"
                                + " WHERE supervisor_id = ? AND held_on >= ? AND struck_out_at IS NULL",
                        row -> Sql.uuid(row, "supervisee_id"),
                        who.staff(),
                        today(),
                        who.staff(),
                        Quarter.endingOn(today()).first())
                .stream()
                .collect(Collectors.toSet());
        return rows(ledger.kept(today(), Optional.empty()).stream()
                .filter(one -> mine.contains(one.staff()))
                .toList());
    }

    /** My own supervision; empty for someone who does not work here. */
    @RolesAllowed({CLINICIAN, SUPERVISOR, TRAINER})
    public Optional<KeptRow> mine() {
        return of(who.staff());
    }

    /** One person's supervision. */
    @RolesAllowed({TRAINER, MANAGER, SUPERVISOR})
    public Optional<KeptRow> of(UUID staff) {
        return rows(ledger.kept(today(), Optional.empty()).stream()
                        .filter(one -> one.staff().equals(staff))
                        .toList())
                .stream()
                .findFirst();
    }

    /** One person's agreements, those in force first. */
    @RolesAllowed({TRAINER, MANAGER, SUPERVISOR})
    public List<AgreementRow> agreements(UUID supervisee) {
        return sql.list(
                AGREEMENTS + " WHERE a.supervisee_id = ? ORDER BY CASE WHEN a.ended_on IS NULL OR a.ended_on >= ?"
                        + " THEN 0 ELSE 1 END, a.agreed_on DESC",
                this::agreement,
                supervisee,
                today());
    }

    /**
     * One agreement, for whoever may end it.
     *
     * @throws Unknown if there is none
     * @throws Denied if it is between two others
     */
    @RolesAllowed({TRAINER, MANAGER, SUPERVISOR})
    public AgreementRow agreement(UUID id) {
        mayEnd(book.agreement(id));
        return sql.one(AGREEMENTS + " WHERE a.id = ?", this::agreement, id)
                .orElseThrow(() -> new Unknown("supervision agreement " + id));
    }

    /** What somebody gave as a supervisor in the last thirteen weeks; a group's session is one. */
    @RolesAllowed({TRAINER, MANAGER, SUPERVISOR})
    public GivenRow given(UUID supervisor) {
        List<SessionRow> rows = sql.list(
                SESSIONS
                        + " WHERE x.supervisor_id = ? AND x.held_on >= ? AND x.held_on <= ? AND x.struck_out_at IS NULL",
                this::session,
                supervisor,
                Quarter.endingOn(today()).first(),
                today());
        return Sittings.given(rows);
    }

    /** The last sessions one person had, newest first, those struck out among them. */
    @RolesAllowed({TRAINER, MANAGER, SUPERVISOR})
    public List<SessionRow> sessions(UUID supervisee) {
        return sql.list(
                SESSIONS + " WHERE x.supervisee_id = ? ORDER BY x.held_on DESC, x.id FETCH FIRST 60 ROWS ONLY",
                this::session,
                supervisee);
    }

    /** The last sessions I gave, newest first. */
    @RolesAllowed(SUPERVISOR)
    public List<SessionRow> sessionsIGave() {
        return sql.list(
                SESSIONS + " WHERE x.supervisor_id = ? ORDER BY x.held_on DESC, e.name FETCH FIRST 40 ROWS ONLY",
                this::session,
                who.staff());
    }

    /**
     * Enters a session that I gave, once for each person who was there.
     *
     * @param sure it is entered even if it is unusual: older than thirteen weeks, or a second one of its kind with someone that day
     * @throws Refused if nobody was chosen, the day is still to come or nobody of that name worked here then, or the
     *     length cannot be; on {@code sure} if it is unusual and nobody has said that it is right
     */
    @RolesAllowed(SUPERVISOR)
    @Audited("supervision.recorded")
    public void record(Collection<UUID> supervisees, LocalDate heldOn, int minutes, boolean sure) {
        Set<UUID> there = new LinkedHashSet<>(supervisees);
        if (there.isEmpty()) throw new Refused("supervision.chooseSomebody").on("supervisees");
        Map<UUID, Employed> people = sql
                .list(
                        "SELECT s.id, s.name, s.started_on, s.left_on FROM platform.staff s WHERE s.id = ANY(?)",
                        row -> new Employed(
                                Sql.uuid(row, "id"),
                                row.getString("name"),
                                Sql.date(row, "started_on"),
                                Sql.date(row, "left_on")),
                        there)
                .stream()
                .collect(Collectors.toMap(Employed::id, Function.identity()));
        if (people.size() < there.size()) throw new Unknown("staff " + there);
        UUID sitting = Ids.next();
        List<SupervisionSession> sessions = there.stream()
                .map(one -> SupervisionSession.held(who.staff(), one, heldOn, minutes, there.size(), today())
                        .in(sitting)
                        .within(
                                people.get(one).name(),
                                people.get(one).startedOn(),
                                people.get(one).leftOn()))
                .toList();
        if (!sure) unlessUnusual(there, heldOn);
        book.add(sessions);
    }

    private void unlessUnusual(Set<UUID> there, LocalDate heldOn) {
        boolean old = heldOn.isBefore(Quarter.endingOn(today()).first());
        List<String> twice = sql.list(
                "SELECT DISTINCT e.name FROM training.supervision_session x JOIN platform.staff e"
                        + " ON e.id = x.supervisee_id WHERE x.supervisor_id = ? AND x.held_on = ?"
                        + " AND x.kind = ? AND x.struck_out_at IS NULL AND x.supervisee_id = ANY(?) ORDER BY e.name",
                row -> row.getString("name"),
                who.staff(),
                heldOn,
                there.size() > 1 ? Kind.GROUP : Kind.INDIVIDUAL,
                there);
        String names = String.join(", ", twice);
        if (old && !twice.isEmpty()) throw new Refused("supervision.ask.oldAndTwice", names, heldOn).on("sure");
        if (old) throw new Refused("supervision.ask.old", heldOn).on("sure");
        if (!twice.isEmpty()) throw new Refused("supervision.ask.twice", names, heldOn).on("sure");
    }

    /**
     * The session as each of those had it who were there, those already struck out not among them; of an individual
     * session one row.
     *
     * @throws Unknown if there is no such session
     * @throws Denied if it is not the person's to strike out
     */
    @RolesAllowed({SUPERVISOR, TRAINER})
    public List<SessionRow> together(UUID session) {
        SupervisionSession found = book.session(session);
        admit(found);
        if (found.kind() != Kind.GROUP) return sql.list(SESSIONS + " WHERE x.id = ?", this::session, session);
        return sql
                .list(
                        SESSIONS + " WHERE x.id = ? OR x.supervisor_id = ? AND x.held_on = ? AND x.kind = 'GROUP'"
                                + " AND x.struck_out_at IS NULL ORDER BY e.name",
                        this::session,
                        session,
                        found.supervisor(),
                        found.heldOn())
                .stream()
                .filter(row -> Objects.equals(row.minutes(), found.minutes())
                        && Objects.equals(row.sitting(), found.sitting()))
                .toList();
    }

    /** Takes back what was entered in error, for each of these people; it stays readable and no longer counts. */
    @RolesAllowed({SUPERVISOR, TRAINER})
    @Audited("supervision.struckOut")
    public void strikeOut(Collection<UUID> sessions, String why) {
        if (sessions.isEmpty()) throw new Refused("supervision.strikeWhom").on("sessions");
        for (UUID session : Set.copyOf(sessions)) {
            SupervisionSession found = book.session(session);
            admit(found);
            found.strikeOut(who.staff(), clock.instant(), why);
            book.strikeOut(found);
        }
    }

    /** Whoever gave it or had it and supervises, and the training lead. */
    private boolean mayStrikeOut(UUID supervisor, UUID supervisee) {
        return who.has(Role.TRAINER)
                || who.has(Role.SUPERVISOR) && (supervisor.equals(who.staff()) || supervisee.equals(who.staff()));
    }

    private void admit(SupervisionSession session) {
        if (!mayStrikeOut(session.supervisor(), session.supervisee())) throw new Denied("supervision.notYours");
    }

    /** Agrees supervision between two people. */
    @RolesAllowed({SUPERVISOR, TRAINER, MANAGER})
    @Audited("supervision.agreed")
    public UUID agree(UUID supervisor, UUID supervisee, Kind kind, int sessionsPer13Weeks, LocalDate on) {
        if (who.has(Role.SUPERVISOR)
                && !who.has(Role.TRAINER)
                && !who.has(Role.MANAGER)
                && !who.staff().equals(supervisor)) throw new Denied("supervision.notYours");
        Agreement agreement = Agreement.between(supervisor, supervisee, kind, sessionsPer13Weeks, on);
        directory.get(supervisor);
        book.hold(supervisee);
        agreement.unlessAgreed(book.agreementsOf(supervisee));
        book.add(agreement);
        return agreement.id();
    }

    /** Ends an agreement; it counts up to that day. */
    @RolesAllowed({SUPERVISOR, TRAINER, MANAGER})
    @Audited("supervision.agreementEnded")
    public void end(UUID agreement, LocalDate on) {
        Agreement found = book.agreement(agreement);
        mayEnd(found);
        found.end(on, today());
        book.end(found);
    }

    private void mayEnd(Agreement agreement) {
        if (!agreement.isWith(who.staff()) && !who.has(Role.TRAINER) && !who.has(Role.MANAGER))
            throw new Denied("supervision.notYours");
    }

    private List<KeptRow> rows(List<Ledger.Kept> kept) {
        LocalDate today = today();
        Set<UUID> clinical = directory.clinical().stream().map(StaffMember::id).collect(Collectors.toSet());
        return kept.stream().map(one -> KeptRow.of(one, clinical, today)).toList();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private AgreementRow agreement(ResultSet row) throws SQLException {
        LocalDate endedOn = Sql.date(row, "ended_on");
        return new AgreementRow(
                Sql.uuid(row, "id"),
                row.getString("supervisor"),
                Sql.uuid(row, "supervisee_id"),
                row.getString("supervisee"),
                Kind.valueOf(row.getString("kind")),
                row.getInt("sessions_per_13_weeks"),
                Sql.date(row, "agreed_on"),
                endedOn,
                endedOn == null || !endedOn.isBefore(today()));
    }

    private SessionRow session(ResultSet row) throws SQLException {
        Instant struckOutAt = Sql.instant(row, "struck_out_at");
        return new SessionRow(
                Sql.uuid(row, "id"),
                Sql.date(row, "held_on"),
                Sql.uuid(row, "supervisor_id"),
                row.getString("supervisor"),
                Sql.uuid(row, "supervisee_id"),
                row.getString("supervisee"),
                Kind.valueOf(row.getString("kind")),
                row.getObject("minutes", Integer.class),
                row.getObject("group_size", Integer.class),
                row.getString("struck_out_why"),
                row.getString("struck_out_by"),
                struckOutAt == null ? null : struckOutAt.atZone(Time.CLINIC).toLocalDate(),
                struckOutAt == null && mayStrikeOut(Sql.uuid(row, "supervisor_id"), Sql.uuid(row, "supervisee_id")),
                Sql.uuid(row, "sitting_id"));
    }
}
