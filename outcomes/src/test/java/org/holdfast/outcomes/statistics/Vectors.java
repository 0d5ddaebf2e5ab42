package org.holdfast.outcomes.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** Data sets and what R says of them; {@code vectors.R} beside the files says how they are written. */
final class Vectors {
    static final double CLOSED = 1e-6;
    static final double FITTED = 1e-3;

    private Vectors() {}

    /** A data set with the answers of R. */
    record Vector(Map<String, String> cells) {
        String text(String column) {
            return cells.get(column);
        }

        long whole(String column) {
            return Long.parseLong(text(column));
        }

        OptionalDouble number(String column) {
            return text(column).isEmpty()
                    ? OptionalDouble.empty()
                    : OptionalDouble.of(Double.parseDouble(text(column)));
        }

        /** The entries of a list, each as often as it stands there. */
        List<String> list(String column) {
            List<String> list = new ArrayList<>();
            for (String run : text(column).split(" ")) {
                if (run.isEmpty()) continue;
                String[] parts = run.split("x");
                for (int n = parts.length == 1 ? 1 : Integer.parseInt(parts[1]); n > 0; n--) list.add(parts[0]);
            }
            return list;
        }

        List<Double> numbers(String column) {
            return list(column).stream().map(Double::valueOf).toList();
        }

        void says(String column, double ours, double tolerance) {
            says(column, OptionalDouble.of(ours), tolerance);
        }

        /** Ours is the number of R, or there is none in either. */
        void says(String column, OptionalDouble ours, double tolerance) {
            OptionalDouble theirs = number(column);
            assertThat(ours.isPresent()).as("%s of %s: %s", column, this, ours).isEqualTo(theirs.isPresent());
            if (ours.isPresent())
                assertThat(near(ours.getAsDouble(), theirs.getAsDouble(), tolerance))
                        .as("%s of %s: %s", column, this, ours)
                        .isTrue();
        }

        void says(String lowColumn, String highColumn, Optional<Interval> ours, double tolerance) {
            says(lowColumn, ours.map(Interval::low).map(OptionalDouble::of).orElse(OptionalDouble.empty()), tolerance);
            says(
                    highColumn,
                    ours.map(Interval::high).map(OptionalDouble::of).orElse(OptionalDouble.empty()),
                    tolerance);
        }
    }

    static boolean near(double one, double other, double tolerance) {
        return Math.abs(one - other) <= tolerance * Math.abs(other) + 1e-12;
    }

    static List<Vector> of(String method) throws IOException {
        try (InputStream file = Vectors.class.getResourceAsStream(method + ".csv")) {
            return read(new String(file.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    static List<Vector> read(String file) {
        List<String> lines = file.lines().toList();
        String[] columns = lines.get(0).split(",");
        List<Vector> vectors = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split(",", -1);
            assertThat(cells).hasSameSizeAs(columns);
            Map<String, String> vector = new HashMap<>();
            for (int column = 0; column < columns.length; column++) vector.put(columns[column], cells[column]);
            vectors.add(new Vector(vector));
        }
        return vectors;
    }
}
