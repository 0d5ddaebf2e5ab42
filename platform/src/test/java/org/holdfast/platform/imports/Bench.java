package org.holdfast.platform.imports;

import java.io.Reader;
import java.io.StringReader;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.holdfast.platform.Ids;
import org.holdfast.platform.database.Sql;

/** A database with one small dataset, and imports into it without a server. */
final class Bench implements AutoCloseable {
    /** Gives a connection of its own outside a transaction, and the transaction's inside. */
    private final DataSource fresh;

    private final ThreadLocal<Connection> transaction = new ThreadLocal<>();
    final Sql sql;
    final List<Imported> witnessed = new ArrayList<>();
    final List<String> told = new ArrayList<>();
    final List<UUID> lost = new ArrayList<>();
    RuntimeException failAtMerge;

    Bench(DataSource fresh) throws SQLException {
        this.fresh = fresh;
        InvocationHandler handler = (self, method, args) -> {
            if (!method.getName().equals("getConnection")) throw new UnsupportedOperationException(method.getName());
            Connection current = transaction.get();
            if (current == null) return fresh.getConnection();
            return Proxy.newProxyInstance(
                    Connection.class.getClassLoader(),
                    new Class<?>[] {Connection.class},
                    (c, m, a) -> m.getName().equals("close") ? null : m.invoke(current, a));
        };
        this.sql = Sql.over((DataSource)
                Proxy.newProxyInstance(DataSource.class.getClassLoader(), new Class<?>[] {DataSource.class}, handler));
        try (Connection connection = fresh.getConnection();
                Statement statement = connection.createStatement()) {
            for (String part : SCHEMA.split(";")) statement.execute(part);
        }
    }

    private static final String SCHEMA = """
            CREATE SCHEMA IF NOT EXISTS platform;
            CREATE TABLE platform.import_turn (name VARCHAR(20) PRIMARY KEY);
            INSERT INTO platform.import_turn VALUES ('store');
            CREATE SCHEMA IF NOT EXISTS toy;
            CREATE TABLE toy.person (id UUID PRIMARY KEY, person_key VARCHAR(120) NOT NULL UNIQUE);
            CREATE TABLE toy.visit (
              id UUID PRIMARY KEY,
              visit_key VARCHAR(120) NOT NULL UNIQUE,
              person_id UUID NOT NULL,
              type VARCHAR(40) NOT NULL,
              started_on DATE NOT NULL,
              ended_on DATE,
              amount INTEGER NOT NULL,
              note VARCHAR(200),
              answers VARCHAR(200),
              sent_hash BIGINT,
              version INTEGER NOT NULL);
            CREATE TABLE toy.staged_visit (
              run UUID NOT NULL,
              row_no INTEGER NOT NULL,
              id UUID,
              change_kind VARCHAR(1),
              sent_hash BIGINT,
              visit_key VARCHAR(120),
              person_key VARCHAR(120),
              type VARCHAR(40),
              started_on DATE,
              ended_on DATE,
              amount INTEGER,
              note VARCHAR(200),
              answers VARCHAR(200),
              person_id UUID,
              PRIMARY KEY (run, row_no))
            """;

    void people(int howMany) {
        List<Object[]> rows = new ArrayList<>();
        for (int i = 1; i <= howMany; i++) rows.add(new Object[] {Ids.next(), "P" + i});
        sql.batch("INSERT INTO toy.person (id, person_key) VALUES (?, ?)", rows);
    }

    FileImport.Outcome send(String csv) {
        return send(new StringReader(csv));
    }

    FileImport.Outcome send(Reader csv) {
        return new FileImport(
                        new Visits(),
                        UUID.randomUUID(),
                        sql,
                        this::atomically,
                        new FileImport.Witness() {
                            @Override
                            public void stored(Imported imported) {
                                witnessed.add(imported);
                            }

                            @Override
                            public void lost(List<UUID> records) {
                                lost.addAll(records);
                            }
                        },
                        LocalDate.of(2026, 11, 21),
                        Progress.NONE)
                .read(csv);
    }

    long visits() {
        return sql.count("SELECT COUNT(*) FROM toy.visit");
    }

    long staged() {
        return sql.count("SELECT COUNT(*) FROM toy.staged_visit");
    }

    private <T> T atomically(Supplier<T> work) {
        try (Connection connection = fresh.getConnection()) {
            connection.setAutoCommit(false);
            transaction.set(connection);
            boolean done = false;
            try {
                T result = work.get();
                connection.commit();
                done = true;
                return result;
            } finally {
                transaction.remove();
                if (!done) connection.rollback();
                connection.setAutoCommit(true);
            }
        } catch (SQLException lost) {
            throw new IllegalStateException(lost);
        }
    }

    @Override
    public void close() {
        try (Connection connection = fresh.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("DROP SCHEMA toy CASCADE");
            statement.execute("DROP SCHEMA platform CASCADE");
        } catch (SQLException gone) {
            throw new IllegalStateException(gone);
        }
    }

    /** Visits to people: every kind of column, a resolved key, rules between cells and facts told. */
    final class Visits implements Dataset {
        @Override
        public String name() {
            return "visits";
        }

        @Override
        public String staging() {
            return "toy.staged_visit";
        }

        @Override
        public String record() {
            return "s.person_id";
        }

        @Override
        public String target() {
            return "toy.visit";
        }

        @Override
        public List<Column> columns() {
            return List.of(
                    Column.key("visit_key"),
                    Column.key("person_key"),
                    Column.word("type").required(),
                    Column.date("started_on").required(),
                    Column.date("ended_on"),
                    Column.integer("amount", 0, 100),
                    Column.text("note", 200),
                    Column.series("answers", "item_", 5, 0, 4));
        }

        @Override
        public void judge(Staging rows) {
            rows.refuseRepeated("visit_key");
            rows.resolve("person_id", "person_key", "toy.person", "person_key", "id");
            rows.refuseUnknown("person_key", "person_id");
            rows.refuseWhere("ended_on", "visit.endsFirst", "s.ended_on < s.started_on", "s.started_on");
            rows.warnWhere("started_on", "visit.longAgo", "s.started_on < DATE '1950-01-01'");
        }

        @Override
        public Merged merge(Staging rows) {
            if (failAtMerge != null) throw failAtMerge;
            Merged merged = rows.into(target())
                    .key("visit_key")
                    .columns("person_id", "type", "started_on", "ended_on", "note", "answers")
                    .column("amount", "COALESCE(s.amount, 1)")
                    .onInsert("version", "0")
                    .onUpdate("version", "t.version + 1")
                    .merge();
            rows.changed(row -> row.getString("visit_key") + "=" + row.getString("id"), 1000, told::addAll);
            return merged;
        }
    }
}
