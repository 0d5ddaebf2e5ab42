package org.holdfast.platform.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.util.List;
import java.util.UUID;
import org.holdfast.platform.access.Role;
import org.holdfast.platform.access.Who;

/** Who the bearer of this token is. */
@Path("me")
@Produces("application/json")
@RequestScoped
public class MeResource {
    public record Me(UUID id, String username, String name, List<Role> roles, List<UUID> teams) {}

    @Inject
    private Who who;

    @GET
    @RolesAllowed({
        Role.Names.CLINICIAN,
        Role.Names.SUPERVISOR,
        Role.Names.MANAGER,
        Role.Names.TRAINER,
        Role.Names.GOVERNANCE,
        Role.Names.ADMIN
    })
    public Me me() {
        return new Me(
                who.staff(),
                who.person().username(),
                who.name(),
                who.roles().stream().sorted().toList(),
                who.teams().stream().sorted().toList());
    }
}
