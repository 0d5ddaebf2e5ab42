package org.holdfast.platform.page;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.holdfast.platform.access.Person;
import org.holdfast.platform.access.Presence;
import org.holdfast.platform.database.StatementCount;

/** Every request passes here: it learns who is acting, and a page opens only by its rule. */
@WebFilter("/*")
public class PageDoor extends HttpFilter {
    /** What a page is asked with. */
    private static final List<String> ASKED = List.of("GET", "HEAD", "POST");

    private final transient Routes routes;

    @Inject
    public PageDoor(Routes routes) {
        this.routes = routes;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Person person = request.getAttribute("holdfast.person") instanceof Person known ? known : Person.NOBODY;
        Presence.enter(person);
        try {
            if (StatementCount.isOn()) tellCount(request, response);
            if (holdsNul(request)) {
                response.sendError(HttpServletResponse.SC_BAD_REQUEST);
                return;
            }
            if (admits(request, response, person)) chain.doFilter(request, response);
        } finally {
            if (StatementCount.isOn()) keepCount(request);
            Presence.leave();
        }
    }

    /** No text of ours has the character NUL, and PostgreSQL stores none: whoever sends one means no good. */
    private static boolean holdsNul(HttpServletRequest request) throws IOException {
        String query = request.getQueryString();
        if (query != null && query.contains("%00")) return true;
        String type = request.getContentType();
        if (type == null
                || !type.startsWith("application/x-www-form-urlencoded")
                || !request.getMethod().equals("POST")) return false;
        // Reading a form fixes its encoding; browsers send ours.
        if (request.getCharacterEncoding() == null) request.setCharacterEncoding("UTF-8");
        return request.getParameterMap().values().stream()
                .flatMap(Arrays::stream)
                .anyMatch(value -> value.indexOf('\0') >= 0);
    }

    /** A page is sent before it is finished, so what it needed is told by the answer that follows it. */
    private static void tellCount(HttpServletRequest request, HttpServletResponse response) {
        HttpSession session = request.getSession(false);
        Object before = session == null ? null : session.getAttribute(StatementCount.class.getName());
        if (before != null) response.setHeader("X-Holdfast-Statements-Before", before.toString());
    }

    private static void keepCount(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null && request.getServletPath().endsWith(".xhtml"))
            session.setAttribute(StatementCount.class.getName(), StatementCount.soFar());
    }

    private boolean admits(HttpServletRequest request, HttpServletResponse response, Person person) throws IOException {
        String path = request.getServletPath();
        if (!path.endsWith(".xhtml") || path.startsWith("/jakarta.faces.resource/")) return true;
        if (!ASKED.contains(request.getMethod())) {
            response.setHeader("Allow", String.join(", ", ASKED));
            response.sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
            return false;
        }
        Optional<Routes.Rule> rule = routes.rule(path);
        if (rule.isPresent() && rule.get().admits(person.roles())) return true;
        if (person == Person.NOBODY) {
            StrangerAtTheDoor.lead(request, response, path);
        } else {
            boolean absent = rule.isEmpty() && request.getServletContext().getResource(path) == null;
            response.sendError(absent ? HttpServletResponse.SC_NOT_FOUND : HttpServletResponse.SC_FORBIDDEN);
        }
        return false;
    }
}
