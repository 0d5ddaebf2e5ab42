package org.holdfast.platform.calendar;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/** Reads the service's own holidays when it starts, so that a faulty file is known then. */
@Singleton
@Startup
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class CalendarAtStart {
    @Inject
    private ClinicCalendar calendar;

    @PostConstruct
    void read() {
        calendar.workingDays();
    }
}
