package org.holdfast.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the service asks of a database it keeps itself. */
class ServiceDataSourceTest {
    @Test
    void a_commit_is_on_disk_and_closing_moves_nothing_about(@TempDir Path home) throws SQLException {
        String file = ServiceDataSource.withDriverSettings("jdbc:h2:file:" + home + "/holdfast");
        try (Connection connection = DriverManager.getConnection(file, "holdfast", "")) {
            assertThat(setting(connection, "WRITE_DELAY")).isEqualTo("0");
            assertThat(setting(connection, "MAX_COMPACT_TIME"))
                    .as("a process that ends while the file is made smaller leaves one that cannot be opened")
                    .isEqualTo("0");
        }
    }

    private static String setting(Connection connection, String name) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "SELECT setting_value FROM information_schema.settings WHERE setting_name = '" + name + "'")) {
            return row.next() ? row.getString(1) : "as H2 has it";
        }
    }
}
