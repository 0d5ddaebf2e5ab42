package org.holdfast.platform.database;

import java.lang.reflect.Field;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;
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
            sql = new Sql();
            inject(source);
        } catch (ReflectiveOperationException | SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private void inject(DataSource source) throws ReflectiveOperationException {
        Field database = Sql.class.getDeclaredField("database");
        database.setAccessible(true);
        database.set(sql, source);
    }

    public Sql sql() {
        return sql;
    }

    @Override
    public void close() throws SQLException {
        open.close();
    }
}
