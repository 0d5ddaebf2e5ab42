package org.holdfast.platform.database;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** Brings each module's schema up to date before anything else touches the database. */
@Singleton
@Startup
@TransactionManagement(TransactionManagementType.BEAN)
public class Migrations {
    @Resource(lookup = "java:app/jdbc/holdfast")
    private DataSource database;

    @PostConstruct
    void migrate() {
        ClassLoader loader = Thread.currentThread().getContextClassLoader();
        for (String module : Modules.names())
            Flyway.configure(loader)
                    .dataSource(database)
                    .defaultSchema(module)
                    .createSchemas(true)
                    .locations("classpath:db/" + module)
                    .load()
                    .migrate();
    }
}
