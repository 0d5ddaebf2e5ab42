package org.holdfast.outcomes.statistics;

import java.util.Optional;

/**
 * What came of fitting a model: the model, or why there is none.
 *
 * @param <M> the model
 */
public sealed interface Fit<M> {
    /** It settled. */
    record Settled<M>(M model) implements Fit<M> {}

    /**
     * There is no model, and so there are no numbers.
     *
     * @param why a message key that says why
     */
    record Unsettled<M>(String why) implements Fit<M> {}

    /** @return the model, if there is one */
    default Optional<M> found() {
        return this instanceof Settled<M> settled ? Optional.of(settled.model()) : Optional.empty();
    }
}
