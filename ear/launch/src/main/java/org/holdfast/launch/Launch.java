package org.holdfast.launch;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.lang.reflect.InvocationTargetException;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;

/** {@code java -jar holdfast.jar}. */
public final class Launch {
    private static final String VERIFY_AUDIT = "verify-audit";
    private static final int REFUSED = 2;

    private Launch() {}

    /** Starts the service, or does what the first word says. */
    public static void main(String[] args) {
        List<String> words = Arrays.asList(args);
        try {
            if (words.contains("--help") || words.contains("-h")) {
                help(System.out);
            } else if (!words.isEmpty() && words.get(0).equals(VERIFY_AUDIT)) {
                System.exit(verifyAudit(Settings.read(words.subList(1, words.size()), System.getenv())));
            } else {
                serve(Settings.read(words, System.getenv()));
            }
        } catch (StartRefused refused) {
            System.err.println("holdfast: " + refused.getMessage());
            // halt, not exit: a half-started server's shutdown hooks would add their own words.
            System.err.flush();
            Runtime.getRuntime().halt(REFUSED);
        }
    }

    private static void serve(Settings settings) throws StartRefused {
        Runnable giveBackWhatTheStartTook = Heap.makeRoomForTheStart();
        Checks.portIsFree(settings);
        Home home = Home.claim(settings.home());
        try {
            Checks.databaseAnswers(settings, home.run().resolve("drivers"));
            settings.warnings().forEach(warning -> System.err.println("holdfast: " + warning));
            // The server unpacks itself into the temporary folder; in ours the next start finds and clears what a kill
            // left.
            System.setProperty("java.io.tmpdir", home.run().toString());
            // The server's name is nobody's business outside; its own error pages print this one.
            System.setProperty("product.name", "Holdfast");
            settings.publish();
            Server server = new Server(settings, home, Clock.systemUTC());
            server.start();
            System.out.println("Holdfast is ready at " + server.base());
            giveBackWhatTheStartTook.run();
            Runtime.getRuntime().addShutdownHook(new Thread(Launch::stopTalking, "quiet shutdown"));
        } catch (StartRefused refused) {
            home.leave();
            throw refused;
        }
    }

    /** The server prints a line of its own innards to standard output when it stops. */
    private static void stopTalking() {
        System.setOut(new PrintStream(OutputStream.nullOutputStream()));
    }

    /** The verifier is the platform's; it reads the database directly and needs no server. */
    private static int verifyAudit(Settings settings) throws StartRefused {
        Checks.databaseIsKept(settings);
        Home home = settings.keepsItsOwnDatabase() ? Home.claim(settings.home()) : null;
        try {
            Path folder = Files.createTempDirectory("holdfast-verify");
            try (URLClassLoader application = Bundle.withoutServer(folder)) {
                Thread.currentThread().setContextClassLoader(application);
                Object result = application
                        .loadClass("org.holdfast.platform.audit.VerifyAudit")
                        .getMethod("run", String.class, String.class, String.class, Path.class, PrintStream.class)
                        .invoke(
                                null,
                                settings.databaseUrl(),
                                settings.databaseUser(),
                                settings.databasePassword(),
                                settings.home(),
                                System.out);
                return (Integer) result;
            } finally {
                Home.clear(folder);
            }
        } catch (InvocationTargetException failed) {
            throw new StartRefused("The audit trail could not be read: %s", StartRefused.innermost(failed.getCause()));
        } catch (ReflectiveOperationException | IOException failed) {
            throw new StartRefused("The audit trail could not be read: %s", failed);
        } finally {
            if (home != null) {
                home.leave();
            }
        }
    }

    private static void help(PrintStream out) {
        out.println("Holdfast: the working system of a specialist personality-disorder service");
        out.println();
        out.println("  java -jar holdfast.jar [options]               serves Holdfast until it is stopped (Ctrl-C)");
        out.println(
                "  java -jar holdfast.jar verify-audit [options]  verifies the audit chain; exit 1 and the first broken row if it does not hold;");
        out.println(
                "                                                 beside a running service on PostgreSQL only: H2 is opened by one process at a time");
        out.println("  java -jar holdfast.jar --help                  this page");
        out.println();
        out.println("Every option has an environment variable; the option wins.");
        out.println();
        for (Setting setting : Setting.values()) {
            out.printf("  %-24s %s%n", setting.option(), setting.variable());
            out.printf(
                    "  %-24s %s%s%n",
                    "", setting.meaning(), setting.standard().isEmpty() ? "" : " [" + setting.standard() + "]");
        }
        out.println();
        out.println(
                "Memory and other settings of the Java machine go in front of -jar or into JAVA_TOOL_OPTIONS, as in -Xmx600m.");
        out.println("A start that fails says why in one line and exits with 2.");
    }
}
