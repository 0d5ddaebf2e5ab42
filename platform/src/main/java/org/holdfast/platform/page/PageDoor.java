package org.holdfast.platform.page;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.holdfast.platform.access.Person;
import org.holdfast.platform.access.Presence;
import org.holdfast.platform.database.StatementCount;
import org.primefaces.util.Constants;

/** Every request passes here, after {@code Headers}: it learns who is acting, and a page opens only by its rule. */
public class PageDoor extends HttpFilter {
    private static final Pattern UP = Pattern.compile("(?i)(%2e|\\.){2}");
    private static final Pattern STEPS = Pattern.compile("(?i)/|\\\\|%2f|%5c|;");
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
            if (climbs(request.getRequestURI()) || holdsNul(request)) {
                response.sendError(HttpServletResponse.SC_BAD_REQUEST);
                return;
            }
            if (!admits(request, response, person)) return;
            if (isPage(request) && request.getMethod().equals("POST") && !isForm(request, person)) {
                response.sendError(HttpServletResponse.SC_BAD_REQUEST);
                return;
            }
            chain.doFilter(request, response);
        } finally {
            if (StatementCount.isOn()) keepCount(request);
            Presence.leave();
        }
    }

    /**
     * The server takes {@code ..%2f} for a step up and serves another page than the address names; no address of ours has
     * one, so nobody's is walked.
     */
    static boolean climbs(String address) {
        String plain = UP.matcher(address).replaceAll("..");
        return List.of(STEPS.split(plain)).contains("..");
    }

    /**
     * Whether what was sent is a form that one of our pages can have sent. Faces and PrimeFaces find out in the middle of
     * an answer, and to Faces a form without its state is somebody who opens the page: what was typed would be gone without
     * a word. Here it is still a refusal. A stranger has no file to send, so none is read.
     */
    private static boolean isForm(HttpServletRequest request, Person person) {
        String type = request.getContentType();
        boolean files = type != null && type.toLowerCase(Locale.ROOT).startsWith("multipart/");
        if (files && person == Person.NOBODY) return false;
        try {
            return request.getParameter("jakarta.faces.ViewState") != null
                    && isNonce(request.getParameter(Constants.RequestParams.NONCE_PARAM));
        } catch (RuntimeException brokenOff) {
            return false;
        }
    }

    /** The number of the content security policy, which every form carries; see {@link FormNonce}. */
    private static boolean isNonce(String number) {
        try {
            return number != null && !number.isBlank() && Base64.getDecoder().decode(number).length > 0;
        } catch (IllegalArgumentException madeUp) {
            return false;
        }
    }

    private static boolean isPage(HttpServletRequest request) {
        String path = request.getServletPath();
        return path.endsWith(".xhtml") && !path.startsWith("/jakarta.faces.resource/");
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
        if (!isPage(request)) return true;
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
