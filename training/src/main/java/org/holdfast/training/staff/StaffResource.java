package org.holdfast.training.staff;

import static org.holdfast.platform.access.Role.Names.ADMIN;
import static org.holdfast.platform.access.Role.Names.MANAGER;
import static org.holdfast.platform.access.Role.Names.SUPERVISOR;
import static org.holdfast.platform.access.Role.Names.TRAINER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import java.util.List;
import java.util.UUID;
import org.holdfast.platform.Unknown;
import org.holdfast.platform.access.Role;
import org.holdfast.platform.access.Who;
import org.holdfast.platform.rest.Listing;
import org.holdfast.platform.rest.Malformed;
import org.holdfast.platform.rest.Page;
import org.holdfast.training.qualification.EvidenceDesk;
import org.holdfast.training.qualification.TellStanding;

/** The staff of the service, in the order of their keys. */
@Path("staff")
@Produces("application/json")
@RequestScoped
@RolesAllowed({TRAINER, MANAGER, SUPERVISOR, ADMIN})
public class StaffResource {
    @Inject
    private StaffDesk desk;

    @Inject
    private EvidenceDesk evidence;

    @Inject
    private TellStanding tell;

    @Inject
    private Who who;

    /** Everybody, past and present; {@code after} is the staff_key that the page before ended with. */
    @GET
    public Page<StaffRow> list(@BeanParam Listing page) {
        if (page.after() != null) known(page.after());
        return page.of(desk.page(page.after(), page.limit() + 1), desk.count(), StaffRow::staffKey);
    }

    private void known(String staffKey) {
        try {
            desk.byKey(staffKey);
        } catch (Unknown nobody) {
            throw new Malformed("after", "api.after");
        }
    }

    /** One person with their competence, by id or by {@code key:} and their staff_key. */
    @GET
    @Path("{id}")
    public StaffPerson get(@PathParam("id") String id) {
        StaffRow row = find(id);
        return StaffPerson.of(row, competence(row.id()));
    }

    /** An administrator, and a supervisor of others, see who it is and not how they stand. */
    private List<CompetenceAnswer> competence(UUID staff) {
        boolean asks = who.has(Role.TRAINER) || who.has(Role.MANAGER) || who.has(Role.SUPERVISOR);
        if (!asks || !evidence.maySee(staff)) return null;
        return evidence.of(staff).stream()
                .map(one -> CompetenceAnswer.of(one, tell))
                .toList();
    }

    private StaffRow find(String id) {
        if (id.startsWith("key:")) return desk.byKey(id.substring(4));
        try {
            return desk.get(UUID.fromString(id));
        } catch (IllegalArgumentException malformed) {
            throw new Unknown("staff " + id);
        }
    }
}
