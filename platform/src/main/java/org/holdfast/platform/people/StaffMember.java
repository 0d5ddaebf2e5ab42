package org.holdfast.platform.people;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A member of staff, past or present.
 *
 * @param staffKey the site's own stable key
 * @param leftOn the day on which access ended, or null
 */
public record StaffMember(UUID id, String staffKey, String name, String email, LocalDate startedOn, LocalDate leftOn) {
    public boolean worksOn(LocalDate day) {
        return leftOn == null || leftOn.isAfter(day);
    }
}
