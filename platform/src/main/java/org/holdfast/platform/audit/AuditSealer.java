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
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;

/**
 * Ties new rows of the trail into the chain every second, and once a minute writes down outside the database how far it
 * is. Rows of a long transaction, such as an import, come in late: each minute it looks back hours for them, and when it
 * starts through everything. To look so far each second would cost a busy service more than all its pages.
 */
@Singleton
@Startup
@DependsOn("Migrations")
@TransactionManagement(TransactionManagementType.BEAN)
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
public class AuditSealer {
    private static final Logger LOG = Logger.getLogger(AuditSealer.class.getName());
    private static final Duration LATELY = Duration.ofSeconds(90);
    private static final Duration LONGEST_TRANSACTION = Duration.ofHours(6);

    private final AtomicBoolean busy = new AtomicBoolean();
    private final AtomicBoolean lookedAtEverything = new AtomicBoolean();

    @Resource(lookup = "java:app/jdbc/holdfast")
    private DataSource database;

    @Inject
    private AuditTrail trail;

    @Inject
    private Clock clock;

    @Schedule(hour = "*", minute = "*", second = "*/1", persistent = false)
    void everySecond() {
        if (lookedAtEverything.get()) sealAll(clock.instant().minus(LATELY));
        else if (sealAll(Instant.EPOCH)) lookedAtEverything.set(true);
    }

    @Schedule(hour = "*", minute = "*", second = "30", persistent = false)
    void everyMinute() {
        sealAll(clock.instant().minus(LONGEST_TRANSACTION));
        anchor();
    }

    private void anchor() {
        try (Connection connection = database.getConnection()) {
            trail.chain().anchor(connection);
        } catch (SQLException | IOException later) {
            LOG.log(
                    Level.WARNING,
                    "The end of the audit chain could not be written down; trying again in a minute",
                    later);
        }
    }

    /** Until nothing waits. Whether that came about. */
    private boolean sealAll(Instant since) {
        if (!busy.compareAndSet(false, true)) return false;
        try (Connection connection = database.getConnection()) {
            boolean autoCommit = connection.getAutoCommit();
            connection.setAutoCommit(false);
            try {
                int sealed;
                do {
                    sealed = trail.chain().seal(connection, since);
                    connection.commit();
                } while (sealed > 0);
                return true;
            } finally {
                connection.rollback();
                connection.setAutoCommit(autoCommit);
            }
        } catch (SQLException | RuntimeException later) {
            LOG.log(Level.WARNING, "The audit chain could not be extended; trying again in a moment", later);
            return false;
        } finally {
            busy.set(false);
        }
    }

    @PreDestroy
    void beforeStopping() {
        sealAll(clock.instant().minus(LONGEST_TRANSACTION));
        anchor();
    }
}
