package org.holdfast.platform.signin;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.holdfast.platform.Refused;

/** Sends a browser to the organisation's identity provider, and lets it in when it comes back with a good answer. */
@WebServlet({SingleSignOnServlet.PATH, SingleSignOnServlet.BACK})
public class SingleSignOnServlet extends HttpServlet {
    static final String PATH = "/platform/sso";
    static final String BACK = "/platform/sso/back";

    private static final Logger LOG = Logger.getLogger(SingleSignOnServlet.class.getName());

    private final transient SignInDesk desk;
    private final transient SignInRules rules;

    @Inject
    public SingleSignOnServlet(SignInDesk desk, SignInRules rules) {
        this.desk = desk;
        this.rules = rules;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (rules.singleSignOn().isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        SingleSignOn provider = rules.singleSignOn().get();
        try {
            if (request.getServletPath().equals(PATH)) depart(request, response, provider);
            else arrive(request, response, provider);
        } catch (SingleSignOn.Doubtful doubtful) {
            LOG.log(Level.WARNING, "Single sign-on failed: " + doubtful.getMessage(), doubtful.getCause());
            response.sendRedirect("/platform/signin.xhtml?why=provider");
        }
    }

    private static void depart(HttpServletRequest request, HttpServletResponse response, SingleSignOn provider)
            throws IOException, SingleSignOn.Doubtful {
        SingleSignOn.Departure departure = provider.depart(Destination.safe(request.getParameter("to")));
        String address = provider.address(departure);
        request.getSession(true).setAttribute(SingleSignOn.Departure.ATTRIBUTE, departure);
        response.sendRedirect(address);
    }

    private void arrive(HttpServletRequest request, HttpServletResponse response, SingleSignOn provider)
            throws IOException, SingleSignOn.Doubtful {
        HttpSession session = request.getSession(false);
        Object kept = session == null ? null : session.getAttribute(SingleSignOn.Departure.ATTRIBUTE);
        if (session != null) session.removeAttribute(SingleSignOn.Departure.ATTRIBUTE);
        String state = request.getParameter("state");
        String code = request.getParameter("code");
        if (!(kept instanceof SingleSignOn.Departure departure) || state == null || !same(state, departure.state())) {
            response.sendRedirect("/platform/signin.xhtml?why=old");
            return;
        }
        if (code == null) {
            response.sendRedirect("/platform/signin.xhtml?why=provider");
            return;
        }
        String username = provider.arrive(code, departure);
        try {
            DoorSession.open(
                    request, desk.vouchedFor(username, Caller.address(request), request.getHeader("User-Agent")));
            response.sendRedirect(departure.to());
        } catch (Refused refused) {
            response.sendRedirect("/platform/signin.xhtml?why=noAccount");
        }
    }

    private static boolean same(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }
}
