package org.holdfast.platform.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.holdfast.platform.audit.AuditTrail;
import org.holdfast.platform.database.Sql;

/** Whoever leaves belongs to no team from that day on, and others are told that there is work to hand over. */
@ApplicationScoped
class Leavers {
    private record Ended(UUID id, String staffKey, String teamKey) {}

    private final Sql sql;
    private final Clock clock;
    private final AuditTrail trail;
    private final Event<Leaving> news;
    private final Event<LeavingTeam> teamNews;

    @Inject
    Leavers(Sql sql, Clock clock, AuditTrail trail, Event<Leaving> news, Event<LeavingTeam> teamNews) {
        this.sql = sql;
        this.clock = clock;
        this.trail = trail;
        this.news = news;
        this.teamNews = teamNews;
    }

    /** In the caller's transaction, after the last day in the team is stored. */
    void leftTeam(UUID membership, UUID staff, UUID team, LocalDate lastDay) {
        teamNews.fire(new LeavingTeam(membership, staff, team, lastDay));
    }

    /** In the caller's transaction, after the membership is stored. */
    void cameInto(UUID team, UUID staff) {
        teamNews.fire(new LeavingTeam(null, staff, team, null));
    }

    /** In the caller's transaction, after the day itself is stored. */
    void changed(UUID staff, LocalDate before, LocalDate now) {
        if (Objects.equals(before, now)) return;
        if (now != null) end(staff, before, now);
        // Whoever comes back after having been away is put into teams anew, by somebody who knows into which.
        else if (!before.isBefore(LocalDate.now(clock)))
            sql.update(
                    "UPDATE platform.membership SET until_on = NULL WHERE staff_id = ? AND until_on = ?",
                    staff,
                    before);
        news.fire(new Leaving(staff, now));
    }

    private void end(UUID staff, LocalDate before, LocalDate now) {
        List<Ended> lasting = sql.list(
                "SELECT m.id, s.staff_key, t.team_key FROM platform.membership m JOIN platform.staff s ON s.id = m.staff_id"
                        + " JOIN platform.team t ON t.id = m.team_id WHERE m.staff_id = ? AND m.from_on <= ?"
                        + " AND (m.until_on IS NULL OR m.until_on > ? OR m.until_on = ?) ORDER BY t.team_key",
                row -> new Ended(Sql.uuid(row, "id"), row.getString("staff_key"), row.getString("team_key")),
                staff,
                now,
                now,
                before == null ? now : before);
        for (Ended one : lasting) {
            sql.update("UPDATE platform.membership SET until_on = ? WHERE id = ?", now, one.id());
            trail.record("membership.ended", null, one.staffKey() + " in " + one.teamKey() + " on " + now);
        }
    }
}
