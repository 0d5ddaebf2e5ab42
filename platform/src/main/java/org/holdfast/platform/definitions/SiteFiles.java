package org.holdfast.platform.definitions;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The files that a service put into a folder of its home. */
public final class SiteFiles {
    private SiteFiles() {}

    /** Its {@code *.json} files by name; none where there is no such folder. */
    public static List<Path> in(Path folder, List<String> faults) {
        if (!Files.isDirectory(folder)) return List.of();
        try (Stream<Path> found = Files.list(folder)) {
            return found.filter(file -> file.getFileName().toString().endsWith(".json"))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            faults.add(folder.getFileName() + ": the folder cannot be read");
            return List.of();
        }
    }

    public static Optional<String> text(Path file, List<String> faults) {
        try {
            return Optional.of(Files.readString(file));
        } catch (IOException unreadable) {
            faults.add(file.getParent().getFileName() + "/" + file.getFileName() + ": cannot be read as UTF-8 text");
            return Optional.empty();
        }
    }
}
