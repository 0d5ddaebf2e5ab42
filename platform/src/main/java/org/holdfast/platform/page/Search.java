package org.holdfast.platform.page;

import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.holdfast.platform.access.Who;
import org.holdfast.platform.words.Words;

/** What the search box asks while someone types. Answers are never kept by the browser. */
@WebServlet("/platform/search")
public class Search extends HttpServlet {
    private static final int MOST = 8;

    private final transient Instance<Finder> finders;
    private final transient Who who;
    private final transient Words words;

    @Inject
    public Search(Instance<Finder> finders, Who who, Words words) {
        this.finders = finders;
        this.who = who;
        this.words = words;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("Cache-Control", "no-store");
        if (!who.signedIn()) {
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
            return;
        }
        String text = request.getParameter("q") == null
                ? ""
                : request.getParameter("q").strip();
        JsonArrayBuilder answers = Json.createArrayBuilder();
        JsonObjectBuilder answer = Json.createObjectBuilder();
        if (text.length() > 1 && text.length() <= 200)
            for (Finder finder : finders) {
                if (!finder.isFor(who.roles())) continue;
                Finder.Matches matches = finder.search(text, MOST);
                for (Finder.Found found : matches.found())
                    answers.add(Json.createObjectBuilder()
                            .add("name", found.name())
                            .add("detail", found.detail() == null ? "" : found.detail())
                            .add("url", found.url()));
                int shown = matches.found().size();
                if (shown < matches.total())
                    answer.add("all", matches.all())
                            .add(
                                    "of",
                                    words.say(
                                            matches.more() ? "shell.search.ofMore" : "shell.search.of",
                                            shown,
                                            matches.total()));
            }
        answer.add("found", answers);
        response.setContentType("application/json");
        response.setCharacterEncoding("UTF-8");
        response.getWriter().print(answer.build());
    }
}
