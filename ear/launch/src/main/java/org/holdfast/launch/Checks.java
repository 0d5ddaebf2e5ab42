package org.holdfast.launch;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URLClassLoader;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;

/** What would stop the service is looked for before the server is started, while it can still be said in a sentence. */
final class Checks {
    private static final int OLDEST_POSTGRESQL = 15;
    private static final int H2_FILE_LOCKED = 90020;
    private static final int H2_NOT_THERE_YET = 90146;

    private Checks() {}

    static void portIsFree(Settings settings) throws StartRefused {
        InetAddress address;
        try {
            address = InetAddress.getByName(settings.address());
        } catch (UnknownHostException unknown) {
            throw new StartRefused("%s is not an address of this machine.", settings.address());
        }
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(address, settings.port()));
        } catch (IOException taken) {
            throw new StartRefused(
                    "Port %d on %s cannot be used (%s). Set %s to a free port.",
                    settings.port(), settings.address(), StartRefused.innermost(taken), Setting.PORT.variable());
        }
    }

    /**
     * Its own H2 file needs no visit, unless the demonstration is asked for: the home folder is ours by then. Any other
     * database is opened once.
     */
    static void databaseAnswers(Settings settings, Path folder) throws StartRefused {
        boolean mayHoldRealPeople =
                settings.demonstrates() && Files.exists(settings.home().resolve("holdfast.mv.db"));
        if (!settings.keepsItsOwnDatabase() || mayHoldRealPeople) {
            supported(settings.databaseUrl());
            try {
                Files.createDirectories(folder);
                try (URLClassLoader drivers = Bundle.drivers(folder);
                        Connection connection = connect(settings, drivers)) {
                    recentEnough(connection);
                    if (settings.demonstrates()) {
                        holdsNobodyReal(connection);
                    }
                } finally {
                    Home.clear(folder);
                }
            } catch (IOException broken) {
                throw new StartRefused("The database driver cannot be unpacked: %s", StartRefused.innermost(broken));
            } catch (SQLException refused) {
                if (refused.getErrorCode() != H2_NOT_THERE_YET) {
                    throw unreachable(settings, refused);
                }
            }
        }
    }

    /** For what reads the database without a server: it is there, and nobody else has it open. */
    static void databaseIsKept(Settings settings) throws StartRefused {
        Path file = settings.home().resolve("holdfast.mv.db");
        if (settings.keepsItsOwnDatabase() && !Files.exists(file)) {
            throw new StartRefused(
                    "There is no database in %s. Set %s to the folder that holds it.",
                    settings.home(), Setting.HOME.variable());
        }
    }

    private static StartRefused unreachable(Settings settings, SQLException refused) throws StartRefused {
        if (refused.getErrorCode() == H2_FILE_LOCKED) {
            return new StartRefused(
                    "The database file is in use by another process. Stop that process first (%s).",
                    shown(settings.databaseUrl()));
        }
        return new StartRefused(
                "The database %s cannot be opened: %s", shown(settings.databaseUrl()), StartRefused.innermost(refused));
    }

    private static void supported(String url) throws StartRefused {
        if (!url.startsWith("jdbc:postgresql:") && !url.startsWith("jdbc:h2:")) {
            throw new StartRefused(
                    "%s must start with jdbc:postgresql: or jdbc:h2:, not as in \"%s\".",
                    Setting.DB_URL.variable(), shown(url));
        }
    }

    private static Connection connect(Settings settings, ClassLoader drivers)
            throws SQLException, IOException, StartRefused {
        String url = settings.databaseUrl();
        if (url.startsWith("jdbc:h2:")) {
            // The first to open an H2 file lays it out; that is for the application to do. After a kill this visit is
            // the next to open it, and has to tidy it up when it closes it, or it may not open again.
            url = url + ";IFEXISTS=TRUE;WRITE_DELAY=0;DATABASE_TO_LOWER=TRUE;MAX_COMPACT_TIME=200";
        }
        String name = url.startsWith("jdbc:h2:") ? "org.h2.Driver" : "org.postgresql.Driver";
        try {
            Driver driver =
                    (Driver) drivers.loadClass(name).getDeclaredConstructor().newInstance();
            Properties properties = new Properties();
            if (!settings.databaseUser().isEmpty()) {
                properties.setProperty("user", settings.databaseUser());
                properties.setProperty("password", settings.databasePassword());
            }
            if (!url.startsWith("jdbc:h2:")) {
                properties.setProperty("loginTimeout", "10");
                properties.setProperty("connectTimeout", "10");
            }
            Connection connection = driver.connect(url, properties);
            if (connection == null) {
                throw new StartRefused("%s is not a database address: \"%s\".", Setting.DB_URL.variable(), shown(url));
            }
            return connection;
        } catch (ReflectiveOperationException missing) {
            throw new IOException("the jar lacks " + name, missing);
        }
    }

    /** The application looks again, in the same words, before it loads anything. */
    static void holdsNobodyReal(Connection connection) throws SQLException, StartRefused {
        if (!isThere(connection, "account")) {
            return;
        }
        boolean marked = count(connection, "platform.setting WHERE name = 'demonstration'") > 0;
        if (!marked && count(connection, "platform.account") + count(connection, "platform.staff") > 0) {
            throw new StartRefused(
                    "%s is set, but this database holds real accounts. The demonstration service is never mixed with them:"
                            + " start without %s, or choose another %s or %s.",
                    Setting.DEMO.variable(),
                    Setting.DEMO.variable(),
                    Setting.HOME.variable(),
                    Setting.DB_URL.variable());
        }
    }

    private static boolean isThere(Connection connection, String table) throws SQLException {
        return count(
                        connection,
                        "information_schema.tables WHERE table_schema = 'platform' AND table_name = '" + table + "'")
                > 0;
    }

    private static long count(Connection connection, String rows) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet counted = statement.executeQuery("SELECT COUNT(*) FROM " + rows)) {
            counted.next();
            return counted.getLong(1);
        }
    }

    private static void recentEnough(Connection connection) throws SQLException, StartRefused {
        String product = connection.getMetaData().getDatabaseProductName();
        int version = connection.getMetaData().getDatabaseMajorVersion();
        if (product.equals("PostgreSQL") && version < OLDEST_POSTGRESQL) {
            throw new StartRefused(
                    "Holdfast needs PostgreSQL %d or newer; this one is %d.", OLDEST_POSTGRESQL, version);
        }
    }

    /** A password written into the address is not repeated on a console. */
    private static String shown(String url) {
        return url.replaceAll("(?i)(password=)[^&;]*", "$1…").replaceAll("//[^/@]*@", "//…@");
    }
}
