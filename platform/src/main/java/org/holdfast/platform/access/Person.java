package org.holdfast.platform.access;

import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * The person at the keyboard or behind a token, as they were when this request began.
 *
 * @param account their account, or null for the service itself
 * @param staff their staff record, or null for the service itself
 * @param from the address the request came from
 */
public record Person(
        UUID account, UUID staff, String username, String name, Set<Role> roles, Set<UUID> teams, String from) {
    /** The service itself: migrations, scheduled work, the demonstration. Holds every role. */
    public static final Person SERVICE =
            new Person(null, null, "service", "Holdfast", Set.of(Role.values()), Set.of(), "local");

    public static final Person NOBODY = new Person(null, null, "", "", Set.of(), Set.of(), "");

    /** The same person in no more than these roles: what their other roles would open stays closed. */
    public Person only(Set<Role> some) {
        if (some.containsAll(roles)) return this;
        Set<Role> left = roles.stream().filter(some::contains).collect(Collectors.toUnmodifiableSet());
        return new Person(account, staff, username, name, left, teams, from);
    }
}
