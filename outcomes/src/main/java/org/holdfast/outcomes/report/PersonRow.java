package org.holdfast.outcomes.report;

import java.time.LocalDate;
import java.util.UUID;

/**
 * One of the people behind a figure.
 *
 * @param name as the person wants to be called
 * @param what a few words, such as "SCM, from 31 January 2022"
 * @param on the day that puts them there, or null
 * @param stayed such as "9 months", or empty
 * @param openable the reader may open the record
 */
public record PersonRow(UUID id, String name, String what, LocalDate on, String stayed, boolean openable) {}
