package org.holdfast.journeys;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.CLI;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * The browser that the journeys use: an installed Chromium; else, as root on Debian or Ubuntu, the distribution's package; else
 * Playwright's own download. What cannot be had is said in one line.
 */
final class Chromium {
    /** The one without windows first: it is the same browser, which spends nothing on a frame that nobody sees. */
    private static final List<String> NAMES = List.of(
            "chromium-headless-shell",
            "chromium",
            "chromium-browser",
            "google-chrome",
            "google-chrome-stable",
            "chrome");

    private static final String MISSING =
            "The browser journeys need a Chromium: install the package chromium (Debian: apt-get install chromium), or set HOLDFAST_CHROMIUM to one.";

    private Chromium() {}

    /** One at a time, also of several processes: two that fetch a browser at once would stand in each other's way. */
    static Browser launch(Playwright playwright) {
        try (FileChannel queue = FileChannel.open(
                Files.createDirectories(Ground.work()).resolve("chromium.lock"),
                StandardOpenOption.CREATE,
                StandardOpenOption.WRITE)) {
            queue.lock();
            return launchOne(playwright);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static Browser launchOne(Playwright playwright) {
        LaunchOptions options = new LaunchOptions().setHeadless(true).setArgs(arguments());
        Optional<Path> installed = installed().or(Chromium::fromDistribution);
        if (installed.isPresent()) {
            return playwright.chromium().launch(options.setExecutablePath(installed.get()));
        }
        try {
            return playwright.chromium().launch(options);
        } catch (RuntimeException notDownloadedYet) {
            if (!run(
                    "Playwright's own Chromium",
                    List.of(
                            java(),
                            "-cp",
                            System.getProperty("java.class.path"),
                            CLI.class.getName(),
                            "install",
                            "chromium"),
                    Map.of())) {
                throw new IllegalStateException(MISSING);
            }
            return playwright.chromium().launch(options);
        }
    }

    private static List<String> arguments() {
        List<String> arguments = new ArrayList<>(List.of("--disable-dev-shm-usage", "--font-render-hinting=none"));
        if (isRoot()) {
            // Chromium's sandbox refuses to run as root.
            arguments.add("--no-sandbox");
        }
        return arguments;
    }

    private static Optional<Path> installed() {
        String named = System.getenv("HOLDFAST_CHROMIUM");
        if (named != null && !named.isBlank()) {
            return Optional.of(Path.of(named));
        }
        for (String folder :
                Optional.ofNullable(System.getenv("PATH")).orElse("").split(java.io.File.pathSeparator)) {
            for (String name : NAMES) {
                Path candidate = Path.of(folder, name);
                // Ubuntu's chromium-browser may be a shell script that only tells to install a snap.
                if (Files.isExecutable(candidate) && answers(candidate)) {
                    return Optional.of(candidate);
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<Path> fromDistribution() {
        if (!isRoot() || !Files.isExecutable(Path.of("/usr/bin/apt-get"))) {
            return Optional.empty();
        }
        Map<String, String> quietly = Map.of("DEBIAN_FRONTEND", "noninteractive");
        run("the list of packages", List.of("apt-get", "update", "-q"), quietly);
        for (String name : List.of("chromium-headless-shell", "chromium")) {
            run(
                    "the package " + name,
                    List.of("apt-get", "install", "-q", "-y", "--no-install-recommends", name, "fonts-dejavu-core"),
                    quietly);
            Optional<Path> fetched = installed();
            if (fetched.isPresent()) {
                return fetched;
            }
        }
        return Optional.empty();
    }

    private static boolean answers(Path candidate) {
        try {
            Process process = new ProcessBuilder(candidate.toString(), "--version", "--no-sandbox")
                    .redirectErrorStream(true)
                    .start();
            String said = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
            return process.waitFor(30, TimeUnit.SECONDS)
                    && process.exitValue() == 0
                    && said.matches("(?s).*Chrom.*[0-9]+\\.[0-9]+.*");
        } catch (IOException cannotRun) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static boolean run(String what, List<String> command, Map<String, String> environment) {
        System.out.println("Journeys: fetching " + what);
        try {
            ProcessBuilder builder = new ProcessBuilder(command).inheritIO();
            builder.environment().remove("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD");
            builder.environment().putAll(environment);
            Process process = builder.start();
            return process.waitFor(10, TimeUnit.MINUTES) && process.exitValue() == 0;
        } catch (IOException cannotRun) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    private static boolean isRoot() {
        return "root".equals(System.getProperty("user.name"));
    }
}
