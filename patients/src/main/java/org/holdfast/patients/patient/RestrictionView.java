package org.holdfast.patients.patient;

import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.holdfast.patients.api.PatientId;

/**
 * Who may open a record, and how that came about.
 *
 * @param carriers who treats them now, by name
 * @param teams the teams that care for them or have, whose people may open it while it is not restricted
 * @param named who may open it while it is restricted
 * @param history newest first
 */
public record RestrictionView(
        PatientId patient,
        String name,
        boolean restricted,
        List<Carrier> carriers,
        List<String> teams,
        List<Named> named,
        List<Step> history) {
    /**
     * Somebody who treats them now.
     *
     * @param team the team they do it in, or several; empty where it is not known
     * @param nameable whether they can be named
     * @param named whether they are
     */
    public record Carrier(UUID staff, String name, String team, boolean nameable, boolean named) {}

    public String teamNames() {
        return String.join(", ", teams);
    }

    public boolean treatedBy(UUID staff) {
        return carriers.stream().anyMatch(one -> one.staff().equals(staff));
    }

    /** Somebody who may open it. */
    public record Named(UUID staff, String name) {}

    /**
     * One thing that was done.
     *
     * @param staffName whom it was about, or null
     * @param reason why, or null where none is asked for
     */
    public record Step(LocalDateTime at, String by, RestrictionStep step, String staffName, String reason) {}
}
