package org.holdfast.therapy.appointment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.holdfast.platform.access.Who;
import org.holdfast.platform.database.Sql;
import org.holdfast.platform.people.StaffDirectory;
import org.holdfast.platform.words.Words;
import org.holdfast.therapy.api.EpisodeId;
import org.holdfast.therapy.programme.Programme;
import org.holdfast.therapy.programme.Programmes;

/** With whom the sessions of an episode are, when it passes from one clinician to another. */
@ApplicationScoped
class SessionsInHand {
    /** A session that a pause had cancelled comes back where treatment goes on before it. */
    private static final String TO_COME = " AND struck_out_at IS NULL AND (outcome IS NULL OR outcome = ?)";

    private final Sql sql;
    private final SeriesBook series;
    private final Programmes programmes;
    private final StaffDirectory staff;
    private final Words words;
    private final Clock clock;
    private final Who who;

    private record ToCome(UUID id, String strand) {}

    @Inject
    SessionsInHand(
            Sql sql,
            SeriesBook series,
            Programmes programmes,
            StaffDirectory staff,
            Words words,
            Clock clock,
            Who who) {
        this.sql = sql;
        this.series = series;
        this.programmes = programmes;
        this.staff = staff;
        this.words = words;
        this.clock = clock;
        this.who = who;
    }

    /**
     * Passes on what is still to come with the former clinician, but no group. Whoever calls holds the person, so that no
     * session is written meanwhile.
     *
     * @return how many sessions
     */
    int pass(EpisodeId episode, UUID former, UUID clinician) {
        if (former.equals(clinician)) return 0;
        Programme programme = programme(episode);
        series.goingOn(episode, former).stream()
                .filter(one -> !isGroup(programme, one.strand()))
                .forEach(one -> series.handOver(one, clinician));
        List<UUID> sessions = sql
                .list(
                        "SELECT id, strand FROM therapy.appointment WHERE episode_id = ? AND clinician_id = ?"
                                + " AND starts_at > ?" + TO_COME + " ORDER BY id FOR UPDATE",
                        row -> new ToCome(Sql.uuid(row, "id"), row.getString("strand")),
                        episode.value(),
                        former,
                        LocalDateTime.now(clock),
                        Outcome.CANCELLED_IN_PAUSE)
                .stream()
                .filter(one -> !isGroup(programme, one.strand()))
                .map(ToCome::id)
                .toList();
        pass(sessions, former, clinician);
        return sessions.size();
    }

    private void pass(List<UUID> sessions, UUID former, UUID clinician) {
        if (sessions.isEmpty()) return;
        Map<UUID, String> names = new HashMap<>(staff.names(Set.of(former, clinician)));
        String reason = words.say("therapy.hand.session", names.get(former), names.get(clinician));
        Instant at = clock.instant();
        series.keep(sessions, reason, at);
        sql.batch(
                "UPDATE therapy.appointment SET clinician_id = ?, changed_at = ?, changed_by = CAST(? AS UUID),"
                        + " version = version + 1 WHERE id = ?",
                sessions.stream()
                        .map(id -> new Object[] {clinician, at, who.staff(), id})
                        .toList());
    }

    private Programme programme(EpisodeId episode) {
        return sql.one(
                        "SELECT programme, programme_version FROM therapy.episode WHERE id = ?",
                        row -> programmes.of(row.getString("programme"), row.getInt("programme_version")),
                        episode.value())
                .orElseThrow();
    }

    /** A group has somebody who leads it for all who are in it. Without its programme it is known by its name alone. */
    private static boolean isGroup(Programme programme, String strand) {
        return programme.isGroup(strand) || programme.isMissing() && strand.equals(Programme.StrandKind.GROUP.name());
    }
}
