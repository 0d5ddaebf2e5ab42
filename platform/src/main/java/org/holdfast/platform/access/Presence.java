package org.holdfast.platform.access;

import java.util.function.Supplier;

/** Who is acting on this thread. Set at the door of a request and taken away when it ends. */
public final class Presence {
    private static final ThreadLocal<Person> ACTING = new ThreadLocal<>();

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

    public static void enter(Person person) {
        ACTING.set(person);
    }

    public static void leave() {
        ACTING.remove();
    }
}
