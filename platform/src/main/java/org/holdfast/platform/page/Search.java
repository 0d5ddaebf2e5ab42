package org.holdfast.platform.page;

import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.holdfast.platform.access.Who;

/** What the search box asks while someone types. Answers are never kept by the browser. */
@WebServlet("/platform/search")
public class Search extends HttpServlet {
    private static final int MOST = 8;

    private final transient Instance<Finder> finders;
    private final transient Who who;

    @Inject
    public Search(Instance<Finder> finders, Who who) {
        this.finders = finders;
        this.who = who;
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
        if (text.length() > 1 && text.length() <= 200)
            for (Finder finder : finders)
                for (Finder.Found found : finder.isFor(who.roles()) ? finder.find(text, MOST) : List.<Finder.Found>of())
                    answers.add(Json.createObjectBuilder()
                            .add("name", found.name())
                            .add("detail", found.detail() == null ? "" : found.detail())
                            .add("url", found.url()));
        response.setContentType("application/json");
        response.setCharacterEncoding("UTF-8");
        response.getWriter().print(answers.build());
    }
}
