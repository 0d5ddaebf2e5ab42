package org.holdfast.patients.record;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseEvent;
import jakarta.faces.event.PhaseId;
import jakarta.faces.event.PhaseListener;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Set;
import org.holdfast.patients.access.LastingOpenings;
import org.holdfast.patients.api.PatientAccess;
import org.holdfast.patients.api.PatientId;
import org.holdfast.platform.Unknown;
import org.holdfast.platform.access.Depth;

/**
 * Leads a clinician who arrives at a record that is not open to them to the page where it can be opened with a reason,
 * before anything of the page is made. Everyone else meets the use case's own refusal.
 */
public class RecordDoor implements PhaseListener {
    private static final String DOOR = "/patients/open.xhtml";

    /** Pages that an administrator, clinician or not, may see without the clinical part. */
    private static final Set<String> DETAILS = Set.of(
            "/patients/details.xhtml",
            "/patients/edit.xhtml",
            "/patients/earlier.xhtml",
            "/patients/referral.xhtml",
            "/patients/strike-referral.xhtml");

    /** Pages of managers, on which a person has no more than a name. */
    private static final Set<String> LISTS =
            Set.of("/therapy/allocate.xhtml", "/therapy/start.xhtml", "/patients/decision.xhtml");

    @Override
    public PhaseId getPhaseId() {
        return PhaseId.RESTORE_VIEW;
    }

    @Override
    public void afterPhase(PhaseEvent event) {
        FacesContext faces = event.getFacesContext();
        HttpServletRequest request =
                (HttpServletRequest) faces.getExternalContext().getRequest();
        String patient = request.getParameter("patient");
        if (faces.isPostback() || faces.getResponseComplete() || patient == null) return;
        if (request.getServletPath().equals(DOOR)) return;
        try {
            PatientId id = PatientId.of(patient);
            if (!CDI.current().select(LastingOpenings.class).get().needsReason(id)) return;
            if (DETAILS.contains(request.getServletPath())
                    && CDI.current().select(PatientAccess.class).get().mayOpen(id, Depth.DEMOGRAPHIC)) return;
            if (LISTS.contains(request.getServletPath())
                    && CDI.current().select(PatientAccess.class).get().mayOpen(id, Depth.LIST)) return;
            faces.getExternalContext().redirect(DOOR + "?patient=" + id);
            faces.responseComplete();
        } catch (Unknown nobody) {
            // The page itself says that there is nobody.
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
