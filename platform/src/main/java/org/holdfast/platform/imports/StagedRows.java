package org.holdfast.platform.imports;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.holdfast.platform.Ids;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.postgresql.copy.CopyManager;

/** Puts rows into a staging table as fast as the database takes them, committing as it goes. */
abstract class StagedRows {
    private static final int CHUNK = 20_000;

    final String table;
    final UUID run;
    final List<Column> columns;
    final SentHash hash;

    private StagedRows(Dataset dataset, UUID run) {
        this.table = dataset.staging();
        this.run = run;
        this.columns = dataset.columns();
        this.hash = new SentHash(columns);
    }

    static StagedRows on(Connection connection, boolean postgres, Dataset dataset, UUID run) throws SQLException {
        return postgres ? new Copied(connection, dataset, run) : new Batched(connection, dataset, run);
    }

    abstract void add(int row, Object[] values) throws SQLException;

    /** Commits what is still on its way. */
    abstract void finish() throws SQLException;

    String names() {
        return "run, row_no, id, sent_hash, "
                + columns.stream().map(Column::name).collect(Collectors.joining(", "));
    }

    /**
     * On H2, and on anything that speaks JDBC. What was sent before is looked up on the way: marking a row afterwards
     * would cost as much as writing it. The connection commits by itself before and after.
     */
    private static final class Batched extends StagedRows {
        private final Connection connection;
        private final PreparedStatement insert;
        private final boolean known;
        private int waiting;

        Batched(Connection connection, Dataset dataset, UUID run) throws SQLException {
            super(dataset, run);
            this.connection = connection;
            connection.setAutoCommit(false);
            // The first of the columns is the key by which the target knows a row: it comes again for the look-up.
            this.known = dataset.target() != null;
            this.insert =
                    connection.prepareStatement("INSERT INTO " + table + " (" + names() + ", change_kind) VALUES ("
                            + String.join(", ", Collections.nCopies(columns.size() + 4, "?")) + ", "
                            + (known ? sentBefore(dataset) : "NULL") + ")");
        }

        private static String sentBefore(Dataset dataset) {
            return "(SELECT 'N' FROM " + dataset.target() + " t WHERE t."
                    + dataset.columns().get(0).name() + " = ? AND t.sent_hash = ?)";
        }

        @Override
        void add(int row, Object[] values) throws SQLException {
            insert.setObject(1, run);
            insert.setInt(2, row);
            insert.setObject(3, Ids.next());
            long sent = hash.of(values);
            insert.setLong(4, sent);
            for (int i = 0; i < values.length; i++)
                if (values[i] == null) insert.setNull(i + 5, Types.NULL);
                else insert.setObject(i + 5, values[i]);
            if (known) {
                insert.setString(values.length + 5, (String) values[0]);
                insert.setLong(values.length + 6, sent);
            }
            insert.addBatch();
            if (++waiting % CHUNK == 0) flush();
        }

        private void flush() throws SQLException {
            insert.executeBatch();
            connection.commit();
            waiting = 0;
        }

        @Override
        void finish() throws SQLException {
            try {
                if (waiting > 0) flush();
                insert.close();
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        }
    }

    /** On PostgreSQL: COPY, past the server's wrapper around the connection. Each chunk commits by itself. */
    private static final class Copied extends StagedRows {
        private final CopyManager copies;
        private final StringBuilder text = new StringBuilder(1 << 16);
        private CopyIn copy;
        private int waiting;

        Copied(Connection connection, Dataset dataset, UUID run) throws SQLException {
            super(dataset, run);
            this.copies = connection.unwrap(PGConnection.class).getCopyAPI();
        }

        @Override
        void add(int row, Object[] values) throws SQLException {
            if (copy == null) copy = copies.copyIn("COPY " + table + " (" + names() + ") FROM STDIN");
            text.append(run).append('\t').append(row).append('\t').append(Ids.next());
            text.append('\t').append(hash.of(values));
            for (Object value : values) {
                text.append('\t');
                if (value == null) text.append("\\N");
                else if (value instanceof String words) escaped(words);
                else text.append(value);
            }
            text.append('\n');
            if (text.length() > 60_000) send();
            if (++waiting % CHUNK == 0) end();
        }

        private void escaped(String words) {
            for (int i = 0; i < words.length(); i++) {
                char c = words.charAt(i);
                if (c == '\\') text.append("\\\\");
                else text.append(c);
            }
        }

        private void send() throws SQLException {
            byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
            copy.writeToCopy(bytes, 0, bytes.length);
            text.setLength(0);
        }

        private void end() throws SQLException {
            send();
            copy.endCopy();
            copy = null;
        }

        @Override
        void finish() throws SQLException {
            if (copy == null) return;
            try {
                end();
            } finally {
                if (copy != null && copy.isActive()) copy.cancelCopy();
            }
        }
    }
}
