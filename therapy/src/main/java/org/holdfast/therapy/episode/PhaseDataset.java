package org.holdfast.therapy.episode;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.stream.Stream;
import org.holdfast.therapy.programme.Programme;
import org.holdfast.therapy.programme.Programmes;

/** The days on which episodes entered the phases of their programmes by decision. */
@ApplicationScoped
class PhaseDataset extends DatedFacts {
    @Inject
    PhaseDataset(Programmes programmes) {
        super(programmes, "phase", "entered_on", "therapy.phase_move");
    }

    @Override
    Stream<String> words(Programme programme) {
        return programme.phases().stream().map(Programme.Phase::id);
    }
}
