package org.holdfast.platform.signin;

import jakarta.inject.Inject;
import jakarta.servlet.SessionCookieConfig;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Ends the session, for whoever posts to it from a page of this service. A link does not: another site could follow it for
 * somebody and sign them out.
 */
@WebServlet("/platform/signout")
public class SignOutServlet extends HttpServlet {
    private final transient SignInDesk desk;

    @Inject
    public SignOutServlet(SignInDesk desk) {
        this.desk = desk;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.sendRedirect("/");
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        SignedIn in = DoorSession.of(request);
        if (in != null) {
            desk.leave(in);
            request.getSession().invalidate();
            // Without its cookie the browser is a stranger, not somebody whose session has run out.
            SessionCookieConfig cookie = getServletContext().getSessionCookieConfig();
            Cookie gone = new Cookie(cookie.getName() == null ? "JSESSIONID" : cookie.getName(), "");
            gone.setPath(cookie.getPath() == null ? "/" : cookie.getPath());
            gone.setHttpOnly(true);
            gone.setMaxAge(0);
            response.addCookie(gone);
        }
        response.sendRedirect("/platform/signin.xhtml?why=out");
    }
}
