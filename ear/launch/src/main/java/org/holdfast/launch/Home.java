package org.holdfast.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.stream.Stream;

/**
 * The folder that holds everything this installation keeps. One process at a time may own it; what a killed process left in
 * {@code run/} is cleared by the next one.
 */
final class Home {
    private final Path folder;
    private final FileChannel lock;

    private Home(Path folder, FileChannel lock) {
        this.folder = folder;
        this.lock = lock;
    }

    static Home claim(Path folder) throws StartRefused {
        try {
            create(folder);
            Path probe = Files.createTempFile(folder, "probe", "");
            Files.delete(probe);
        } catch (IOException unwritable) {
            throw new StartRefused(
                    "The home folder %s cannot be written to. Set %s to a folder this account owns.",
                    folder, Setting.HOME.variable());
        }
        try {
            FileChannel lock =
                    FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (lock.tryLock() == null) {
                lock.close();
                throw inUse(folder);
            }
            Home home = new Home(folder, lock);
            clear(home.run());
            create(home.run());
            create(home.logs());
            return home;
        } catch (OverlappingFileLockException held) {
            throw inUse(folder);
        } catch (IOException | UncheckedIOException unwritable) {
            throw new StartRefused(
                    "The home folder %s cannot be written to: %s", folder, StartRefused.innermost(unwritable));
        }
    }

    private static StartRefused inUse(Path folder) {
        return new StartRefused(
                "Another Holdfast is running with the home folder %s. Stop it, or set %s to another folder.",
                folder, Setting.HOME.variable());
    }

    /** Patients' records lie here: the account that runs the service owns it and nobody else reads it. */
    private static void create(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            return;
        }
        if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.createDirectories(
                    folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        } else {
            Files.createDirectories(folder);
        }
    }

    static void clear(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }

    /** Unpacked for this run only. */
    Path run() {
        return folder.resolve("run");
    }

    Path logs() {
        return folder.resolve("logs");
    }

    /** Leaves nothing unpacked behind and lets another process have the folder. */
    void leave() {
        try {
            clear(run());
            lock.close();
        } catch (IOException | UncheckedIOException ignored) {
            // The lock goes with the process at the latest, and the next start clears the folder.
        }
    }
}
