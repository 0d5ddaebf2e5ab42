package org.holdfast.outcomes.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.holdfast.outcomes.statistics.Vectors.Vector;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The committed vectors are what R says, where R is there to be asked. */
class RerunTest {
    /** Each run asks again for one data set in so many; the whole takes longer than a build should wait. */
    private static final int EVERY = 8;

    private static final int NO_PACKAGE = 3;

    @TempDir
    Path folder;

    @Test
    void r_still_says_what_is_committed() throws IOException, InterruptedException {
        assumeTrue(
                Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                        .anyMatch(place -> Files.isExecutable(Path.of(place, "Rscript"))),
                "R is not installed; the committed vectors are taken as they are");
        Path script = folder.resolve("vectors.R");
        try (InputStream committed = Vectors.class.getResourceAsStream("vectors.R")) {
            Files.copy(committed, script);
        }
        Path said = folder.resolve("said");
        int exit = new ProcessBuilder("Rscript", "--vanilla", script.toString(), folder.toString(), "" + EVERY)
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start()
                .waitFor();
        assumeTrue(exit != NO_PACKAGE, () -> "R lacks a package; the committed vectors are taken as they are");
        assertThat(exit).as(Files.readString(said)).isZero();
        int methods = 0;
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file :
                    files.filter(one -> one.toString().endsWith(".csv")).toList()) {
                same(file);
                methods++;
            }
        }
        assertThat(methods).isGreaterThanOrEqualTo(8);
    }

    private static void same(Path file) throws IOException {
        String method = file.getFileName().toString().replace(".csv", "");
        Map<String, Vector> committed =
                Vectors.of(method).stream().collect(Collectors.toMap(set -> set.text("id"), Function.identity()));
        for (Vector now : Vectors.read(Files.readString(file))) {
            Vector then = committed.get(now.text("id"));
            assertThat(then.cells().keySet()).isEqualTo(now.cells().keySet());
            now.cells().forEach((column, cell) -> assertThat(equal(cell, then.text(column)))
                    .as("%s, data set %s, %s: %s", method, now.text("id"), column, cell)
                    .isTrue());
        }
    }

    /** Another build of R may differ in the last digits of what it fits. */
    private static boolean equal(String now, String then) {
        if (now.equals(then)) return true;
        try {
            return Vectors.near(Double.parseDouble(now), Double.parseDouble(then), 1e-5);
        } catch (NumberFormatException words) {
            return false;
        }
    }
}
