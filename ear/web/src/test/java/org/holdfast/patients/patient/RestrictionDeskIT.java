package org.holdfast.patients.patient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.util.UUID;
import org.holdfast.ClinicInService;
import org.holdfast.platform.Denied;
import org.holdfast.platform.Ids;
import org.holdfast.platform.Refused;
import org.holdfast.platform.access.Person;
import org.holdfast.platform.access.Role;
import org.holdfast.platform.database.Sql;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Closing a colleague's record to all but named people: who does it, what it closes, and what is kept of it. */
class RestrictionDeskIT extends ClinicInService {
    @Inject
    RestrictionDesk desk;

    @Inject
    PatientDesk records;

    @Inject
    Sql sql;

    private final Person governance = someone(Role.GOVERNANCE);

    /** Only who can sign in and opens records can be named. */
    @BeforeEach
    void efua_has_an_account() {
        UUID account = Ids.next();
        sql.update(
                "INSERT INTO platform.account (id, staff_id, username, password_hash) VALUES (?, ?, ?, '-')",
                account,
                efua,
                "efua-" + key);
        sql.update("INSERT INTO platform.account_role (account_id, role) VALUES (?, 'CLINICIAN')", account);
    }

    private void restrict() {
        as(governance, () -> desk.restrict(patient, efua, "She works here"));
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
        assertThatThrownBy(() -> as(governance, () -> desk.restrict(patient, efua, " ")))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> as(governance, () -> desk.restrict(patient, null, "She works here")))
                .isInstanceOf(Refused.class);
        restrict();
        assertThatThrownBy(this::restrict).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> as(governance, () -> desk.unname(patient, efua)))
                .isInstanceOf(Refused.class);
    }

    @Test
    void neither_an_administrator_nor_a_manager_nor_who_cares_for_them_lets_themselves_in() {
        for (Person person : new Person[] {someone(Role.ADMIN), someone(Role.MANAGER), clinician})
            assertThatThrownBy(() -> as(person, () -> desk.restrict(patient, efua, "Because")))
                    .isInstanceOf(Denied.class);
    }
}
