package org.holdfast.platform.tasks;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.holdfast.platform.access.Role;
import org.holdfast.platform.database.Sql;
import org.holdfast.platform.people.AccountChanged;
import org.holdfast.platform.people.Carrying;
import org.holdfast.platform.people.Holders;
import org.holdfast.platform.people.Leaving;
import org.holdfast.platform.people.LeavingTeam;
import org.holdfast.platform.people.Load;
import org.holdfast.platform.people.StaffDirectory;
import org.holdfast.platform.people.Teams;
import org.holdfast.platform.words.Words;

/**
 * Nobody who is in treatment is left with somebody who is gone: whoever leaves, or can sign in no more, with people or
 * tasks in their hands raises one task for the managers of their teams. It is settled when nothing is left to hand over.
 */
@ApplicationScoped
public class Handovers {
    /** The task's origin; with it goes the id of whoever leaves. */
    static final String KIND = "staff.leaving";

    /** That of a task about whoever leaves a team only; with it goes the id of the membership that ends. */
    static final String TEAM = "staff.leavingTeam";

    private record Left(UUID membership, UUID staff, UUID team, LocalDate lastDay) {}

    private final Sql sql;
    private final Clock clock;
    private final Tasks tasks;
    private final Carrying carrying;
    private final Holders holders;
    private final StaffDirectory staff;
    private final Teams teams;
    private final Words words;

    @Inject
    Handovers(
            Sql sql,
            Clock clock,
            Tasks tasks,
            Carrying carrying,
            Holders holders,
            StaffDirectory staff,
            Teams teams,
            Words words) {
        this.sql = sql;
        this.clock = clock;
        this.tasks = tasks;
        this.carrying = carrying;
        this.holders = holders;
        this.staff = staff;
        this.teams = teams;
        this.words = words;
    }

    void hear(@Observes Leaving leaving) {
        if (leaving.on() != null) ask(leaving.staff(), leaving.on(), "leaving.why");
        else if (isShutOut(leaving.staff())) askAtOnce(leaving.staff());
        else tasks.settle(KIND, leaving.staff(), words.say("leaving.stays"));
    }

    /** Without an account nobody reaches the people they carry, whether they go on working here or not. */
    void hear(@Observes AccountChanged account) {
        LocalDate leftOn = staff.get(account.staff()).leftOn();
        if (leftOn != null && (account.open() || !leftOn.isAfter(LocalDate.now(clock))))
            ask(account.staff(), leftOn, "leaving.why");
        else if (!account.open()) askAtOnce(account.staff());
        else tasks.settle(KIND, account.staff(), words.say("leaving.signsInAgain"));
    }

    private void askAtOnce(UUID staff) {
        ask(staff, LocalDate.now(clock), "leaving.account.why");
    }

    private void ask(UUID leaver, LocalDate on, String why) {
        List<Load> loads = carrying.by(leaver);
        if (loads.isEmpty()) {
            tasks.settle(KIND, leaver, words.say("leaving.done"));
            return;
        }
        LocalDate today = LocalDate.now(clock);
        LocalDate by = on.isAfter(today) ? on : today;
        String name = staff.get(leaver).name();
        String page = loads.get(0).url().isEmpty()
                ? "/platform/person.xhtml?staff=" + leaver
                : loads.get(0).url();
        for (UUID manager : managersOf(leaver, on))
            tasks.raise(NewTask.from(KIND, leaver, words.say("leaving.task", inWords(loads), name), Tasks.endOf(by))
                    .to(manager)
                    .saying(words.say(why, on))
                    .opening(page));
    }

    private boolean isShutOut(UUID person) {
        return sql.count("SELECT COUNT(*) FROM platform.account WHERE staff_id = ? AND closed_at IS NOT NULL", person)
                > 0;
    }

    /** Whoever goes on working here but not in a team finds and opens that team's people no more. */
    void hear(@Observes LeavingTeam leaving) {
        if (leaving.lastDay() == null) {
            lookAtTeams();
            return;
        }
        List<Load> loads = carrying.by(leaving.staff(), leaving.team());
        if (loads.isEmpty() || isInAfter(leaving.staff(), leaving.team(), leaving.lastDay())) return;
        LocalDate today = LocalDate.now(clock);
        LocalDate by = leaving.lastDay().isAfter(today) ? leaving.lastDay() : today;
        String name = staff.get(leaving.staff()).name();
        for (UUID manager : managersOf(leaving.staff(), leaving.lastDay()))
            tasks.raise(NewTask.from(
                            TEAM,
                            leaving.membership(),
                            words.say("leaving.task", inWords(loads), name),
                            Tasks.endOf(by))
                    .to(manager)
                    .saying(words.say(
                            "leaving.team.why", teams.get(leaving.team()).name(), leaving.lastDay()))
                    .opening(loads.get(0).url()));
    }

    private void lookAtTeams() {
        for (Left left : sql.list(
                "SELECT DISTINCT m.id, m.staff_id, m.team_id, m.until_on FROM platform.task t"
                        + " JOIN platform.membership m ON m.id = t.origin_id"
                        + " WHERE t.origin_kind = ? AND t.done_at IS NULL",
                row -> new Left(
                        Sql.uuid(row, "id"),
                        Sql.uuid(row, "staff_id"),
                        Sql.uuid(row, "team_id"),
                        Sql.date(row, "until_on")),
                TEAM))
            if (left.lastDay() == null || isInAfter(left.staff(), left.team(), left.lastDay()))
                tasks.settle(TEAM, left.membership(), words.say("leaving.stays"));
            else if (carrying.by(left.staff(), left.team()).isEmpty())
                tasks.settle(TEAM, left.membership(), words.say("leaving.done"));
    }

    /** In the team by another membership, on the day after this one ends or, where that is past, today. */
    private boolean isInAfter(UUID person, UUID team, LocalDate lastDay) {
        LocalDate today = LocalDate.now(clock);
        LocalDate next = lastDay.isBefore(today) ? today : lastDay.plusDays(1);
        return sql.count(
                        "SELECT COUNT(*) FROM platform.membership WHERE staff_id = ? AND team_id = ? AND from_on <= ?"
                                + " AND (until_on IS NULL OR until_on >= ?)",
                        person,
                        team,
                        next,
                        next)
                > 0;
    }

    /** Called when work has passed into other hands: who carries nothing any more needs no handover. */
    public void look() {
        lookAtTeams();
        for (UUID leaver : sql.list(
                "SELECT DISTINCT origin_id FROM platform.task WHERE origin_kind = ? AND done_at IS NULL",
                row -> Sql.uuid(row, "origin_id"),
                KIND)) if (carrying.by(leaver).isEmpty()) tasks.settle(KIND, leaver, words.say("leaving.done"));
    }

    /** "14 people and 3 tasks". */
    private String inWords(List<Load> loads) {
        return loads.stream().map(Load::words).collect(Collectors.joining(" " + words.say("leaving.and") + " "));
    }

    /** Managers of the same teams; where there is none, every manager; where there is none at all, the administrators. */
    private Set<UUID> managersOf(UUID leaver, LocalDate on) {
        Set<UUID> managers = new HashSet<>(holders.today(Role.MANAGER));
        managers.remove(leaver);
        if (managers.isEmpty()) {
            managers.addAll(holders.today(Role.ADMIN));
            managers.remove(leaver);
            return managers;
        }
        LocalDate today = LocalDate.now(clock);
        LocalDate last = on.isAfter(today) ? today : on;
        Set<UUID> near = new HashSet<>(sql.list(
                "SELECT DISTINCT o.staff_id FROM platform.membership m JOIN platform.membership o ON o.team_id = m.team_id"
                        + " WHERE m.staff_id = ? AND m.from_on <= ? AND (m.until_on IS NULL OR m.until_on >= ?)"
                        + " AND o.from_on <= ? AND (o.until_on IS NULL OR o.until_on >= ?)",
                row -> Sql.uuid(row, "staff_id"),
                leaver,
                last,
                last,
                today,
                today));
        near.retainAll(managers);
        return near.isEmpty() ? managers : near;
    }
}
