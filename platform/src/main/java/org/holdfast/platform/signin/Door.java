package org.holdfast.platform.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Collectors;
import org.holdfast.platform.access.Person;
import org.holdfast.platform.access.Role;
import org.holdfast.platform.database.StatementCount;
import org.holdfast.platform.people.People;

/**
 * Recognises people at the door. A session holds only which sign-in it is; who that is today, with which roles and
 * teams, is read anew for every request, so that a change takes effect at once and on every node. Programs show a token;
 * under {@code /api} a session is good for reading only, so that no other site's page can make a browser change anything.
 */
@ApplicationScoped
public class Door implements HttpAuthenticationMechanism {
    static final String PERSON = "holdfast.person";
    /** Set on a request whose session has just ended; says why. */
    static final String ENDED = "holdfast.ended";
    /** A request that a page makes by itself does not count as use. */
    static final String BACKGROUND = "X-Holdfast-Background";

    private static final Duration NOTED_EVERY = Duration.ofSeconds(10);

    private final People people;
    private final Sessions sessions;
    private final Tokens tokens;
    private final Clock clock;

    @Inject
    Door(People people, Sessions sessions, Tokens tokens, Clock clock) {
        this.people = people;
        this.sessions = sessions;
        this.tokens = tokens;
        this.clock = clock;
    }

    @Override
    public AuthenticationStatus validateRequest(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        if (StatementCount.isOn()) StatementCount.startAgain();
        Optional<Person> person = recognise(request);
        if (person.isEmpty()) return context.doNothing();
        request.setAttribute(PERSON, person.get());
        return context.notifyContainerAboutLogin(
                person.get().username(),
                person.get().roles().stream().map(Role::name).collect(Collectors.toSet()));
    }

    private Optional<Person> recognise(HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        if (path.startsWith("/jakarta.faces.resource/") || path.startsWith("/health")) return Optional.empty();
        if (!path.equals("/api") && !path.startsWith("/api/")) return bySession(request, path);
        String shown = request.getHeader("Authorization");
        if (shown != null) {
            return shown.regionMatches(true, 0, "Bearer ", 0, 7)
                    ? tokens.holder(shown.substring(7).strip(), Caller.address(request))
                    : Optional.empty();
        }
        boolean reads = request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
        return reads ? bySession(request, path) : Optional.empty();
    }

    private Optional<Person> bySession(HttpServletRequest request, String path) {
        HttpSession session = request.getSession(false);
        if (session == null || !(session.getAttribute(SignedIn.ATTRIBUTE) instanceof SignedIn in)) {
            if (request.getRequestedSessionId() != null && session == null) request.setAttribute(ENDED, "idle");
            return Optional.empty();
        }
        Instant now = clock.instant();
        if (!now.isBefore(in.endsAt(SignInRules.idle(), SignInRules.longest()))) {
            sessions.end(in.id());
            // A page that only asks how long is left leaves it to whoever comes next to be told why there is nothing.
            if (path.equals(SessionServlet.PATH)) return Optional.empty();
            return ended(
                    request, session, in.startedAt().plus(SignInRules.longest()).isAfter(now) ? "idle" : "day");
        }
        Optional<Person> person = people.presentIn(in.id(), Caller.address(request));
        if (person.isEmpty()) return ended(request, session, "closed");
        boolean background = request.getHeader(BACKGROUND) != null
                || path.equals(SessionServlet.PATH) && request.getMethod().equals("GET");
        if (!background && Duration.between(in.usedAt(), now).compareTo(NOTED_EVERY) > 0)
            session.setAttribute(SignedIn.ATTRIBUTE, sessions.used(in));
        return person;
    }

    private static Optional<Person> ended(HttpServletRequest request, HttpSession session, String why) {
        session.invalidate();
        request.setAttribute(ENDED, why);
        return Optional.empty();
    }
}
