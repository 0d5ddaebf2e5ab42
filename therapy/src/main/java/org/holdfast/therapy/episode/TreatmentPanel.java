package org.holdfast.therapy.episode;

import jakarta.enterprise.context.ApplicationScoped;
import org.holdfast.patients.api.OverviewPanel;

/** First on a patient's overview: the phases of the treatment they are in, what is owed and what is done. */
@ApplicationScoped
class TreatmentPanel implements OverviewPanel {
    @Override
    public int rank() {
        return 10;
    }

    @Override
    public String fragment() {
        return "/therapy/overview-panel.xhtml";
    }
}
