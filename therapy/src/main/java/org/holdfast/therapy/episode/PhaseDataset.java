package org.holdfast.therapy.episode;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Collectors;
import org.holdfast.platform.imports.Column;
import org.holdfast.platform.imports.Dataset;
import org.holdfast.platform.imports.Merged;
import org.holdfast.platform.imports.Staging;
import org.holdfast.therapy.programme.Programmes;

/** The days on which episodes entered the phases of their programmes by decision. */
@ApplicationScoped
class PhaseDataset implements Dataset {
    private final Programmes programmes;

    @Inject
    PhaseDataset(Programmes programmes) {
        this.programmes = programmes;
    }

    @Override
    public String name() {
        return "phases";
    }

    @Override
    public String staging() {
        return "therapy.staged_phase";
    }

    @Override
    public List<Column> columns() {
        return List.of(
                Column.key("phase_key"),
                Column.key("episode_key"),
                Column.text("phase", 60).required(),
                Column.date("entered_on").required());
    }

    @Override
    public String record() {
        return "(SELECT e.patient_id FROM therapy.episode e WHERE e.id = s.episode_id)";
    }

    @Override
    public void judge(Staging rows) {
        rows.refuseRepeated("phase_key");
        rows.resolve("episode_id", "episode_key", "therapy.episode", "episode_key", "id");
        rows.refuseUnknown("episode_key", "episode_id");
        String known = programmes.everyVersion().stream()
                .flatMap(programme -> programme.phases().stream()
                        .map(phase -> "(e.programme = '" + programme.code() + "' AND s.phase = '" + phase.id() + "')"))
                .distinct()
                .collect(Collectors.joining(" OR "));
        rows.refuseWhere(
                "phase",
                "therapy.import.phaseUnknown",
                "s.phase IS NOT NULL AND EXISTS (SELECT 1 FROM therapy.episode e WHERE e.id = s.episode_id AND NOT ("
                        + known + "))");
        Within.theEpisode(rows, "entered_on");
    }

    @Override
    public Merged merge(Staging rows) {
        return rows.into("therapy.phase_move")
                .key("phase_key")
                .columns("episode_id", "phase", "entered_on")
                .merge();
    }
}
