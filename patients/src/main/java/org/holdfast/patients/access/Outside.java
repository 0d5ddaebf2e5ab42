package org.holdfast.patients.access;

import java.time.LocalDate;

/**
 * What may be known of a record before it is opened.
 *
 * @param name null if it is restricted
 */
public record Outside(boolean restricted, String name, LocalDate born, String nhsNumber) {}
