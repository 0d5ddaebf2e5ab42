package org.holdfast.platform.people;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A day was entered after which somebody who goes on working here is no longer in a team, or they have come into it. Told
 * in the same transaction.
 *
 * @param membership which ends; null where they have come
 * @param lastDay the last day in the team; null where they have come
 */
public record LeavingTeam(UUID membership, UUID staff, UUID team, LocalDate lastDay) {}
