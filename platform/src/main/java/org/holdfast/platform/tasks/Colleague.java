package org.holdfast.platform.tasks;

import java.util.UUID;

/**
 * Of whom something can be asked.
 *
 * @param id of a member of staff, or of the team itself: then anyone of it may take the task
 * @param team the team they are asked in; null for oneself, where one is in none
 */
public record Colleague(UUID id, String name, UUID team) {
    public boolean isTeam() {
        return id.equals(team);
    }
}
