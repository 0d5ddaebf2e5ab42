package org.holdfast.bench;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The largest file that is promised to be taken, a million contacts in 190 MB, by the runnable jar with a small heap. */
final class LargeFile {
    private static final String HEAP = "-Xmx600m";
    private static final int PATIENTS = 10_000;
    private static final int CONTACTS_EACH = 100;

    /** So long that a million contacts make 190 MB. */
    private static final String SOURCE =
            "told by the crisis team as agreed at the last review of the crisis plan; ".repeat(2);

    private final Path target;
    private final Path folder;
    private final PrintStream out;

    LargeFile(Path target, Path folder, PrintStream out) {
        this.target = target;
        this.folder = folder;
        this.out = out;
    }

    void measure() throws Exception {
        out.printf("%n### A large file, %s%n%n", HEAP);
        out.printf("| database | file | rows | seconds | memory at most |%n|---|---:|---:|---:|---:|%n");
        into("H2", Map.of());
        try (EmbeddedPostgres postgres = EmbeddedPostgres.builder()
                .setPort(Bench.freePort())
                .setDataDirectory(folder.resolve("pg-large"))
                .setPGStartupWait(Duration.ofSeconds(60))
                .setServerConfig("listen_addresses", "127.0.0.1")
                .start()) {
            try (Connection c = postgres.getPostgresDatabase().getConnection();
                    Statement s = c.createStatement()) {
                s.execute("CREATE ROLE holdfast LOGIN PASSWORD 'bench'");
                s.execute("CREATE DATABASE holdfast OWNER holdfast");
            }
            into(
                    "PostgreSQL",
                    Map.of(
                            "HOLDFAST_DB_URL",
                            "jdbc:postgresql://127.0.0.1:" + postgres.getPort() + "/holdfast",
                            "HOLDFAST_DB_USER",
                            "holdfast",
                            "HOLDFAST_DB_PASSWORD",
                            "bench"));
        }
    }

    private void into(String database, Map<String, String> settings) throws Exception {
        int port = Bench.freePort();
        String base = "http://127.0.0.1:" + port;
        Map<String, String> environment = new HashMap<>(settings);
        environment.put("HOLDFAST_HOME", folder.resolve("large-" + database).toString());
        environment.put("HOLDFAST_HTTP_PORT", String.valueOf(port));
        environment.put("HOLDFAST_DEMO", "true");
        try (Served holdfast = Served.start(
                List.of(
                        HEAP,
                        "-jar",
                        target.resolve("../../target/holdfast.jar").toString()),
                environment,
                base + "/health/ready",
                folder.resolve("log"))) {
            Browser manager = new Browser(base).signIn("manager");
            ServiceFiles files = new ServiceFiles(0, PATIENTS, CONTACTS_EACH, folder, SOURCE);
            for (String dataset : ServiceFiles.DATASETS)
                for (ServiceFiles.Sheet sheet : files.sheets(dataset)) send(manager, files, sheet, database, holdfast);
        }
    }

    private void send(Browser manager, ServiceFiles files, ServiceFiles.Sheet sheet, String database, Served holdfast)
            throws IOException, InterruptedException {
        files.write(sheet);
        long began = System.nanoTime();
        manager.post("/api/imports/" + sheet.dataset(), sheet.file());
        double seconds = (System.nanoTime() - began) / 1e9;
        if (sheet.dataset().equals("contacts"))
            out.printf(
                    Locale.UK,
                    "| %s | %.0f MB | %,d | %.0f | %,d MB |%n",
                    database,
                    Files.size(sheet.file()) / 1e6,
                    sheet.rows(),
                    seconds,
                    holdfast.megabytesAtMost());
        Files.delete(sheet.file());
    }
}
