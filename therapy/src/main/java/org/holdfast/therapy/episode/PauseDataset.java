package org.holdfast.therapy.episode;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.holdfast.platform.Written;
import org.holdfast.platform.imports.Column;
import org.holdfast.platform.imports.Merged;
import org.holdfast.platform.imports.Staging;

/** When treatment rested: from its first day without treatment to the first day with it again, blank while it rests. */
@ApplicationScoped
class PauseDataset extends DatedFacts {
    private final Clock clock;

    @Inject
    PauseDataset(Clock clock) {
        super("pause", "paused_on", "therapy.pause");
        this.clock = clock;
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

    @Override
    public Merged merge(Staging rows) {
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
