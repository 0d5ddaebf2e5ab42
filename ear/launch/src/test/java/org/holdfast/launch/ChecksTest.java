package org.holdfast.launch;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The demonstration is refused on somebody's own data before anything is started. */
class ChecksTest {
    private Connection database;

    @BeforeEach
    void open() throws SQLException {
        database = DriverManager.getConnection("jdbc:h2:mem:;DATABASE_TO_LOWER=TRUE");
    }

    @AfterEach
    void close() throws SQLException {
        database.close();
    }

    @Test
    void an_empty_database_may_hold_the_demonstration() throws SQLException {
        assertThatCode(() -> Checks.holdsNobodyReal(database)).doesNotThrowAnyException();
        migrated();
        assertThatCode(() -> Checks.holdsNobodyReal(database)).doesNotThrowAnyException();
    }

    @Test
    void a_database_with_somebody_in_it_is_left_alone() throws SQLException {
        migrated();
        run("INSERT INTO platform.staff VALUES (1)");
        assertThatThrownBy(() -> Checks.holdsNobodyReal(database))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("real accounts")
                .hasMessageContaining("HOLDFAST_DEMO")
                .hasMessageNotContaining("the log");
    }

    @Test
    void a_database_that_holds_the_demonstration_goes_on_holding_it() throws SQLException {
        migrated();
        run("INSERT INTO platform.staff VALUES (1)");
        run("INSERT INTO platform.account VALUES (1)");
        run("INSERT INTO platform.setting VALUES ('demonstration')");
        assertThatCode(() -> Checks.holdsNobodyReal(database)).doesNotThrowAnyException();
    }

    private void migrated() throws SQLException {
        run("CREATE SCHEMA platform");
        run("CREATE TABLE platform.setting (name VARCHAR(120))");
        run("CREATE TABLE platform.account (id INTEGER)");
        run("CREATE TABLE platform.staff (id INTEGER)");
    }

    private void run(String statement) throws SQLException {
        try (Statement one = database.createStatement()) {
            one.execute(statement);
        }
    }
}
