package org.holdfast.demo;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Loads the demonstration service when the product is started with it, before the first page can be asked for. If that
 * cannot be, the product does not start.
 */
@Singleton
@Startup
@DependsOn("Migrations")
@TransactionManagement(TransactionManagementType.BEAN)
public class DemonstrationStart {

    @Inject
    @ConfigProperty(name = "holdfast.demo", defaultValue = "false")
    private boolean wanted;

    @Inject
    private DemonstrationLoader loader;

    @PostConstruct
    void start() {
        if (wanted) {
            loader.load();
        }
    }
}
