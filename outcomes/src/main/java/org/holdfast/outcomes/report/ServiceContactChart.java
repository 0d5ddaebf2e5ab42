package org.holdfast.outcomes.report;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import org.holdfast.platform.words.Words;

/**
 * The report as Chart.js draws it: each type of contact has four lines, its name and the three windows. A window's
 * interval is a line of its own under the mark.
 */
final class ServiceContactChart {
    private static final int LINES = 4;

    private ServiceContactChart() {}

    static String of(List<ServiceContactPage.Line> lines, Words words) {
        JsonArrayBuilder sets = Json.createArrayBuilder();
        for (int window = 0; window < 3; window++) {
            JsonArrayBuilder marks = Json.createArrayBuilder();
            JsonArrayBuilder intervals = Json.createArrayBuilder();
            for (int i = 0; i < lines.size(); i++) {
                Share share = lines.get(i).cells().get(window).share();
                if (share.percent() == null) continue;
                int y = LINES * i + window + 1;
                marks.add(point(share.percent().doubleValue(), y));
                intervals
                        .add(point(share.low(), y))
                        .add(point(share.high(), y))
                        .add(Json.createObjectBuilder().addNull("x").addNull("y"));
            }
            String name = words.of(ServiceContact.Window.values()[window]);
            sets.add(set(name, "mark" + (window + 1), marks)).add(set(name, "interval" + (window + 1), intervals));
        }
        JsonArrayBuilder published = Json.createArrayBuilder();
        for (int i = 0; i < lines.size(); i++)
            for (int window = 0; window < lines.get(i).published().length; window++)
                published.add(point(lines.get(i).published()[window], LINES * i + window + 1));
        sets.add(set(words.say("serviceContact.published"), "published", published));
        JsonArrayBuilder names = Json.createArrayBuilder();
        lines.forEach(line -> names.add(line.name()));
        return Json.createObjectBuilder()
                .add("type", "scatter")
                .add("data", Json.createObjectBuilder().add("datasets", sets))
                .add("options", Json.createObjectBuilder().add("typeNames", names))
                .build()
                .toString();
    }

    private static JsonObjectBuilder set(String name, String role, JsonArrayBuilder points) {
        return Json.createObjectBuilder().add("label", name).add("role", role).add("data", points);
    }

    private static JsonObjectBuilder point(double x, int y) {
        return Json.createObjectBuilder().add("x", x).add("y", y);
    }
}
