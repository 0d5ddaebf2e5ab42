package org.holdfast.launch;

import fish.payara.micro.BootstrapException;
import fish.payara.micro.PayaraMicroRuntime;
import fish.payara.micro.boot.PayaraMicroBoot;
import fish.payara.micro.boot.PayaraMicroLauncher;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Stock Payara Micro with the one application in it, and one open listener. */
final class Server {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    /** Once something has failed for good, waiting longer only hides it. */
    private static final Duration PATIENCE_AFTER_FAILURE = Duration.ofSeconds(5);

    private static final String CONFIG = "configs.config.server-config.";

    private final Settings settings;
    private final Home home;
    private final Clock clock;

    Server(Settings settings, Home home, Clock clock) {
        this.settings = settings;
        this.home = home;
        this.clock = clock;
    }

    /** Returns when pages can be served. */
    void start() throws StartRefused {
        try {
            Path application = Bundle.application(home.run());
            PayaraMicroBoot boot =
                    PayaraMicroLauncher.create(arguments(application).toArray(String[]::new));
            PayaraMicroRuntime runtime = boot.getRuntime();
            if (runtime.getDeployedApplicationNames().isEmpty()) {
                throw notStarted();
            }
            awaitReady();
        } catch (StartRefused refused) {
            throw refused;
        } catch (BootstrapException failed) {
            throw new StartRefused(
                    "The server did not start: %s The log is in %s.",
                    FirstFailure.said(StartRefused.innermost(failed)), home.logs());
        } catch (Exception failed) {
            throw new StartRefused("The server did not start: %s", StartRefused.innermost(failed));
        }
    }

    private StartRefused notStarted() {
        return new StartRefused(
                "Holdfast did not start: %s (the log in %s says more)",
                FirstFailure.said("the application could not be deployed"), home.logs());
    }

    private List<String> arguments(Path application) throws IOException, StartRefused {
        List<String> arguments = new ArrayList<>(List.of(
                "--deploy",
                application.toString(),
                "--contextroot",
                "/",
                "--port",
                Integer.toString(settings.port()),
                "--prebootcommandfile",
                preBootCommands().toString(),
                "--logproperties",
                logging().toString(),
                "--disablephonehome"));
        if (settings.cluster().isEmpty()) {
            // Hazelcast would listen on every interface even with clustering off.
            arguments.add("--nohazelcast");
        } else {
            String own = settings.cluster().split(",")[0].strip();
            arguments.addAll(List.of("--clustermode", "tcpip:" + settings.cluster()));
            arguments.addAll(List.of("--interfaces", own.replaceFirst(":[0-9]+$", "")));
            String port = own.replaceFirst("^.*:", "");
            if (port.matches("[0-9]+")) {
                arguments.addAll(List.of("--startport", port));
            }
        }
        return arguments;
    }

    private Path preBootCommands() throws IOException {
        List<String> commands = new ArrayList<>(List.of(
                set("network-config.network-listeners.network-listener.http-listener.address", settings.address()),
                set("network-config.protocols.protocol.http-listener.http.server-header", "false"),
                set("network-config.protocols.protocol.http-listener.http.xpowered-by", "false"),
                // Health is for the load balancer. What the server measures and describes by itself is for
                // nobody.
                set("microprofile-metrics-configuration.enabled", "false"),
                // The application's descriptors were checked when it was built; to compile their schemas at each start
                // helps nobody.
                set("admin-service.das-config.deploy-xml-validation", "none"),
                // A description that is off is still an application that is started, unless it belongs to no host.
                "set-openapi-configuration --enabled=false --virtualServers=nowhere"));
        if (settings.hasProxies()) {
            // A proxy that ends TLS says so; cookies then know that they are not for plain HTTP.
            commands.add(
                    set("network-config.protocols.protocol.http-listener.http.scheme-mapping", "X-Forwarded-Proto"));
        }
        return Files.write(home.run().resolve("pre-boot.txt"), commands);
    }

    private static String set(String name, String value) {
        return "set " + CONFIG + name + "=" + value;
    }

    private Path logging() throws IOException, StartRefused {
        List<String> lines = new ArrayList<>();
        String handlers = "java.util.logging.FileHandler, " + FirstFailure.class.getName();
        lines.add("handlers=" + handlers + (settings.logsToConsole() ? ", java.util.logging.ConsoleHandler" : ""));
        lines.add(".level=INFO");
        lines.add("java.util.logging.FileHandler.pattern="
                + escaped(home.logs().toString().replace("%", "%%")) + "/holdfast.%g.log");
        lines.add("java.util.logging.FileHandler.limit=20000000");
        lines.add("java.util.logging.FileHandler.count=10");
        lines.add("java.util.logging.FileHandler.append=true");
        lines.add("java.util.logging.FileHandler.encoding=UTF-8");
        lines.add("java.util.logging.FileHandler.formatter=java.util.logging.SimpleFormatter");
        lines.add("java.util.logging.ConsoleHandler.formatter=java.util.logging.SimpleFormatter");
        lines.add("java.util.logging.SimpleFormatter.format=%1$tFT%1$tT.%1$tL%1$tz %4$s %3$s: %5$s%6$s%n");
        for (String talkative : List.of(
                "org.hibernate.validator.internal.util.Version",
                "com.hazelcast",
                "fish.payara.nucleus.util",
                "org.glassfish.admin.mbeanserver",
                "javax.enterprise.system.tools.deployment.dol",
                "javax.enterprise.system.tools.deployment.common")) {
            lines.add(talkative + ".level=WARNING");
        }
        return Files.write(home.run().resolve("logging.properties"), lines);
    }

    private static String escaped(String path) {
        return path.replace("\\", "/");
    }

    private void awaitReady() throws StartRefused, InterruptedException {
        Instant giveUp = clock.instant().plus(FirstFailure.happened() ? PATIENCE_AFTER_FAILURE : PATIENCE);
        while (!isReady()) {
            if (clock.instant().isAfter(giveUp)) {
                throw notStarted();
            }
            Thread.sleep(100);
        }
    }

    private boolean isReady() throws StartRefused {
        try {
            HttpURLConnection connection = (HttpURLConnection)
                    URI.create(base() + "health/ready").toURL().openConnection();
            connection.setConnectTimeout(2_000);
            connection.setReadTimeout(10_000);
            try {
                return connection.getResponseCode() == HttpURLConnection.HTTP_OK;
            } finally {
                connection.disconnect();
            }
        } catch (IOException | UncheckedIOException notYet) {
            return false;
        }
    }

    /** Where a browser on this machine finds it. */
    String base() throws StartRefused {
        String host = settings.address();
        try {
            if (InetAddress.getByName(host).isAnyLocalAddress()) {
                host = "127.0.0.1";
            }
        } catch (IOException ignored) {
            // Checked before the start; then the name itself has to do.
        }
        return "http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + settings.port() + "/";
    }
}
