package org.holdfast.bench;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.PrintStream;
import java.net.ServerSocket;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/**
 * One run: a PostgreSQL, the service and the floor on one server, a service that grows in steps through the ordinary
 * import, and at each step the things people wait for beside their floors; at the end how long it takes to start. Prints
 * Markdown.
 *
 * <pre>{@code mvn -q install -DskipTests && mvn -q -pl ear/bench exec:java -Dexec.args="10000x10 100000x10"}</pre>
 */
public final class Bench {
    /** The demonstration's clinician, whose caseload is opened. */
    private static final String CLINICIAN = "DEMO-S02";

    private static final int AT_ONCE = 4;
    private static final double SECONDS = 1;
    private static final int SAMPLE = 200;

    private final PrintStream out = new PrintStream(new java.io.FileOutputStream(java.io.FileDescriptor.out), true);
    private final Path target;
    private final Path folder;
    private String url;
    private String base;

    private Bench(Path target) throws IOException {
        this.target = target;
        this.folder = Files.createTempDirectory("holdfast-bench");
    }

    /**
     * @param args each step as the number of patients in all and the contacts of each who is new: {@code 10000x10}; or
     *     {@code reports} and one such step, only the reports; or {@code start}, only the time to start; or {@code file},
     *     only a file as large as is promised to be taken
     */
    public static void main(String[] args) throws Exception {
        Path target = Path.of("ear/bench/target");
        new Bench(Files.exists(target) ? target : Path.of("target"))
                .run(List.of(args.length > 0 ? args : new String[] {"10000x10"}));
    }

    private void run(List<String> steps) throws Exception {
        try {
            if (steps.contains("file")) new LargeFile(target, folder, out).measure();
            else {
                if (steps.contains("reports")) {
                    service(steps);
                    return;
                }
                if (!steps.contains("start")) service(steps);
                new StartUp(target, folder, out).measure();
            }
        } finally {
            try (Stream<Path> all = Files.walk(folder)) {
                for (Path path : all.sorted(Comparator.reverseOrder()).toList()) Files.deleteIfExists(path);
            }
        }
    }

    private void service(List<String> steps) throws Exception {
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
            try (Served server = serve()) {
                int before = 0;
                int contacts = 0;
                boolean reports = steps.contains("reports");
                for (String step : steps) {
                    if (step.equals("reports")) continue;
                    int patients = Integer.parseInt(step.substring(0, step.indexOf('x')));
                    int each = Integer.parseInt(step.substring(step.indexOf('x') + 1));
                    contacts += (patients - before) * each;
                    out.printf("%n### %,d patients, %,d contacts%n", patients, contacts);
                    ServiceFiles files = new ServiceFiles(before, patients, each, folder);
                    bring(files, ServiceFiles.DATASETS);
                    if (reports) {
                        bring(files, ServiceFiles.OUTCOMES);
                        reports(patients);
                    } else measure(patients);
                    out.printf("%nThe server holds %,d MB of memory.%n", server.megabytes());
                    before = patients;
                }
            }
        }
    }

    private Served serve() throws IOException, InterruptedException {
        int port = freePort();
        base = "http://127.0.0.1:" + port;
        return Served.start(
                Served.micro(
                        target.resolve("payara-micro.jar"),
                        folder,
                        port,
                        List.of(
                                "-Xmx2g",
                                "-Dholdfast.db.url=" + url,
                                "-Dholdfast.db.user=holdfast",
                                "-Dholdfast.db.password=bench",
                                "-Dholdfast.home=" + folder.resolve("home"),
                                "-Dholdfast.demo=true",
                                "-Dfloor.db.url=" + url,
                                "-Dfloor.db.user=holdfast",
                                "-Dfloor.db.password=bench",
                                "-Dfloor.clinician=" + CLINICIAN),
                        List.of(
                                target.resolve("../../web/target/holdfast.war") + ":/",
                                target.resolve("floor.war") + ":/floor")),
                base + "/floor/empty.xhtml",
                folder.resolve("log"));
    }

    private void bring(ServiceFiles files, List<String> datasets) throws Exception {
        Browser manager = new Browser(base).signIn("manager");
        out.printf("%n| import | rows | seconds | rows a second |%n|---|---:|---:|---:|%n");
        for (String dataset : datasets)
            for (ServiceFiles.Sheet sheet : files.sheets(dataset)) {
                files.write(sheet);
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
        try (Statement s = bare().createStatement()) {
            s.execute("VACUUM ANALYZE");
            // The clinician joins the team, or could open none of its patients.
            s.execute("INSERT INTO platform.membership (id, staff_id, team_id, from_on)"
                    + " SELECT gen_random_uuid(), s.id, t.id, DATE '2015-01-01' FROM platform.staff s, platform.team t"
                    + " WHERE s.staff_key = '" + CLINICIAN + "' AND t.team_key = 'BENCH' AND NOT EXISTS"
                    + " (SELECT 1 FROM platform.membership m WHERE m.staff_id = s.id AND m.team_id = t.id)");
        }
    }

    private void measure(int patients) throws Exception {
        Browser manager = new Browser(base).signIn("manager");
        Browser clinician = new Browser(base).signIn("clinician");
        List<String> people = new ArrayList<>();
        List<String> names = new ArrayList<>();
        try (Statement statement = bare().createStatement();
                ResultSet row = statement.executeQuery("SELECT p.id, p.given_name, p.family_name"
                        + " FROM patients.patient p JOIN therapy.episode e ON e.patient_id = p.id"
                        + " WHERE e.ended_on IS NULL AND p.patient_key LIKE 'BENCH-%'"
                        + " ORDER BY md5(p.patient_key) LIMIT " + SAMPLE)) {
            while (row.next()) {
                people.add(row.getString(1));
                // As people type: a whole name and the beginning of another, or a beginning alone.
                names.add(encoded(row.getString(2) + " " + beginning(row.getString(3), 3)));
                names.add(encoded(beginning(row.getString(3), 6)));
            }
        }
        AtomicInteger next = new AtomicInteger();

        out.printf("%n| what | a second | ms | floor | a second | ms | ratio |%n|---|---:|---:|---|---:|---:|---:|%n");
        Callable<?> table = () -> clinician.get("/floor/table.xhtml");
        Callable<?> empty = () -> clinician.get("/floor/empty.xhtml");
        Callable<?> query = () -> clinician.get("/floor/api/list");
        compare("caseload page", () -> clinician.get("/therapy/caseload.xhtml"), "bare PrimeFaces table", table);
        compare(
                "caseload page",
                () -> clinician.get("/therapy/caseload.xhtml"),
                "bare PrimeFaces table of the same texts",
                () -> clinician.get("/floor/caseload.xhtml"));
        compare("caseload API", () -> clinician.get("/api/caseload?clinician=me"), "bare JAX-RS query", query);
        compare(
                "patient search, API",
                () -> clinician.get("/api/patients?query=" + names.get(next.getAndIncrement() % names.size())),
                "bare JAX-RS query",
                query);
        compare(
                "patient search, page",
                () -> clinician.get("/patients/find.xhtml?query=" + names.get(next.getAndIncrement() % names.size())),
                "empty Faces page",
                empty);
        compare(
                "patient page",
                () -> clinician.get(
                        "/patients/patient.xhtml?patient=" + people.get(next.getAndIncrement() % people.size())),
                "empty Faces page",
                empty);
        compare(
                "save of a contact, API",
                () -> clinician.post(
                        "/api/patients/" + people.get(next.getAndIncrement() % people.size()) + "/contacts",
                        "{\"type\":\"CRISIS_LINE\",\"startedOn\":\"2026-01-05\",\"source\":\"bench\"}"),
                "INSERT over JDBC",
                this::insertContact);
        slowly(
                "service-contact, API",
                () -> manager.get("/api/reports/service-contact?asOf=2026-06-30&team=BENCH"),
                "hand-written SQL",
                this::handWritten,
                patients > 300_000 ? 3 : 7);
    }

    /** Every other patient is in SCM: with two assessments each that is as many assessments as there are patients. */
    private void reports(int patients) throws Exception {
        Browser manager = new Browser(base).signIn("manager");
        String whole = "?asOf=2026-06-30&team=BENCH";
        String half = whole + "&programme=SCM&instrument=CORE-10";
        int times = patients > 300_000 ? 3 : 7;
        out.printf(
                "%n| report | a second | ms | floor | a second | ms | ratio |%n|---|---:|---:|---|---:|---:|---:|%n");
        report(manager, "service-contact" + whole, this::handWritten, times);
        report(manager, "crisis" + whole, () -> bareRows(CRISES), times);
        report(manager, "time-to-crisis" + whole, () -> bareRows(CRISES), times);
        report(manager, "change" + whole + "&instrument=CORE-10", () -> bareRows(ANSWERS), times);
        report(manager, "change" + half, () -> bareRows(ANSWERS_OF_HALF), times);
        report(manager, "trajectory" + half, () -> bareRows(ANSWERS_OF_HALF), times);
    }

    private void report(Browser manager, String report, Callable<?> floor, int times) throws Exception {
        slowly(report, () -> manager.get("/api/reports/" + report), "hand-written SQL", floor, times);
    }

    private static final String FIRST_EPISODES =
            "WITH first AS (SELECT DISTINCT ON (e.patient_id) e.patient_id, e.started_on AS s, e.programme"
                    + " FROM outcomes.episode_fact e JOIN platform.team t ON t.id = e.team_id"
                    + " WHERE t.team_key = 'BENCH' AND e.started_on <= DATE '2026-06-30'"
                    + " ORDER BY e.patient_id, e.started_on, e.episode_key) ";

    /** What happened to how many people in which half year of treatment: without intervals, rates or who was observed. */
    private static final String CRISES = FIRST_EPISODES
            + "SELECT k.act, k.period, COUNT(DISTINCT k.patient_id), SUM(k.count) FROM ("
            + "SELECT f.patient_id, v.act, FLOOR((v.occurred_on - f.s) / 182.625) AS period, v.count"
            + " FROM first f JOIN outcomes.event v ON v.patient_id = f.patient_id"
            + " WHERE v.occurred_on <= DATE '2026-06-30' UNION ALL"
            + " SELECT f.patient_id, c.type, FLOOR((c.started_on - f.s) / 182.625), 1"
            + " FROM first f JOIN outcomes.contact c ON c.patient_id = f.patient_id"
            + " WHERE c.type = 'HOSPITAL_ADMISSION' AND c.started_on <= DATE '2026-06-30') k GROUP BY k.act, k.period";

    /** The answers alone, read one after the other: neither scored nor paired. */
    private static final String ANSWERS = FIRST_EPISODES
            + "SELECT f.patient_id, f.s, a.completed_on, a.answers FROM first f"
            + " JOIN outcomes.assessment a ON a.patient_id = f.patient_id AND a.instrument = 'CORE-10'"
            + " WHERE a.completed_on <= DATE '2026-06-30' ORDER BY f.patient_id, a.completed_on";

    private static final String ANSWERS_OF_HALF = ANSWERS.replace("WHERE a.", "WHERE f.programme = 'SCM' AND a.");

    private int bareRows(String sql) throws SQLException {
        try (Statement statement = bare().createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            int rows = 0;
            while (row.next()) {
                row.getString(1);
                row.getString(4);
                rows++;
            }
            return rows;
        }
    }

    private void compare(String what, Callable<?> subject, String name, Callable<?> floor) throws Exception {
        try {
            print(what, name, Rate.Pair.of(subject, floor, AT_ONCE, SECONDS));
        } catch (IllegalStateException failed) {
            // The other lines still tell something.
            out.printf("| %s | failed: %s | | | | | |%n", what, failed.getMessage());
        }
    }

    private void slowly(String what, Callable<?> subject, String name, Callable<?> floor, int times) throws Exception {
        print(what, name, Rate.Pair.slowly(subject, floor, times));
    }

    private void print(String what, String floor, Rate.Pair pair) {
        out.printf(
                Locale.UK,
                "| %s | %s | %,.1f | %s | %s | %,.1f | %.2f |%n",
                what,
                rate(pair.subject()),
                pair.subject().millis(),
                floor,
                rate(pair.floor()),
                pair.floor().millis(),
                pair.ratio());
    }

    private static String rate(Rate rate) {
        return String.format(Locale.UK, rate.perSecond() < 10 ? "%.2f" : "%,.0f", rate.perSecond());
    }

    private static String beginning(String name, int letters) {
        return name.substring(0, Math.min(letters, name.length()));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private final ThreadLocal<Connection> own = new ThreadLocal<>();

    /** One for each caller, as a pool would have it. */
    private Connection bare() throws SQLException {
        Connection mine = own.get();
        if (mine == null || mine.isClosed()) {
            mine = DriverManager.getConnection(url, "holdfast", "bench");
            own.set(mine);
        }
        return mine;
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

    /** The same windows as plainly as PostgreSQL can count them: without intervals, pairs, nights or who was observed. */
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

    static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
