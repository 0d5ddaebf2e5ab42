package org.holdfast.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.holdfast.journeys.Served.RefusedStart;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** Starting it where it can start, and being told plainly where it cannot. */
class StartJourney {
    @Test
    void a_taken_port_is_said_in_one_line() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String port = Integer.toString(taken.getLocalPort());
            assertOneLine(Served.empty().with("HOLDFAST_HTTP_PORT", port).refused(), "Port " + port);
        }
    }

    @Test
    void an_unreachable_database_is_said_in_one_line() {
        String url = "jdbc:postgresql://127.0.0.1:" + Ports.free() + "/holdfast?password=secret";
        assertOneLine(Served.empty().with("HOLDFAST_DB_URL", url).refused(), "refused", "secret");
    }

    @Test
    void an_address_that_names_no_database_is_said_in_one_line() {
        assertOneLine(
                Served.empty().with("HOLDFAST_DB_URL", "postgres://somewhere").refused(), "HOLDFAST_DB_URL");
        assertOneLine(
                Served.empty()
                        .with("HOLDFAST_DB_URL", "jdbc:oracle:thin:@somewhere")
                        .refused(),
                "HOLDFAST_DB_URL");
    }

    @Test
    void a_home_that_cannot_be_written_is_said_in_one_line() throws IOException {
        Path file = Files.createTempFile("holdfast", "not-a-folder");
        try {
            assertOneLine(
                    Served.empty()
                            .with("HOLDFAST_HOME", file.resolve("data").toString())
                            .refused(),
                    "HOLDFAST_HOME");
        } finally {
            Files.delete(file);
        }
    }

    @Test
    void a_setting_that_makes_no_sense_is_said_in_one_line() {
        assertOneLine(Served.empty().with("HOLDFAST_HTTP_PORT", "99999").refused(), "99999");
        assertOneLine(Served.empty().with("HOLDFAST_DEMO", "perhaps").refused(), "HOLDFAST_DEMO");
        RefusedStart refused = Served.empty().with("HOLDFAST_PUBLIC_URL", "foo").refused();
        assertOneLine(refused, "HOLDFAST_PUBLIC_URL");
        assertThat(refused.exit()).isEqualTo(2);
    }

    /** The contract's variables with the defaults that they promise. */
    private static final Map<String, String> PROMISED = Map.of(
            "HOLDFAST_HTTP_ADDRESS", "[127.0.0.1]",
            "HOLDFAST_HTTP_PORT", "[8080]",
            "HOLDFAST_HOME", "[./data]",
            "HOLDFAST_DB_URL", "PostgreSQL",
            "HOLDFAST_DB_USER", "",
            "HOLDFAST_DB_PASSWORD", "",
            "HOLDFAST_DEMO", "[false]");

    @Test
    void help_and_the_readme_name_the_same_variables() throws IOException {
        RefusedStart help = Served.empty().ended("--help");
        assertThat(help.exit()).isZero();
        assertThat(help.err()).isEmpty();
        String text = String.join("\n", help.out());
        Set<String> explained = variables(text);
        String readme = Files.readString(Ground.path("holdfast.jar", "../target/holdfast.jar")
                .getParent()
                .resolve("../../README.md"));
        Set<String> written = variables(readme);
        // Only the journeys ask for the one, and the other is a cookie.
        written.removeAll(Set.of("HOLDFAST_CHROMIUM", "HOLDFAST_KNOWN"));
        assertThat(explained).isEqualTo(written).containsAll(PROMISED.keySet());
        PROMISED.forEach((variable, standard) -> assertThat(
                        text.substring(text.indexOf(variable)).lines().limit(2).toList())
                .as(variable)
                .last()
                .asString()
                .contains(standard));
    }

    private static Set<String> variables(String text) {
        return Pattern.compile("HOLDFAST_[A-Z_]*[A-Z]")
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void an_option_wins_over_its_variable() throws IOException {
        assertOneLine(Served.empty().ended("--port=99998"), "99998");
        assertOneLine(Served.empty().ended("--port", "99997"), "99997");
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String port = Integer.toString(taken.getLocalPort());
            assertOneLine(Served.empty().with("HOLDFAST_HTTP_PORT", "99999").ended("--port", port), "Port " + port);
        }
        assertOneLine(Served.empty().ended("--no-such-option"), "--no-such-option");
    }

    @Test
    void a_schema_of_somebody_else_stops_the_start_in_one_line() throws SQLException {
        PostgreSQL postgresql = PostgreSQL.start();
        try (Connection connection = postgresql.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE SCHEMA platform");
            statement.execute("CREATE TABLE platform.setting (somebody_elses INTEGER)");
        }
        // The first start ends the database with it, so the one that cannot get in comes before.
        assertOneLine(
                Served.empty()
                        .with("HOLDFAST_DB_URL", postgresql.url())
                        .with("HOLDFAST_DB_USER", PostgreSQL.USER)
                        .with("HOLDFAST_DB_PASSWORD", "not-its-password")
                        .refused(),
                "password",
                "not-its-password");
        assertOneLine(Served.empty().on(postgresql).refused(), "platform");
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void only_the_pages_are_served_and_only_to_this_machine() throws IOException, InterruptedException {
        try (Served served = Served.empty().start()) {
            List<String> listening = listening(served.pid());
            assertThat(listening).hasSize(1);
            assertThat(listening.get(0))
                    .startsWith("127.0.0.1:")
                    .endsWith(served.url().replaceAll("^.*:|/$", ""));
            assertOneLine(
                    Served.empty()
                            .with("HOLDFAST_HOME", served.home().toString())
                            .refused(),
                    "Another Holdfast is running");
            assertThat(served.stop()).isIn(0, 143);
            assertThat(served.home().resolve("run")).isDirectoryNotContaining("glob:**payaramicro*");
        }
    }

    private static void assertOneLine(RefusedStart start, String says) {
        assertThat(start.exit()).isNotZero();
        assertThat(start.out()).isEmpty();
        assertThat(start.err()).hasSize(1);
        assertThat(start.err().get(0)).startsWith("holdfast: ").contains(says).doesNotContain("Exception:");
    }

    private static void assertOneLine(RefusedStart start, String says, String keepsToItself) {
        assertOneLine(start, says);
        assertThat(start.err().get(0)).doesNotContain(keepsToItself);
    }

    /** Sockets of the process that listen, as {@code address:port}, from the kernel's own tables. */
    private static List<String> listening(long pid) throws IOException {
        List<String> own = new ArrayList<>();
        try (var descriptors = Files.newDirectoryStream(Path.of("/proc", "" + pid, "fd"))) {
            for (Path descriptor : descriptors) {
                try {
                    String target = Files.readSymbolicLink(descriptor).toString();
                    if (target.startsWith("socket:[")) {
                        own.add(target.replaceAll("[^0-9]", ""));
                    }
                } catch (IOException closedMeanwhile) {
                    continue;
                }
            }
        }
        List<String> found = new ArrayList<>();
        for (String table : List.of("tcp", "tcp6")) {
            try (BufferedReader lines = Files.newBufferedReader(Path.of("/proc/net", table))) {
                lines.lines()
                        .skip(1)
                        .map(line -> line.strip().split("\\s+"))
                        .filter(fields -> fields[3].equals("0A") && own.contains(fields[9]))
                        .forEach(fields -> found.add(readable(fields[1])));
            }
        }
        return found;
    }

    private static String readable(String address) {
        String[] parts = address.split(":");
        String host = parts[0].endsWith("0100007F") ? "127.0.0.1" : parts[0];
        return host + ":" + Integer.parseInt(parts[1], 16);
    }
}
