package org.holdfast.platform.audit;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;

/** Ties new rows of the trail into the chain every second, and once a minute writes down outside the database how far it is. */
@Singleton
@Startup
@DependsOn("Migrations")
@TransactionManagement(TransactionManagementType.BEAN)
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
public class AuditSealer {
    private static final Logger LOG = Logger.getLogger(AuditSealer.class.getName());
    private final AtomicBoolean busy = new AtomicBoolean();
    private final AtomicBoolean lookedAtEverything = new AtomicBoolean();

    @Resource(lookup = "java:app/jdbc/holdfast")
    private DataSource database;

    @Inject
    private AuditTrail trail;

    @Schedule(hour = "*", minute = "*", second = "*/1", persistent = false)
    void everySecond() {
        sealAll();
    }

    @Schedule(hour = "*", minute = "*", second = "30", persistent = false)
    void everyMinute() {
        try (Connection connection = database.getConnection()) {
            trail.chain().anchor(connection);
        } catch (SQLException | IOException later) {
            LOG.log(
                    Level.WARNING,
                    "The end of the audit chain could not be written down; trying again in a minute",
                    later);
        }
    }

    /** Until nothing waits. */
    void sealAll() {
        if (!busy.compareAndSet(false, true)) return;
        try (Connection connection = database.getConnection()) {
            boolean autoCommit = connection.getAutoCommit();
            connection.setAutoCommit(false);
            try {
                int sealed;
                do {
                    sealed = trail.chain().seal(connection, !lookedAtEverything.get());
                    connection.commit();
                } while (sealed > 0);
                lookedAtEverything.set(true);
            } finally {
                connection.rollback();
                connection.setAutoCommit(autoCommit);
            }
        } catch (SQLException | RuntimeException later) {
            LOG.log(Level.WARNING, "The audit chain could not be extended; trying again in a second", later);
        } finally {
            busy.set(false);
        }
    }

    @PreDestroy
    void beforeStopping() {
        sealAll();
        everyMinute();
    }
}
