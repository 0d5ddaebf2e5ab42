package org.holdfast.platform.page;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.holdfast.platform.access.Who;

/** The bare address: each role goes to its own home screen, a stranger to the door. */
@WebServlet({"", "/index.xhtml"})
public class Home extends HttpServlet {
    private final transient Shell shell;
    private final transient Who who;

    @Inject
    public Home(Shell shell, Who who) {
        this.shell = shell;
        this.who = who;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.sendRedirect(who.signedIn() ? shell.home() : "/platform/signin.xhtml");
    }
}
