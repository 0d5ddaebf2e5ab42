package org.holdfast.training.staff;

import static org.holdfast.platform.access.Role.Names.ADMIN;
import static org.holdfast.platform.access.Role.Names.MANAGER;
import static org.holdfast.platform.access.Role.Names.SUPERVISOR;
import static org.holdfast.platform.access.Role.Names.TRAINER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.UUID;
import org.holdfast.platform.Refused;
import org.holdfast.platform.Unknown;
import org.holdfast.platform.rest.Page;

/** The staff of the service, in the order of their keys. */
@Path("staff")
@Produces("application/json")
@RequestScoped
@RolesAllowed({TRAINER, MANAGER, SUPERVISOR, ADMIN})
public class StaffResource {
    @Inject
    private StaffDesk desk;

    /** Everybody, past and present; {@code after} is the staff_key that the page before ended with. */
    @GET
    public Page<StaffRow> list(@QueryParam("limit") @DefaultValue("25") int limit, @QueryParam("after") String after) {
        if (limit < 1 || limit > 200) throw new Refused("api.limit", limit, 200).on("limit");
        List<StaffRow> found = desk.page(after, limit + 1);
        boolean more = found.size() > limit;
        List<StaffRow> items = more ? found.subList(0, limit) : found;
        return new Page<>(items, desk.count(), more ? items.get(limit - 1).staffKey() : null);
    }

    /** One person, by id or by {@code key:} and their staff_key. */
    @GET
    @Path("{id}")
    public StaffRow get(@PathParam("id") String id) {
        if (id.startsWith("key:")) return desk.byKey(id.substring(4));
        try {
            return desk.get(UUID.fromString(id));
        } catch (IllegalArgumentException malformed) {
            throw new Unknown("staff " + id);
        }
    }
}
