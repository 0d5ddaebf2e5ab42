package org.holdfast.patients.api;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A stretch of care by a team: why that team's members may open the record.
 *
 * @param origin what places the patient in the team's care, such as an episode's id; telling it again with another team
 *     ends the stretch of the team before, which goes on having cared
 * @param kind what the origin is: {@code referral}, {@code episode}
 * @param team null if nobody is named: then the stretch that lasts is over
 * @param until null while it lasts
 */
public record Care(String kind, UUID origin, UUID patient, UUID team, LocalDate from, LocalDate until) {}
