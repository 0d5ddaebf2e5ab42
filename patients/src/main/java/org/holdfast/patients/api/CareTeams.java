package org.holdfast.patients.api;

import java.util.Collection;

/** Where modules tell which team cares for whom. In the caller's transaction, in JDBC batches. */
public interface CareTeams {
    void tell(Collection<Care> cares);
}
