package org.holdfast.platform.definitions;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The files of a folder that came with the product: one put there is found by itself. */
public final class OurFiles {
    private OurFiles() {}

    /**
     * The names of the definitions in a folder, in order.
     *
     * @param one a file that is certainly there, by which the folder is found
     */
    public static List<String> names(String folder, String one) {
        TreeSet<String> names = new TreeSet<>();
        try {
            URL known = OurFiles.class.getResource("/" + folder + "/" + one);
            if (known.getProtocol().equals("file")) {
                try (Stream<Path> files = Files.list(Path.of(known.toURI()).getParent())) {
                    files.map(file -> file.getFileName().toString()).forEach(names::add);
                }
            } else if (known.openConnection() instanceof JarURLConnection jar) {
                String prefix =
                        jar.getEntryName().substring(0, jar.getEntryName().lastIndexOf('/') + 1);
                jar.getJarFile().stream()
                        .map(entry -> entry.getName())
                        .filter(name -> name.startsWith(prefix))
                        .forEach(name -> names.add(name.substring(prefix.length())));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (URISyntaxException odd) {
            throw new IllegalStateException(odd);
        }
        names.removeIf(name -> !name.endsWith(".json"));
        if (names.isEmpty()) throw new IllegalStateException("the files in " + folder + " cannot be listed");
        return List.copyOf(names);
    }

    public static String text(String folder, String file) {
        try (InputStream in = OurFiles.class.getResourceAsStream("/" + folder + "/" + file)) {
            return in == null ? null : new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
