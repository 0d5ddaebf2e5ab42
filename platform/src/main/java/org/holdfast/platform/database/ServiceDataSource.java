package org.holdfast.platform.database;

import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.SQLException;
import java.util.Properties;
import java.util.logging.Logger;
import javax.sql.DataSource;

/**
 * Opens connections to the service's database for the server's pool: H2 in the service's home unless
 * {@code HOLDFAST_DB_URL} names a PostgreSQL. One class for both, so that the deployment descriptor does not have to
 * know which it is. Settings are read from system properties ({@code holdfast.db.url}) first, then the environment.
 */
public class ServiceDataSource implements DataSource {
    private final String url = withDriverSettings(setting("holdfast.db.url", h2InHome()));
    private final String user = setting("holdfast.db.user", isPostgres() ? "" : "holdfast");
    private final String password = setting("holdfast.db.password", "");
    private final Driver driver = isPostgres() ? new org.postgresql.Driver() : new org.h2.Driver();

    /** A setting from the system property or, with dots as underscores and in capitals, the environment. */
    public static String setting(String name, String otherwise) {
        String property = System.getProperty(name);
        if (property != null && !property.isBlank()) return property;
        String variable = System.getenv(name.replace('.', '_').toUpperCase(java.util.Locale.ROOT));
        return variable == null || variable.isBlank() ? otherwise : variable;
    }

    private static String h2InHome() {
        String home = setting("holdfast.home", "./data");
        return "jdbc:h2:file:" + java.nio.file.Path.of(home).toAbsolutePath() + "/holdfast";
    }

    /** The address with what the service needs of the driver added; for everything that opens the same database. */
    public static String withDriverSettings(String url) {
        // An acknowledged commit is on disk: H2's default write delay lost thousands of them at each kill -9.
        // Names without quotes are folded to lower case, as PostgreSQL does, so that one SQL set serves both.
        // An H2 file whose process was killed has to be tidied up by whoever opens and closes it next; with 0 it could
        // often
        // not be opened again ("Double mark", H2 2.2.224). H2 keeps the setting in the file, so it is said each time.
        if (!url.startsWith("jdbc:postgresql:"))
            return url + ";WRITE_DELAY=0;DATABASE_TO_LOWER=TRUE;MAX_COMPACT_TIME=200";
        // EclipseLink binds UUIDs as text; "unspecified" lets PostgreSQL infer the column's type from its use.
        String separator = url.contains("?") ? "&" : "?";
        return url + separator + "stringtype=unspecified&reWriteBatchedInserts=true&tcpKeepAlive=true";
    }

    private boolean isPostgres() {
        return url.startsWith("jdbc:postgresql:");
    }

    @Override
    public Connection getConnection() throws SQLException {
        return getConnection(user, password);
    }

    @Override
    public Connection getConnection(String as, String with) throws SQLException {
        Properties properties = new Properties();
        if (as != null && !as.isBlank()) properties.setProperty("user", as);
        if (with != null && !with.isBlank()) properties.setProperty("password", with);
        return StatementCount.counted(driver.connect(url, properties));
    }

    @Override
    public PrintWriter getLogWriter() {
        return null;
    }

    @Override
    public void setLogWriter(PrintWriter out) {
        // The drivers log through java.util.logging.
    }

    @Override
    public void setLoginTimeout(int seconds) {
        // The pool decides how long to wait.
    }

    @Override
    public int getLoginTimeout() {
        return 0;
    }

    @Override
    public Logger getParentLogger() {
        return Logger.getLogger("org.holdfast");
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        if (type.isInstance(this)) return type.cast(this);
        throw new SQLException("not a " + type.getName());
    }

    @Override
    public boolean isWrapperFor(Class<?> type) {
        return type.isInstance(this);
    }
}
