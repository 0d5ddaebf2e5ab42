package org.holdfast.patients.referral;

import static org.holdfast.platform.access.Role.Names.ADMIN;
import static org.holdfast.platform.access.Role.Names.CLINICIAN;
import static org.holdfast.platform.access.Role.Names.SUPERVISOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.holdfast.patients.api.PatientId;
import org.holdfast.patients.api.Patients;
import org.holdfast.patients.api.ReferralId;
import org.holdfast.patients.api.ReferralOutcome;
import org.holdfast.patients.history.Earlier;
import org.holdfast.platform.Ids;
import org.holdfast.platform.Refused;
import org.holdfast.platform.Unknown;
import org.holdfast.platform.people.Team;
import org.holdfast.platform.people.Teams;
import org.holdfast.platform.rest.Listing;
import org.holdfast.platform.rest.Malformed;
import org.holdfast.platform.rest.Once;
import org.holdfast.platform.rest.Page;
import org.holdfast.platform.rest.Version;

/** A patient's referrals through the API. */
@Path("patients/{id}/referrals")
@Produces("application/json")
@RequestScoped
public class ReferralResource {
    /** A referral that has reached the service; {@code team} is a team_key. */
    public record Body(LocalDate receivedOn, String source, String team) {}

    /** What was decided, on which day. */
    public record Decision(ReferralOutcome outcome, LocalDate outcomeOn) {}

    /** What should have been decided (WAITING without a day, if nothing was), and why it is corrected. */
    public record Correction(ReferralOutcome outcome, LocalDate outcomeOn, String reason) {}

    /** Why it is struck out. */
    public record Because(String reason) {}

    private final ReferralDesk desk;
    private final Patients patients;
    private final Teams teams;
    private final Once once;

    @Inject
    ReferralResource(ReferralDesk desk, Patients patients, Teams teams, Once once) {
        this.desk = desk;
        this.patients = patients;
        this.teams = teams;
        this.once = once;
    }

    @GET
    @RolesAllowed({CLINICIAN, SUPERVISOR, ADMIN})
    public Page<ReferralRow> list(@PathParam("id") String id, @BeanParam Listing page) {
        List<ReferralRow> all = desk.read(patients.named(id));
        return page.byOffset(
                all.stream().skip(page.offset()).limit(page.limit() + 1L).toList(), all.size());
    }

    @POST
    @Consumes("application/json")
    @RolesAllowed({CLINICIAN, SUPERVISOR, ADMIN})
    public Response receive(
            @PathParam("id") String id,
            Body body,
            @HeaderParam("Idempotency-Key") String idempotencyKey,
            @Context UriInfo address) {
        if (body == null) throw new Malformed(null, "api.malformed");
        PatientId patient = patients.named(id);
        UUID made = once.make(idempotencyKey, "referral of " + patient, body, () -> desk.receive(
                        Ids.next(), patient, body.receivedOn(), body.source(), team(body.team()))
                .value());
        ReferralRow row = row(patient, new ReferralId(made));
        return Response.created(
                        address.getAbsolutePathBuilder().path(made.toString()).build())
                .entity(row)
                .tag(Version.tag(row.version()))
                .build();
    }

    @GET
    @Path("{referral}")
    @RolesAllowed({CLINICIAN, SUPERVISOR, ADMIN})
    public Response read(@PathParam("id") String id, @PathParam("referral") String referral) {
        return answer(desk.one(patients.named(id), ReferralId.of(referral)));
    }

    /** What it said before, the latest first. */
    @GET
    @Path("{referral}/earlier")
    @RolesAllowed({CLINICIAN, SUPERVISOR, ADMIN})
    public Page<Earlier<ReferralRow>> earlier(
            @PathParam("id") String id, @PathParam("referral") String referral, @BeanParam Listing page) {
        return page.part(desk.earlier(patients.named(id), ReferralId.of(referral)));
    }

    @POST
    @Path("{referral}/decision")
    @Consumes("application/json")
    @RolesAllowed({CLINICIAN, SUPERVISOR})
    public Response decide(@PathParam("id") String id, @PathParam("referral") String referral, Decision decision) {
        if (decision == null) throw new Malformed(null, "api.malformed");
        PatientId patient = patients.named(id);
        ReferralId decided = ReferralId.of(referral);
        desk.decide(patient, decided, decision.outcome(), decision.outcomeOn());
        return answer(row(patient, decided));
    }

    /** Writes another decision over one that was wrong; the old one stays readable. */
    @PUT
    @Path("{referral}/decision")
    @Consumes("application/json")
    @RolesAllowed({CLINICIAN, SUPERVISOR})
    public Response correct(
            @PathParam("id") String id,
            @PathParam("referral") String referral,
            Correction correction,
            @HeaderParam("If-Match") String ifMatch) {
        if (correction == null) throw new Malformed(null, "api.malformed");
        PatientId patient = patients.named(id);
        ReferralId corrected = ReferralId.of(referral);
        desk.correct(
                patient,
                corrected,
                Version.expected(ifMatch),
                correction.outcome(),
                correction.outcomeOn(),
                correction.reason());
        return answer(row(patient, corrected));
    }

    /** Entered in error: stays readable with the reason, and counts nowhere. */
    @POST
    @Path("{referral}/strike-out")
    @Consumes("application/json")
    @RolesAllowed({CLINICIAN, SUPERVISOR, ADMIN})
    public Response strikeOut(
            @PathParam("id") String id,
            @PathParam("referral") String referral,
            Because because,
            @HeaderParam("If-Match") String ifMatch) {
        if (because == null) throw new Malformed(null, "api.malformed");
        PatientId patient = patients.named(id);
        ReferralId struck = ReferralId.of(referral);
        return answer(desk.strikeOut(patient, struck, Version.seen(ifMatch).orElse(null), because.reason()));
    }

    /** As it is after something was done with it, which has left its own row in the trail. */
    private ReferralRow row(PatientId patient, ReferralId id) {
        return desk.of(patient).stream()
                .filter(row -> row.id().equals(id.value()))
                .findFirst()
                .orElseThrow(() -> new Unknown("referral"));
    }

    private static Response answer(ReferralRow row) {
        return Response.ok(row).tag(Version.tag(row.version())).build();
    }

    private UUID team(String key) {
        if (key == null || key.isBlank()) return null;
        return teams.byKey(key.strip()).map(Team::id).orElseThrow(() -> new Refused("patient.teamUnknown", key)
                .on("team"));
    }
}
