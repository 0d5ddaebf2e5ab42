package org.holdfast.patients.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.holdfast.ClinicInService;
import org.holdfast.platform.ChangedByAnother;
import org.holdfast.platform.Denied;
import org.holdfast.platform.Ids;
import org.holdfast.platform.Refused;
import org.holdfast.platform.Unknown;
import org.holdfast.platform.access.Role;
import org.holdfast.platform.imports.Imported;
import org.junit.jupiter.api.Test;

/** Diagnoses of a record: one of a kind stands, what was wrong is mended, and a file does not undo it. */
class DiagnosisDeskIT extends ClinicInService {
    private static final String HEADER = "patient_key,recorded_on,code_system,code,instrument,criteria_met,axis2_count";
    private static final LocalDate DAY = LocalDate.of(2024, 2, 1);

    @Inject
    DiagnosisDesk desk;

    private static Diagnosis.Found found(String code, Integer criteria) {
        return new Diagnosis.Found(DAY, CodeSystem.ICD10, code, "SCID-II", criteria, null);
    }

    private UUID recorded(String code, Integer criteria) {
        UUID id = Ids.next();
        as(clinician, () -> desk.record(id, patient, found(code, criteria)));
        return id;
    }

    private Imported sent(String code, int criteria) {
        return load("diagnoses", HEADER, "P-%s,2024-02-01,ICD10," + code + ",SCID-II," + criteria + ",");
    }

    private List<DiagnosisRow> rows() {
        return as(clinician, () -> desk.of(patient));
    }

    private DiagnosisRow row(UUID id) {
        return as(clinician, () -> desk.one(patient, id));
    }

    private List<DiagnosisRow> standing() {
        return rows().stream().filter(row -> !row.isStruck()).toList();
    }

    @Test
    void it_is_recorded_once_with_who_and_when() {
        UUID id = recorded("F60.31", 6);
        as(clinician, () -> desk.record(id, patient, found("F60.31", 6)));
        assertThat(rows()).singleElement().satisfies(row -> {
            assertThat(row.code()).isEqualTo("F60.31");
            assertThat(row.entered().by()).isEqualTo("Efua");
        });
        assertThatThrownBy(() -> recorded("F60.31", 7)).isInstanceOf(Refused.class);
    }

    @Test
    void how_many_criteria_were_met_is_corrected_on_the_same_day_and_the_old_count_stays_readable() {
        UUID id = recorded("F60.31", 6);
        int seen = row(id).version();
        as(clinician, () -> desk.correct(patient, id, seen, found("F60.31", 7), "Miscounted"));
        assertThat(row(id).criteriaMet()).isEqualTo(7);
        assertThat(row(id).corrected()).isTrue();
        assertThat(as(clinician, () -> desk.earlier(patient, id)))
                .singleElement()
                .satisfies(was -> {
                    assertThat(was.said().criteriaMet()).isEqualTo(6);
                    assertThat(was.superseded().reason()).isEqualTo("Miscounted");
                });
        assertThatThrownBy(() ->
                        as(clinician, () -> desk.correct(patient, id, seen, found("F60.31", 8), "Miscounted again")))
                .isInstanceOf(ChangedByAnother.class);
    }

    @Test
    void struck_out_it_can_be_entered_again_and_only_one_stands() {
        UUID first = recorded("F60.31", 6);
        as(clinician, () -> desk.strikeOut(patient, first, null, "The wrong person"));
        UUID again = recorded("F60.31", 6);
        assertThat(standing()).extracting(DiagnosisRow::id).containsExactly(again);
        assertThat(row(first).struckBecause()).isEqualTo("The wrong person");
        assertThatThrownBy(() -> recorded("F60.31", 6)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> as(clinician, () -> desk.strikeOut(patient, first, null, "Once more")))
                .isInstanceOf(Refused.class);
    }

    @Test
    void none_is_corrected_into_another_that_stands() {
        recorded("F60.31", 6);
        UUID other = recorded("F60.2", 5);
        assertThatThrownBy(() -> as(
                        clinician,
                        () -> desk.correct(patient, other, row(other).version(), found("F60.31", 5), "The code")))
                .isInstanceOf(Refused.class);
    }

    @Test
    void the_file_that_was_sent_again_finds_the_one_that_was_entered_again() {
        sent("F60.31", 6);
        UUID first = rows().get(0).id();
        as(clinician, () -> desk.strikeOut(patient, first, null, "Entered twice"));
        assertThat(sent("F60.31", 6).unchanged()).isEqualTo(1);
        assertThat(standing()).isEmpty();
        UUID again = recorded("F60.31", 8);
        assertThat(sent("F60.31", 6).unchanged()).isEqualTo(1);
        assertThat(standing()).extracting(DiagnosisRow::id).containsExactly(again);
        assertThat(sent("F60.31", 9).updated()).isEqualTo(1);
        assertThat(standing()).extracting(DiagnosisRow::criteriaMet).containsExactly(9);
        assertThat(as(clinician, () -> desk.earlier(patient, again)))
                .extracting(was -> was.said().criteriaMet())
                .containsExactly(8);
    }

    @Test
    void what_was_corrected_here_and_then_by_its_sender_is_not_there_twice() {
        sent("F60.3", 6);
        UUID id = rows().get(0).id();
        as(clinician, () -> desk.correct(patient, id, row(id).version(), found("F60.31", 6), "The code"));
        assertThat(sent("F60.3", 6).unchanged()).isEqualTo(1);
        assertThat(sent("F60.31", 6).unchanged()).isEqualTo(1);
        assertThat(standing()).singleElement().satisfies(row -> {
            assertThat(row.id()).isEqualTo(id);
            assertThat(row.code()).isEqualTo("F60.31");
        });
    }

    @Test
    void only_clinicians_and_supervisors_of_the_team_come_near() {
        UUID id = recorded("F60.31", 6);
        for (Role role : List.of(Role.ADMIN, Role.MANAGER, Role.TRAINER, Role.GOVERNANCE)) {
            assertThatThrownBy(() -> as(someone(role), () -> desk.of(patient))).isInstanceOf(Denied.class);
            assertThatThrownBy(() -> as(someone(role), () -> desk.earlier(patient, id)))
                    .isInstanceOf(Denied.class);
        }
        assertThatThrownBy(() -> as(someone(Role.CLINICIAN), () -> desk.of(patient)))
                .isInstanceOf(Denied.class);
        assertThatThrownBy(() -> as(clinician, () -> desk.one(patient, Ids.next())))
                .isInstanceOf(Unknown.class);
    }

    @Test
    void what_was_struck_out_here_stands_again_when_its_sender_says_it_for_the_first_time() {
        UUID id = recorded("F60.31", 6);
        as(clinician, () -> desk.strikeOut(patient, id, null, "Entered for somebody else"));
        assertThat(sent("F60.31", 6).updated()).isEqualTo(1);
        assertThat(standing()).extracting(DiagnosisRow::code).containsExactly("F60.31");
        assertThat(as(clinician, () -> desk.earlier(patient, id)))
                .singleElement()
                .satisfies(was -> assertThat(was.said().isStruck()).isTrue());
    }
}
