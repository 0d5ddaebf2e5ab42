package org.holdfast.therapy.appointment;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import org.holdfast.therapy.fact.People;

/** Writes, each night, the sessions of series that have come within reach. Missed nights are made up for by the next. */
@Singleton
public class SeriesAhead {
    @Inject
    private SeriesBook book;

    @Inject
    private People people;

    @Inject
    private Clock clock;

    @Schedule(hour = "3", minute = "30", persistent = false)
    public void write() {
        write(LocalDate.now(clock).plusWeeks(SeriesBook.WEEKS_AHEAD));
    }

    /** Writes the sessions of every series that goes on, as far as that day. */
    public void write(LocalDate through) {
        for (SeriesBook.Series series : book.behind(through)) {
            people.hold(series.patient());
            book.write(series, through);
        }
    }
}
