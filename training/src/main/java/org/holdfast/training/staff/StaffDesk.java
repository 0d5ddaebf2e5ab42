package org.holdfast.training.staff;

import static org.holdfast.platform.access.Role.Names.ADMIN;
import static org.holdfast.platform.access.Role.Names.MANAGER;
import static org.holdfast.platform.access.Role.Names.SUPERVISOR;
import static org.holdfast.platform.access.Role.Names.TRAINER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.holdfast.platform.ChangedByAnother;
import org.holdfast.platform.Refused;
import org.holdfast.platform.Unknown;
import org.holdfast.platform.access.Audited;
import org.holdfast.platform.access.UseCase;
import org.holdfast.platform.database.Sql;

/** Who delivers treatment here, and what they are registered as. */
@UseCase
public class StaffDesk {
    private static final String STAFF =
            "SELECT s.id, s.staff_key, s.name, s.email, p.profession, p.registration_body, p.registration_number,"
                    + " (SELECT MIN(t.team_key) FROM platform.membership m JOIN platform.team t ON t.id = m.team_id"
                    // A membership may have a last day that is still to come.
                    + " WHERE m.staff_id = s.id AND (m.until_on IS NULL OR m.until_on >= ? OR m.until_on = s.left_on))"
                    + " AS team, s.started_on, s.left_on"
                    + " FROM platform.staff s LEFT JOIN training.staff_profile p ON p.staff_id = s.id";

    private final Sql sql;
    private final Clock clock;

    @Inject
    StaffDesk(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** A page of everybody, past and present, in the order of their keys; those after the key given. */
    @RolesAllowed({TRAINER, MANAGER, SUPERVISOR, ADMIN})
    public List<StaffRow> page(String after, int limit) {
        return sql.list(
                STAFF + " WHERE s.staff_key > ? ORDER BY s.staff_key FETCH FIRST " + limit + " ROWS ONLY",
                StaffDesk::row,
                today(),
                after == null ? "" : after);
    }

    @RolesAllowed({TRAINER, MANAGER, SUPERVISOR, ADMIN})
    public long count() {
        return sql.count("SELECT COUNT(*) FROM platform.staff");
    }

    /** @throws Unknown if there is no such person */
    @RolesAllowed({TRAINER, MANAGER, SUPERVISOR, ADMIN})
    public StaffRow get(UUID id) {
        return sql.one(STAFF + " WHERE s.id = ?", StaffDesk::row, today(), id)
                .orElseThrow(() -> new Unknown("staff " + id));
    }

    /** @throws Unknown if there is no such person */
    @RolesAllowed({TRAINER, MANAGER, SUPERVISOR, ADMIN})
    public StaffRow byKey(String staffKey) {
        return sql.one(STAFF + " WHERE s.staff_key = ?", StaffDesk::row, today(), staffKey)
                .orElseThrow(() -> new Unknown("staff " + staffKey));
    }

    /** What everybody who works here is registered as, by their id. */
    @RolesAllowed({TRAINER, MANAGER})
    public Map<UUID, StaffRow> everybody() {
        return sql.list(STAFF + " WHERE s.left_on IS NULL OR s.left_on > ?", StaffDesk::row, today(), today()).stream()
                .collect(Collectors.toMap(StaffRow::id, Function.identity()));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    /** Which version of it stands now; 0 before anything was entered. Read before what it is the version of. */
    @RolesAllowed({TRAINER, MANAGER, SUPERVISOR, ADMIN})
    public int registered(UUID staff) {
        return sql.one("SELECT version + 1 FROM training.staff_profile WHERE staff_id = ?", row -> row.getInt(1), staff)
                .orElse(0);
    }

    /**
     * Keeps what somebody is registered as.
     *
     * @param seen the version that the person was looking at, from {@link #registered}
     * @throws ChangedByAnother if there is a newer one
     */
    @RolesAllowed({TRAINER, ADMIN})
    @Audited("staff.profileChanged")
    public void register(UUID staff, int seen, String profession, String body, String number) {
        if (body == null && number != null) throw new Refused("training.staff.whichBody").on("registrationBody");
        tooLong("profession", profession, 200);
        tooLong("registrationBody", body, 200);
        tooLong("registrationNumber", number, 80);
        get(staff);
        int changed = seen == 0
                ? sql.update(
                        "INSERT INTO training.staff_profile (staff_id, profession, registration_body,"
                                + " registration_number) SELECT CAST(? AS UUID), CAST(? AS VARCHAR), CAST(? AS VARCHAR),"
                                + " CAST(? AS VARCHAR) WHERE NOT EXISTS"
                                + " (SELECT 1 FROM training.staff_profile p WHERE p.staff_id = ?)",
                        staff,
                        profession,
                        body,
                        number,
                        staff)
                : sql.update(
                        "UPDATE training.staff_profile SET profession = ?, registration_body = ?, registration_number = ?,"
                                + " version = version + 1 WHERE staff_id = ? AND version = ?",
                        profession,
                        body,
                        number,
                        staff,
                        seen - 1);
        if (changed == 0) throw new ChangedByAnother("registration of " + staff, registered(staff));
    }

    private static void tooLong(String field, String text, int most) {
        if (text != null && text.length() > most) throw new Refused("training.staff.tooLong", most).on(field);
    }

    private static StaffRow row(ResultSet row) throws SQLException {
        return new StaffRow(
                Sql.uuid(row, "id"),
                row.getString("staff_key"),
                row.getString("name"),
                row.getString("email"),
                row.getString("profession"),
                row.getString("registration_body"),
                row.getString("registration_number"),
                row.getString("team"),
                Sql.date(row, "started_on"),
                Sql.date(row, "left_on"));
    }
}
