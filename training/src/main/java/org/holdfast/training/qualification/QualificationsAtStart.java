package org.holdfast.training.qualification;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/** Reads the qualifications when the service starts, so that a faulty file is known then. */
@Singleton
@Startup
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class QualificationsAtStart {
    @Inject
    private Qualifications qualifications;

    @PostConstruct
    void read() {
        qualifications.everyVersion();
    }
}
