package org.holdfast.patients.access;

import org.holdfast.platform.access.Depth;
import org.holdfast.platform.access.Person;
import org.holdfast.platform.access.Role;

/**
 * How far a person reaches into a record, for lists that offer each row's next step.
 *
 * @param hidden not even the name is shown: the record is restricted and they are not named on it
 * @param clinical they may open it
 * @param demographic they may see who the person is
 * @param withReason they may open it if they say why
 */
public record Reach(boolean hidden, boolean clinical, boolean demographic, boolean withReason) {
    public static Reach of(Person person, boolean restricted, boolean ownTeam, boolean named, boolean opened) {
        Ties ties = new Ties(restricted, ownTeam, named, opened);
        boolean clinical = ties.admit(person.roles(), Depth.CLINICAL);
        boolean staff =
                person.roles().contains(Role.CLINICIAN) || person.roles().contains(Role.SUPERVISOR);
        return new Reach(
                restricted && !clinical && !ties.admit(person.roles(), Depth.LIST),
                clinical,
                ties.admit(person.roles(), Depth.DEMOGRAPHIC),
                staff && !clinical);
    }
}
