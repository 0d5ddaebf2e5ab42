package org.holdfast.platform.imports;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Tidies up, once the schemas are there, what imports left behind that were under way when the server stopped. */
@Singleton
@Startup
@DependsOn("Migrations")
@TransactionManagement(TransactionManagementType.BEAN)
public class AfterRestart {
    @Inject
    private ImportRuns runs;

    @Inject
    private Imports imports;

    @PostConstruct
    void tidy() {
        Uploads.sweep();
        try {
            runs.closeAbandoned(imports.datasets());
        } catch (RuntimeException later) {
            // Rows in a staging table do no harm; a service that does not start would.
            Logger.getLogger(AfterRestart.class.getName()).log(Level.WARNING, "Staged rows were left", later);
        }
    }
}
