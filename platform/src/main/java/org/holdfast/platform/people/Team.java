package org.holdfast.platform.people;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A team of the service.
 *
 * @param teamKey the site's own stable key
 * @param openedOn null where it is not known
 * @param closedOn its last day, or null while it is open
 */
public record Team(UUID id, String teamKey, String name, LocalDate openedOn, LocalDate closedOn) {
    public boolean isOpenOn(LocalDate day) {
        return closedOn == null || !closedOn.isBefore(day);
    }
}
