package org.holdfast.journeys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * The EAR on Payara Server and PostgreSQL, as an organisation with servers of its own runs it: in a domain made for this run and
 * deleted after it; everything on 127.0.0.1.
 */
final class PayaraServer implements Service {
    private static final String DOMAIN = "journeys";
    private static final int PATIENCE_MINUTES = 10;
    private static final int HTTP_ABOVE_BASE = 80;
    private static final int ADMIN_ABOVE_BASE = 48;

    private final Path work;
    private final int base;
    private final PostgreSQL database;

    private PayaraServer(Path work, int base, PostgreSQL database) {
        this.work = work;
        this.base = base;
        this.database = database;
    }

    static PayaraServer start() {
        try {
            PayaraServer server = new PayaraServer(
                    Files.createTempDirectory("holdfast-server"), Ports.free() - HTTP_ABOVE_BASE, PostgreSQL.start());
            server.boot();
            return server;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private void boot() throws IOException {
        asadmin("create-domain", "--nopassword=true", "--portbase", "" + base, "--domaindir", domains(), DOMAIN);
        keepToThisMachine(
                work.resolve("domains").resolve(DOMAIN).resolve("config").resolve("domain.xml"));
        // Whatever becomes of the tests, the server does not outlive them.
        Runtime.getRuntime().addShutdownHook(new Thread(this::close));
        asadmin("start-domain", "--domaindir", domains(), DOMAIN);
        asadmin(
                "--port",
                "" + (base + ADMIN_ABOVE_BASE),
                "deploy",
                "--name",
                "holdfast",
                Ground.path("holdfast.ear", "../target/holdfast.ear").toString());
    }

    private static void keepToThisMachine(Path configuration) throws IOException {
        Files.writeString(
                configuration,
                Files.readString(configuration)
                        .replace("address=\"0.0.0.0\"", "address=\"127.0.0.1\"")
                        .replace("<network-listener port=", "<network-listener address=\"127.0.0.1\" port=")
                        // As everywhere here: a server of a minute never earns back what the second compiler costs.
                        .replace(
                                "<jvm-options>-server</jvm-options>",
                                "<jvm-options>-XX:TieredStopAtLevel=1</jvm-options>")
                        // Nobody asks for messages; the broker would listen everywhere.
                        .replace("type=\"EMBEDDED\"", "type=\"REMOTE\"")
                        .replace(
                                "<hazelcast-config-specific-configuration>",
                                "<hazelcast-config-specific-configuration enabled=\"false\">"));
    }

    private String asadmin(String... words) {
        Path server = Ground.path("holdfast.server", "target/server/payara6");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-jar",
                server.resolve(Path.of("glassfish", "lib", "client", "appserver-cli.jar"))
                        .toString(),
                "--user",
                "admin",
                "--interactive=false"));
        command.addAll(List.of(words));
        try {
            Path said = Files.createTempFile(work, "asadmin", ".txt");
            ProcessBuilder builder =
                    new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(said.toFile());
            builder.environment().keySet().removeIf(name -> name.startsWith("HOLDFAST_"));
            builder.environment().put("HOLDFAST_HOME", work.resolve("home").toString());
            builder.environment().put("HOLDFAST_DEMO", "true");
            builder.environment().put("HOLDFAST_DB_URL", database.url());
            builder.environment().put("HOLDFAST_DB_USER", PostgreSQL.USER);
            builder.environment().put("HOLDFAST_DB_PASSWORD", PostgreSQL.PASSWORD);
            builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
            builder.environment().put("AS_JAVA", System.getProperty("java.home"));
            Process process = builder.start();
            if (!process.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES)) {
                process.destroyForcibly().waitFor();
                throw new IllegalStateException("asadmin " + String.join(" ", words) + " did not end within "
                        + PATIENCE_MINUTES + " minutes: " + log());
            }
            String answer = Files.readString(said, StandardCharsets.UTF_8);
            if (process.exitValue() != 0) {
                throw new IllegalStateException("asadmin " + String.join(" ", words) + ": " + answer + "\n" + log());
            }
            return answer;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private String domains() {
        return work.resolve("domains").toString();
    }

    @Override
    public String url() {
        return "http://127.0.0.1:" + (base + HTTP_ABOVE_BASE) + "/";
    }

    @Override
    public String log() {
        try {
            Path log = work.resolve("domains").resolve(DOMAIN).resolve("logs").resolve("server.log");
            return Files.exists(log) ? Files.readString(log) : "";
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Override
    public synchronized void close() {
        if (!Files.exists(work)) {
            return;
        }
        Ground.keep("SERVER-" + work.getFileName(), log());
        try {
            asadmin("stop-domain", "--force=true", "--domaindir", domains(), DOMAIN);
        } catch (IllegalStateException notRunning) {
            System.out.println("Payara Server was not running any more.");
        }
        database.close();
        try (Stream<Path> all = Files.walk(work)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
