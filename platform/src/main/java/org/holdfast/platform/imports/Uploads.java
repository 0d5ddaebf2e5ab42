package org.holdfast.platform.imports;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.holdfast.platform.database.ServiceDataSource;

/** Where a file that came with the screen waits until it has been looked at and imported. It holds patients' names, so nothing stays. */
final class Uploads {
    private Uploads() {}

    static Path folder() {
        return Path.of(ServiceDataSource.setting("holdfast.home", "./data"), "uploads")
                .toAbsolutePath();
    }

    /** At a start nobody waits for what an earlier one received. */
    static void sweep() {
        if (!Files.isDirectory(folder())) return;
        try (DirectoryStream<Path> left = Files.newDirectoryStream(folder(), "import*.csv")) {
            for (Path file : left) Files.deleteIfExists(file);
        } catch (IOException later) {
            Logger.getLogger(Uploads.class.getName())
                    .log(Level.WARNING, "Files that were received earlier could not be removed", later);
        }
    }
}
