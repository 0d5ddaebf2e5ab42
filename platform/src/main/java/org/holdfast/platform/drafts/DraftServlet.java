package org.holdfast.platform.drafts;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonReader;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.time.Instant;
import org.holdfast.platform.access.Who;
import org.holdfast.platform.database.Clash;

/**
 * Where a page's script keeps a draft: {@code PUT ?form=…&record=…} with a JSON object from field to text answers when it
 * was kept; {@code DELETE} discards it. Asks for a header that another site's page cannot send.
 */
@WebServlet("/platform/draft")
public class DraftServlet extends HttpServlet {
    private final transient Drafts drafts;
    private final transient Who who;

    @Inject
    public DraftServlet(Drafts drafts, Who who) {
        this.drafts = drafts;
        this.who = who;
    }

    @Override
    protected void doPut(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!admits(request, response)) return;
        String content = read(request.getReader());
        if (content == null) {
            response.setStatus(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
            return;
        }
        try (JsonReader json = Json.createReader(new StringReader(content))) {
            json.readObject();
        } catch (JsonException malformed) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        Instant at = kept(request.getParameter("form"), request.getParameter("record"), content);
        response.setContentType("application/json");
        response.setCharacterEncoding("UTF-8");
        response.getWriter()
                .print(Json.createObjectBuilder()
                        .add("at", at.toEpochMilli())
                        .add("time", DraftLine.clockTime(at))
                        .build());
    }

    @Override
    protected void doDelete(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!admits(request, response)) return;
        drafts.discard(request.getParameter("form"), request.getParameter("record"));
        response.setStatus(HttpServletResponse.SC_NO_CONTENT);
    }

    /** Two windows may begin the same draft at once: the later one then finds it there. */
    private Instant kept(String form, String record, String content) {
        try {
            return drafts.keep(form, record, content);
        } catch (RuntimeException failed) {
            if (!Clash.isBehind(failed)) throw failed;
            return drafts.keep(form, record, content);
        }
    }

    private boolean admits(HttpServletRequest request, HttpServletResponse response) {
        response.setHeader("Cache-Control", "no-store");
        if (who.staff() == null) {
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
            return false;
        }
        if (!"draft".equals(request.getHeader("X-Holdfast"))) {
            response.setStatus(HttpServletResponse.SC_FORBIDDEN);
            return false;
        }
        if (!fits(request.getParameter("form"), 120, false) || !fits(request.getParameter("record"), 80, true)) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            return false;
        }
        return true;
    }

    private static boolean fits(String text, int longest, boolean mayBeEmpty) {
        return text != null && text.length() <= longest && (mayBeEmpty || !text.isBlank());
    }

    /** The whole body, or null when it is longer than a draft may be. */
    private static String read(Reader body) throws IOException {
        char[] buffer = new char[8192];
        StringBuilder text = new StringBuilder();
        for (int got = body.read(buffer); got >= 0; got = body.read(buffer)) {
            text.append(buffer, 0, got);
            if (text.length() > Drafts.LONGEST) return null;
        }
        return text.toString();
    }
}
