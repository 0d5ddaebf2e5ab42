package org.holdfast.platform.tasks;

import java.time.LocalDate;
import java.util.UUID;
import org.holdfast.platform.Refused;
import org.holdfast.platform.Written;

/**
 * What one person asks of another, or of themselves.
 *
 * @param id the same id again is the same click again
 * @param detail what else they need to know, or null
 * @param of a member of staff, or a team of whom anyone may take it
 */
public record Asked(UUID id, String title, String detail, LocalDate dueOn, UUID of) {
    private static final int LONGEST_DETAIL = 800;

    public Asked {
        title = Written.line(title, 300, "title");
        if (title == null) throw new Refused("ask.title.required").on("title");
        detail = Written.text(detail, LONGEST_DETAIL, "detail");
        if (dueOn == null) throw new Refused("ask.dueOn.required").on("dueOn");
        if (of == null) throw new Refused("ask.owner.required").on("owner");
    }

    /** It is asked for from today on, and not for a day that nobody here will see. */
    Asked on(LocalDate today) {
        if (dueOn.isBefore(today)) throw new Refused("ask.dueOn.past").on("dueOn");
        if (dueOn.isAfter(today.plusYears(2))) throw new Refused("ask.dueOn.far").on("dueOn");
        return this;
    }
}
