package org.holdfast.therapy.caseload;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.holdfast.platform.Refused;
import org.holdfast.platform.access.Role;
import org.holdfast.platform.rest.Listing;
import org.holdfast.platform.rest.Page;
import org.holdfast.platform.tasks.Bell;
import org.holdfast.therapy.api.CaseloadReason;

/** My caseload as the screen shows it. */
@Path("caseload")
@Produces("application/json")
@RequestScoped
public class CaseloadResource {
    /**
     * One person.
     *
     * @param when TODAY, BY_FRIDAY or LATER
     * @param reasons the most pressing first; empty if all is up to date
     */
    public record Item(
            UUID patient,
            UUID episode,
            String name,
            Integer age,
            String programme,
            String phase,
            String phaseWords,
            String clock,
            int perCent,
            String when,
            List<CaseloadReason> reasons,
            LocalDate lastSeen,
            LocalDateTime next) {
        static Item of(CaseloadRow row) {
            return new Item(
                    row.patient(),
                    row.episode(),
                    row.name(),
                    row.age(),
                    row.programme(),
                    row.phaseId(),
                    row.phase(),
                    row.clock(),
                    row.perCent(),
                    row.when().name(),
                    row.reasons(),
                    row.lastSeen(),
                    row.nextAt());
        }
    }

    @Inject
    private CaseloadDesk desk;

    @Inject
    private Bell bell;

    /** @param clinician {@code me}; nobody else's caseload is given out */
    @GET
    @RolesAllowed({Role.Names.CLINICIAN, Role.Names.SUPERVISOR})
    public Page<Item> caseload(@QueryParam("clinician") @DefaultValue("me") String clinician, @BeanParam Listing page) {
        if (!clinician.equals("me")) throw new Refused("therapy.api.me").on("clinician");
        int from = page.offset();
        int limit = page.limit();
        List<CaseloadRow> rows = desk.mine(bell::owedThisWeek, List::of).rows();
        return page.byOffset(
                rows.stream().skip(from).limit(limit + 1L).map(Item::of).toList(), rows.size());
    }
}
