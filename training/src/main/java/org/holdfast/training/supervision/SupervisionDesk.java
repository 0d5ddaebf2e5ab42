package org.holdfast.training.supervision;

import static org.holdfast.platform.access.Role.Names.CLINICIAN;
import static org.holdfast.platform.access.Role.Names.MANAGER;
import static org.holdfast.platform.access.Role.Names.SUPERVISOR;
import static org.holdfast.platform.access.Role.Names.TRAINER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.holdfast.platform.Denied;
import org.holdfast.platform.Refused;
import org.holdfast.platform.Unknown;
import org.holdfast.platform.access.Audited;
import org.holdfast.platform.access.Role;
import org.holdfast.platform.access.UseCase;
import org.holdfast.platform.access.Who;
import org.holdfast.platform.database.Sql;
import org.holdfast.platform.people.StaffDirectory;

/** Agreeing supervision, entering what took place, and seeing whether it was kept. */
@UseCase
class SupervisionDesk {
    private static final String SESSIONS =
            "SELECT x.id, x.held_on, x.kind, x.minutes, x.group_size, x.struck_out_why, b.name AS supervisor,"
                    + " e.name AS supervisee FROM training.supervision_session x"
                    + " JOIN platform.staff b ON b.id = x.supervisor_id"
                    + " JOIN platform.staff e ON e.id = x.supervisee_id";

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
                "SELECT a.id, a.kind, a.sessions_per_13_weeks, a.agreed_on, a.ended_on, s.name"
                        + " FROM training.supervision_agreement a JOIN platform.staff s ON s.id = a.supervisor_id"
                        + " WHERE a.supervisee_id = ? ORDER BY CASE WHEN a.ended_on IS NULL THEN 0 ELSE 1 END,"
                        + " a.agreed_on DESC",
                row -> new AgreementRow(
                        Sql.uuid(row, "id"),
                        row.getString("name"),
                        Kind.valueOf(row.getString("kind")),
                        row.getInt("sessions_per_13_weeks"),
                        Sql.date(row, "agreed_on"),
                        Sql.date(row, "ended_on")),
                supervisee);
    }

    /** The last sessions one person had, newest first, those struck out among them. */
    @RolesAllowed({TRAINER, MANAGER, SUPERVISOR})
    public List<SessionRow> sessions(UUID supervisee) {
        return sql.list(
                SESSIONS + " WHERE x.supervisee_id = ? ORDER BY x.held_on DESC, x.id FETCH FIRST 60 ROWS ONLY",
                SupervisionDesk::session,
                supervisee);
    }

    /** The last sessions I gave, newest first. */
    @RolesAllowed(SUPERVISOR)
    public List<SessionRow> sessionsIGave() {
        return sql.list(
                SESSIONS + " WHERE x.supervisor_id = ? ORDER BY x.held_on DESC, e.name FETCH FIRST 40 ROWS ONLY",
                SupervisionDesk::session,
                who.staff());
    }

    /**
     * Enters a session that I gave, once for each person who was there.
     *
     * @throws Refused if nobody was chosen, the day is still to come, or the length cannot be
     */
    @RolesAllowed(SUPERVISOR)
    @Audited("supervision.recorded")
    public void record(Collection<UUID> supervisees, LocalDate heldOn, int minutes) {
        Set<UUID> there = new LinkedHashSet<>(supervisees);
        if (there.isEmpty()) throw new Refused("supervision.chooseSomebody").on("supervisees");
        if (directory.names(there).size() < there.size()) throw new Unknown("staff " + there);
        book.add(there.stream()
                .map(one -> SupervisionSession.held(who.staff(), one, heldOn, minutes, there.size(), today()))
                .toList());
    }

    /** Takes back a session that I entered in error; it stays readable and no longer counts. */
    @RolesAllowed({SUPERVISOR, TRAINER})
    @Audited("supervision.struckOut")
    public void strikeOut(UUID session, String why) {
        SupervisionSession found = book.session(session);
        if (!found.isWith(who.staff()) && !who.has(Role.TRAINER)) throw new Denied("supervision.notYours");
        found.strikeOut(who.staff(), clock.instant(), why);
        book.strikeOut(found);
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
        directory.get(supervisee);
        book.add(agreement);
        return agreement.id();
    }

    /** Ends an agreement; it counts up to that day. */
    @RolesAllowed({SUPERVISOR, TRAINER, MANAGER})
    @Audited("supervision.agreementEnded")
    public void end(UUID agreement, LocalDate on) {
        Agreement found = book.agreement(agreement);
        if (!found.isWith(who.staff()) && !who.has(Role.TRAINER) && !who.has(Role.MANAGER))
            throw new Denied("supervision.notYours");
        found.end(on);
        book.end(found);
    }

    private List<KeptRow> rows(List<Ledger.Kept> kept) {
        LocalDate today = today();
        return kept.stream().map(one -> KeptRow.of(one, today)).toList();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private static SessionRow session(java.sql.ResultSet row) throws java.sql.SQLException {
        return new SessionRow(
                Sql.uuid(row, "id"),
                Sql.date(row, "held_on"),
                row.getString("supervisor"),
                row.getString("supervisee"),
                Kind.valueOf(row.getString("kind")),
                row.getObject("minutes", Integer.class),
                row.getObject("group_size", Integer.class),
                row.getString("struck_out_why"));
    }
}
