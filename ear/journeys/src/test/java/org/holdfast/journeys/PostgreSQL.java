package org.holdfast.journeys;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Comparator;
import java.util.stream.Stream;

/** A real PostgreSQL from Maven's artifacts, in a folder of its own, on 127.0.0.1. It can be stopped and started again on its data. */
final class PostgreSQL implements AutoCloseable {
    static final String USER = "holdfast";
    static final String PASSWORD = "journeys";

    private final Path data;
    private final int port;
    private EmbeddedPostgres running;

    private PostgreSQL(Path data, int port) throws IOException {
        this.data = data;
        this.port = port;
        this.running = boot();
    }

    static PostgreSQL start() {
        try {
            PostgreSQL postgresql =
                    new PostgreSQL(Files.createTempDirectory("holdfast-pg").resolve("data"), Ports.free());
            try (Connection connection =
                            postgresql.running.getPostgresDatabase().getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("CREATE ROLE " + USER + " LOGIN PASSWORD '" + PASSWORD + "'");
                statement.execute("CREATE DATABASE holdfast OWNER " + USER);
                postgresql.askForPasswords();
                statement.execute("SELECT pg_reload_conf()");
            }
            return postgresql;
        } catch (IOException | SQLException failed) {
            throw new IllegalStateException(
                    "A PostgreSQL could not be started from its Maven artifacts (" + failed
                            + "). It needs Linux, macOS or Windows on x86-64 or ARM and a writable temporary folder.",
                    failed);
        }
    }

    /** As it comes, it believes everybody on this machine. */
    private void askForPasswords() throws IOException {
        Path rules = data.resolve("pg_hba.conf");
        Files.writeString(rules, "host all " + USER + " 127.0.0.1/32 scram-sha-256\n" + Files.readString(rules));
    }

    private EmbeddedPostgres boot() throws IOException {
        return EmbeddedPostgres.builder()
                .setPort(port)
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                .setPGStartupWait(Duration.ofSeconds(60))
                .setServerConfig("listen_addresses", "127.0.0.1")
                .start();
    }

    String url() {
        return "jdbc:postgresql://127.0.0.1:" + port + "/holdfast";
    }

    Connection connect() throws SQLException {
        return DriverManager.getConnection(url(), USER, PASSWORD);
    }

    /** As an upgrade of the database does it: everybody's connections are cut. */
    void restart() {
        try {
            running.close();
            running = boot();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Override
    public void close() {
        try {
            running.close();
            try (Stream<Path> all = Files.exists(data.getParent()) ? Files.walk(data.getParent()) : Stream.empty()) {
                for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.deleteIfExists(path);
                }
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
