package org.holdfast.patients.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.holdfast.ClinicInService;
import org.holdfast.patients.api.ReferralId;
import org.holdfast.patients.api.ReferralOutcome;
import org.holdfast.patients.history.Earlier;
import org.holdfast.platform.ChangedByAnother;
import org.holdfast.platform.Denied;
import org.holdfast.platform.Ids;
import org.holdfast.platform.Refused;
import org.holdfast.platform.Unknown;
import org.holdfast.platform.access.Role;
import org.holdfast.platform.database.Sql;
import org.holdfast.platform.imports.Imported;
import org.junit.jupiter.api.Test;

/** Referrals from their arrival to the decision, and mending one that was entered wrongly. */
class ReferralDeskIT extends ClinicInService {
    private static final String HEADER = "referral_key,patient_key,received_on,source,team,outcome,outcome_on";
    private static final LocalDate DAY = LocalDate.of(2024, 2, 1);

    @Inject
    ReferralDesk desk;

    @Inject
    Sql sql;

    private ReferralId id() {
        return new ReferralId(referral);
    }

    private ReferralRow row(ReferralId id) {
        return as(clinician, () -> desk.one(patient, id));
    }

    private void correct(ReferralOutcome outcome, LocalDate on) {
        as(clinician, () -> desk.correct(patient, id(), row(id()).version(), outcome, on, "A slip"));
    }

    private long told(String table, ReferralId id) {
        return sql.count("SELECT COUNT(*) FROM " + table + ".referral_fact WHERE id = ?", id.value());
    }

    @Test
    void received_twice_with_the_same_click_it_is_one_that_waits() {
        UUID click = Ids.next();
        for (int i = 0; i < 2; i++) as(clinician, () -> desk.receive(click, patient, DAY, "GP", team));
        assertThat(as(clinician, () -> desk.of(patient)))
                .filteredOn(row -> row.id().equals(click))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.isWaiting()).isTrue();
                    assertThat(row.team()).isEqualTo("Riverside");
                    assertThat(row.entered().by()).isEqualTo("Efua");
                    assertThat(row.entered().at()).isNotNull();
                    assertThat(row.corrected()).isFalse();
                });
    }

    @Test
    void a_wrong_decision_is_corrected_and_the_old_one_stays_readable() {
        int before = row(id()).version();
        correct(ReferralOutcome.DECLINED, DAY);
        assertThat(row(id()).outcome()).isEqualTo(ReferralOutcome.DECLINED);
        assertThat(row(id()).outcomeOn()).isEqualTo(DAY);
        List<Earlier<ReferralRow>> earlier = as(clinician, () -> desk.earlier(patient, id()));
        assertThat(earlier).singleElement().satisfies(was -> {
            assertThat(was.said().outcome()).isEqualTo(ReferralOutcome.ACCEPTED);
            assertThat(was.said().version()).isEqualTo(before);
            assertThat(was.said().team()).isEqualTo("Riverside");
            assertThat(was.superseded().by()).isEqualTo("Efua");
            assertThat(was.superseded().reason()).isEqualTo("A slip");
        });
        assertThat(sql.one(
                        "SELECT outcome FROM outcomes.referral_fact WHERE id = ?", row -> row.getString(1), referral))
                .contains("DECLINED");
        assertThat(sql.count(
                        "SELECT COUNT(*) FROM platform.audit_row WHERE action = 'referral.corrected' AND record_id = ?",
                        patient.value()))
                .isEqualTo(1);
    }

    @Test
    void of_two_who_correct_it_the_second_is_told() {
        int seen = row(id()).version();
        correct(ReferralOutcome.DECLINED, DAY);
        assertThatThrownBy(() -> as(
                        clinician,
                        () -> desk.correct(patient, id(), seen, ReferralOutcome.WAITING, null, "Another slip")))
                .isInstanceOf(ChangedByAnother.class);
    }

    @Test
    void a_correction_and_a_strike_out_give_a_reason() {
        int seen = row(id()).version();
        assertThat(catchThrowableOfType(
                                Refused.class,
                                () -> as(
                                        clinician,
                                        () -> desk.correct(patient, id(), seen, ReferralOutcome.DECLINED, DAY, "  ")))
                        .field())
                .contains("reason");
        assertThat(catchThrowableOfType(
                                Refused.class, () -> as(clinician, () -> desk.strikeOut(patient, id(), null, null)))
                        .field())
                .contains("reason");
    }

    @Test
    void struck_out_it_stays_readable_and_counts_nowhere() {
        assertThat(told("outcomes", id()) + told("therapy", id())).isEqualTo(2);
        ReferralRow struck = as(clinician, () -> desk.strikeOut(patient, id(), null, "The wrong person"));
        assertThat(struck.struckOut().by()).isEqualTo("Efua");
        assertThat(struck.struckOut().reason()).isEqualTo("The wrong person");
        assertThat(told("outcomes", id()) + told("therapy", id())).isZero();
        assertThat(patients.referral(id())).isEmpty();
        assertThat(patients.referrals(patient)).isEmpty();
        // Only this referral made the person theirs.
        assertThatThrownBy(() -> as(clinician, () -> desk.read(patient))).isInstanceOf(Denied.class);
        assertThat(as(someone(Role.ADMIN), () -> desk.read(patient)))
                .extracting(ReferralRow::isStruck)
                .containsExactly(true);
    }

    @Test
    void a_referral_from_which_treatment_began_is_neither_struck_out_nor_no_longer_accepted() {
        load(
                "episodes",
                "episode_key,patient_key,referral_key,programme,team,clinician,started_on,ended_on,ending",
                "E-%1$s,P-%1$s,R-%1$s,SCM,T-%1$s,S-%1$s,2024-03-02,,");
        assertThatThrownBy(() -> as(clinician, () -> desk.strikeOut(patient, id(), null, "The wrong person")))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> correct(ReferralOutcome.DECLINED, DAY)).isInstanceOf(Refused.class);
        assertThat(row(id()).outcome()).isEqualTo(ReferralOutcome.ACCEPTED);
        correct(ReferralOutcome.ACCEPTED, DAY);
        assertThat(row(id()).outcomeOn()).isEqualTo(DAY);
    }

    @Test
    void the_same_file_again_does_not_undo_what_was_struck_out_and_another_brings_it_back_with_the_old_kept() {
        as(clinician, () -> desk.strikeOut(patient, id(), null, "The wrong person"));
        Imported same = load("referrals", HEADER, "R-%1$s,P-%1$s,2024-01-05,GP,T-%1$s,ACCEPTED,2024-01-20");
        assertThat(same.unchanged()).isEqualTo(1);
        assertThat(patients.referral(id())).isEmpty();
        load("referrals", HEADER, "R-%1$s,P-%1$s,2024-01-05,GP,T-%1$s,ACCEPTED,2024-01-21");
        assertThat(row(id()).isStruck()).isFalse();
        assertThat(told("outcomes", id())).isEqualTo(1);
        assertThat(as(clinician, () -> desk.earlier(patient, id())))
                .singleElement()
                .satisfies(was -> {
                    assertThat(was.said().isStruck()).isTrue();
                    assertThat(was.superseded().by()).isNull();
                });
    }

    @Test
    void a_manager_decides_and_corrects_and_reads_no_list_of_referrals() {
        assertThatThrownBy(() -> as(someone(Role.MANAGER), () -> desk.read(patient)))
                .isInstanceOf(Denied.class);
        assertThatThrownBy(() -> as(someone(Role.TRAINER), () -> desk.of(patient)))
                .isInstanceOf(Denied.class);
        int seen = row(id()).version();
        as(
                someone(Role.MANAGER),
                () -> desk.correct(patient, id(), seen, ReferralOutcome.WAITING, null, "Not decided yet"));
        as(someone(Role.MANAGER), () -> desk.decide(patient, id(), ReferralOutcome.ACCEPTED, DAY));
        assertThat(row(id()).outcome()).isEqualTo(ReferralOutcome.ACCEPTED);
        assertThatThrownBy(
                        () -> as(someone(Role.MANAGER), () -> desk.strikeOut(patient, id(), null, "The wrong person")))
                .isInstanceOf(Denied.class);
    }

    @Test
    void another_teams_clinician_and_another_persons_referral_are_kept_out() {
        assertThatThrownBy(() -> as(someone(Role.CLINICIAN, Set.of(UUID.randomUUID())), () -> desk.read(patient)))
                .isInstanceOf(Denied.class);
        assertThatThrownBy(() -> as(clinician, () -> desk.one(patient, new ReferralId(Ids.next()))))
                .isInstanceOf(Unknown.class);
    }

    @Test
    void the_decision_for_treatment_that_began_was_not_taken_after_it_began() {
        load(
                "episodes",
                "episode_key,patient_key,referral_key,programme,team,clinician,started_on,ended_on,ending",
                "E-%1$s,P-%1$s,R-%1$s,SCM,T-%1$s,S-%1$s,2024-03-02,,");
        assertThat(catchThrowableOfType(
                                Refused.class, () -> correct(ReferralOutcome.ACCEPTED, LocalDate.of(2024, 3, 3)))
                        .field())
                .contains("outcomeOn");
        correct(ReferralOutcome.ACCEPTED, LocalDate.of(2024, 3, 2));
        assertThat(row(id()).outcomeOn()).isEqualTo(LocalDate.of(2024, 3, 2));
    }

    @Test
    void a_referral_that_waits_and_led_to_treatment_can_only_be_accepted() {
        load("referrals", HEADER, "W-%1$s,P-%1$s,2024-02-01,GP,T-%1$s,WAITING,");
        load(
                "episodes",
                "episode_key,patient_key,referral_key,programme,team,clinician,started_on,ended_on,ending",
                "E-%1$s,P-%1$s,W-%1$s,SCM,T-%1$s,S-%1$s,2024-03-02,,");
        ReferralId waiting = patients.referrals(patient).stream()
                .filter(one -> one.referralKey().equals("W-" + key))
                .map(one -> new ReferralId(one.id()))
                .findFirst()
                .orElseThrow();
        assertThatThrownBy(() -> as(clinician, () -> desk.decide(patient, waiting, ReferralOutcome.DECLINED, DAY)))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> as(
                        clinician,
                        () -> desk.decide(patient, waiting, ReferralOutcome.ACCEPTED, LocalDate.of(2024, 3, 3))))
                .isInstanceOf(Refused.class);
        assertThat(row(waiting).isWaiting()).isTrue();
        as(clinician, () -> desk.decide(patient, waiting, ReferralOutcome.ACCEPTED, DAY));
        assertThat(row(waiting).outcome()).isEqualTo(ReferralOutcome.ACCEPTED);
    }
}
