package org.holdfast.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** How long the runnable jar takes until it can serve pages, beside a WAR with one empty Faces page on the same server. */
final class StartUp {
    private static final int TIMES = 5;
    private static final String HEAP = "-Xmx600m";

    private final Path target;
    private final Path folder;
    private final PrintStream out;

    StartUp(Path target, Path folder, PrintStream out) {
        this.target = target;
        this.folder = folder;
        this.out = out;
    }

    void measure() throws Exception {
        Path war = empty();
        double first = 0;
        double[] product = new double[TIMES];
        double[] floor = new double[TIMES];
        double[] ratios = new double[TIMES];
        long ready = 0;
        long used = 0;
        for (int turn = -1; turn < TIMES; turn++) {
            int port = Bench.freePort();
            String base = "http://127.0.0.1:" + port;
            try (Served holdfast = Served.start(
                    List.of(
                            HEAP,
                            "-jar",
                            target.resolve("../../target/holdfast.jar").toString()),
                    Map.of(
                            "HOLDFAST_HOME",
                            folder.resolve("started").toString(),
                            "HOLDFAST_HTTP_PORT",
                            String.valueOf(port)),
                    base + "/health/ready",
                    folder.resolve("log"))) {
                if (turn < 0) first = holdfast.seconds();
                else product[turn] = holdfast.seconds();
                ready = Math.max(ready, holdfast.megabytes());
                for (int i = 0; turn == TIMES - 1 && i < 500; i++) page(base + "/platform/signin.xhtml");
                used = holdfast.megabytes();
            }
            port = Bench.freePort();
            try (Served bare = Served.start(
                    Served.micro(target.resolve("payara-micro.jar"), folder, port, List.of(HEAP), List.of(war + ":/")),
                    "http://127.0.0.1:" + port + "/empty.xhtml",
                    folder.resolve("log"))) {
                if (turn >= 0) floor[turn] = bare.seconds();
            }
            if (turn >= 0) ratios[turn] = product[turn] / floor[turn];
        }
        out.printf(
                Locale.UK,
                "%n### Start%n%n| what | seconds |%n|---|---:|%n| an empty database: first start | %.1f |%n"
                        + "| ready, from then on | %.1f |%n| an empty Faces page on the same server | %.1f |%n"
                        + "| ratio | %.2f |%n%nWith %s it holds %,d MB when it is ready, %,d MB after 500 pages.%n",
                first,
                Rate.middle(product),
                Rate.middle(floor),
                Rate.middle(ratios),
                HEAP,
                ready,
                used);
    }

    private static void page(String address) throws IOException, InterruptedException {
        HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(URI.create(address)).build(), HttpResponse.BodyHandlers.discarding());
    }

    private Path empty() throws IOException {
        Path war = folder.resolve("empty.war");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(war))) {
            entry(zip, "WEB-INF/web.xml", """
                    <web-app xmlns="https://jakarta.ee/xml/ns/jakartaee" version="6.0">
                      <context-param><param-name>jakarta.faces.PROJECT_STAGE</param-name><param-value>Production</param-value></context-param>
                      <servlet><servlet-name>faces</servlet-name>
                        <servlet-class>jakarta.faces.webapp.FacesServlet</servlet-class>
                        <load-on-startup>1</load-on-startup></servlet>
                      <servlet-mapping><servlet-name>faces</servlet-name><url-pattern>*.xhtml</url-pattern></servlet-mapping>
                    </web-app>
                    """);
            entry(
                    zip,
                    "WEB-INF/beans.xml",
                    "<beans xmlns=\"https://jakarta.ee/xml/ns/jakartaee\" version=\"4.0\" bean-discovery-mode=\"annotated\"/>");
            entry(zip, "empty.xhtml", """
                    <!DOCTYPE html>
                    <html lang="en-GB" xmlns="http://www.w3.org/1999/xhtml" xmlns:h="jakarta.faces.html">
                    <h:head><title>Empty</title></h:head><h:body><p>Nothing.</p></h:body>
                    </html>
                    """);
        }
        return war;
    }

    private static void entry(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }
}
