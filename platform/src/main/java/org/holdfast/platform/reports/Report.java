package org.holdfast.platform.reports;

import java.util.List;
import java.util.Set;
import org.holdfast.platform.access.Role;

/**
 * A report. A module provides it as an {@code @ApplicationScoped} bean; {@code GET /api/reports/{name}} finds it by its
 * name and gives its answer as JSON or, through {@link #table}, as CSV. Screens call it with the same
 * {@link Parameters}, read from the page's address by {@link Reports#parameters}.
 *
 * @param <A> the answer: a public record that JSON-B writes as {@code CONTRACT} promises. Dates are written as ISO dates,
 *     numbers in full precision, enums by name, and null components as null; leave out a component with
 *     {@code @JsonbNillable(false)} on its record. Use {@code Double} and null for "none", never NaN.
 */
public interface Report<A> {
    /** As in the address: {@code service-contact}. */
    String name();

    /** Who may read it. */
    Set<Role> roles();

    /** What it takes beside the {@linkplain Parameters common parameters}. */
    default List<Parameter> parameters() {
        return List.of();
    }

    /**
     * Answers within the caller's read-only transaction.
     *
     * @throws org.holdfast.platform.Refused where it cannot be answered for these parameters
     */
    A answer(Parameters with);

    /** How many the report is about: the common field {@code starters}. */
    long starters(A answer);

    /** The answer as one flat table; what it was asked is added to it. */
    Table table(A answer);
}
