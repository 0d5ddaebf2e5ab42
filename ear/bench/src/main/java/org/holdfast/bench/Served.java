package org.holdfast.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A server in a process of its own, from its start to its end. */
final class Served implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final Process process;
    private final double seconds;

    private Served(Process process, double seconds) {
        this.process = process;
        this.seconds = seconds;
    }

    static Served start(List<String> arguments, String page, Path log) throws IOException, InterruptedException {
        return start(arguments, Map.of(), page, log);
    }

    /** Stock Payara Micro with applications, one listener on this machine alone, as the product itself starts it. */
    static List<String> micro(Path jar, Path folder, int port, List<String> options, List<String> applications)
            throws IOException {
        Path commands = Files.writeString(
                folder.resolve("pre-boot.txt"),
                "set configs.config.server-config.network-config.network-listeners.network-listener.http-listener.address=127.0.0.1\n");
        List<String> arguments = new ArrayList<>(options);
        arguments.addAll(List.of(
                "-jar",
                jar.toString(),
                "--nohazelcast",
                "--disablephonehome",
                "--prebootcommandfile",
                commands.toString(),
                "--port",
                String.valueOf(port)));
        for (String application : applications) arguments.addAll(List.of("--deploy", application));
        return arguments;
    }

    /** Returns once the page is answered. */
    static Served start(List<String> arguments, Map<String, String> environment, String page, Path log)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(arguments);
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().putAll(environment);
        HttpClient client = HttpClient.newHttpClient();
        HttpRequest request = HttpRequest.newBuilder(URI.create(page))
                .timeout(Duration.ofSeconds(30))
                .build();
        long began = System.nanoTime();
        Process process = builder.start();
        while (process.isAlive() && System.nanoTime() - began < PATIENCE.toNanos()) {
            try {
                if (client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200)
                    return new Served(process, (System.nanoTime() - began) / 1e9);
            } catch (IOException notYet) {
                // It is still starting.
            }
            Thread.sleep(50);
        }
        process.destroy();
        List<String> lines = Files.readAllLines(log);
        throw new IllegalStateException("the server did not start:\n"
                + String.join("\n", lines.subList(Math.max(0, lines.size() - 40), lines.size())));
    }

    /** From the start of the process to its first answer. */
    double seconds() {
        return seconds;
    }

    /** What the process holds of the machine's memory; 0 where the system does not tell. */
    long megabytes() throws IOException {
        return megabytes("VmRSS:");
    }

    /** The most that it has held since it began. */
    long megabytesAtMost() throws IOException {
        return megabytes("VmHWM:");
    }

    private long megabytes(String what) throws IOException {
        Path status = Path.of("/proc/" + process.pid() + "/status");
        if (!Files.exists(status)) return 0;
        for (String line : Files.readAllLines(status))
            if (line.startsWith(what)) return Long.parseLong(line.replaceAll("\\D", "")) / 1024;
        return 0;
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}
