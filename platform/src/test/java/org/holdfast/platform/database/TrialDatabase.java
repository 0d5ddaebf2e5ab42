package org.holdfast.platform.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcDataSource;

/** An empty database in memory with the platform's tables, for tests that need no server. */
public final class TrialDatabase implements AutoCloseable {
    private final Connection open;
    private final Sql sql;

    public TrialDatabase() {
        try {
            JdbcDataSource source = new JdbcDataSource();
            source.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";DATABASE_TO_LOWER=TRUE");
            open = source.getConnection();
            Flyway.configure()
                    .dataSource(source)
                    .defaultSchema("platform")
                    .createSchemas(true)
                    .locations("filesystem:src/main/resources/db/platform")
                    .load()
                    .migrate();
            sql = Sql.over(source);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    public Sql sql() {
        return sql;
    }

    @Override
    public void close() throws SQLException {
        open.close();
    }
}
