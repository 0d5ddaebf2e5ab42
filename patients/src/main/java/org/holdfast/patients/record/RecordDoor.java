package org.holdfast.patients.record;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseEvent;
import jakarta.faces.event.PhaseId;
import jakarta.faces.event.PhaseListener;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import org.holdfast.patients.access.LastingOpenings;
import org.holdfast.patients.api.PatientId;
import org.holdfast.platform.Unknown;
import org.holdfast.platform.access.Depth;
import org.holdfast.platform.access.Person;
import org.holdfast.platform.access.Presence;
import org.holdfast.platform.access.RecordGuard;
import org.holdfast.platform.access.Role;
import org.holdfast.platform.page.Routes;

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
            if (DETAILS.contains(request.getServletPath()) && isOpen(id, Depth.DEMOGRAPHIC, request)) return;
            if (LISTS.contains(request.getServletPath()) && isOpen(id, Depth.LIST, request)) return;
            faces.getExternalContext().redirect(DOOR + "?patient=" + id);
            faces.responseComplete();
        } catch (Unknown nobody) {
            // The page itself says that there is nobody.
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    /** As far as this, by the roles that the page is for. */
    private static boolean isOpen(PatientId id, Depth depth, HttpServletRequest request) {
        Set<Role> pages = CDI.current()
                .select(Routes.class)
                .get()
                .rule(request.getServletPath())
                .map(Routes.Rule::roles)
                .orElse(Set.of());
        Person person = Presence.current().only(pages);
        for (RecordGuard guard : CDI.current().select(RecordGuard.class))
            if (guard.open(List.of(id.value()), person, depth).isEmpty()) return false;
        return true;
    }
}
