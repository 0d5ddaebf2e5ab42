package org.holdfast.patients.patient;

import java.util.List;

/**
 * Who was found.
 *
 * @param tooLittle what was typed means nobody in particular
 * @param total how many fit, as far as they were counted
 * @param uncounted there are more than were counted
 * @param more there are others who fit; typing more narrows it
 */
public record FoundPatients(List<FoundRow> rows, boolean tooLittle, boolean more, int total, boolean uncounted) {}
