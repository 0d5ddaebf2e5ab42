package org.holdfast.platform.signin;

import java.time.LocalDate;

/**
 * A review of who has access.
 *
 * @param accounts how many were open then
 * @param concerns how many of them were worth a look
 */
public record ReviewRow(LocalDate on, String by, int accounts, int concerns) {}
