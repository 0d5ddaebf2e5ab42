package org.holdfast.bench.floor;

import org.postgresql.ds.PGSimpleDataSource;

/** The run's own database, as it told the server in system properties: a descriptor's url element takes no placeholder. */
public class FloorDataSource extends PGSimpleDataSource {
    private static final long serialVersionUID = 1;

    public FloorDataSource() {
        setUrl(System.getProperty("floor.db.url"));
        setUser(System.getProperty("floor.db.user"));
        setPassword(System.getProperty("floor.db.password"));
    }
}
