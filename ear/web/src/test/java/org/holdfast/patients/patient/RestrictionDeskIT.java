package org.holdfast.patients.patient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.holdfast.ClinicInService;
import org.holdfast.platform.Denied;
import org.holdfast.platform.Ids;
import org.holdfast.platform.Refused;
import org.holdfast.platform.access.Person;
import org.holdfast.platform.access.Role;
import org.holdfast.platform.database.Sql;
import org.holdfast.therapy.api.Episodes;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Closing a colleague's record to all but named people: who does it, what it closes, and what is kept of it. */
class RestrictionDeskIT extends ClinicInService {
    @Inject
    RestrictionDesk desk;

    @Inject
    PatientDesk records;

    @Inject
    Episodes episodes;

    @Inject
    Clock clock;

    @Inject
    Sql sql;

    private final Person governance = someone(Role.GOVERNANCE);

    /** Only who can sign in and opens records can be named. */
    @BeforeEach
    void efua_has_an_account() {
        account(efua, "efua-" + key);
    }

    private void account(UUID holder, String username) {
        UUID account = Ids.next();
        sql.update(
                "INSERT INTO platform.account (id, staff_id, username, password_hash) VALUES (?, ?, ?, '-')",
                account,
                holder,
                username);
        sql.update("INSERT INTO platform.account_role (account_id, role) VALUES (?, 'CLINICIAN')", account);
    }

    private void restrict() {
        as(governance, () -> desk.restrict(patient, Set.of(efua), "She works here", Set.of()));
    }

    @Test
    void a_restricted_record_opens_for_the_named_and_for_nobody_else_of_the_team() {
        Person colleague = someone(Role.CLINICIAN, clinician.teams());
        assertThat(as(colleague, () -> records.read(patient)).restricted()).isFalse();
        restrict();
        assertThat(as(clinician, () -> records.read(patient)).restricted()).isTrue();
        assertThatThrownBy(() -> as(colleague, () -> records.read(patient))).isInstanceOf(Denied.class);
        as(governance, () -> desk.lift(patient, "She left"));
        assertThat(as(colleague, () -> records.read(patient)).restricted()).isFalse();
    }

    @Test
    void what_was_done_is_kept_with_who_and_why() {
        restrict();
        RestrictionView view = as(governance, () -> desk.read(patient));
        assertThat(view.restricted()).isTrue();
        assertThat(view.named()).extracting(RestrictionView.Named::staff).containsExactly(efua);
        assertThat(view.history())
                .extracting(RestrictionView.Step::step)
                .containsExactlyInAnyOrder(RestrictionStep.RESTRICTED, RestrictionStep.NAMED);
        assertThat(view.history()).extracting(RestrictionView.Step::by).containsOnly("Some One");
        assertThat(view.history()).extracting(RestrictionView.Step::reason).contains("She works here");
    }

    @Test
    void it_is_closed_once_with_a_reason_and_somebody_is_always_named() {
        assertThatThrownBy(() -> as(governance, () -> desk.restrict(patient, Set.of(efua), " ", Set.of())))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> as(governance, () -> desk.restrict(patient, Set.of(), "She works here", Set.of())))
                .isInstanceOf(Refused.class);
        restrict();
        assertThatThrownBy(this::restrict).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> as(governance, () -> desk.unname(patient, efua, true)))
                .isInstanceOf(Refused.class);
    }

    @Test
    void neither_an_administrator_nor_a_manager_nor_who_cares_for_them_lets_themselves_in() {
        for (Person person : new Person[] {someone(Role.ADMIN), someone(Role.MANAGER), clinician})
            assertThatThrownBy(() -> as(person, () -> desk.restrict(patient, Set.of(efua), "Because", Set.of())))
                    .isInstanceOf(Denied.class);
    }

    @Test
    void whoever_treats_them_is_named_before_the_record_is_closed_and_not_left_out_by_oversight() {
        treatedByEfua();
        UUID other = colleague();
        RestrictionView before = as(governance, () -> desk.read(patient));
        assertThat(before.carriers()).singleElement().satisfies(one -> {
            assertThat(one.name()).isEqualTo("Efua Lindqvist");
            assertThat(one.team()).isEqualTo("Riverside");
            assertThat(one.nameable()).isTrue();
        });
        assertThat(before.teams()).containsExactly("Riverside");
        assertThatThrownBy(
                        () -> as(governance, () -> desk.restrict(patient, Set.of(other), "She works here", Set.of())))
                .isInstanceOfSatisfying(Refused.class, refused -> {
                    assertThat(refused.key()).isEqualTo("restrict.carried");
                    assertThat(refused.field()).contains("agreed");
                });
        assertThat(uncarried()).isEmpty();
        as(governance, () -> desk.restrict(patient, Set.of(other), "She works here", Set.of(efua)));
        assertThat(as(governance, () -> desk.read(patient)).history())
                .extracting(RestrictionView.Step::step)
                .contains(RestrictionStep.LEFT_OUT);
        assertThat(uncarried()).containsExactly(Episodes.Uncarried.Why.CLOSED);
        as(governance, () -> desk.name(patient, efua));
        assertThat(uncarried()).isEmpty();
        assertThatThrownBy(() -> as(governance, () -> desk.unname(patient, efua, false)))
                .hasMessageStartingWith("restrict.unname.carrier");
        as(governance, () -> desk.unname(patient, efua, true));
        assertThat(uncarried()).containsExactly(Episodes.Uncarried.Why.CLOSED);
    }

    @Test
    void whoever_treats_them_can_be_named_with_the_others_at_once() {
        treatedByEfua();
        as(governance, () -> desk.restrict(patient, Set.of(colleague(), efua), "She works here", Set.of()));
        assertThat(as(governance, () -> desk.read(patient)).named()).hasSize(2);
        assertThat(uncarried()).isEmpty();
    }

    private void treatedByEfua() {
        load(
                "episodes",
                "episode_key,patient_key,referral_key,programme,team,clinician,started_on,ended_on,ending",
                "E-%1$s,P-%1$s,R-%1$s,SCM,T-%1$s,S-%1$s,2024-03-02,,");
    }

    private UUID colleague() {
        load(
                "staff",
                "staff_key,name,email,profession,registration_body,registration_number,team,started_on,left_on",
                "O-%1$s,Piotr Lund,,,,,T-%1$s,2020-01-01,");
        UUID other = staff.byKey("O-" + key).orElseThrow().id();
        account(other, "piotr-" + key);
        return other;
    }

    private List<Episodes.Uncarried.Why> uncarried() {
        return episodes.uncarried(Set.of(team), LocalDate.now(clock)).stream()
                .map(Episodes.Uncarried::why)
                .toList();
    }
}
