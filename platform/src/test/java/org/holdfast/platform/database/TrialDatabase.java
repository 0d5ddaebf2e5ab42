package org.holdfast.platform.database;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcDataSource;

/** An empty database in memory with the platform's tables, for tests that need no server. */
public final class TrialDatabase implements AutoCloseable {
    private final Connection open;
    private final DataSource source;
    private final Sql sql;
    private final ThreadLocal<Connection> transaction = new ThreadLocal<>();

    public TrialDatabase() {
        try {
            JdbcDataSource memory = new JdbcDataSource();
            memory.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";DATABASE_TO_LOWER=TRUE");
            source = memory;
            open = source.getConnection();
            Flyway.configure()
                    .dataSource(source)
                    .defaultSchema("platform")
                    .createSchemas(true)
                    .locations("filesystem:src/main/resources/db/platform")
                    .load()
                    .migrate();
            sql = Sql.over((DataSource) Proxy.newProxyInstance(
                    getClass().getClassLoader(),
                    new Class<?>[] {DataSource.class},
                    (proxy, method, args) -> transaction.get() == null ? source.getConnection() : lent()));
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    public Sql sql() {
        return sql;
    }

    /** What the server does for a method that is {@code @Transactional}; without it each statement stands for itself. */
    public void inATransaction(Runnable step) {
        try (Connection connection = source.getConnection()) {
            connection.setAutoCommit(false);
            transaction.set(connection);
            boolean done = false;
            try {
                step.run();
                done = true;
            } finally {
                transaction.remove();
                if (done) connection.commit();
                else connection.rollback();
            }
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** The transaction's connection, which ends with it and not with a statement. */
    private Connection lent() {
        Connection connection = transaction.get();
        return (Connection) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, args) -> {
                    if (method.getName().equals("close")) return null;
                    try {
                        return method.invoke(connection, args);
                    } catch (InvocationTargetException thrown) {
                        throw thrown.getCause();
                    }
                });
    }

    @Override
    public void close() throws SQLException {
        open.close();
    }
}
