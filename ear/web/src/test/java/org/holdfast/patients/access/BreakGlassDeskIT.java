package org.holdfast.patients.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.holdfast.InService;
import org.holdfast.patients.api.Care;
import org.holdfast.patients.api.CareTeams;
import org.holdfast.patients.api.PatientId;
import org.holdfast.platform.Denied;
import org.holdfast.platform.Ids;
import org.holdfast.platform.Refused;
import org.holdfast.platform.access.Depth;
import org.holdfast.platform.access.Person;
import org.holdfast.platform.access.RecordGuard;
import org.holdfast.platform.access.Role;
import org.holdfast.platform.database.Sql;
import org.junit.jupiter.api.Test;

/** Opening a record with a reason, on the server's own database. */
class BreakGlassDeskIT extends InService {
    private static final String WHY = "The ward rang about tonight";

    @Inject
    BreakGlassDesk desk;

    @Inject
    RecordGuard guard;

    @Inject
    CareTeams care;

    @Inject
    Sql sql;

    @Test
    void a_reason_opens_the_record_of_another_team_and_governance_reviews_it() {
        PatientId patient = patient();
        Person clinician = someone(Role.CLINICIAN, Set.of(UUID.randomUUID()));
        assertThatThrownBy(() -> guard.check(patient, clinician, Depth.CLINICAL))
                .isInstanceOf(Denied.class);
        as(clinician, () -> desk.open(new ClosedRecord(patient.value()), OpeningReason.COVER, WHY));
        guard.check(patient, clinician, Depth.CLINICAL);
        assertThat(guard.reason(patient, clinician)).contains(WHY);
        Person governance = someone(Role.GOVERNANCE);
        OpeningRow waiting = as(governance, () -> desk.waiting()).stream()
                .filter(row -> row.patient().equals(patient.value()))
                .findFirst()
                .orElseThrow();
        as(governance, () -> desk.review(waiting.id(), ReviewOutcome.JUSTIFIED, ""));
        assertThat(as(governance, () -> desk.waiting()))
                .noneMatch(row -> row.id().equals(waiting.id()));
    }

    @Test
    void without_a_sentence_it_stays_closed() {
        PatientId patient = patient();
        Person clinician = someone(Role.CLINICIAN, Set.of());
        assertThatThrownBy(() ->
                        as(clinician, () -> desk.open(new ClosedRecord(patient.value()), OpeningReason.COVER, "ward")))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> guard.check(patient, clinician, Depth.CLINICAL))
                .isInstanceOf(Denied.class);
    }

    @Test
    void a_manager_opens_nothing_with_a_reason() {
        PatientId patient = patient();
        assertThatThrownBy(() -> as(
                        someone(Role.MANAGER),
                        () -> desk.open(new ClosedRecord(patient.value()), OpeningReason.COVER, WHY)))
                .isInstanceOf(Denied.class);
    }

    @Test
    void the_team_that_cares_or_has_cared_opens_it_without_one() {
        PatientId patient = patient();
        UUID team = UUID.randomUUID();
        care.tell(List.of(new Care(
                "episode", Ids.next(), patient.value(), team, LocalDate.of(2020, 1, 1), LocalDate.of(2021, 1, 1))));
        Person member = someone(Role.CLINICIAN, Set.of(team));
        guard.check(patient, member, Depth.CLINICAL);
        assertThat(guard.reason(patient, member)).isEmpty();
    }

    private PatientId patient() {
        UUID id = Ids.next();
        sql.update(
                "INSERT INTO patients.patient (id, patient_key, given_name, changed_at, changed_by)"
                        + " VALUES (?, ?, 'Ann', CURRENT_TIMESTAMP, '-')",
                id,
                "IT-" + id);
        return new PatientId(id);
    }
}
