package org.holdfast.therapy.episode;

import java.time.Instant;
import java.time.LocalDate;
import org.holdfast.therapy.api.Ending;

/**
 * An end that was entered in error.
 *
 * @param ending null if how was not known
 * @param by who took it back, or blank
 * @param reason why; blank where a file said otherwise
 */
public record TakenBack(LocalDate endedOn, Ending ending, String endReason, Instant at, String by, String reason) {}
