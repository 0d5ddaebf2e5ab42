package org.holdfast.bench.floor;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.util.List;

/** The bare query as JSON. */
@Path("list")
@Produces("application/json")
@RequestScoped
public class FloorResource {
    @Inject
    private FloorList list;

    @GET
    public List<FloorRow> list() {
        return list.rows(System.getProperty("floor.clinician"));
    }
}
