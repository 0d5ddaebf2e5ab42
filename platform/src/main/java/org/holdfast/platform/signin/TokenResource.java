package org.holdfast.platform.signin;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.holdfast.platform.Refused;
import org.holdfast.platform.rest.Problem;
import org.holdfast.platform.words.Words;

/**
 * Tokens for programs. {@code POST} with HTTP Basic (and, where the account has a second factor, its code in
 * {@code X-Holdfast-Code}) answers a new token; {@code DELETE} with the token revokes it.
 */
@Path("tokens")
@Produces("application/json")
@RequestScoped
public class TokenResource {
    /**
     * A new token. It is not shown again.
     *
     * @param expiresAt ISO 8601, UTC
     */
    public record Token(String token, String expiresAt) {}

    private record Credentials(String username, String password) {}

    @Inject
    private TokenDesk desk;

    @Inject
    private Words words;

    @Context
    private HttpServletRequest request;

    @POST
    @PermitAll
    public Response make() {
        Optional<Credentials> credentials = credentials();
        if (credentials.isEmpty()) return basic("api.basic");
        try {
            Tokens.Made made = desk.make(
                    credentials.get().username(),
                    credentials.get().password(),
                    request.getHeader("X-Holdfast-Code"),
                    Device.named(request.getHeader(HttpHeaders.USER_AGENT)),
                    Caller.address(request));
            return Response.ok(new Token(made.token(), made.expiresAt().toString()))
                    .build();
        } catch (Hurried hurried) {
            return Response.fromResponse(Problem.of(
                            Response.Status.TOO_MANY_REQUESTS, words.format(hurried.key(), hurried.seconds())))
                    .header(HttpHeaders.RETRY_AFTER, hurried.seconds())
                    .build();
        } catch (Refused refused) {
            return basic(refused.key());
        }
    }

    @DELETE
    @PermitAll
    public Response revoke() {
        String shown = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (!(request.getAttribute(Door.PERSON) != null && shown != null))
            return Response.fromResponse(Problem.of(Response.Status.UNAUTHORIZED, words.say("api.signIn")))
                    .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer")
                    .build();
        desk.revoke(shown.substring(7).strip());
        return Response.noContent().build();
    }

    private Response basic(String key) {
        return Response.fromResponse(Problem.of(Response.Status.UNAUTHORIZED, words.say(key)))
                .header(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"Holdfast\", charset=\"UTF-8\"")
                .build();
    }

    private Optional<Credentials> credentials() {
        String shown = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (shown == null || !shown.regionMatches(true, 0, "Basic ", 0, 6)) return Optional.empty();
        try {
            String pair =
                    new String(Base64.getDecoder().decode(shown.substring(6).strip()), StandardCharsets.UTF_8);
            int colon = pair.indexOf(':');
            return colon < 0
                    ? Optional.empty()
                    : Optional.of(new Credentials(pair.substring(0, colon), pair.substring(colon + 1)));
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }
}
