package org.holdfast.platform.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.holdfast.InService;
import org.holdfast.platform.Denied;
import org.holdfast.platform.Refused;
import org.holdfast.platform.access.Person;
import org.holdfast.platform.access.Role;
import org.holdfast.platform.database.Sql;
import org.holdfast.platform.people.StaffDesk;
import org.holdfast.platform.people.StaffDirectory;
import org.holdfast.platform.people.StaffRecord;
import org.junit.jupiter.api.Test;

/** The door inside the server: its transactions, and who may do what. */
class DoorIT extends InService {
    private static final String ADDRESS = "192.0.2.77";

    @Inject
    Accounts accounts;

    @Inject
    AccountDesk desk;

    @Inject
    StaffDesk staff;

    @Inject
    StaffDirectory directory;

    @Inject
    SignInDesk door;

    @Inject
    TokenDesk tokenDesk;

    @Inject
    Tokens tokens;

    @Inject
    Sql sql;

    @Test
    void an_account_opened_for_the_demonstration_opens_with_its_password() {
        String name = account(Role.CLINICIAN);
        assertThat(door.recognise(name, "holdfast-demo", ADDRESS, "").person().roles())
                .containsExactly(Role.CLINICIAN);
    }

    @Test
    void a_refused_try_stays_counted_and_written_down_although_its_answer_is_a_refusal() {
        String name = account(Role.CLINICIAN);
        assertThatThrownBy(() -> door.recognise(name, "wrong", ADDRESS, "")).isInstanceOf(Refused.class);
        assertThat(sql.count(
                        "SELECT COUNT(*) FROM platform.throttle WHERE subject = ? AND score > 0",
                        "pair:" + Secrets.hash(name + "|" + ADDRESS)))
                .isEqualTo(1);
        assertThat(sql.count(
                        "SELECT COUNT(*) FROM platform.audit_row WHERE action = 'signIn.refused' AND origin = ?",
                        ADDRESS))
                .isPositive();
    }

    @Test
    void a_token_speaks_for_its_account_until_it_is_revoked() {
        String token = tokenDesk
                .make(account(Role.MANAGER), "holdfast-demo", null, "test", ADDRESS)
                .token();
        Person holder = tokens.holder(token, ADDRESS).orElseThrow();
        assertThat(holder.roles()).containsExactly(Role.MANAGER);
        as(holder, () -> tokenDesk.revoke(token));
        assertThat(tokens.holder(token, ADDRESS)).isEmpty();
    }

    @Test
    void only_administrators_open_accounts_and_give_roles() {
        UUID anybody = UUID.randomUUID();
        for (Role role : Role.values()) {
            if (role == Role.ADMIN) continue;
            assertThatThrownBy(() -> as(someone(role), () -> desk.open(anybody, "x", Set.of(Role.ADMIN))))
                    .isInstanceOf(Denied.class);
            assertThatThrownBy(() -> as(someone(role), () -> desk.giveRoles(anybody, Set.of(Role.ADMIN))))
                    .isInstanceOf(Denied.class);
            assertThatThrownBy(() -> as(someone(role), () -> desk.invite(anybody)))
                    .isInstanceOf(Denied.class);
            assertThatThrownBy(() -> as(
                            someone(role),
                            () -> accounts.openForDemonstration("x", "y", Set.of(Role.ADMIN), "holdfast-demo")))
                    .isInstanceOf(Denied.class);
        }
    }

    @Test
    void a_clinician_does_not_choose_the_teams() {
        assertThatThrownBy(() -> as(
                        someone(Role.CLINICIAN),
                        () -> staff.joinTeam(UUID.randomUUID(), UUID.randomUUID(), null, null)))
                .isInstanceOf(Denied.class);
    }

    private String account(Role role) {
        String key = "IT-" + UUID.randomUUID();
        directory.receive(List.of(new StaffRecord(key, "Somebody " + key, null, null, null, null)));
        as(Person.SERVICE, () -> accounts.openForDemonstration(key, key, Set.of(role), "holdfast-demo"));
        return key.toLowerCase(Locale.ROOT);
    }
}
