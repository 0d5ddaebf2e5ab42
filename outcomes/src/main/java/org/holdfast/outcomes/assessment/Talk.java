package org.holdfast.outcomes.assessment;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * Somebody was asked to talk to the person about an answer above zero.
 *
 * @param who null where nobody in particular was
 * @param doneOn null while it is to be done
 * @param outcome what came of it; null while it is to be done
 */
public record Talk(String who, LocalDate dueOn, LocalDate doneOn, String outcome) implements Serializable {}
