package org.holdfast.outcomes.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.holdfast.platform.reports.Parameters;

/**
 * Which episodes a report is about, and on which day it looks at them.
 *
 * @param asOf the day; what happened later does not exist yet
 * @param programme null for every programme
 * @param team null for every team
 * @param startedFrom the first day of starting that counts, or null
 * @param startedTo the last, or null
 */
public record Starters(LocalDate asOf, String programme, UUID team, LocalDate startedFrom, LocalDate startedTo) {
    public static Starters all(LocalDate asOf) {
        return new Starters(asOf, null, null, null, null);
    }

    static Starters of(Parameters with) {
        return new Starters(
                with.asOf(),
                with.programme().orElse(null),
                with.team().orElse(null),
                with.startedFrom().orElse(null),
                with.startedTo().orElse(null));
    }

    /** The same of another programme. */
    Starters inProgramme(String other) {
        return new Starters(asOf, other, team, startedFrom, startedTo);
    }

    /** The same of every team. */
    Starters anyTeam() {
        return new Starters(asOf, programme, null, startedFrom, startedTo);
    }

    /** A condition on {@code e}, an episode, with its arguments in order. */
    record Condition(String sql, List<Object> args) {}

    Condition condition() {
        StringBuilder sql = new StringBuilder("e.started_on <= ?");
        List<Object> args = new ArrayList<>(List.of(asOf));
        if (programme != null) {
            sql.append(" AND e.programme = ?");
            args.add(programme);
        }
        if (team != null) {
            sql.append(" AND e.team_id = ?");
            args.add(team);
        }
        if (startedFrom != null) {
            sql.append(" AND e.started_on >= ?");
            args.add(startedFrom);
        }
        if (startedTo != null) {
            sql.append(" AND e.started_on <= ?");
            args.add(startedTo);
        }
        return new Condition(sql.toString(), args);
    }
}
