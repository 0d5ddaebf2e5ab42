package org.holdfast.therapy.appointment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.holdfast.platform.access.Who;
import org.holdfast.platform.database.Sql;
import org.holdfast.therapy.api.EpisodeId;

/**
 * What becomes of planned sessions when treatment rests on other days than before. Whoever calls has been let in, and has
 * stored the pauses.
 */
@ApplicationScoped
public class RestingSessions {
    private static final String OF = "episode_id = ? AND ";

    private static final String ON_A_PAUSED_DAY = "EXISTS (SELECT 1 FROM therapy.pause p WHERE p.episode_id ="
            + " appointment.episode_id AND p.struck_out_at IS NULL AND CAST(p.paused_on AS TIMESTAMP) <="
            + " appointment.starts_at AND (p.resumed_on IS NULL OR CAST(p.resumed_on AS TIMESTAMP) >"
            + " appointment.starts_at))";

    /** Something else of its kind is planned for that time, or was before it and is planned again in its place. */
    private static final String TAKEN = "EXISTS (SELECT 1 FROM therapy.appointment o WHERE o.patient_id ="
            + " appointment.patient_id AND o.strand = appointment.strand AND o.starts_at = appointment.starts_at"
            + " AND o.id <> appointment.id AND o.struck_out_at IS NULL AND (o.outcome IS NULL"
            + " OR o.outcome NOT LIKE 'CANCELLED%' OR o.outcome = 'CANCELLED_IN_PAUSE' AND o.id < appointment.id))";

    private static final String AFTER_THE_END = "EXISTS (SELECT 1 FROM therapy.episode e WHERE e.id ="
            + " appointment.episode_id AND e.ended_on < CAST(appointment.starts_at AS DATE))";

    private static final String AFTER_DEATH = "EXISTS (SELECT 1 FROM therapy.patient_fact d WHERE d.id ="
            + " appointment.patient_id AND d.died_on < CAST(appointment.starts_at AS DATE))";

    private final Sql sql;
    private final Clock clock;
    private final Who who;

    @Inject
    RestingSessions(Sql sql, Clock clock, Who who) {
        this.sql = sql;
        this.clock = clock;
        this.who = who;
    }

    /**
     * Cancels what is planned on days on which treatment has not rested before and does now, and plans again what a pause had
     * cancelled on days on which it does not rest: within treatment and life, and where the hour is still free. What the end
     * of treatment would have cancelled counts as cancelled by it, so that it comes back with the treatment. Somebody who
     * rests may still be met: what was planned on such days since stays.
     *
     * @param from the first day on which it rests now and did not before
     * @param until the first day after those; null if there is none, the same as {@code from} if there are no such days
     */
    public Sessions.Rested rest(EpisodeId episode, LocalDate from, LocalDate until) {
        String free = "NOT " + ON_A_PAUSED_DAY + " AND NOT " + AFTER_DEATH;
        UUID id = episode.value();
        turn(Outcome.CANCELLED_IN_PAUSE, Outcome.CANCELLED_AT_END, OF + free + " AND " + AFTER_THE_END, id);
        int again = turn(
                Outcome.CANCELLED_IN_PAUSE, null, OF + free + " AND NOT " + AFTER_THE_END + " AND NOT " + TAKEN, id);
        List<Object> days = new ArrayList<>(List.of(id, from.atStartOfDay()));
        if (until != null) days.add(until.atStartOfDay());
        int cancelled = turn(
                null,
                Outcome.CANCELLED_IN_PAUSE,
                OF + "starts_at >= ? AND " + (until == null ? "" : "starts_at < ? AND ") + ON_A_PAUSED_DAY,
                days.toArray());
        return new Sessions.Rested(cancelled, again);
    }

    /** A series was written on: it does not take place on paused days, but where somebody put one of its sessions on one. */
    void restOfSeries(UUID series) {
        turn(
                null,
                Outcome.CANCELLED_IN_PAUSE,
                "series_id = ? AND occurs_on = CAST(starts_at AS DATE) AND " + ON_A_PAUSED_DAY,
                series);
    }

    private int turn(Outcome from, Outcome to, String where, Object... args) {
        List<Object> all = new ArrayList<>(Arrays.asList(to, clock.instant(), who.staff(), from));
        all.addAll(List.of(args));
        return sql.update(
                "UPDATE therapy.appointment SET outcome = ?, changed_at = ?, changed_by = ?, version = version + 1"
                        + " WHERE outcome IS NOT DISTINCT FROM CAST(? AS VARCHAR(40)) AND struck_out_at IS NULL AND "
                        + where,
                all.toArray());
    }
}
