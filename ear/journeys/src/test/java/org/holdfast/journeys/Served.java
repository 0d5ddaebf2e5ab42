package org.holdfast.journeys;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The runnable jar as a process of its own, with a home folder of its own. */
final class Served implements Service {
    private static final int PATIENCE_SECONDS = 240;

    private final Start start;
    private final Process process;
    private final int port;

    private Served(Start start, Process process, int port) {
        this.start = start;
        this.process = process;
        this.port = port;
    }

    /** With the demonstration service in it. */
    static Start demonstration() {
        return new Start().with("HOLDFAST_DEMO", "true");
    }

    /** As a new installation finds it: no accounts, no patients. */
    static Start empty() {
        return new Start();
    }

    @Override
    public String url() {
        return "http://127.0.0.1:" + port + "/";
    }

    /** What the console showed. */
    String console() {
        return read(start.out()) + read(start.err());
    }

    @Override
    public String log() {
        return console() + read(start.home.resolve("logs").resolve("holdfast.0.log"));
    }

    Path home() {
        return start.home;
    }

    long pid() {
        return process.pid();
    }

    /** As by {@code kill -9}: no hook runs, nothing is written any more. */
    void kill() {
        process.destroyForcibly();
        gone();
    }

    /** As by Ctrl-C; gives the exit code. */
    int stop() {
        process.destroy();
        gone();
        return process.exitValue();
    }

    private void gone() {
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
                throw new IllegalStateException("Holdfast did not stop within a minute");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** The same home, database and settings again. */
    Served again() {
        return start.start();
    }

    @Override
    public void close() {
        if (process.isAlive()) {
            stop();
        }
        Ground.keep(Ground.current() + "-" + start.home.getFileName(), log());
        start.forget();
    }

    private static String read(Path file) {
        try {
            return Files.exists(file) ? Files.readString(file) : "";
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The link that a service without accounts shows for making the first one. */
    String setUpLink() {
        return console()
                .lines()
                .filter(line -> line.startsWith("Set-up link: "))
                .findFirst()
                .orElseThrow()
                .substring("Set-up link: ".length());
    }

    PostgreSQL database() {
        return start.database;
    }

    /** Another start on the same database with the same settings, in a home of its own. */
    Start likewise() {
        Start other = new Start();
        other.environment.putAll(start.environment);
        return other;
    }

    /** What {@code verify-audit} says of this home and database; the service may run, unless it keeps its own database. */
    RefusedStart verifyAudit() {
        return start.end(start.process(Ports.free(), "verify-audit"));
    }

    /** How much of the machine's memory the process holds, as Linux counts it. */
    long residentBytes() {
        return read(Path.of("/proc", Long.toString(pid()), "status"))
                .lines()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) * 1024)
                .findFirst()
                .orElseThrow();
    }

    /** A start that was refused, or a command that ended by itself. */
    record RefusedStart(int exit, List<String> out, List<String> err) {}

    /** How to start it. */
    static final class Start {
        private final Map<String, String> environment = new LinkedHashMap<>();
        private final Path home;
        private PostgreSQL database;

        private Start() {
            try {
                home = Files.createTempDirectory("holdfast-journey");
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }

        Start with(String variable, String value) {
            environment.put(variable, value);
            return this;
        }

        /** On this database, which ends with the service. */
        Start on(PostgreSQL postgresql) {
            database = postgresql;
            return with("HOLDFAST_DB_URL", postgresql.url())
                    .with("HOLDFAST_DB_USER", PostgreSQL.USER)
                    .with("HOLDFAST_DB_PASSWORD", PostgreSQL.PASSWORD);
        }

        Path home() {
            return home;
        }

        Served start() {
            int port = Ports.free();
            Served served = new Served(this, process(port), port);
            for (int tenths = 0; tenths < PATIENCE_SECONDS * 10; tenths++) {
                if (!served.process.isAlive()) {
                    throw new IllegalStateException("Holdfast did not start: " + served.log());
                }
                if (read(out()).contains("Holdfast is ready at ")) {
                    return served;
                }
                pause();
            }
            String log = served.log();
            served.kill();
            throw new IllegalStateException("Holdfast was not ready within " + PATIENCE_SECONDS + " s: " + log);
        }

        /** Starts it where it must not start. */
        RefusedStart refused() {
            try {
                return end(
                        process(Integer.parseInt(environment.getOrDefault("HOLDFAST_HTTP_PORT", "" + Ports.free()))));
            } finally {
                forget();
            }
        }

        /** The same, or a command that ends by itself, with these words behind it. */
        RefusedStart ended(String... words) {
            try {
                return end(process(Ports.free(), words));
            } finally {
                forget();
            }
        }

        private RefusedStart end(Process process) {
            try {
                if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                    throw new IllegalStateException("Holdfast went on although it should have ended");
                }
                return new RefusedStart(process.exitValue(), lines(out()), lines(err()));
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(interrupted);
            } finally {
                process.destroyForcibly();
            }
        }

        private Process process(int port, String... words) {
            ProcessBuilder builder = new ProcessBuilder(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-Xmx600m",
                    // A server of a few minutes never earns back what the second compiler costs: half of its start.
                    "-XX:TieredStopAtLevel=1",
                    "-Dholdfast.sql.count=true",
                    "-jar",
                    Ground.path("holdfast.jar", "../target/holdfast.jar").toString());
            builder.command().addAll(List.of(words));
            builder.environment().keySet().removeIf(name -> name.startsWith("HOLDFAST_"));
            builder.environment().put("HOLDFAST_HOME", home.toString());
            builder.environment().put("HOLDFAST_HTTP_PORT", Integer.toString(port));
            builder.environment().putAll(environment);
            builder.redirectOutput(out().toFile());
            builder.redirectError(err().toFile());
            builder.directory(new File(System.getProperty("java.io.tmpdir")));
            try {
                Process process = builder.start();
                // Whatever becomes of the tests, the service does not outlive them.
                Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
                return process;
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }

        private Path out() {
            return home.resolveSibling(home.getFileName() + ".out");
        }

        private Path err() {
            return home.resolveSibling(home.getFileName() + ".err");
        }

        private void forget() {
            if (database != null) {
                database.close();
            }
            try (Stream<Path> all = Files.exists(home) ? Files.walk(home) : Stream.empty()) {
                for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.deleteIfExists(path);
                }
                Files.deleteIfExists(out());
                Files.deleteIfExists(err());
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }

        private static List<String> lines(Path file) {
            return read(file).lines().toList();
        }

        private static void pause() {
            try {
                Thread.sleep(100);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(interrupted);
            }
        }
    }
}
