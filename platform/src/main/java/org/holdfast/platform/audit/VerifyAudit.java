package org.holdfast.platform.audit;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.SQLException;
import java.util.Properties;
import org.holdfast.platform.database.ServiceDataSource;

/** The command {@code verify-audit}: reads the trail straight from the database, with the service running or not. */
public final class VerifyAudit {
    private VerifyAudit() {}

    /**
     * @return 0 if the trail holds, 1 if a row is broken, 2 if it could not be read
     */
    public static int run(String jdbcUrl, String user, String password, Path home, PrintStream out) {
        Properties properties = new Properties();
        if (user != null && !user.isBlank()) properties.setProperty("user", user);
        if (password != null && !password.isBlank()) properties.setProperty("password", password);
        boolean postgres = jdbcUrl.startsWith("jdbc:postgresql:");
        Driver driver = postgres ? new org.postgresql.Driver() : new org.h2.Driver();
        String url = ServiceDataSource.withDriverSettings(jdbcUrl) + (postgres ? "" : ";IFEXISTS=TRUE");
        try (Connection connection = driver.connect(url, properties)) {
            Verdict verdict = new AuditChain(home).verify(connection);
            out.println(verdict.sentence());
            return verdict.holds() ? 0 : 1;
        } catch (SQLException | IOException | RuntimeException unreadable) {
            out.println("The audit trail could not be read: " + unreadable.getMessage());
            return 2;
        }
    }
}
