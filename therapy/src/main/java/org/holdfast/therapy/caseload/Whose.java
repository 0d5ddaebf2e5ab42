package org.holdfast.therapy.caseload;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Whose people a caseload shows: one clinician's, or those of some teams. */
record Whose(UUID clinician, Set<UUID> teams) {
    static Whose clinician(UUID staff) {
        return new Whose(staff, Set.of());
    }

    static Whose teams(Set<UUID> teams) {
        return new Whose(null, Set.copyOf(teams));
    }

    boolean nobody() {
        return clinician == null && teams.isEmpty();
    }

    /**
     * As a condition on an episode with this alias. The clinician stands in a query of their own, where the database does
     * not look at who it is before it plans, and so keeps its plan.
     */
    String on(String alias) {
        return clinician != null
                ? alias + ".clinician_id = (SELECT CAST(? AS UUID))"
                : alias + ".team_id IN (" + String.join(", ", Collections.nCopies(teams.size(), "?")) + ")";
    }

    List<Object> args() {
        return clinician != null ? List.of(clinician) : new ArrayList<>(teams);
    }
}
