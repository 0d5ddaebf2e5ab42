package org.holdfast.platform.access;

import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Supplier;

/** Who is acting on this thread. Set at the door of a request and taken away when it ends. */
public final class Presence {
    private static final ThreadLocal<Person> ACTING = new ThreadLocal<>();
    private static final ThreadLocal<Set<Role>> ADMITTING = new ThreadLocal<>();

    private Presence() {}

    public static Person current() {
        Person person = ACTING.get();
        return person == null ? Person.NOBODY : person;
    }

    /** Does the work as this person and then forgets them again. */
    public static <T> T as(Person person, Supplier<T> work) {
        Person before = ACTING.get();
        ACTING.set(person);
        try {
            return work.get();
        } finally {
            if (before == null) ACTING.remove();
            else ACTING.set(before);
        }
    }

    /** The roles by which this thread came into the use case it is in; every role where it is in none. */
    static Set<Role> admitting() {
        Set<Role> admitting = ADMITTING.get();
        return admitting == null ? EnumSet.allOf(Role.class) : admitting;
    }

    /** Does the work of a use case that these roles admitted to. */
    static <T> T admittedBy(Set<Role> roles, Callable<T> work) throws Exception {
        Set<Role> before = ADMITTING.get();
        ADMITTING.set(roles);
        try {
            return work.call();
        } finally {
            if (before == null) ADMITTING.remove();
            else ADMITTING.set(before);
        }
    }

    public static void enter(Person person) {
        ACTING.set(person);
    }

    public static void leave() {
        ACTING.remove();
    }
}
