package org.holdfast.outcomes.record;

import jakarta.enterprise.context.ApplicationScoped;
import org.holdfast.patients.api.RecordTab;

/** The tab with contacts and events. */
@ApplicationScoped
class OutcomesTab implements RecordTab {
    @Override
    public String key() {
        return "outcomes";
    }

    @Override
    public int rank() {
        return 40;
    }

    @Override
    public String title() {
        return "outcomes.tab";
    }

    @Override
    public String page() {
        return "/outcomes/record.xhtml";
    }
}
