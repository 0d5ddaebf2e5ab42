package org.holdfast.platform.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;

/** The browser's session at the moment of signing in and out. */
final class DoorSession {
    private DoorSession() {}

    /** A new session id, and nothing of what was there before: a session that somebody else planted is worth nothing. */
    static void open(HttpServletRequest request, SignedIn in) {
        HttpSession session = request.getSession(true);
        request.changeSessionId();
        session.removeAttribute(HalfWay.ATTRIBUTE);
        // The server's own limit stands a little behind ours, which knows what counts as use.
        session.setMaxInactiveInterval((int) SignInRules.idle().plusSeconds(90).toSeconds());
        session.setAttribute(SignedIn.ATTRIBUTE, in);
    }

    /** Which sign-in this request belongs to; null for none. */
    static SignedIn of(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session != null && session.getAttribute(SignedIn.ATTRIBUTE) instanceof SignedIn in ? in : null;
    }
}
