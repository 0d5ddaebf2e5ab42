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
    void a_commit_is_on_disk_and_a_file_is_tidied_up_when_it_is_closed(@TempDir Path home) throws SQLException {
        String file = ServiceDataSource.withDriverSettings("jdbc:h2:file:" + home + "/holdfast");
        // An earlier start had said otherwise, and H2 keeps that in the file.
        DriverManager.getConnection(file.replace("COMPACT_TIME=200", "COMPACT_TIME=0"), "holdfast", "")
                .close();
        try (Connection connection = DriverManager.getConnection(file, "holdfast", "")) {
            assertThat(setting(connection, "WRITE_DELAY")).isEqualTo("0");
            assertThat(setting(connection, "MAX_COMPACT_TIME"))
                    .as("a file that was open when its process was killed may not open again without it")
                    .isEqualTo("200");
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
