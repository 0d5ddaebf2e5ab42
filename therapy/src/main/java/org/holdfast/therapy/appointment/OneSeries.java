package org.holdfast.therapy.appointment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.UUID;
import org.holdfast.patients.api.PatientId;
import org.holdfast.therapy.fact.People;

/** Writes the sessions of one series in a transaction of its own. */
@ApplicationScoped
class OneSeries {
    private final SeriesBook book;
    private final RestingSessions resting;
    private final People people;

    @Inject
    OneSeries(SeriesBook book, RestingSessions resting, People people) {
        this.book = book;
        this.resting = resting;
        this.people = people;
    }

    /** Reads it again once the person is held: it may have been ended or changed since it was found. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void write(PatientId patient, UUID series, LocalDate through) {
        people.hold(patient);
        book.behind(series, through).ifPresent(one -> {
            book.write(one, through);
            // Nothing is planned on days on which treatment rests.
            resting.restOfSeries(one.id());
        });
    }
}
