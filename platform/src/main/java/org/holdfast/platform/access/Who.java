package org.holdfast.platform.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.Set;
import java.util.UUID;

/** Who is asking. Inject it; never look for a session. */
@Named("who")
@ApplicationScoped
public class Who {
    public Person person() {
        return Presence.current();
    }

    /**
     * The same in the roles that let them into the use case they are in, and no others: a clinician who is an
     * administrator too sees by a clinician's rule what only clinicians may do. For asking how much of a record is open.
     */
    public Person admitted() {
        Person person = person();
        return person == Person.SERVICE ? person : person.only(Presence.admitting());
    }

    public UUID staff() {
        return person().staff();
    }

    public String name() {
        return person().name();
    }

    public Set<Role> roles() {
        return person().roles();
    }

    public boolean has(Role role) {
        return roles().contains(role);
    }

    /** By name, for pages. */
    public boolean is(String role) {
        return has(Role.valueOf(role));
    }

    /** Teams this person belongs to today. */
    public Set<UUID> teams() {
        return person().teams();
    }

    public boolean signedIn() {
        return person() != Person.NOBODY;
    }
}
