package org.holdfast.patients.record;

import jakarta.enterprise.context.ApplicationScoped;
import org.holdfast.patients.api.OverviewPanel;

/** Beside the overview: what is still to be done for the person, and where to ask for more. */
@ApplicationScoped
class TasksAside implements OverviewPanel {
    @Override
    public int rank() {
        return 10;
    }

    @Override
    public String fragment() {
        return "/patients/tasks-panel.xhtml";
    }

    @Override
    public boolean isAside() {
        return true;
    }
}
