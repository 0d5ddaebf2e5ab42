package org.holdfast.outcomes.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.holdfast.outcomes.statistics.Vectors.Vector;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The committed vectors are what R says, where R is there to be asked. */
class RerunTest {
    private static final int NO_PACKAGE = 3;

    /** One data set in so many: R takes minutes for all. */
    private static final List<String> ASKED = List.of(
            "wilson:11",
            "mcnemar:11",
            "poisson:11",
            "riskratio:11",
            "variance:11",
            "kaplanmeier:11",
            "xmr:11",
            "gchart:11",
            "agreement:11",
            "counts:35",
            "growth:119");

    @TempDir
    static Path folder;

    @BeforeAll
    static void ask() throws IOException, InterruptedException {
        assumeTrue(
                Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                        .anyMatch(place -> Files.isExecutable(Path.of(place, "Rscript"))),
                "R is not installed; the committed vectors are taken as they are");
        Path script = folder.resolve("vectors.R");
        try (InputStream committed = Vectors.class.getResourceAsStream("vectors.R")) {
            Files.copy(committed, script);
        }
        Path said = folder.resolve("said");
        List<String> command = new ArrayList<>(List.of("Rscript", "--vanilla", script.toString(), folder.toString()));
        command.addAll(ASKED);
        int exit = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start()
                .waitFor();
        assumeTrue(exit != NO_PACKAGE, "R lacks a package; the committed vectors are taken as they are");
        assertThat(exit).as(Files.readString(said)).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "wilson",
                "mcnemar",
                "poisson",
                "riskratio",
                "variance",
                "kaplanmeier",
                "xmr",
                "gchart",
                "agreement"
            })
    void r_still_says_what_is_committed_of_closed_forms(String method) throws IOException {
        for (Vector now : said(method))
            now.cells().keySet().forEach(column -> same(method, now, column, Vectors.CLOSED));
    }

    @ParameterizedTest
    @CsvSource({"counts, people", "growth, courses"})
    void r_still_says_what_is_committed_of_models(String method, String people) throws IOException {
        // Another release of R may find that a set has no one answer, and take another.
        List<Vector> asked = said(method).stream()
                .filter(now -> now.text(people).equals(committed(method, now).text(people)))
                .toList();
        assertThat(asked).isNotEmpty();
        for (Vector now : asked)
            for (String column : now.cells().keySet()) {
                // Where people do not differ, what lme leaves is chance.
                if (column.equals("sdIntercept") && now.text("sdSlope").isEmpty()) continue;
                same(method, now, column, Vectors.FITTED);
            }
    }

    private static List<Vector> said(String method) throws IOException {
        return Vectors.read(Files.readString(folder.resolve(method + ".csv")));
    }

    private static Vector committed(String method, Vector now) {
        try {
            return Vectors.of(method).stream()
                    .filter(then -> then.text("id").equals(now.text("id")))
                    .findAny()
                    .orElseThrow();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static void same(String method, Vector now, String column, double tolerance) {
        String cell = now.text(column);
        String then = committed(method, now).text(column);
        assertThat(cell.equals(then)
                        || isNumber(cell)
                                && isNumber(then)
                                && Vectors.near(Double.parseDouble(cell), Double.parseDouble(then), tolerance))
                .as("%s, data set %s, %s: %s", method, now.text("id"), column, cell)
                .isTrue();
    }

    private static boolean isNumber(String cell) {
        return cell.matches("-?[0-9.]+(e[-+]?[0-9]+)?");
    }
}
