package org.holdfast.patients.access;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.holdfast.platform.access.Depth;
import org.holdfast.platform.access.Role;

/**
 * What ties a member of staff to a record.
 *
 * @param restricted the record opens only for named people
 * @param ownTeam a team they are in today cares for the patient, or has
 * @param named they are named on the restricted record
 * @param opened they have opened it for a stated reason, and that opening lasts
 */
record Ties(boolean restricted, boolean ownTeam, boolean named, boolean opened) {
    private static final Set<Role> CLINICAL = EnumSet.of(Role.CLINICIAN, Role.SUPERVISOR);
    private static final Set<Role> LISTS = EnumSet.of(Role.MANAGER, Role.ADMIN);

    boolean admit(Set<Role> roles, Depth depth) {
        boolean clinical = !Collections.disjoint(roles, CLINICAL);
        if (clinical && opened) return true;
        // Whoever reviews openings must be able to read whose record it was; no more than that.
        if (roles.contains(Role.GOVERNANCE) && depth == Depth.LIST) return true;
        if (restricted && !named) return false;
        if (clinical && (ownTeam || named)) return true;
        return switch (depth) {
            case LIST -> !Collections.disjoint(roles, LISTS);
            case DEMOGRAPHIC -> roles.contains(Role.ADMIN);
            case CLINICAL -> false;
        };
    }

    /** It is the stated reason alone that opens the record this far. */
    boolean byReasonOnly(Set<Role> roles, Depth depth) {
        return opened && !new Ties(restricted, ownTeam, named, false).admit(roles, depth);
    }
}
