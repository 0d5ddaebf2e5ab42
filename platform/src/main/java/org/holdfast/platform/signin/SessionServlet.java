package org.holdfast.platform.signin;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * What a page's script may ask about the session. {@code GET} answers how many seconds are left and does not count as
 * use; {@code POST} is use, and answers the same. Without a session both answer 401.
 */
@WebServlet(SessionServlet.PATH)
public class SessionServlet extends HttpServlet {
    static final String PATH = "/platform/session";

    private final transient Clock clock;

    @Inject
    public SessionServlet(Clock clock) {
        this.clock = clock;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        HttpSession session = request.getSession(false);
        boolean known = request.getAttribute(Door.PERSON) != null;
        response.setContentType("application/json");
        response.setCharacterEncoding("UTF-8");
        if (!known || session == null || !(session.getAttribute(SignedIn.ATTRIBUTE) instanceof SignedIn in)) {
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
            response.getWriter().print("{\"signedIn\":false}");
            return;
        }
        Instant now = clock.instant();
        long left = Duration.between(now, in.endsAt(SignInRules.idle(), SignInRules.longest()))
                .toSeconds();
        long atMost = Duration.between(now, in.startedAt().plus(SignInRules.longest()))
                .toSeconds();
        response.getWriter().print("{\"signedIn\":true,\"secondsLeft\":" + left + ",\"secondsAtMost\":" + atMost + "}");
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        HttpSession session = request.getSession(false);
        if (request.getAttribute(Door.PERSON) != null
                && session != null
                && session.getAttribute(SignedIn.ATTRIBUTE) instanceof SignedIn in)
            session.setAttribute(SignedIn.ATTRIBUTE, in.usedAt(clock.instant()));
        doGet(request, response);
    }
}
