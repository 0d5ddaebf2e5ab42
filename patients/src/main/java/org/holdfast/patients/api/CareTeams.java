package org.holdfast.patients.api;

import java.util.Collection;
import java.util.UUID;

/** Where modules tell which team cares for whom. In the caller's transaction, in JDBC batches. */
public interface CareTeams {
    void tell(Collection<Care> cares);

    /** What placed the patient in a team's care was entered in error: it never was care. */
    void forget(String kind, UUID origin);
}
