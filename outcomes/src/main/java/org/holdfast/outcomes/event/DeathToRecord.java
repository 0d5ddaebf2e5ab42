package org.holdfast.outcomes.event;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.holdfast.outcomes.fact.Lifetimes;
import org.holdfast.patients.api.PatientFact;
import org.holdfast.patients.api.PatientId;
import org.holdfast.patients.api.PatientSummary;
import org.holdfast.patients.api.Patients;
import org.holdfast.patients.api.PatientsChanged;
import org.holdfast.platform.access.Who;
import org.holdfast.platform.database.Sql;
import org.holdfast.platform.tasks.NewTask;
import org.holdfast.platform.tasks.Tasks;
import org.holdfast.platform.words.Words;
import org.holdfast.therapy.api.EpisodeFact;
import org.holdfast.therapy.api.Episodes;

/**
 * An event of which somebody died says that they are dead, and the record does not know it: somebody is asked the same day
 * to write down when. Until then the person is expected, called and counted as if they lived.
 */
@ApplicationScoped
class DeathToRecord {
    /** The task's origin; with it goes the patient's id, so that a second event asks nobody again. */
    static final String KIND = "death.toRecord";

    static final int DEATH = 6;

    private final Sql sql;
    private final Lifetimes lifetimes;
    private final Patients patients;
    private final Episodes episodes;
    private final Tasks tasks;
    private final Words words;
    private final Who who;
    private final Clock clock;

    @Inject
    DeathToRecord(
            Sql sql,
            Lifetimes lifetimes,
            Patients patients,
            Episodes episodes,
            Tasks tasks,
            Words words,
            Who who,
            Clock clock) {
        this.sql = sql;
        this.lifetimes = lifetimes;
        this.patients = patients;
        this.episodes = episodes;
        this.tasks = tasks;
        this.words = words;
        this.who = who;
        this.clock = clock;
    }

    /** An event was recorded, corrected or struck out. */
    void look(PatientId patient) {
        boolean told = sql.count(
                        "SELECT COUNT(*) FROM outcomes.event WHERE patient_id = ? AND medical_severity = ?"
                                + " AND struck_out_at IS NULL",
                        patient.value(),
                        DEATH)
                > 0;
        if (!told) tasks.settle(KIND, patient.value(), words.say("event.death.corrected"));
        else if (lifetimes.get(patient).died() == null) ask(patient);
    }

    /** Their clinician, or whoever in the team comes to it first; without treatment the one who was told. */
    private void ask(PatientId patient) {
        List<EpisodeFact> all = episodes.ofPatient(patient.value());
        EpisodeFact course =
                all.stream().filter(one -> one.endedOn() == null).findFirst().orElse(all.isEmpty() ? null : all.get(0));
        UUID clinician = course == null ? null : course.clinicianId();
        UUID team = course == null ? null : course.teamId();
        String name = patients.find(patient).map(PatientSummary::name).orElse("");
        tasks.raise(NewTask.from(
                        KIND, patient.value(), words.say("event.death.task", name), Tasks.endOf(LocalDate.now(clock)))
                .to(clinician == null && team == null ? who.staff() : clinician)
                .ofTeam(team)
                .about(patient)
                .saying(words.say("event.death.why"))
                .opening("/patients/edit.xhtml?patient=" + patient));
    }

    void isRecorded(@Observes PatientsChanged told) {
        tasks.settleAbout(
                KIND,
                told.patients().stream()
                        .filter(one -> one.diedOn() != null)
                        .map(PatientFact::id)
                        .toList(),
                words.say("event.death.recorded"));
    }
}
