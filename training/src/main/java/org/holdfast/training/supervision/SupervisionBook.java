package org.holdfast.training.supervision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.holdfast.platform.Unknown;
import org.holdfast.platform.database.Sql;

/** Where agreements and sessions are kept. Locked while they are being changed, so that of two changes one waits and is judged. */
@ApplicationScoped
class SupervisionBook {
    private static final String AGREEMENT =
            "SELECT a.id, a.supervisor_id, a.supervisee_id, a.kind, a.sessions_per_13_weeks, a.agreed_on, a.ended_on"
                    + " FROM training.supervision_agreement a";

    private final Sql sql;

    @Inject
    SupervisionBook(Sql sql) {
        this.sql = sql;
    }

    /** What an address names; whatever names nothing is as if there were none. */
    static UUID id(String text) {
        try {
            return UUID.fromString(text == null ? "" : text);
        } catch (IllegalArgumentException malformed) {
            throw new Unknown("supervision " + text);
        }
    }

    void add(Agreement agreement) {
        sql.update(
                "INSERT INTO training.supervision_agreement (id, agreement_key, supervisor_id, supervisee_id, kind,"
                        + " sessions_per_13_weeks, agreed_on) VALUES (?, ?, ?, ?, ?, ?, ?)",
                agreement.id(),
                agreement.id().toString(),
                agreement.supervisor(),
                agreement.supervisee(),
                agreement.kind(),
                agreement.sessionsPer13Weeks(),
                agreement.agreedOn());
    }

    /**
     * Until the transaction ends nobody else agrees supervision for this person.
     *
     * @throws Unknown if there is no such person
     */
    void hold(UUID supervisee) {
        if (sql.list("SELECT s.id FROM platform.staff s WHERE s.id = ? FOR UPDATE", row -> true, supervisee)
                .isEmpty()) throw new Unknown("staff " + supervisee);
    }

    List<Agreement> agreementsOf(UUID supervisee) {
        return sql.list(AGREEMENT + " WHERE a.supervisee_id = ?", SupervisionBook::agreement, supervisee);
    }

    /** @throws Unknown if there is no such agreement */
    Agreement agreement(UUID id) {
        return sql.one(AGREEMENT + " WHERE a.id = ? FOR UPDATE", SupervisionBook::agreement, id)
                .orElseThrow(() -> new Unknown("supervision agreement " + id));
    }

    private static Agreement agreement(ResultSet row) throws SQLException {
        return new Agreement(
                Sql.uuid(row, "id"),
                Sql.uuid(row, "supervisor_id"),
                Sql.uuid(row, "supervisee_id"),
                Kind.valueOf(row.getString("kind")),
                row.getInt("sessions_per_13_weeks"),
                Sql.date(row, "agreed_on"),
                Sql.date(row, "ended_on"));
    }

    void end(Agreement agreement) {
        sql.update(
                "UPDATE training.supervision_agreement SET ended_on = ?, version = version + 1 WHERE id = ?",
                agreement.endedOn(),
                agreement.id());
    }

    void add(List<SupervisionSession> sessions) {
        sql.batch(
                "INSERT INTO training.supervision_session (id, session_key, supervisor_id, supervisee_id, held_on,"
                        + " minutes, kind, group_size, sitting_id) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                sessions.stream()
                        .map(one -> new Object[] {
                            one.id(),
                            one.id().toString(),
                            one.supervisor(),
                            one.supervisee(),
                            one.heldOn(),
                            one.minutes(),
                            one.kind(),
                            one.groupSize(),
                            one.sitting()
                        })
                        .toList());
    }

    /** @throws Unknown if there is no such session */
    SupervisionSession session(UUID id) {
        return sql.one(
                        "SELECT x.id, x.supervisor_id, x.supervisee_id, x.held_on, x.minutes, x.kind, x.group_size, x.sitting_id,"
                                + " x.struck_out_at, x.struck_out_by, x.struck_out_why"
                                + " FROM training.supervision_session x WHERE x.id = ? FOR UPDATE",
                        row -> new SupervisionSession(
                                Sql.uuid(row, "id"),
                                Sql.uuid(row, "supervisor_id"),
                                Sql.uuid(row, "supervisee_id"),
                                Sql.date(row, "held_on"),
                                row.getObject("minutes", Integer.class),
                                Kind.valueOf(row.getString("kind")),
                                row.getObject("group_size", Integer.class),
                                Sql.uuid(row, "sitting_id"),
                                row.getString("struck_out_why") == null
                                        ? null
                                        : new SupervisionSession.StruckOut(
                                                Sql.uuid(row, "struck_out_by"),
                                                Sql.instant(row, "struck_out_at"),
                                                row.getString("struck_out_why"))),
                        id)
                .orElseThrow(() -> new Unknown("supervision session " + id));
    }

    void strikeOut(SupervisionSession session) {
        sql.update(
                "UPDATE training.supervision_session SET struck_out_at = ?, struck_out_by = ?, struck_out_why = ?,"
                        + " version = version + 1 WHERE id = ?",
                session.struckOut().at(),
                session.struckOut().by(),
                session.struckOut().why(),
                session.id());
    }
}
