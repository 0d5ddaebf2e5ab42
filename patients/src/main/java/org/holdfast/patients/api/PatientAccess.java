package org.holdfast.patients.api;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import org.holdfast.platform.access.Depth;

/** Whose record the person asking may open; for lists that show some rows as links and others not. */
public interface PatientAccess {
    boolean mayOpen(PatientId patient, Depth depth);

    /** Those of these patients whose record the person asking may open to this depth, in one statement. */
    Set<UUID> openable(Collection<UUID> patients, Depth depth);
}
