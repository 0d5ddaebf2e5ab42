package org.holdfast.platform.tasks;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.holdfast.platform.access.Who;

/** The number beside the bell: asked once for a page, however often the page shows it. */
@Named
@RequestScoped
public class Bell {
    private final TaskDesk desk;
    private final Who who;
    private Integer due;

    @Inject
    Bell(TaskDesk desk, Who who) {
        this.desk = desk;
        this.who = who;
    }

    public int getDue() {
        if (due == null) due = who.roles().isEmpty() ? 0 : desk.dueToday();
        return due;
    }
}
