package org.holdfast.therapy.episode;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.holdfast.platform.Written;
import org.holdfast.platform.database.Sql;
import org.holdfast.platform.imports.Column;
import org.holdfast.platform.imports.Merged;
import org.holdfast.platform.imports.Staging;
import org.holdfast.therapy.api.EpisodeId;
import org.holdfast.therapy.appointment.RestingSessions;

/**
 * When treatment rested: from its first day without treatment to the first day with it again, blank while it rests. What is
 * planned on such days is cancelled and planned again as if somebody had said it here.
 */
@ApplicationScoped
class PauseDataset extends DatedFacts {
    private static final int BATCH = 500;

    private final Clock clock;
    private final RestingSessions sessions;

    @Inject
    PauseDataset(Clock clock, RestingSessions sessions) {
        super("pause", "paused_on", "therapy.pause");
        this.clock = clock;
        this.sessions = sessions;
    }

    @Override
    List<Column> said() {
        return List.of(
                Column.date("paused_on").required(), Column.date("resumed_on"), Column.text("reason", Written.REASON));
    }

    @Override
    public void judge(Staging rows) {
        super.judge(rows);
        rows.refuseWhere("resumed_on", "therapy.pause.endsBefore", "s.resumed_on <= s.paused_on", "s.paused_on");
        refuseFarAhead(rows, "resumed_on");
    }

    /** Days on which an episode rests; {@code until} is null while nobody knows. */
    private record Days(UUID episode, LocalDate from, LocalDate until) {
        boolean isUntilLaterThan(LocalDate day) {
            return until == null || until.isAfter(day);
        }

        /** Which of them are not among these. */
        List<Days> without(Days old) {
            if (old == null || !old.episode.equals(episode)) return List.of(this);
            if (old.until != null && !old.until.isAfter(from) || until != null && !until.isAfter(old.from))
                return List.of(this);
            List<Days> newly = new ArrayList<>();
            if (from.isBefore(old.from)) newly.add(new Days(episode, from, old.from));
            if (old.until != null && isUntilLaterThan(old.until)) newly.add(new Days(episode, old.until, until));
            return newly;
        }
    }

    @Override
    public Merged merge(Staging rows) {
        Map<String, Days> before = new HashMap<>();
        rows.sql()
                .list(
                        "SELECT t.pause_key, t.episode_id, t.paused_on, t.resumed_on FROM therapy.pause t JOIN "
                                + rows.table() + " s ON s.pause_key = t.pause_key WHERE s.run = ?"
                                + " AND t.struck_out_at IS NULL",
                        row -> before.put(row.getString("pause_key"), days(row)),
                        rows.run());
        Merged merged = stored(rows);
        rows.<Map.Entry<String, Days>>changed(
                row -> Map.entry(row.getString("pause_key"), days(row)),
                BATCH,
                batch -> batch.forEach(one -> {
                    Days old = before.get(one.getKey());
                    rest(one.getValue(), one.getValue().without(old));
                    if (old != null && !old.episode().equals(one.getValue().episode())) rest(old, List.of());
                }));
        return merged;
    }

    private void rest(Days at, List<Days> newly) {
        EpisodeId episode = new EpisodeId(at.episode());
        if (newly.isEmpty()) sessions.rest(episode, at.from(), at.from());
        newly.forEach(days -> sessions.rest(episode, days.from(), days.until()));
    }

    private static Days days(ResultSet row) throws SQLException {
        return new Days(Sql.uuid(row, "episode_id"), Sql.date(row, "paused_on"), Sql.date(row, "resumed_on"));
    }

    private Merged stored(Staging rows) {
        Map<String, String> was = new LinkedHashMap<>();
        was.put("pause_id", "t.id");
        for (String column : List.of("version", "paused_on", "resumed_on")) was.put(column, "t." + column);
        was.put("superseded_at", Staging.literal(clock.instant()));
        return merging(rows)
                .onUpdate("version", "t.version + 1")
                .keepingOld("therapy.pause_was", was)
                .merge();
    }
}
