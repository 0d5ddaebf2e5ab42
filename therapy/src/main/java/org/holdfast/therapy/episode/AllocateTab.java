package org.holdfast.therapy.episode;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.holdfast.patients.api.RecordTab;
import org.holdfast.platform.access.Depth;
import org.holdfast.platform.access.Role;
import org.holdfast.platform.access.Who;

/** The one tab of a record that managers have who do not see into it. */
@ApplicationScoped
class AllocateTab implements RecordTab {
    private final Who who;

    @Inject
    AllocateTab(Who who) {
        this.who = who;
    }

    @Override
    public String key() {
        return "allocate";
    }

    @Override
    public int rank() {
        return 20;
    }

    @Override
    public String title() {
        return "allocate.title";
    }

    @Override
    public String page() {
        return "/therapy/allocate.xhtml";
    }

    @Override
    public boolean isFor(Depth reach) {
        return reach != Depth.CLINICAL && who.has(Role.MANAGER);
    }
}
