package org.holdfast.platform.database;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/**
 * Brings each module's schema up to date before anything else touches the database. A database that was brought up to date
 * with these very scripts is left alone: to ask Flyway about each module is a noticeable part of a start.
 */
@Singleton
@Startup
@TransactionManagement(TransactionManagementType.BEAN)
public class Migrations {
    private static final Logger LOG = Logger.getLogger(Migrations.class.getName());

    @Resource(lookup = "java:app/jdbc/holdfast")
    private DataSource database;

    @PostConstruct
    void atStart() {
        migrate(database, Thread.currentThread().getContextClassLoader(), Modules.names());
    }

    /** Whether there was anything to ask Flyway for. */
    static boolean migrate(DataSource database, ClassLoader loader, List<String> modules) {
        Sql sql = Sql.over(database);
        Optional<String> scripts = Scripts.fingerprint(loader, modules);
        if (scripts.isPresent() && scripts.equals(lastRun(sql))) return false;
        for (String module : modules)
            Flyway.configure(loader)
                    .dataSource(database)
                    .defaultSchema(module)
                    .createSchemas(true)
                    .locations("classpath:db/" + module)
                    .load()
                    .migrate();
        scripts.ifPresent(now -> remember(sql, now));
        return true;
    }

    private static Optional<String> lastRun(Sql sql) {
        try {
            return sql.one("SELECT scripts FROM platform.migrated", row -> row.getString(1));
        } catch (IllegalStateException notYet) {
            return Optional.empty();
        }
    }

    /** Beside Flyway's own history and, like it, no business of any script. */
    private static void remember(Sql sql, String scripts) {
        try {
            sql.update("CREATE TABLE IF NOT EXISTS platform.migrated (scripts VARCHAR(64) NOT NULL)");
            if (sql.update("UPDATE platform.migrated SET scripts = ?", scripts) == 0)
                sql.update("INSERT INTO platform.migrated (scripts) VALUES (?)", scripts);
        } catch (IllegalStateException another) {
            LOG.log(Level.INFO, "Another server that starts at the same time was quicker", another);
        }
    }
}
