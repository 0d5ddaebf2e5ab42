package org.holdfast.patients.diagnosis;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.holdfast.patients.api.PatientId;
import org.holdfast.patients.api.TimelineEntry;
import org.holdfast.patients.api.TimelineEntry.Lane;
import org.holdfast.patients.api.TimelineSource;
import org.holdfast.platform.database.Sql;
import org.holdfast.platform.words.Words;

/** Tells the timeline of diagnoses that stand. */
@ApplicationScoped
class DiagnosisTimeline implements TimelineSource {
    private final Sql sql;
    private final Words words;
    private final DiagnosisNames names;

    @Inject
    DiagnosisTimeline(Sql sql, Words words, DiagnosisNames names) {
        this.sql = sql;
        this.words = words;
        this.names = names;
    }

    @Override
    public List<TimelineEntry> newest(PatientId patient, int limit) {
        return sql.list(
                "SELECT recorded_on, code_system, code, instrument FROM patients.diagnosis"
                        + " WHERE patient_id = ? AND recorded_on IS NOT NULL AND struck_at IS NULL"
                        + " ORDER BY recorded_on DESC FETCH FIRST " + limit + " ROWS ONLY",
                row -> TimelineEntry.on(
                        Sql.date(row, "recorded_on"),
                        Lane.NONE,
                        "DIAGNOSIS",
                        words.say(
                                "diagnosis.timeline",
                                CodeSystem.valueOf(row.getString("code_system")),
                                row.getString("code")),
                        Stream.of(
                                        names.of(
                                                CodeSystem.valueOf(row.getString("code_system")),
                                                row.getString("code")),
                                        row.getString("instrument"))
                                .filter(part -> part != null && !part.isEmpty())
                                .collect(Collectors.joining(" · ")),
                        "doc",
                        "patients"),
                patient.value());
    }
}
