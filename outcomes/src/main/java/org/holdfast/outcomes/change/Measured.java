package org.holdfast.outcomes.change;

import java.time.LocalDate;
import org.holdfast.outcomes.instrument.Score;

/** A score and the day on which it was answered. */
public record Measured(LocalDate on, Score score) {}
