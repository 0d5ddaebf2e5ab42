package org.holdfast.therapy.programme;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/**
 * Reads the programmes when the service starts, so that a faulty file is known then and not when somebody's phase is asked
 * for. They are no enterprise bean themselves: each line of a caseload asks them, and a call of one costs as much as a
 * small statement.
 */
@Singleton
@Startup
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ProgrammesAtStart {
    @Inject
    private Programmes programmes;

    @PostConstruct
    void read() {
        programmes.everyVersion();
    }
}
