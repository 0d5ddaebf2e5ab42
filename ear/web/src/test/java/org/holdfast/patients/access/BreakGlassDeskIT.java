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
    Standings standings;

    @Inject
    CareTeams care;

    @Inject
    Sql sql;

    @Test
    void a_reason_opens_the_record_of_another_team_and_governance_reviews_it() {
        PatientId patient = patient();
        Person clinician = account(Role.CLINICIAN, null);
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
        assertThat(as(governance, () -> desk.review(waiting.id(), ReviewOutcome.JUSTIFIED, "")))
                .isFalse();
        assertThat(as(governance, () -> desk.waiting()))
                .noneMatch(row -> row.id().equals(waiting.id()));
    }

    @Test
    void what_is_found_not_justified_is_closed_from_that_moment() {
        PatientId patient = patient();
        Person clinician = account(Role.CLINICIAN, null);
        as(clinician, () -> desk.open(new ClosedRecord(patient.value()), OpeningReason.COVER, WHY));
        Person governance = someone(Role.GOVERNANCE);
        OpeningRow waiting = as(governance, () -> desk.waiting()).stream()
                .filter(row -> row.patient().equals(patient.value()))
                .findFirst()
                .orElseThrow();
        boolean ended =
                as(governance, () -> desk.review(waiting.id(), ReviewOutcome.NOT_JUSTIFIED, "Nobody on the ward rang"));
        assertThat(ended).isTrue();
        assertThatThrownBy(() -> guard.check(patient, clinician, Depth.CLINICAL))
                .isInstanceOf(Denied.class);
    }

    @Test
    void after_its_four_hours_the_record_is_closed_again() {
        PatientId patient = patient();
        Person clinician = account(Role.CLINICIAN, null);
        as(clinician, () -> desk.open(new ClosedRecord(patient.value()), OpeningReason.COVER, WHY));
        guard.check(patient, clinician, Depth.CLINICAL);
        sql.update(
                "UPDATE patients.opening SET opened_at = ?, ends_at = ? WHERE patient_id = ?",
                java.time.Instant.now().minus(java.time.Duration.ofHours(5)),
                java.time.Instant.now().minus(java.time.Duration.ofHours(1)),
                patient.value());
        standings.forget(); // as the next request does
        assertThatThrownBy(() -> guard.check(patient, clinician, Depth.CLINICAL))
                .isInstanceOf(Denied.class);
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

    @Test
    void the_task_goes_to_information_governance_but_never_to_who_opened_the_record_nor_to_a_leaver() {
        Person opener = account(Role.GOVERNANCE, null);
        UUID here = account(Role.GOVERNANCE, null).staff();
        UUID gone = account(Role.GOVERNANCE, LocalDate.of(2020, 1, 1)).staff();
        UUID administrator = account(Role.ADMIN, null).staff();
        PatientId patient = patient();
        as(opener, () -> desk.open(new ClosedRecord(patient.value()), OpeningReason.COVER, WHY));
        assertThat(tasked(opener)).contains(here).doesNotContain(opener.staff(), gone, administrator);
    }

    @Test
    void where_nobody_else_is_information_governance_the_administrators_are_told_and_not_about_whom() {
        sql.update("UPDATE platform.account SET closed_at = CURRENT_TIMESTAMP WHERE id IN"
                + " (SELECT account_id FROM platform.account_role WHERE role = 'GOVERNANCE')");
        Person opener = account(Role.GOVERNANCE, null);
        UUID administrator = account(Role.ADMIN, null).staff();
        PatientId patient = patient();
        as(opener, () -> desk.open(new ClosedRecord(patient.value()), OpeningReason.COVER, WHY));
        assertThat(tasked(opener)).contains(administrator).doesNotContain(opener.staff());
        assertThat(sql.count(
                        "SELECT COUNT(*) FROM platform.task WHERE title LIKE '%nobody reviews it' AND record_id = ?",
                        patient.value()))
                .as("tasks of administrators that name a patient")
                .isZero();
    }

    /** Whom the last opening of this person gave a task. */
    private List<UUID> tasked(Person opener) {
        return sql.list(
                "SELECT owner_id FROM platform.task WHERE origin_id = (SELECT o.id FROM patients.opening o"
                        + " WHERE o.staff_id = ?)",
                row -> Sql.uuid(row, "owner_id"),
                opener.staff());
    }

    /** Somebody who can sign in, with this role and that of a clinician, and here as a clinician. */
    private Person account(Role role, LocalDate leftOn) {
        UUID staff = Ids.next();
        UUID account = Ids.next();
        sql.update(
                "INSERT INTO platform.staff (id, staff_key, name, left_on) VALUES (?, ?, 'Some One', ?)",
                staff,
                "IT-" + staff,
                leftOn);
        sql.update(
                "INSERT INTO platform.account (id, staff_id, username, password_hash) VALUES (?, ?, ?, '-')",
                account,
                staff,
                "it-" + account);
        sql.update("INSERT INTO platform.account_role (account_id, role) VALUES (?, ?)", account, role);
        return new Person(account, staff, "it-" + account, "Some One", Set.of(Role.CLINICIAN), Set.of(), "127.0.0.1");
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
