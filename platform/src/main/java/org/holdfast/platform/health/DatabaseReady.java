package org.holdfast.platform.health;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.holdfast.platform.database.Sql;

/** Ready when the database answers. */
@Readiness
@ApplicationScoped
public class DatabaseReady implements HealthCheck {
    private final Sql sql;

    @Inject
    DatabaseReady(Sql sql) {
        this.sql = sql;
    }

    @Override
    public HealthCheckResponse call() {
        try {
            sql.count("SELECT COUNT(*) FROM platform.setting");
            return HealthCheckResponse.up("database");
        } catch (RuntimeException unreachable) {
            return HealthCheckResponse.down("database");
        }
    }
}
