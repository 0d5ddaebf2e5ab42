package org.holdfast.platform.people;

import java.time.LocalDate;
import org.holdfast.platform.Refused;

/**
 * What a site tells about a member of staff.
 *
 * @param team the key of the team they belong to, or null
 * @param leftOn their last day of access is the day before; null while they work here
 */
public record StaffRecord(
        String staffKey, String name, String email, String team, LocalDate startedOn, LocalDate leftOn) {
    public StaffRecord {
        if (staffKey == null || staffKey.isBlank()) throw new Refused("staff.needsKey").on("staff_key");
        if (name == null || name.isBlank()) throw new Refused("staff.needsName").on("name");
        if (startedOn != null && leftOn != null && leftOn.isBefore(startedOn))
            throw new Refused("staff.leftBeforeStart", leftOn, startedOn).on("left_on");
    }
}
