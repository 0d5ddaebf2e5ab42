package org.holdfast.therapy.episode;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.holdfast.platform.imports.Column;
import org.holdfast.platform.imports.Merged;
import org.holdfast.platform.imports.Staging;
import org.holdfast.therapy.programme.Programme;
import org.holdfast.therapy.programme.Programmes;

/** The days on which episodes entered the phases of their programmes by decision. */
@ApplicationScoped
class PhaseDataset extends DatedFacts {
    private final Programmes programmes;

    @Inject
    PhaseDataset(Programmes programmes) {
        super("phase", "entered_on", "therapy.phase_move");
        this.programmes = programmes;
    }

    @Override
    List<Column> said() {
        return List.of(
                Column.text("phase", 60).required(), Column.date("entered_on").required());
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
