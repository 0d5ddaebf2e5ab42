package org.holdfast.platform.rest;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.OptimisticLockException;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.holdfast.platform.ChangedByAnother;
import org.holdfast.platform.Denied;
import org.holdfast.platform.Refused;
import org.holdfast.platform.Unknown;
import org.holdfast.platform.database.Clash;
import org.holdfast.platform.imports.ImportRefused;
import org.holdfast.platform.imports.TooLarge;
import org.holdfast.platform.imports.TooManyImports;
import org.holdfast.platform.words.Words;

/** Whatever goes wrong behind the API leaves it as problem+json: in words, without a stack trace. */
@Provider
@Dependent
public class Refusals implements ExceptionMapper<Throwable> {
    private static final Logger LOG = Logger.getLogger(Refusals.class.getName());

    /** Headers of the server's own refusals that tell the client what to do instead. */
    private static final List<String> KEPT = List.of("Allow", "WWW-Authenticate", "Retry-After", "Accept");

    @Inject
    private Words words;

    @Context
    private HttpHeaders headers;

    @Override
    public Response toResponse(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            Response answer = answer(cause);
            if (answer != null) return answer;
        }
        LOG.log(Level.SEVERE, "A request failed", thrown);
        return Problem.of(Response.Status.INTERNAL_SERVER_ERROR, words.say("api.failed"));
    }

    private Response answer(Throwable cause) {
        if (cause instanceof Malformed malformed)
            return Problem.of(
                    400,
                    "Bad Request",
                    say(malformed.key(), malformed.args()),
                    faults(malformed.field(), say(malformed.key(), malformed.args())));
        if (cause instanceof TooManyImports busy)
            return Response.fromResponse(Problem.of(
                            Response.Status.SERVICE_UNAVAILABLE,
                            say(busy.key(), busy.args().toArray())))
                    .header(HttpHeaders.RETRY_AFTER, TooManyImports.TRY_AGAIN_AFTER)
                    .build();
        if (cause instanceof Refused refused) return refused(refused);
        if (cause instanceof ImportRefused refused) return refused(refused);
        if (cause instanceof TooLarge)
            return Problem.of(Response.Status.REQUEST_ENTITY_TOO_LARGE, words.say("api.tooLarge"));
        if (cause instanceof Unknown) return Problem.of(Response.Status.NOT_FOUND, words.say("api.unknown"));
        if (cause instanceof Denied denied) return Problem.of(Response.Status.FORBIDDEN, words.say(denied.key()));
        if (cause instanceof ChangedByAnother changed) return changed(changed.currentVersion());
        if (cause instanceof OptimisticLockException)
            return Problem.of(Response.Status.CONFLICT, words.say("api.changed"));
        if (cause instanceof ConstraintViolationException violated)
            return Problem.of(
                    422,
                    "Unprocessable Content",
                    words.say("api.invalid"),
                    violated.getConstraintViolations().stream()
                            .map(v -> Problem.Fault.ofField(
                                    lastOf(v.getPropertyPath().toString()), v.getMessage()))
                            .toList());
        if (cause instanceof WebApplicationException http) return http(http);
        if (cause instanceof java.io.UncheckedIOException
                || cause instanceof jakarta.ws.rs.ProcessingException
                || cause instanceof jakarta.json.JsonException
                || cause instanceof jakarta.json.bind.JsonbException) {
            LOG.log(Level.INFO, "A request could not be read, or its answer not written", cause);
            return Problem.of(Response.Status.BAD_REQUEST, words.say("api.malformed"));
        }
        if (cause instanceof SQLException database) return database(database);
        return null;
    }

    /** With If-Match the condition failed; without, two saves met. Both learn the version that stands now. */
    private Response changed(long version) {
        boolean conditional = headers.getHeaderString(HttpHeaders.IF_MATCH) != null;
        Response problem = Problem.of(
                conditional ? Response.Status.PRECONDITION_FAILED : Response.Status.CONFLICT,
                words.say("api.changed"),
                version);
        return Response.fromResponse(problem).tag(Version.tag(version)).build();
    }

    private Response http(WebApplicationException http) {
        Response own = http.getResponse();
        int status = own.getStatus();
        if (isBadParameter(http)) status = 400;
        if (status >= 500) LOG.log(Level.SEVERE, "A request failed", http);
        if (own.hasEntity() && "problem+json".equals(subtype(own))) return own;
        String key = "api.status." + status;
        Response.ResponseBuilder problem = Response.fromResponse(Problem.of(
                Response.Status.fromStatusCode(status) == null
                        ? own.getStatusInfo()
                        : Response.Status.fromStatusCode(status),
                words.knows(key) ? words.say(key) : own.getStatusInfo().getReasonPhrase()));
        for (String name : KEPT) if (own.getHeaderString(name) != null) problem.header(name, own.getHeaderString(name));
        return problem.build();
    }

    private static String subtype(Response own) {
        return own.getMediaType() == null ? "" : own.getMediaType().getSubtype();
    }

    /** Jersey answers 404 for a query parameter of the wrong type; the address was right, the parameter was not. */
    private static boolean isBadParameter(WebApplicationException http) {
        for (Class<?> type = http.getClass(); type != null; type = type.getSuperclass())
            if (type.getName().startsWith("org.glassfish.jersey.server.ParamException$")
                    && !type.getName().endsWith("PathParamException")
                    && !type.getName().endsWith("UriParamException")) return true;
        return false;
    }

    /** What the database refuses because of the data is the sender's to mend; a clash is worth another try. */
    private Response database(SQLException refused) {
        if (Clash.is(refused)) return Problem.of(Response.Status.CONFLICT, words.say("api.changed"));
        String state = refused.getSQLState() == null ? "" : refused.getSQLState();
        if (!state.startsWith("22") && !state.startsWith("23")) return null;
        LOG.log(Level.WARNING, "The database refused what no rule had", refused);
        return Problem.of(422, "Unprocessable Content", words.say("api.invalid"), null);
    }

    private Response refused(Refused refused) {
        return Problem.of(
                422,
                "Unprocessable Content",
                say(refused.key(), refused.args().toArray()),
                refused.all().stream()
                        .map(each -> Problem.Fault.ofField(
                                each.field().orElse(null),
                                say(each.key(), each.args().toArray())))
                        .toList());
    }

    private Response refused(ImportRefused refused) {
        return Problem.of(
                422,
                "Unprocessable Content",
                words.say(
                        refused.isMore() ? "import.refused.more" : "import.refused",
                        refused.faults().size()),
                refused.faults().stream()
                        .map(fault -> Problem.Fault.ofCell(fault.row(), fault.column(), fault.message()))
                        .toList());
    }

    private String say(String key, Object... args) {
        return words.format(key, args);
    }

    private static List<Problem.Fault> faults(String field, String text) {
        return List.of(Problem.Fault.ofField(field, text));
    }

    private static String lastOf(String path) {
        return Arrays.stream(path.split("\\.")).reduce((before, last) -> last).orElse(path);
    }
}
