package org.holdfast.outcomes.report;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcDataSource;
import org.holdfast.outcomes.fact.Windows;
import org.holdfast.platform.Ids;
import org.holdfast.platform.database.Sql;

/** This module's tables in a database of the test's own. */
final class Memory implements AutoCloseable {
    final Connection connection;

    private Memory(DataSource database) throws SQLException {
        Flyway.configure()
                .dataSource(database)
                .defaultSchema("outcomes")
                .createSchemas(true)
                .locations("classpath:db/outcomes")
                .load()
                .migrate();
        connection = database.getConnection();
    }

    static Memory onH2() throws SQLException {
        JdbcDataSource memory = new JdbcDataSource();
        memory.setURL("jdbc:h2:mem:" + Ids.next() + ";DB_CLOSE_DELAY=-1;DATABASE_TO_LOWER=TRUE");
        return new Memory(memory);
    }

    /** On a real PostgreSQL, started once for all the tests of this module; it ends with them. */
    static Memory onPostgres() throws SQLException {
        return new Memory(Postgres.STARTED.getPostgresDatabase());
    }

    private static final class Postgres {
        static final EmbeddedPostgres STARTED = start();

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.start();
            } catch (IOException notStarted) {
                throw new UncheckedIOException(notStarted);
            }
        }
    }

    void forgetEverything() throws SQLException {
        try (var statement = connection.createStatement()) {
            for (String table : new String[] {
                "contact_type", "contact", "event", "assessment", "episode_fact", "referral_fact", "patient_fact"
            }) statement.execute("DELETE FROM outcomes." + table);
        }
    }

    void patient(UUID id, LocalDate diedOn, LocalDate observedUntil) throws SQLException {
        insert(
                "INSERT INTO outcomes.patient_fact (id, patient_key, died_on, observed_until) VALUES (?, ?, ?, ?)",
                id,
                "P-" + id,
                diedOn,
                observedUntil);
    }

    void episode(
            String key,
            UUID patient,
            UUID referral,
            String programme,
            UUID team,
            LocalDate startedOn,
            LocalDate endedOn,
            String ending)
            throws SQLException {
        Windows windows = Windows.of(startedOn, endedOn);
        insert(
                "INSERT INTO outcomes.episode_fact (id, episode_key, patient_id, referral_id, programme, team_id,"
                        + " started_on, ended_on, ending, before_from, before_to, during_to, six_months_on, after_from,"
                        + " after_to) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                Ids.next(),
                key,
                patient,
                referral,
                programme,
                team,
                startedOn,
                endedOn,
                ending,
                windows.beforeFrom(),
                windows.beforeTo(),
                windows.duringTo(),
                windows.sixMonthsOn(),
                windows.afterFrom(),
                windows.afterTo());
    }

    void referral(UUID id, UUID patient, LocalDate receivedOn, UUID team, String outcome, LocalDate outcomeOn)
            throws SQLException {
        insert(
                "INSERT INTO outcomes.referral_fact (id, referral_key, patient_id, received_on, team_id, outcome,"
                        + " outcome_on) VALUES (?, ?, ?, ?, ?, ?, ?)",
                id,
                "R-" + id,
                patient,
                receivedOn,
                team,
                outcome,
                outcomeOn);
    }

    void contact(UUID patient, String type, LocalDate startedOn, LocalDate endedOn) throws SQLException {
        UUID id = Ids.next();
        insert(
                "INSERT INTO outcomes.contact_type (type) SELECT CAST(? AS VARCHAR(40)) FROM (VALUES (1)) one"
                        + " WHERE NOT EXISTS (SELECT 1 FROM outcomes.contact_type t WHERE t.type = ?)",
                type,
                type);
        insert(
                "INSERT INTO outcomes.contact (id, contact_key, patient_id, type, started_on, ended_on)"
                        + " VALUES (?, ?, ?, ?, ?, ?)",
                id,
                "C-" + id,
                patient,
                type,
                startedOn,
                endedOn);
    }

    /** Answers as {@code 1,,3} where item 2 was not answered. */
    void assessment(UUID patient, String instrument, LocalDate completedOn, String answers) throws SQLException {
        UUID id = Ids.next();
        insert(
                "INSERT INTO outcomes.assessment (id, assessment_key, patient_id, instrument, instrument_version,"
                        + " completed_on, answers) VALUES (?, ?, ?, ?, 1, ?, ?)",
                id,
                "Q-" + id,
                patient,
                instrument,
                completedOn,
                answers);
    }

    void insert(String sql, Object... args) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            Sql.bind(statement, args);
            statement.executeUpdate();
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
