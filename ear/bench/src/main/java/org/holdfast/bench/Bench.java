package org.holdfast.bench;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.PrintStream;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * One run: a PostgreSQL, the service and the floor on one server, a service of so many patients imported through the
 * API, and then each thing people wait for beside its floor. Prints Markdown.
 *
 * <pre>{@code mvn -q package -DskipTests && mvn -q -pl ear/bench exec:java -Dexec.args="100000 10"}</pre>
 */
public final class Bench {
    private final PrintStream out = new PrintStream(new java.io.FileOutputStream(java.io.FileDescriptor.out), true);
    private final int patients;
    private final int contactsEach;
    private final Path target;
    private final Path folder;
    private String url;
    private String base;

    private Bench(int patients, int contactsEach, Path target) throws IOException {
        this.patients = patients;
        this.contactsEach = contactsEach;
        this.target = target;
        this.folder = Files.createTempDirectory("holdfast-bench");
    }

    /** @param args how many patients, and how many contacts each */
    public static void main(String[] args) throws Exception {
        int patients = args.length > 0 ? Integer.parseInt(args[0]) : 10_000;
        int contacts = args.length > 1 ? Integer.parseInt(args[1]) : 10;
        Path target = Path.of("ear/bench/target");
        new Bench(patients, contacts, Files.exists(target) ? target : Path.of("target")).run();
    }

    private void run() throws Exception {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.builder()
                .setPort(freePort())
                .setDataDirectory(folder.resolve("pg"))
                .setPGStartupWait(Duration.ofSeconds(60))
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("shared_buffers", "1GB")
                .setServerConfig("max_wal_size", "8GB")
                .start()) {
            try (Connection c = postgres.getPostgresDatabase().getConnection();
                    Statement s = c.createStatement()) {
                s.execute("CREATE ROLE holdfast LOGIN PASSWORD 'bench'");
                s.execute("CREATE DATABASE holdfast OWNER holdfast");
            }
            url = "jdbc:postgresql://127.0.0.1:" + postgres.getPort() + "/holdfast";
            Process server = serve();
            try {
                measure();
            } finally {
                server.destroy();
                server.waitFor();
            }
        } finally {
            try (Stream<Path> all = Files.walk(folder)) {
                for (Path path : all.sorted(Comparator.reverseOrder()).toList()) Files.deleteIfExists(path);
            }
        }
    }

    private Process serve() throws IOException, InterruptedException {
        int port = freePort();
        base = "http://127.0.0.1:" + port;
        Path war = target.resolve("../../web/target/holdfast.war");
        Process server = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx2g",
                        "-Dholdfast.db.url=" + url,
                        "-Dholdfast.db.user=holdfast",
                        "-Dholdfast.db.password=bench",
                        "-Dholdfast.home=" + folder.resolve("home"),
                        "-Dholdfast.demo=true",
                        "-Dholdfast.sql.count=true",
                        "-Dfloor.db.url=" + url,
                        "-Dfloor.db.user=holdfast",
                        "-Dfloor.db.password=bench",
                        "-Dfloor.clinician=" + CLINICIAN,
                        "-jar",
                        target.resolve("payara-micro.jar").toString(),
                        "--nocluster",
                        "--port",
                        String.valueOf(port),
                        "--deploy",
                        war + ":/",
                        "--deploy",
                        target.resolve("floor.war") + ":/floor")
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile())
                .start();
        HttpClient client = HttpClient.newHttpClient();
        for (int i = 0; i < 240; i++) {
            Thread.sleep(1_000);
            if (!server.isAlive()) break;
            try {
                int status = client.send(
                                HttpRequest.newBuilder(URI.create(base + "/floor/empty.xhtml"))
                                        .build(),
                                HttpResponse.BodyHandlers.discarding())
                        .statusCode();
                if (status == 200) return server;
            } catch (IOException notYet) {
                // It is still starting.
            }
        }
        server.destroy();
        List<String> log = Files.readAllLines(folder.resolve("log"));
        throw new IllegalStateException("the server did not start:\n"
                + String.join("\n", log.subList(Math.max(0, log.size() - 40), log.size())));
    }

    /** The demonstration's clinician, whose caseload is opened. */
    private static final String CLINICIAN = "DEMO-S01";

    private void measure() throws Exception {
        Browser manager = new Browser(base).signIn("manager");
        out.printf(
                "%n### %,d patients, %,d contacts%n%n| import | rows | seconds | rows/s |%n|---|---:|---:|---:|%n",
                patients, patients * contactsEach);
        for (ServiceFiles.Sheet sheet : new ServiceFiles(patients, contactsEach, folder).write()) {
            long began = System.nanoTime();
            manager.post("/api/imports/" + sheet.dataset(), sheet.file());
            double seconds = (System.nanoTime() - began) / 1e9;
            out.printf(
                    Locale.UK,
                    "| %s | %,d | %.1f | %,.0f |%n",
                    sheet.dataset(),
                    sheet.rows(),
                    seconds,
                    sheet.rows() / seconds);
            Files.delete(sheet.file());
        }
        try (Connection c = DriverManager.getConnection(url, "holdfast", "bench");
                Statement s = c.createStatement()) {
            s.execute("ANALYZE");
        }
        Browser clinician = new Browser(base).signIn("clinician");
        String patient = one("SELECT CAST(e.patient_id AS VARCHAR) FROM therapy.episode e"
                + " JOIN platform.staff s ON s.id = e.clinician_id WHERE s.staff_key = '" + CLINICIAN
                + "' AND e.ended_on IS NULL ORDER BY e.episode_key LIMIT 1");
        String benchPatient = "BENCH-P" + patients / 2;

        out.printf("%n| what | per second | median ms | floor | floor per second | floor median ms | ratio |%n"
                + "|---|---:|---:|---|---:|---:|---:|%n");
        Rate table = Rate.of(() -> clinician.get("/floor/table.xhtml"), SECONDS);
        Rate empty = Rate.of(() -> clinician.get("/floor/empty.xhtml"), SECONDS);
        Rate query = Rate.of(() -> clinician.get("/floor/api/list"), SECONDS);
        compare(
                "caseload page",
                Rate.of(() -> clinician.get("/therapy/caseload.xhtml"), SECONDS),
                "bare PrimeFaces table",
                table);
        compare(
                "caseload API",
                Rate.of(() -> clinician.get("/api/caseload?clinician=me"), SECONDS),
                "bare JAX-RS query",
                query);
        compare(
                "patient search (API)",
                Rate.of(() -> clinician.get("/api/patients?query=leilab"), SECONDS),
                "bare JAX-RS query",
                query);
        compare(
                "patient page",
                Rate.of(() -> clinician.get("/patients/patient.xhtml?patient=" + patient), SECONDS),
                "empty Faces page",
                empty);
        compare(
                "save of a contact",
                Rate.of(
                        () -> clinician.post(
                                "/api/patients/" + patient + "/contacts",
                                "{\"type\":\"CRISIS_LINE\",\"startedOn\":\"2026-01-05\",\"source\":\"bench "
                                        + UUID.randomUUID() + "\"}"),
                        SECONDS),
                "INSERT over JDBC",
                new Rate(Double.NaN, Rate.median(this::insertContact, 200)));

        out.printf("%n| report | Holdfast ms | hand-written SQL ms | ratio |%n|---|---:|---:|---:|%n");
        double report = Rate.median(() -> manager.get("/api/reports/service-contact?asOf=2026-06-30&team=BENCH"), 5);
        double floor = Rate.median(() -> handWritten(), 5);
        out.printf(Locale.UK, "| service-contact | %,.0f | %,.0f | %.2f |%n", report, floor, report / floor);
        out.printf("%nPatient %s is one of them.%n", benchPatient);
    }

    private static final int SECONDS = 4;

    private void compare(String what, Rate ours, String floor, Rate bare) {
        boolean byRate = !Double.isNaN(bare.perSecond());
        double ratio = byRate ? ours.perSecond() / bare.perSecond() : bare.medianMillis() / ours.medianMillis();
        out.printf(
                Locale.UK,
                "| %s | %,.0f | %.1f | %s | %s | %.1f | %.0f %% |%n",
                what,
                ours.perSecond(),
                ours.medianMillis(),
                floor,
                byRate ? String.format(Locale.UK, "%,.0f", bare.perSecond()) : "–",
                bare.medianMillis(),
                ratio * 100);
    }

    private Connection bare;

    private Connection bare() throws SQLException {
        if (bare == null) bare = DriverManager.getConnection(url, "holdfast", "bench");
        return bare;
    }

    private String one(String sql) throws SQLException {
        try (Statement statement = bare().createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            if (!row.next()) throw new IllegalStateException("nothing for " + sql);
            return row.getString(1);
        }
    }

    private int insertContact() throws SQLException {
        try (PreparedStatement insert = bare().prepareStatement(
                        "INSERT INTO outcomes.contact (id, contact_key, patient_id, type, started_on, source)"
                                + " SELECT ?, ?, patient_id, type, started_on, source FROM outcomes.contact LIMIT 1")) {
            UUID id = UUID.randomUUID();
            insert.setObject(1, id);
            insert.setString(2, "bare " + id);
            return insert.executeUpdate();
        }
    }

    /** The same windows as plainly as PostgreSQL can count them: without intervals, pairs or nights. */
    private int handWritten() throws SQLException {
        String sql = "WITH first AS (SELECT DISTINCT ON (e.patient_id) e.patient_id, e.started_on AS s, e.ended_on AS x"
                + " FROM outcomes.episode_fact e JOIN platform.team t ON t.id = e.team_id"
                + " WHERE t.team_key = 'BENCH' AND e.started_on <= DATE '2026-06-30'"
                + " ORDER BY e.patient_id, e.started_on, e.episode_key),"
                + " k AS (SELECT f.patient_id, c.type,"
                + " bool_or(c.started_on < f.s AND COALESCE(c.ended_on, c.started_on) >= f.s - INTERVAL '6 months') AS b,"
                + " bool_or(c.started_on < f.s + INTERVAL '6 months' AND COALESCE(c.ended_on, c.started_on) >= f.s) AS d,"
                + " bool_or(c.started_on < f.x + 1 + INTERVAL '6 months' AND COALESCE(c.ended_on, c.started_on) > f.x) AS a"
                + " FROM first f JOIN outcomes.contact c ON c.patient_id = f.patient_id"
                + " WHERE c.started_on <= DATE '2026-06-30' GROUP BY f.patient_id, c.type)"
                + " SELECT type, COUNT(*) FILTER (WHERE b), COUNT(*) FILTER (WHERE d), COUNT(*) FILTER (WHERE a)"
                + " FROM k GROUP BY type";
        try (Statement statement = bare().createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            int types = 0;
            while (rows.next()) types++;
            return types;
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
