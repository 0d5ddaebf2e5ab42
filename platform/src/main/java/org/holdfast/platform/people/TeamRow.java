package org.holdfast.platform.people;

import java.time.LocalDate;
import java.util.UUID;

/** A team in the list of teams. */
public final class TeamRow {
    private final Team team;
    private final int people;
    private final int version;
    private final LocalDate today;

    TeamRow(Team team, int people, int version, LocalDate today) {
        this.team = team;
        this.people = people;
        this.version = version;
        this.today = today;
    }

    public Team getTeam() {
        return team;
    }

    public UUID getId() {
        return team.id();
    }

    /** How many people who work here are in it today. */
    public int getPeople() {
        return people;
    }

    public int getVersion() {
        return version;
    }

    public boolean isOpen() {
        return team.isOpenOn(today);
    }
}
