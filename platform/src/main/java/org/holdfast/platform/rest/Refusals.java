package org.holdfast.platform.rest;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.holdfast.platform.ChangedByAnother;
import org.holdfast.platform.Denied;
import org.holdfast.platform.Refused;
import org.holdfast.platform.Unknown;
import org.holdfast.platform.words.Words;

/** Whatever goes wrong behind the API leaves it as problem+json: in words, without a stack trace. */
@Provider
@Dependent
public class Refusals implements ExceptionMapper<Throwable> {
    private static final Logger LOG = Logger.getLogger(Refusals.class.getName());

    @Inject
    private Words words;

    @Override
    public Response toResponse(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof Refused refused) return refused(refused);
            if (cause instanceof Unknown) return Problem.of(Response.Status.NOT_FOUND, words.say("api.unknown"));
            if (cause instanceof Denied denied) return Problem.of(Response.Status.FORBIDDEN, words.say(denied.key()));
            if (cause instanceof ChangedByAnother)
                return Problem.of(Response.Status.CONFLICT, words.say("api.changed"));
            if (cause instanceof WebApplicationException http)
                return Problem.of(http.getResponse().getStatusInfo(), http.getMessage());
            if (cause instanceof jakarta.ws.rs.ProcessingException
                    || cause instanceof jakarta.json.JsonException
                    || cause instanceof jakarta.json.bind.JsonbException)
                return Problem.of(Response.Status.BAD_REQUEST, words.say("api.malformed"));
        }
        LOG.log(Level.SEVERE, "A request failed", thrown);
        return Problem.of(Response.Status.INTERNAL_SERVER_ERROR, words.say("api.failed"));
    }

    private Response refused(Refused refused) {
        String text = words.format(refused.key(), refused.args().toArray());
        return Problem.of(
                422,
                "Unprocessable Content",
                text,
                List.of(Problem.Fault.ofField(refused.field().orElse(null), text)));
    }
}
