package org.holdfast.therapy.episode;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.holdfast.platform.Written;
import org.holdfast.platform.imports.Column;
import org.holdfast.platform.imports.Merged;
import org.holdfast.platform.imports.Staging;
import org.holdfast.therapy.programme.History;
import org.holdfast.therapy.programme.Programme;
import org.holdfast.therapy.programme.Programmes;

/** By how many weeks the stay in a phase was given longer, and when that was decided. */
@ApplicationScoped
class ExtensionDataset extends DatedFacts {
    private final Programmes programmes;

    @Inject
    ExtensionDataset(Programmes programmes) {
        super("extension", "decided_on", "therapy.extension");
        this.programmes = programmes;
    }

    @Override
    List<Column> said() {
        return List.of(
                Column.text("phase", 60).required(),
                Column.date("decided_on").required(),
                Column.integer("weeks", 1, History.Extension.MOST_WEEKS).required(),
                Column.text("reason", Written.REASON));
    }

    @Override
    public void judge(Staging rows) {
        super.judge(rows);
        refuseUnknownWords(rows, "phase", programmes, programme -> programme.phases().stream()
                .map(Programme.Phase::id));
    }

    @Override
    public Merged merge(Staging rows) {
        return merging(rows).merge();
    }
}
