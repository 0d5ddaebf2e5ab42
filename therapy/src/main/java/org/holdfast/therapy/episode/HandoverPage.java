package org.holdfast.therapy.episode;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.UUID;
import org.holdfast.platform.Unknown;
import org.holdfast.platform.access.Role;
import org.holdfast.platform.page.Route;

/** Whom a clinician carries; each is given into other hands on the page about their allocation. */
@Named
@RequestScoped
@Route("/therapy/handover.xhtml")
@RolesAllowed(Role.Names.MANAGER)
public class HandoverPage {
    private final HandoverDesk desk;
    private UUID staff;
    private Handover handover;

    @Inject
    HandoverPage(HandoverDesk desk) {
        this.desk = desk;
    }

    public void open() {
        if (staff == null) throw new Unknown("staff");
        handover = desk.carriedBy(staff);
    }

    public Handover getHandover() {
        return handover;
    }

    public UUID getStaff() {
        return staff;
    }

    public void setStaff(UUID staff) {
        this.staff = staff;
    }
}
