package org.holdfast.outcomes.event;

import static org.holdfast.platform.access.Role.Names.CLINICIAN;
import static org.holdfast.platform.access.Role.Names.SUPERVISOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.holdfast.patients.api.PatientId;
import org.holdfast.patients.api.Patients;
import org.holdfast.platform.Ids;
import org.holdfast.platform.Refused;
import org.holdfast.platform.Unknown;
import org.holdfast.platform.rest.Malformed;
import org.holdfast.platform.rest.Once;
import org.holdfast.platform.rest.Page;

/** A patient's events, through the API. */
@Path("patients/{id}/events")
@Produces("application/json")
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
    @Consumes("application/json")
    @RolesAllowed({CLINICIAN, SUPERVISOR})
    public Response record(
            @PathParam("id") String id,
            Body body,
            @HeaderParam("Idempotency-Key") String idempotencyKey,
            @Context UriInfo address) {
        if (body == null) throw new Malformed(null, "api.malformed");
        PatientId patient = patients.named(id);
        UUID made = once.make(
                idempotencyKey, "event of " + patient, body, () -> desk.record(Ids.next(), patient, body.facts()));
        return Response.created(
                        address.getAbsolutePathBuilder().path(made.toString()).build())
                .entity(desk.read(patient, made))
                .build();
    }

    @GET
    @RolesAllowed({CLINICIAN, SUPERVISOR})
    public Page<EventRow> all(@PathParam("id") String id) {
        List<EventRow> rows = desk.all(patients.named(id));
        return new Page<>(rows, rows.size(), null);
    }

    @GET
    @Path("{event}")
    @RolesAllowed({CLINICIAN, SUPERVISOR})
    public EventRow read(@PathParam("id") String id, @PathParam("event") String event) {
        try {
            return desk.read(patients.named(id), UUID.fromString(event));
        } catch (IllegalArgumentException nonsense) {
            throw new Unknown("event");
        }
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
