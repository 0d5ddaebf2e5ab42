package org.holdfast.outcomes.report;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.util.ArrayList;
import java.util.List;

/**
 * A chart of the common report page, as Chart.js draws it; colours, marks and axes are put on in the browser, from the
 * tokens. What a series looks like follows from its role: {@code mark1} to {@code mark4} are figures with marks of their
 * own shape, {@code interval1} … the intervals around them, {@code step} a curve that falls in steps, {@code centre} and
 * {@code limit} lines without marks.
 */
public final class Drawing {
    /** A series that the key explains. */
    public record Key(String name, String role) {}

    private final JsonArrayBuilder sets = Json.createArrayBuilder();
    private final List<Key> keys = new ArrayList<>();
    private final JsonObjectBuilder axes = Json.createObjectBuilder();
    private final String name;

    /**
     * @param name what is drawn, for whoever does not see it
     * @param down the name of the axis that goes up the side
     * @param across the name of the axis along the bottom
     * @param inPercent whether the side goes from 0 to 100 %
     * @param labels what stands at 0, 1, 2 … along the bottom; empty where numbers do
     */
    Drawing(String name, String down, String across, boolean inPercent, List<String> labels) {
        this.name = name;
        JsonArrayBuilder texts = Json.createArrayBuilder();
        labels.forEach(texts::add);
        axes.add("down", down).add("across", across).add("percent", inPercent).add("labels", texts);
    }

    /** One point or, with a y that is no number, a gap. */
    record Point(double x, double y) {}

    Drawing series(String called, String role, List<Point> points) {
        JsonArrayBuilder all = Json.createArrayBuilder();
        for (Point point : points) {
            JsonObjectBuilder one = Json.createObjectBuilder().add("x", point.x());
            all.add(Double.isNaN(point.y()) ? one.addNull("y") : one.add("y", point.y()));
        }
        sets.add(Json.createObjectBuilder()
                .add("label", called)
                .add("role", role)
                .add("data", all));
        if (!role.startsWith("interval")) keys.add(new Key(called, role));
        return this;
    }

    /** Intervals around the figures of a series: each from its low to its high end, with a gap behind it. */
    Drawing intervals(String called, int series, List<double[]> placesAndEnds) {
        List<Point> points = new ArrayList<>();
        for (double[] one : placesAndEnds) {
            points.add(new Point(one[0], one[1]));
            points.add(new Point(one[0], one[2]));
            points.add(new Point(one[0], Double.NaN));
        }
        return series(called, "interval" + series, points);
    }

    public String getName() {
        return name;
    }

    public List<Key> getKeys() {
        return List.copyOf(keys);
    }

    /** For {@code p:chart}. */
    public String getChart() {
        return Json.createObjectBuilder()
                .add("type", "scatter")
                .add("data", Json.createObjectBuilder().add("datasets", sets))
                .add("options", Json.createObjectBuilder().add("axes", axes))
                .build()
                .toString();
    }
}
