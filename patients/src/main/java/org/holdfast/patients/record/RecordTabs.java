package org.holdfast.patients.record;

import jakarta.enterprise.context.ApplicationScoped;
import org.holdfast.patients.api.RecordTab;
import org.holdfast.platform.access.Depth;

/** The tabs that are there whatever else the service does: the overview, and the record itself. */
final class RecordTabs {
    private static final String RECORD = "record";

    private RecordTabs() {}

    @ApplicationScoped
    static class OverviewTab implements RecordTab {
        @Override
        public String key() {
            return "overview";
        }

        @Override
        public int rank() {
            return 10;
        }

        @Override
        public String title() {
            return "record.tab.overview";
        }

        @Override
        public String page() {
            return "/patients/patient.xhtml";
        }
    }

    @ApplicationScoped
    static class DetailsTab implements RecordTab {
        @Override
        public String key() {
            return RECORD;
        }

        @Override
        public int rank() {
            return 90;
        }

        @Override
        public String title() {
            return "record.tab.record";
        }

        @Override
        public String page() {
            return "/patients/details.xhtml";
        }

        @Override
        public boolean isFor(Depth reach) {
            return reach != Depth.LIST;
        }
    }
}
