package org.holdfast.therapy.episode;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.holdfast.platform.imports.Column;
import org.holdfast.platform.imports.Dataset;
import org.holdfast.platform.imports.Merged;
import org.holdfast.platform.imports.Staging;
import org.holdfast.therapy.programme.Programme;
import org.holdfast.therapy.programme.Programmes;

/** Days on which something of an episode's programme came about, from another system; one row for each day. */
abstract class DatedFacts implements Dataset {
    private final Programmes programmes;
    private final String word;
    private final String day;
    private final String target;

    /**
     * @param word the column that says what it was, {@code phase}
     * @param day the column that says when
     * @param target where the rows go
     */
    DatedFacts(Programmes programmes, String word, String day, String target) {
        this.programmes = programmes;
        this.word = word;
        this.day = day;
        this.target = target;
    }

    /** The words that an episode of this programme may have. */
    abstract Stream<String> words(Programme programme);

    @Override
    public String name() {
        return word + "s";
    }

    @Override
    public String staging() {
        return "therapy.staged_" + word;
    }

    @Override
    public String target() {
        return target;
    }

    @Override
    public List<Column> columns() {
        return List.of(
                Column.key(word + "_key"),
                Column.key("episode_key"),
                Column.text(word, 60).required(),
                Column.date(day).required());
    }

    @Override
    public String record() {
        return "(SELECT e.patient_id FROM therapy.episode e WHERE e.id = s.episode_id)";
    }

    @Override
    public void judge(Staging rows) {
        rows.refuseRepeated(word + "_key");
        rows.resolve("episode_id", "episode_key", "therapy.episode", "episode_key", "id");
        rows.refuseUnknown("episode_key", "episode_id");
        rows.warnWhere(
                "episode_key",
                "therapy.import.ofStruckOut",
                "s.episode_id IS NOT NULL AND EXISTS (SELECT 1 FROM therapy.episode e WHERE e.id = s.episode_id"
                        + " AND e.struck_out_at IS NOT NULL)");
        String known = programmes.everyVersion().stream()
                .flatMap(programme -> words(programme)
                        .map(one -> "(e.programme = '" + programme.code() + "' AND s." + word + " = '" + one + "')"))
                .distinct()
                .collect(Collectors.joining(" OR "));
        rows.refuseWhere(
                word,
                "therapy.import." + word + "Unknown",
                "s." + word + " IS NOT NULL AND EXISTS (SELECT 1 FROM therapy.episode e WHERE e.id = s.episode_id"
                        + " AND NOT (" + (known.isEmpty() ? "1 = 0" : known) + "))");
        String episode = "FROM therapy.episode e WHERE e.id = s.episode_id";
        rows.refuseWhere(
                day,
                "therapy.import.beforeEpisode",
                "EXISTS (SELECT 1 " + episode + " AND s." + day + " < e.started_on)",
                "(SELECT e.started_on " + episode + ")");
        rows.refuseWhere(
                day,
                "therapy.import.afterEpisode",
                "EXISTS (SELECT 1 " + episode + " AND s." + day + " > e.ended_on)",
                "(SELECT e.ended_on " + episode + ")");
        rows.refuseWhere(
                day,
                "therapy.import.farAhead",
                "s." + day + " > " + Staging.literal(rows.today().plusYears(1)));
    }

    @Override
    public Merged merge(Staging rows) {
        return rows.into(target)
                .key(word + "_key")
                .columns("episode_id", word, day)
                .merge();
    }
}
