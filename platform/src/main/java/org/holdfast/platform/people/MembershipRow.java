package org.holdfast.platform.people;

import java.time.LocalDate;
import java.util.UUID;

/**
 * Who belonged to which team, from when until when.
 *
 * @param until the last day, or null while it goes on
 * @param now whether it holds today
 */
public record MembershipRow(
        UUID id, UUID staff, String name, UUID team, String teamName, LocalDate from, LocalDate until, boolean now) {}
