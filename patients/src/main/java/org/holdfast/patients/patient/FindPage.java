package org.holdfast.patients.patient;

import static org.holdfast.platform.access.Role.Names.ADMIN;
import static org.holdfast.platform.access.Role.Names.CLINICIAN;
import static org.holdfast.platform.access.Role.Names.GOVERNANCE;
import static org.holdfast.platform.access.Role.Names.MANAGER;
import static org.holdfast.platform.access.Role.Names.SUPERVISOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.holdfast.platform.access.Role;
import org.holdfast.platform.access.Who;
import org.holdfast.platform.page.Route;

/** Finding a person by name, NHS number or birth date. */
@Named
@RequestScoped
@Route("/patients/find.xhtml")
@RolesAllowed({CLINICIAN, SUPERVISOR, MANAGER, ADMIN, GOVERNANCE})
public class FindPage {
    private static final int MOST = 50;

    private final FindDesk desk;
    private final Who who;
    private String query;
    private FoundPatients found;

    @Inject
    FindPage(FindDesk desk, Who who) {
        this.desk = desk;
        this.who = who;
    }

    public void look() {
        found = isAsked() ? desk.find(query, MOST) : null;
    }

    public boolean isAsked() {
        return query != null && !query.isBlank();
    }

    public List<FoundRow> getRows() {
        return found == null ? List.of() : found.rows();
    }

    public boolean isTooLittle() {
        return found != null && found.tooLittle();
    }

    public boolean isNobody() {
        return found != null && !found.tooLittle() && found.rows().isEmpty();
    }

    public boolean isMore() {
        return found != null && found.more();
    }

    public int getMost() {
        return MOST;
    }

    public boolean isRegistrar() {
        return who.has(Role.CLINICIAN) || who.has(Role.SUPERVISOR) || who.has(Role.ADMIN);
    }

    /** Where a person who was found can be opened; null if nowhere. */
    public String url(FoundRow row) {
        return PatientFinder.url(row);
    }

    public String getQuery() {
        return query;
    }

    public void setQuery(String query) {
        this.query = query;
    }
}
