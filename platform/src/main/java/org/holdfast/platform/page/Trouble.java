package org.holdfast.platform.page;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.holdfast.platform.access.Person;
import org.holdfast.platform.tags.Assets;
import org.holdfast.platform.words.Words;

/**
 * The page for everything that did not work: what happened, what was or was not stored, what to do now. It asks nothing
 * of the database and nothing of Faces, because either may be the trouble. What went wrong inside is written to the
 * log under a number; the page shows the number, never the inside.
 */
@WebServlet(Trouble.PATH)
public class Trouble extends HttpServlet {
    static final String PATH = "/platform/trouble";
    /** Tells this page, after a request that a script made, what became of it. Whoever just comes here finds nothing. */
    static final String COOKIE = "hf-trouble";
    /** A sentence for this one refusal, in place of the general one. */
    static final String SAID = "holdfast.trouble";
    /** The page to try once more. */
    static final String AGAIN = "holdfast.again";

    private static final Logger LOG = Logger.getLogger(Trouble.class.getName());
    private static final Set<String> READS = Set.of("GET", "HEAD");

    private static final Set<Integer> KNOWN = Set.of(400, 403, 404, 405, 409, 412, 413, 500, 503);
    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm", Locale.UK);

    private final transient Words words;
    private final transient Settings settings;
    private final transient Clock clock;

    @Inject
    public Trouble(Words words, Settings settings, Clock clock) {
        this.words = words;
        this.settings = settings;
        this.clock = clock;
    }

    static String told(int status, String again) {
        return URLEncoder.encode(status + " " + again, StandardCharsets.UTF_8);
    }

    /** What the cookie tells: the status, and the page to try once more. */
    private record Told(int status, String again) {
        static Optional<Told> in(HttpServletRequest request) {
            return Arrays.stream(Optional.ofNullable(request.getCookies()).orElse(new Cookie[0]))
                    .filter(cookie -> cookie.getName().equals(COOKIE))
                    .map(cookie -> decoded(cookie.getValue()))
                    .filter(said -> said.matches("[45]\\d\\d .*"))
                    .map(said -> new Told(Integer.parseInt(said.substring(0, 3)), said.substring(4)))
                    .filter(told -> KNOWN.contains(told.status()))
                    .findFirst();
        }

        private static String decoded(String cookie) {
            try {
                return URLDecoder.decode(cookie, StandardCharsets.UTF_8);
            } catch (IllegalArgumentException notOurs) {
                return "";
            }
        }
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        boolean dispatched = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) != null;
        Optional<Told> told = dispatched ? Optional.empty() : Told.in(request);
        int status = dispatched
                ? Math.max(400, (Integer) request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE))
                : told.map(Told::status).orElse(404);
        // Whoever asks in a way that nobody knows is told so; nothing of ours has gone wrong.
        if (status == HttpServletResponse.SC_NOT_IMPLEMENTED) status = HttpServletResponse.SC_METHOD_NOT_ALLOWED;
        if (told.isPresent()) {
            request.setAttribute(AGAIN, told.get().again());
            forget(response);
        }
        String number = "";
        if (dispatched && status >= 500) {
            number = UUID.randomUUID().toString().substring(0, 8);
            Object thrown = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
            Object path = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
            LOG.log(Level.SEVERE, "Trouble " + number + " at " + path, thrown instanceof Throwable t ? t : null);
        }
        response.setStatus(status);
        response.setHeader("Cache-Control", "no-store");
        // The API says it by itself; of what browsers ask for, each takes one way or the other.
        if (status == 405 && !response.containsHeader("Allow"))
            response.setHeader("Allow", READS.contains(request.getMethod()) ? "POST" : "GET, HEAD");
        Object path = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        if (path != null && path.toString().startsWith("/api/")) problem(response, status);
        else page(request, response, status, number);
    }

    private static void forget(HttpServletResponse response) {
        Cookie gone = new Cookie(COOKIE, "");
        gone.setPath(PATH);
        gone.setHttpOnly(true);
        gone.setMaxAge(0);
        response.addCookie(gone);
    }

    private void problem(HttpServletResponse response, int status) throws IOException {
        response.setContentType("application/problem+json");
        response.setCharacterEncoding("UTF-8");
        response.getWriter()
                .print(Json.createObjectBuilder()
                        .add("status", status)
                        .add("title", words.say("trouble." + known(status) + ".title"))
                        .build());
    }

    private static int known(int status) {
        return KNOWN.contains(status) ? status : status < 500 ? 400 : 500;
    }

    private void page(HttpServletRequest request, HttpServletResponse response, int status, String number)
            throws IOException {
        int known = known(status);
        boolean signedIn = request.getAttribute("holdfast.person") instanceof Person;
        String title = words.say("trouble." + known + ".title");
        String text = Optional.ofNullable((String) request.getAttribute(SAID))
                .orElseGet(() -> words.say("trouble." + known + ".text"));
        response.setContentType("text/html");
        response.setCharacterEncoding("UTF-8");
        PrintWriter out = response.getWriter();
        out.print("<!DOCTYPE html><html lang=\"en-GB\"" + look(request) + "><head><meta charset=\"utf-8\"><title>"
                + escaped(title) + " – Holdfast</title>"
                + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">"
                + "<link rel=\"icon\" type=\"image/svg+xml\" href=\"" + escaped(Assets.of("favicon.svg")) + "\">"
                + "<link rel=\"stylesheet\" href=\"" + escaped(Assets.of("tokens.css")) + "\">"
                + "<link rel=\"stylesheet\" href=\"" + escaped(Assets.of("components.css")) + "\"></head><body>"
                + (settings.isKnownDemonstration() ? demonstration() : "")
                + "<header class=\"hf-topbar\"><a class=\"hf-brand\" href=\"/\">" + icon("mark")
                + "<span>Holdfast</span></a></header>"
                + "<main id=\"main\" class=\"hf-page hf-trouble\"><h1>" + escaped(title) + "</h1><p>" + escaped(text)
                + "</p>");
        if (!number.isEmpty())
            out.print("<dl class=\"hf-facts\"><div><dt>" + escaped(words.say("trouble.500.number")) + "</dt><dd>"
                    + escaped(WHEN.format(LocalDateTime.now(clock))) + " · " + number + "</dd></div></dl>");
        out.print("<p class=\"hf-form-actions\">");
        // What was sent may be the trouble; it is read only where it is needed.
        String again = request.getAttribute(AGAIN) instanceof String page
                ? page
                : known == 409 ? request.getParameter("again") : null;
        if (known == 409 && again != null && again.matches("/[A-Za-z0-9][^\\\\\\p{Cntrl}]*"))
            out.print(button(again, words.say("trouble.409.again"), "hf-primary")
                    + button("/", words.say("trouble.home"), ""));
        else
            out.print(button(
                    signedIn ? "/" : "/platform/signin.xhtml",
                    words.say(signedIn ? "trouble.home" : "trouble.signIn"),
                    "hf-primary"));
        out.print("</p>");
        if (settings.isKnownDemonstration())
            out.print("<p class=\"hf-printed\"><strong>" + escaped(words.say("shell.demonstration.what")) + " "
                    + escaped(words.say("shell.demonstration.invented")) + "</strong></p>");
        out.print("</main></body></html>");
    }

    /** The same mark as on every other page. */
    private String demonstration() {
        return "<aside class=\"hf-demo\" aria-label=\"" + escaped(words.say("shell.demonstration")) + "\">"
                + icon("info") + "<span><strong>" + escaped(words.say("shell.demonstration.what")) + "</strong> "
                + escaped(words.say("shell.demonstration.invented")) + "</span></aside>";
    }

    /** As this browser likes it, so that trouble does not come as a flash of light as well. */
    private static String look(HttpServletRequest request) {
        return Arrays.stream(Optional.ofNullable(request.getCookies()).orElse(new Cookie[0]))
                .filter(cookie -> cookie.getName().equals("hf-look"))
                .map(Cookie::getValue)
                .filter(look -> look.equals("light") || look.equals("dark"))
                .map(look -> " data-theme=\"" + look + "\"")
                .findFirst()
                .orElse("");
    }

    private static String button(String url, String words, String tone) {
        return "<a class=\"ui-button ui-widget " + tone + "\" href=\"" + escaped(url)
                + "\"><span class=\"ui-button-text\">" + escaped(words) + "</span></a>";
    }

    private static String icon(String name) {
        return "<svg class=\"hf-i\" viewBox=\"0 0 20 20\" aria-hidden=\"true\"><use href=\""
                + escaped(Assets.of("icons.svg")) + "#" + name + "\"></use></svg>";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
