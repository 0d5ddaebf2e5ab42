package org.holdfast.journeys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where this run of the journeys takes place: the runnable jar on either database, or the EAR on Payara Server. */
enum Ground {
    H2 {
        @Override
        Service demonstration() {
            return Served.demonstration().start();
        }
    },
    POSTGRESQL {
        @Override
        Service demonstration() {
            return Served.demonstration().on(PostgreSQL.start()).start();
        }
    },
    SERVER {
        @Override
        Service demonstration() {
            return PayaraServer.start();
        }
    };

    static Ground current() {
        return valueOf(System.getProperty("holdfast.ground", H2.name()));
    }

    /** The demonstration service on this ground, ready. */
    abstract Service demonstration();

    /** A file or folder that the build names. */
    static Path path(String property, String otherwise) {
        return Path.of(System.getProperty(property, otherwise)).toAbsolutePath().normalize();
    }

    /** Keeps what a service wrote, for whoever looks into a failure: {@code target/logs}. */
    static void keep(String name, String log) {
        try {
            Path folder = Files.createDirectories(work().resolve("logs"));
            Files.writeString(folder.resolve(name + ".log"), log);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** A folder of the build for what is left behind: logs and pictures. */
    static Path work() {
        return path("holdfast.work", "target");
    }
}
