package org.holdfast.therapy.appointment;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;

/**
 * Writes, each night, the sessions of series that have come within reach. Each is written by itself: one that cannot be is
 * logged, and the others are written. Missed nights are made up for by the next.
 */
@Singleton
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SeriesAhead {
    private static final System.Logger LOG = System.getLogger(SeriesAhead.class.getName());

    @Inject
    private SeriesBook book;

    @Inject
    private OneSeries one;

    @Inject
    private Clock clock;

    @Schedule(hour = "3", minute = "30", persistent = false)
    public void write() {
        write(LocalDate.now(clock).plusWeeks(SeriesBook.WEEKS_AHEAD));
    }

    /** Writes the sessions of every series that goes on, as far as that day. */
    public void write(LocalDate through) {
        book.behind(through).forEach((series, patient) -> {
            try {
                one.write(patient, series, through);
            } catch (RuntimeException failed) {
                LOG.log(System.Logger.Level.ERROR, "The sessions of series " + series + " were not written", failed);
            }
        });
    }
}
