package org.holdfast.therapy.episode;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.holdfast.platform.imports.Column;
import org.holdfast.platform.imports.Dataset;
import org.holdfast.platform.imports.Merging;
import org.holdfast.platform.imports.Staging;
import org.holdfast.therapy.programme.Programme;
import org.holdfast.therapy.programme.Programmes;

/** Days on which something came about in episodes, from another system; one row for each time. */
abstract class DatedFacts implements Dataset {
    private final String one;
    private final String day;
    private final String target;

    /**
     * @param one what a row tells of, {@code phase}; the dataset, its key and its staging table are called after it
     * @param day the column that says when
     * @param target where the rows go
     */
    DatedFacts(String one, String day, String target) {
        this.one = one;
        this.day = day;
        this.target = target;
    }

    /** What a row says beside its key and its episode. */
    abstract List<Column> said();

    @Override
    public String name() {
        return one + "s";
    }

    @Override
    public String staging() {
        return "therapy.staged_" + one;
    }

    @Override
    public String target() {
        return target;
    }

    @Override
    public List<Column> columns() {
        return Stream.concat(Stream.of(Column.key(one + "_key"), Column.key("episode_key")), said().stream())
                .toList();
    }

    @Override
    public String record() {
        return "(SELECT e.patient_id FROM therapy.episode e WHERE e.id = s.episode_id)";
    }

    @Override
    public void judge(Staging rows) {
        rows.refuseRepeated(one + "_key");
        rows.resolve("episode_id", "episode_key", "therapy.episode", "episode_key", "id");
        rows.refuseUnknown("episode_key", "episode_id");
        rows.warnWhere(
                "episode_key",
                "therapy.import.ofStruckOut",
                "s.episode_id IS NOT NULL AND EXISTS (SELECT 1 FROM therapy.episode e WHERE e.id = s.episode_id"
                        + " AND e.struck_out_at IS NOT NULL)");
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
        refuseFarAhead(rows, day);
    }

    static void refuseFarAhead(Staging rows, String column) {
        rows.refuseWhere(
                column,
                "therapy.import.farAhead",
                "s." + column + " > " + Staging.literal(rows.today().plusYears(1)));
    }

    /** Refuses what is no word of the programme that the row's episode is in. */
    static void refuseUnknownWords(
            Staging rows, String column, Programmes programmes, Function<Programme, Stream<String>> words) {
        String known = programmes.everyVersion().stream()
                .flatMap(programme -> words.apply(programme)
                        .map(word ->
                                "(e.programme = '" + programme.code() + "' AND s." + column + " = '" + word + "')"))
                .distinct()
                .collect(Collectors.joining(" OR "));
        rows.refuseWhere(
                column,
                "therapy.import." + column + "Unknown",
                "s." + column + " IS NOT NULL AND EXISTS (SELECT 1 FROM therapy.episode e WHERE e.id = s.episode_id"
                        + " AND NOT (" + (known.isEmpty() ? "1 = 0" : known) + "))");
    }

    /** The rows as they were said; a row that says something else stands again, also if the old one was struck out here. */
    Merging merging(Staging rows) {
        return rows.into(target)
                .key(one + "_key")
                .columns(Stream.concat(Stream.of("episode_id"), said().stream().map(Column::name))
                        .toArray(String[]::new))
                .onUpdate("struck_out_at", "NULL")
                .onUpdate("struck_out_by", "NULL")
                .onUpdate("struck_out_reason", "NULL")
                .changedToo("t.struck_out_at IS NOT NULL");
    }
}
