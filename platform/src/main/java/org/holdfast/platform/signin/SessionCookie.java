package org.holdfast.platform.signin;

import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;

/** Where people reach this service over TLS, their browsers never send the session's cookie without it. */
@WebListener
public class SessionCookie implements ServletContextListener {
    @Override
    public void contextInitialized(ServletContextEvent event) {
        if (Caller.publicAddress().startsWith("https:"))
            event.getServletContext().getSessionCookieConfig().setSecure(true);
    }
}
