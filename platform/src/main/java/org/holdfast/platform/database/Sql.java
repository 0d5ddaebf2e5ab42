package org.holdfast.platform.database;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * Plain SQL in the caller's transaction, for set-based work that entities would only slow down. Parameters may be
 * UUID, LocalDate, Instant, enum (stored by name), String, numbers, Boolean, bytes, a collection of UUIDs (for
 * {@code = ANY(?)}, however many), or null.
 */
@ApplicationScoped
public class Sql {
    /** Reads one row. */
    @FunctionalInterface
    public interface Reader<T> {
        T read(ResultSet row) throws SQLException;
    }

    /** Work on the transaction's connection. */
    @FunctionalInterface
    public interface Work<T> {
        T on(Connection connection) throws SQLException;
    }

    @Resource(lookup = "java:app/jdbc/holdfast")
    private DataSource database;

    /** On another data source than the service's own: for tests, and for commands that run beside the service. */
    public static Sql over(DataSource database) {
        Sql sql = new Sql();
        sql.database = database;
        return sql;
    }

    public <T> List<T> list(String sql, Reader<T> reader, Object... args) {
        return with(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                bind(statement, args);
                try (ResultSet rows = statement.executeQuery()) {
                    List<T> all = new ArrayList<>();
                    while (rows.next()) all.add(reader.read(rows));
                    return all;
                }
            }
        });
    }

    public <T> Optional<T> one(String sql, Reader<T> reader, Object... args) {
        List<T> found = list(sql, reader, args);
        return found.isEmpty() ? Optional.empty() : Optional.ofNullable(found.get(0));
    }

    public long count(String sql, Object... args) {
        return one(sql, row -> row.getLong(1), args).orElse(0L);
    }

    /** Rows changed. */
    public int update(String sql, Object... args) {
        return with(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                bind(statement, args);
                return statement.executeUpdate();
            }
        });
    }

    public void batch(String sql, List<Object[]> rows) {
        if (rows.isEmpty()) return;
        with(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                int waiting = 0;
                for (Object[] row : rows) {
                    bind(statement, row);
                    statement.addBatch();
                    if (++waiting % 1000 == 0) statement.executeBatch();
                }
                statement.executeBatch();
                return null;
            }
        });
    }

    public <T> T with(Work<T> work) {
        try (Connection connection = database.getConnection()) {
            return work.on(connection);
        } catch (SQLException refused) {
            throw new IllegalStateException(refused);
        }
    }

    public boolean isPostgres() {
        return with(c -> c.getMetaData().getDatabaseProductName().startsWith("PostgreSQL"));
    }

    public static void bind(PreparedStatement statement, Object... args) throws SQLException {
        for (int i = 0; i < args.length; i++) {
            Object arg = args[i];
            if (arg == null) statement.setNull(i + 1, Types.NULL);
            else if (arg instanceof Instant instant)
                statement.setObject(i + 1, instant.atOffset(java.time.ZoneOffset.UTC));
            else if (arg instanceof Enum<?> word) statement.setString(i + 1, word.name());
            else if (arg instanceof Collection<?> ids)
                statement.setArray(i + 1, statement.getConnection().createArrayOf("uuid", ids.toArray()));
            else statement.setObject(i + 1, arg);
        }
    }

    public static UUID uuid(ResultSet row, String column) throws SQLException {
        return row.getObject(column, UUID.class);
    }

    public static LocalDate date(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }

    public static Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp stamp = row.getTimestamp(column);
        return stamp == null ? null : stamp.toInstant();
    }
}
