package org.holdfast.outcomes.instrument;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/** Reads the instruments and their wording when the service starts, so that a faulty file is known then and not when somebody is scored. */
@Singleton
@Startup
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class InstrumentsAtStart {
    @Inject
    private Instruments instruments;

    @Inject
    private Wordings wordings;

    @PostConstruct
    void read() {
        instruments.everyVersion().forEach(wordings::loaded);
    }
}
