package org.holdfast.therapy.episode;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.holdfast.patients.api.Patients;
import org.holdfast.platform.access.Role;
import org.holdfast.platform.rest.Listing;
import org.holdfast.platform.rest.Page;
import org.holdfast.therapy.api.Ending;

/** A patient's courses of treatment through the API, the newest first. */
@Path("patients/{id}/episodes")
@Produces("application/json")
@RequestScoped
public class EpisodeResource {
    /**
     * One course.
     *
     * @param referral the id of the referral it came from; null if none is known
     * @param phase where it stands, or stood when it ended
     * @param phaseSince when it came into that phase
     * @param team the name of the team, or blank
     * @param clinician the name of who carries it, or blank
     * @param version grows with each change
     */
    public record Item(
            UUID id,
            String episodeKey,
            UUID referral,
            String programme,
            String phase,
            LocalDate phaseSince,
            String team,
            String clinician,
            LocalDate startedOn,
            LocalDate endedOn,
            Ending ending,
            String endReason,
            int version) {
        static Item of(EpisodeView view) {
            return new Item(
                    view.fact().id(),
                    view.fact().episodeKey(),
                    view.fact().referralId(),
                    view.fact().programme(),
                    view.standing().phase().id(),
                    view.standing().since(),
                    view.team(),
                    view.clinician(),
                    view.fact().startedOn(),
                    view.fact().endedOn(),
                    view.fact().ending(),
                    view.endReason(),
                    view.version());
        }
    }

    private final EpisodeDesk desk;
    private final Patients patients;

    @Inject
    EpisodeResource(EpisodeDesk desk, Patients patients) {
        this.desk = desk;
        this.patients = patients;
    }

    @GET
    @RolesAllowed({Role.Names.CLINICIAN, Role.Names.SUPERVISOR})
    public Page<Item> all(@PathParam("id") String id, @BeanParam Listing page) {
        int from = page.offset();
        int limit = page.limit();
        List<EpisodeView> all = desk.open(patients.named(id));
        return page.byOffset(
                all.stream().skip(from).limit(limit + 1L).map(Item::of).toList(), all.size());
    }
}
