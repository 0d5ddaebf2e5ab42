package org.holdfast.therapy.episode;

import java.time.Instant;
import java.time.LocalDate;

/**
 * Treatment that was struck out, as it was.
 *
 * @param programme its name
 * @param clinician their name, or nothing
 * @param team its name, or nothing
 * @param by who struck it out
 */
public record BegunInError(
        String programme, LocalDate startedOn, String clinician, String team, Instant at, String by, String reason) {}
