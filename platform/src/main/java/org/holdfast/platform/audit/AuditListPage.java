package org.holdfast.platform.audit;

import static org.holdfast.platform.access.Role.Names.GOVERNANCE;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.UUID;
import org.holdfast.platform.Unknown;
import org.holdfast.platform.page.Route;

/** Everybody who was in a list that somebody was shown, or in a file that somebody imported. */
@Named
@RequestScoped
@Route("/platform/audit-list.xhtml")
@RolesAllowed(GOVERNANCE)
public class AuditListPage {
    private final AuditDesk desk;
    private UUID row;
    private AuditedPeople found;

    @Inject
    AuditListPage(AuditDesk desk) {
        this.desk = desk;
    }

    public void open() {
        if (row == null) throw new Unknown("row");
        found = desk.people(row);
    }

    public AuditedPeople getFound() {
        return found;
    }

    public UUID getRow() {
        return row;
    }

    public void setRow(UUID row) {
        this.row = row;
    }
}
