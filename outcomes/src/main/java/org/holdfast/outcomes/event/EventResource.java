package org.holdfast.outcomes.event;

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
import java.util.Arrays;
import java.util.UUID;
import org.holdfast.outcomes.entry.Address;
import org.holdfast.outcomes.entry.Answers;
import org.holdfast.outcomes.entry.Earlier;
import org.holdfast.patients.api.PatientId;
import org.holdfast.patients.api.Patients;
import org.holdfast.platform.Ids;
import org.holdfast.platform.Refused;
import org.holdfast.platform.rest.Echo;
import org.holdfast.platform.rest.Listing;
import org.holdfast.platform.rest.Once;
import org.holdfast.platform.rest.Page;

/** A patient's events, through the API. */
@Path("patients/{id}/events")
@Produces("application/json")
@Consumes("application/json")
@RequestScoped
public class EventResource {
    /** An event to be recorded, its words as in the import; what is left out is not known. Dates are ISO dates. */
    public record Body(
            LocalDate occurredOn,
            String precision,
            String act,
            String intent,
            String intentBasis,
            Integer medicalSeverity,
            String treatment,
            String method,
            Integer count,
            String informant,
            Boolean corroborated,
            String setting,
            Boolean substanceInvolved,
            LocalDate reportedOn) {
        EventFacts facts() {
            return new EventFacts(
                    occurredOn,
                    word(Precision.class, precision, "precision"),
                    word(Act.class, act, "act"),
                    word(Intent.class, intent, "intent"),
                    word(IntentBasis.class, intentBasis, "intentBasis"),
                    medicalSeverity,
                    word(Treatment.class, treatment, "treatment"),
                    method,
                    count,
                    word(Informant.class, informant, "informant"),
                    corroborated,
                    setting,
                    substanceInvolved,
                    reportedOn);
        }
    }

    /** An event as it should have been, all of it, and why it is corrected. */
    @Echo(EventRow.class)
    public record Correction(
            LocalDate occurredOn,
            String precision,
            String act,
            String intent,
            String intentBasis,
            Integer medicalSeverity,
            String treatment,
            String method,
            Integer count,
            String informant,
            Boolean corroborated,
            String setting,
            Boolean substanceInvolved,
            LocalDate reportedOn,
            String reason) {
        EventFacts facts() {
            return new Body(
                            occurredOn,
                            precision,
                            act,
                            intent,
                            intentBasis,
                            medicalSeverity,
                            treatment,
                            method,
                            count,
                            informant,
                            corroborated,
                            setting,
                            substanceInvolved,
                            reportedOn)
                    .facts();
        }
    }

    private final EventDesk desk;
    private final Patients patients;
    private final Once once;

    @Inject
    EventResource(EventDesk desk, Patients patients, Once once) {
        this.desk = desk;
        this.patients = patients;
        this.once = once;
    }

    @POST
    @RolesAllowed({CLINICIAN, SUPERVISOR})
    public Response record(
            @PathParam("id") String id,
            Body body,
            @HeaderParam("Idempotency-Key") String idempotencyKey,
            @Context UriInfo address) {
        PatientId patient = patients.named(id);
        UUID made = once.make(
                idempotencyKey,
                "event of " + patient,
                body,
                () -> desk.record(Ids.next(), patient, Answers.given(body).facts()));
        return Answers.made(address, desk.read(patient, made));
    }

    /** The newest first, those struck out too. */
    @GET
    @RolesAllowed({CLINICIAN, SUPERVISOR})
    public Page<EventRow> all(@PathParam("id") String id, @BeanParam Listing page) {
        PatientId patient = patients.named(id);
        int limit = page.limit();
        return Answers.page(page, after -> desk.page(patient, after, limit), desk.total(patient));
    }

    @GET
    @Path("{event}")
    @RolesAllowed({CLINICIAN, SUPERVISOR})
    public Response read(@PathParam("id") String id, @PathParam("event") String event) {
        return Answers.of(desk.read(patients.named(id), Address.id(event)));
    }

    /** What it said before it was corrected, the latest first. */
    @GET
    @Path("{event}/earlier")
    @RolesAllowed({CLINICIAN, SUPERVISOR})
    public Page<Earlier<EventRow>> earlier(
            @PathParam("id") String id, @PathParam("event") String event, @BeanParam Listing page) {
        return page.part(desk.whole(patients.named(id), Address.id(event)).earlier());
    }

    @PUT
    @Path("{event}")
    @RolesAllowed({CLINICIAN, SUPERVISOR})
    public Response correct(
            @PathParam("id") String id,
            @PathParam("event") String event,
            Correction body,
            @HeaderParam("If-Match") String ifMatch) {
        int seen = Answers.expected(ifMatch);
        PatientId patient = patients.named(id);
        desk.correct(patient, Address.id(event), seen, Answers.given(body).facts(), body.reason());
        return Answers.of(desk.read(patient, Address.id(event)));
    }

    /** Entered in error: stays readable with the reason, and counts nowhere. */
    @POST
    @Path("{event}/strike-out")
    @RolesAllowed({CLINICIAN, SUPERVISOR})
    public Response strikeOut(
            @PathParam("id") String id,
            @PathParam("event") String event,
            Answers.Because body,
            @HeaderParam("If-Match") String ifMatch) {
        PatientId patient = patients.named(id);
        desk.strikeOut(
                patient,
                Address.id(event),
                Answers.seen(ifMatch),
                Answers.given(body).reason());
        return Answers.of(desk.read(patient, Address.id(event)));
    }

    private static <E extends Enum<E>> E word(Class<E> vocabulary, String word, String field) {
        if (word == null || word.isBlank()) return null;
        for (E known : vocabulary.getEnumConstants()) if (known.name().equals(word.strip())) return known;
        String words = String.join(
                ", ",
                Arrays.stream(vocabulary.getEnumConstants()).map(Enum::name).toList());
        throw new Refused("event.word", word, words).on(field);
    }
}
