package org.holdfast.platform.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.util.Map;
import org.holdfast.platform.access.Role;

/** The description of the API, for those who are signed in. */
@Path("openapi")
@Produces("application/json")
@RequestScoped
public class OpenApiResource {
    @Inject
    private OpenApi api;

    @GET
    @RolesAllowed({
        Role.Names.CLINICIAN,
        Role.Names.SUPERVISOR,
        Role.Names.MANAGER,
        Role.Names.TRAINER,
        Role.Names.GOVERNANCE,
        Role.Names.ADMIN
    })
    public Map<String, Object> describe() {
        return api.document();
    }
}
