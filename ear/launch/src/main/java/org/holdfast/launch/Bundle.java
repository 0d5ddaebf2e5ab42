package org.holdfast.launch;

import java.io.IOException;
import java.io.InputStream;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** What is carried inside the runnable jar: the application and, next to the server, its H2. */
final class Bundle {
    private static final String APPLICATION = "/HOLDFAST-INF/holdfast.war";
    private static final String H2 = "/MICRO-INF/runtime/h2.jar";
    private static final String LIBRARIES = "WEB-INF/lib/";

    private Bundle() {}

    static Path application(Path folder) throws IOException {
        return copy(APPLICATION, folder.resolve("holdfast.war"));
    }

    /** A class loader that sees both database drivers and nothing else. */
    static URLClassLoader drivers(Path folder) throws IOException {
        return loader(libraries(folder, name -> name.startsWith("postgresql-")), folder);
    }

    /** A class loader that sees the application's own jars, for what runs without a server. */
    static URLClassLoader withoutServer(Path folder) throws IOException {
        return loader(libraries(folder, name -> true), folder);
    }

    private static URLClassLoader loader(List<Path> jars, Path folder) throws IOException {
        List<URL> urls = new ArrayList<>();
        for (Path jar : jars) {
            urls.add(url(jar));
        }
        urls.add(url(copy(H2, folder.resolve("h2.jar"))));
        return new URLClassLoader(urls.toArray(URL[]::new), Bundle.class.getClassLoader());
    }

    private static URL url(Path file) throws MalformedURLException {
        return file.toUri().toURL();
    }

    private static List<Path> libraries(Path folder, Predicate<String> wanted) throws IOException {
        List<Path> found = new ArrayList<>();
        try (InputStream in = open(APPLICATION);
                ZipInputStream war = new ZipInputStream(in)) {
            for (ZipEntry entry = war.getNextEntry(); entry != null; entry = war.getNextEntry()) {
                String name = entry.getName();
                String file = name.substring(name.lastIndexOf('/') + 1);
                if (name.startsWith(LIBRARIES) && name.endsWith(".jar") && wanted.test(file)) {
                    Path jar = folder.resolve(file);
                    Files.copy(war, jar);
                    found.add(jar);
                }
            }
        }
        return found;
    }

    private static Path copy(String entry, Path to) throws IOException {
        try (InputStream in = open(entry)) {
            Files.copy(in, to);
        }
        return to;
    }

    private static InputStream open(String entry) throws IOException {
        InputStream in = Bundle.class.getResourceAsStream(entry);
        if (in == null) {
            throw new IOException("This jar is incomplete: it lacks " + entry);
        }
        return in;
    }
}
