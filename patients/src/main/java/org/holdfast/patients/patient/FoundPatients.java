package org.holdfast.patients.patient;

import java.util.List;

/**
 * Who was found.
 *
 * @param tooLittle what was typed means nobody in particular
 * @param more there are others who fit; typing more narrows it
 */
public record FoundPatients(List<FoundRow> rows, boolean tooLittle, boolean more) {}
