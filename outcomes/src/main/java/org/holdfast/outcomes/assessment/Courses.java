package org.holdfast.outcomes.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.holdfast.outcomes.instrument.AnswerSheet;
import org.holdfast.outcomes.instrument.Instrument;
import org.holdfast.outcomes.instrument.Instruments;
import org.holdfast.patients.api.PatientId;
import org.holdfast.platform.database.Sql;
import org.holdfast.therapy.api.EpisodeFact;
import org.holdfast.therapy.api.Episodes;

/** Finds one person's answers to one instrument; the desks have checked that their record is open to whoever asks. */
@ApplicationScoped
class Courses {
    private final Sql sql;
    private final Instruments instruments;
    private final Episodes episodes;

    @Inject
    Courses(Sql sql, Instruments instruments, Episodes episodes) {
        this.sql = sql;
        this.instruments = instruments;
        this.episodes = episodes;
    }

    /** What was struck out is not in it, nor what was answered to a version whose definition is gone. */
    Course of(PatientId patient, String instrument) {
        List<Course.Asked> asked = sql
                .list(
                        "SELECT id, completed_on, instrument_version, answers FROM outcomes.assessment"
                                + " WHERE patient_id = ? AND instrument = ? AND struck_out_at IS NULL"
                                + " ORDER BY completed_on, id",
                        row -> asked(
                                Sql.uuid(row, "id"),
                                Sql.date(row, "completed_on"),
                                instruments.of(instrument, row.getInt("instrument_version")),
                                row.getString("answers")),
                        patient.value(),
                        instrument)
                .stream()
                .flatMap(Optional::stream)
                .toList();
        return new Course(
                asked,
                episodes.ofPatient(patient.value()).stream()
                        .map(EpisodeFact::startedOn)
                        .toList());
    }

    private static Optional<Course.Asked> asked(UUID id, LocalDate on, Optional<Instrument> by, String answers) {
        return by.map(definition -> new Course.Asked(id, on, definition, AnswerSheet.parse(answers)));
    }
}
