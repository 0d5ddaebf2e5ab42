package org.holdfast.journeys;

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

    /** A folder of the build for what is left behind: logs and pictures. */
    static Path work() {
        return path("holdfast.work", "target");
    }
}
