package org.holdfast.platform.audit;

import static org.holdfast.platform.access.Role.Names.CLINICIAN;
import static org.holdfast.platform.access.Role.Names.GOVERNANCE;
import static org.holdfast.platform.access.Role.Names.SUPERVISOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.UUID;
import org.holdfast.platform.Unknown;
import org.holdfast.platform.access.Role;
import org.holdfast.platform.access.Who;
import org.holdfast.platform.page.Route;

/** Who opened this record, and what they did in it. */
@Named
@ViewScoped
@Route("/platform/opened.xhtml")
@RolesAllowed({CLINICIAN, SUPERVISOR, GOVERNANCE})
public class OpenedPage implements Serializable {
    private final AuditDesk desk;
    private final Who who;
    private String record;
    private String before;
    private transient AuditList found;

    @Inject
    OpenedPage(AuditDesk desk, Who who) {
        this.desk = desk;
        this.who = who;
    }

    public AuditList getFound() {
        if (found == null) {
            UUID id = id(record);
            UUID from = before == null || before.isBlank() ? null : id(before);
            found = who.has(Role.GOVERNANCE)
                    ? desk.search(new AuditDesk.Sought(null, null, id, null, null), from)
                    : desk.opened(new AuditedRecord(id), from);
        }
        return found;
    }

    /** Whose record it is, as far as the rows say. */
    public String getWhose() {
        return getFound().rows().stream().map(AuditView::whose).findFirst().orElse("");
    }

    private static UUID id(String text) {
        try {
            return UUID.fromString(text == null ? "" : text.strip());
        } catch (IllegalArgumentException malformed) {
            throw new Unknown("record " + text);
        }
    }

    public String getRecord() {
        return record;
    }

    public void setRecord(String record) {
        this.record = record;
    }

    public String getBefore() {
        return before;
    }

    public void setBefore(String before) {
        this.before = before;
    }
}
