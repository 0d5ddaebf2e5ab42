package org.holdfast.platform.database;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The migration scripts of all modules, as one number that changes when one of them does. */
final class Scripts {
    private Scripts() {}

    /** 64 hexadecimal digits from every script's name and content; nothing if they lie where they cannot be listed. */
    static Optional<String> fingerprint(ClassLoader loader, List<String> modules) {
        try {
            MessageDigest all = MessageDigest.getInstance("SHA-256");
            for (String module : modules) {
                URL folder = loader.getResource("db/" + module);
                if (folder == null) return Optional.empty();
                Optional<TreeSet<String>> names = names(folder);
                if (names.isEmpty()) return Optional.empty();
                for (String name : names.get()) {
                    String script = "db/" + module + "/" + name;
                    all.update(script.getBytes(java.nio.charset.StandardCharsets.UTF_8));
                    try (InputStream in = loader.getResourceAsStream(script)) {
                        if (in == null) return Optional.empty();
                        all.update(in.readAllBytes());
                    }
                }
            }
            return Optional.of(HexFormat.of().formatHex(all.digest()));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    private static Optional<TreeSet<String>> names(URL folder) throws IOException {
        TreeSet<String> names = new TreeSet<>();
        if (folder.getProtocol().equals("file")) {
            try (Stream<Path> files = Files.list(Path.of(folder.toURI()))) {
                files.map(file -> file.getFileName().toString()).forEach(names::add);
            } catch (URISyntaxException odd) {
                return Optional.empty();
            }
            return Optional.of(names);
        }
        if (!(folder.openConnection() instanceof JarURLConnection jar)) return Optional.empty();
        String prefix = jar.getEntryName().endsWith("/") ? jar.getEntryName() : jar.getEntryName() + "/";
        jar.getJarFile().stream()
                .map(entry -> entry.getName())
                .filter(name -> name.startsWith(prefix) && name.length() > prefix.length())
                .forEach(name -> names.add(name.substring(prefix.length())));
        return Optional.of(names);
    }
}
