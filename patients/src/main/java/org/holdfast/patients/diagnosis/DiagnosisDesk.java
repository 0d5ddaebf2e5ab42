package org.holdfast.patients.diagnosis;

import static org.holdfast.platform.access.Role.Names.ADMIN;
import static org.holdfast.platform.access.Role.Names.CLINICIAN;
import static org.holdfast.platform.access.Role.Names.SUPERVISOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.holdfast.patients.api.PatientFact;
import org.holdfast.patients.api.PatientId;
import org.holdfast.patients.api.Patients;
import org.holdfast.patients.history.Earlier;
import org.holdfast.patients.history.KeepsPast;
import org.holdfast.patients.history.Past;
import org.holdfast.patients.history.Signed;
import org.holdfast.platform.ChangedByAnother;
import org.holdfast.platform.Refused;
import org.holdfast.platform.Unknown;
import org.holdfast.platform.Written;
import org.holdfast.platform.access.Audited;
import org.holdfast.platform.access.UseCase;
import org.holdfast.platform.access.Who;
import org.holdfast.platform.words.Words;

/** Recording diagnoses, correcting them, and striking out those entered in error. */
@UseCase
class DiagnosisDesk implements KeepsPast {
    private final Diagnoses diagnoses;
    private final Patients patients;
    private final Words words;
    private final Who who;
    private final Clock clock;

    @Inject
    DiagnosisDesk(Diagnoses diagnoses, Patients patients, Words words, Who who, Clock clock) {
        this.diagnoses = diagnoses;
        this.patients = patients;
        this.words = words;
        this.who = who;
        this.clock = clock;
    }

    /**
     * Records a diagnosis. The same id again is the same click again. One that was struck out can be entered again.
     *
     * @throws Refused if the same stands in the record, with that day, code and instrument
     */
    @RolesAllowed({CLINICIAN, SUPERVISOR})
    @Audited("diagnosis.recorded")
    public void record(UUID id, PatientId patient, Diagnosis.Found found) {
        diagnoses.hold(patient);
        if (diagnoses.find(id).isPresent()) return;
        refuseSame(patient, found, id);
        diagnoses.add(new Diagnosis(
                id,
                fact(patient),
                found,
                diagnoses.free(found.key(patient.value()), id),
                LocalDate.now(clock),
                signed(null)));
    }

    /**
     * Writes what should have been recorded over what was; the old stays readable.
     *
     * @param seen the version that the person was looking at
     * @throws ChangedByAnother if there is a newer one
     * @throws Refused if it was struck out, or the same stands in the record already
     */
    @RolesAllowed({CLINICIAN, SUPERVISOR})
    @Audited("diagnosis.corrected")
    public void correct(PatientId patient, UUID id, long seen, Diagnosis.Found found, String reason) {
        String why = Written.reason(reason, "correction.needsReason", "reason");
        diagnoses.hold(patient);
        Diagnosis diagnosis = diagnoses.get(patient, id);
        if (diagnosis.version() != seen) throw new ChangedByAnother("diagnosis", diagnosis.version());
        refuseSame(patient, found, id);
        String key = found.key(patient.value());
        if (!diagnosis.isSent()) diagnosis.isKnownAs(key, diagnoses.free(key, id));
        diagnosis.correct(fact(patient), found, LocalDate.now(clock));
        diagnoses.write(diagnosis, signed(why));
    }

    /** @param seen the version that the person was looking at; null if that does not matter */
    @RolesAllowed({CLINICIAN, SUPERVISOR})
    @Audited("diagnosis.struckOut")
    public void strikeOut(PatientId patient, UUID id, Long seen, String because) {
        String why = Written.reason(because, "strike.needsReason", "because");
        Diagnosis diagnosis = diagnoses.get(patient, id);
        if (seen != null && diagnosis.version() != seen) throw new ChangedByAnother("diagnosis", diagnosis.version());
        diagnosis.strikeOut(signed(why));
        diagnoses.write(diagnosis);
    }

    private void refuseSame(PatientId patient, Diagnosis.Found found, UUID besides) {
        if (found.recordedOn() != null && diagnoses.stands(patient, found, besides))
            throw new Refused("diagnosis.alreadyThere").on("code");
    }

    private PatientFact fact(PatientId patient) {
        return patients.fact(patient).orElseThrow(() -> new Unknown("patient"));
    }

    private Signed signed(String why) {
        return new Signed(clock.instant(), who.name(), why);
    }

    /** The same, asked for by itself and not as part of the opened record: a reading of its own. */
    @RolesAllowed({CLINICIAN, SUPERVISOR})
    @Audited("diagnoses.read")
    public List<DiagnosisRow> read(PatientId patient) {
        return of(patient);
    }

    /** The patient's diagnoses, newest first, those struck out too. */
    @RolesAllowed({CLINICIAN, SUPERVISOR})
    public List<DiagnosisRow> of(PatientId patient) {
        return diagnoses.rows(patient);
    }

    /** @throws Unknown if there is none, or it is another person's */
    @RolesAllowed({CLINICIAN, SUPERVISOR})
    @Audited("diagnoses.read")
    public DiagnosisRow one(PatientId patient, UUID id) {
        return diagnoses.rows(patient).stream()
                .filter(row -> row.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new Unknown("diagnosis"));
    }

    /** What it said before, the latest first. */
    @RolesAllowed({CLINICIAN, SUPERVISOR})
    @Audited("diagnoses.read")
    public List<Earlier<DiagnosisRow>> earlier(PatientId patient, UUID id) {
        diagnoses.get(patient, id);
        return diagnoses.earlier(patient, id);
    }

    @Override
    @RolesAllowed({CLINICIAN, SUPERVISOR})
    @Audited("diagnoses.read")
    public Past past(PatientId patient, UUID id) {
        DiagnosisRow now = one(patient, id);
        return new Past(
                words.say("diagnosis.what"),
                lines(now),
                now.entered(),
                now.struckOut().orElse(null),
                diagnoses.earlier(patient, id).stream()
                        .map(was -> new Earlier<>(
                                new Past.Said(
                                        lines(was.said()),
                                        was.said().struckOut().orElse(null)),
                                was.superseded()))
                        .toList());
    }

    private String lines(DiagnosisRow row) {
        return Past.line(words, "diagnosis.recordedOn", words.date(row.recordedOn()))
                + Past.line(words, "diagnosis.code", words.of(row.system()) + " " + row.code())
                + Past.line(words, "diagnosis.instrument", row.instrument())
                + Past.line(words, "diagnosis.criteriaMet", number(row.criteriaMet()))
                + Past.line(words, "diagnosis.axis2Count", number(row.axis2Count()));
    }

    private static String number(Integer number) {
        return number == null ? "" : number.toString();
    }

    @Override
    @RolesAllowed({CLINICIAN, SUPERVISOR, ADMIN})
    public String kind() {
        return "diagnosis";
    }
}
