package org.holdfast.platform.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.holdfast.platform.Ids;
import org.holdfast.platform.access.Role;
import org.holdfast.platform.audit.TrialTrail;
import org.holdfast.platform.people.AccountChanged;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AccountDeskTest {
    private static final String HERE = "192.0.2.1";

    @TempDir
    private Path home;

    private House house;
    private UUID admin;

    @BeforeEach
    void open() {
        house = new House(home);
        admin = house.colleague("anneke", Role.ADMIN);
    }

    @AfterEach
    void close() throws Exception {
        house.close();
    }

    @Test
    void somebody_new_chooses_a_password_with_the_link_and_comes_in_with_it() {
        UUID member = Ids.next();
        house.sql.update("INSERT INTO platform.staff (id, staff_key, name) VALUES (?, 'S9', 'Sam Otieno')", member);
        String link =
                house.as(admin, () -> house.desk.invite(house.desk.open(member, "Sam.Otieno", Set.of(Role.CLINICIAN))));
        assertThat(house.desk.of(member).state(LocalDate.of(2026, 11, 17))).isEqualTo("account.state.invited");
        assertThat(house.passwords.invited(token(link))).isEqualTo("sam.otieno");
        assertThatThrownBy(() -> house.passwords.choose(token(link), "sam.otieno.1", HERE))
                .hasMessageStartingWith("password.own");
        house.passwords.choose(token(link), "three grey otters", HERE);
        assertThat(house.door
                        .recognise("sam.otieno", "three grey otters", HERE, "")
                        .person()
                        .roles())
                .containsExactly(Role.CLINICIAN);
        assertThatThrownBy(() -> house.passwords.choose(token(link), "four grey otters", HERE))
                .as("a link works once")
                .hasMessageStartingWith("link.spent");
    }

    @Test
    void a_link_runs_out_and_a_newer_one_replaces_it() {
        String first = house.as(admin, () -> house.desk.invite(admin));
        String second = house.as(admin, () -> house.desk.invite(admin));
        assertThat(house.passwords.invited(token(first))).isEmpty();
        assertThat(house.passwords.invited(token(second))).isEqualTo("anneke");
        house.clock.pass(Duration.ofHours(72));
        assertThat(house.passwords.invited(token(second))).isEmpty();
        assertThat(house.sql.list("SELECT token_hash FROM platform.one_time_link", row -> row.getString(1)))
                .noneMatch(hash -> second.contains(hash));
    }

    @Test
    void a_new_password_signs_out_everywhere_and_revokes_tokens() {
        SignedIn in = house.door.enter(admin, HERE, "Firefox");
        String token =
                house.tokens.make(admin, "curl", Duration.ofHours(1), HERE).token();
        String link = house.as(admin, () -> house.desk.invite(admin));
        house.passwords.choose(token(link), "three grey otters", HERE);
        assertThat(house.people.presentIn(in.id(), HERE)).isEmpty();
        assertThat(house.tokens.holder(token, HERE)).isEmpty();
    }

    @Test
    void changing_ones_own_password_needs_the_current_one_and_keeps_this_browser() {
        SignedIn here = house.door.enter(admin, HERE, "Firefox");
        SignedIn there = house.door.enter(admin, HERE, "Chrome");
        assertThatThrownBy(() -> house.as(admin, () -> house.passwords.change("wrong", "three grey otters", here.id())))
                .hasMessageStartingWith("password.currentWrong");
        house.as(admin, () -> house.passwords.change(House.PASSWORD, "three grey otters", here.id()));
        assertThat(house.people.presentIn(here.id(), HERE)).isPresent();
        assertThat(house.people.presentIn(there.id(), HERE)).isEmpty();
        house.door.recognise("anneke", "three grey otters", HERE, "");
    }

    @Test
    void roles_given_and_taken_count_at_once_and_are_written_down() {
        UUID efua = house.colleague("efua", Role.CLINICIAN);
        SignedIn in = house.door.enter(efua, HERE, "Firefox");
        house.as(admin, () -> house.desk.giveRoles(efua, Set.of(Role.SUPERVISOR, Role.TRAINER)));
        assertThat(house.people.presentIn(in.id(), HERE).orElseThrow().roles())
                .containsExactlyInAnyOrder(Role.SUPERVISOR, Role.TRAINER);
        assertThat(TrialTrail.actions(house.sql)).contains("role.given", "role.taken");
    }

    @Test
    void a_closed_account_is_out_everywhere_and_can_be_opened_again() {
        UUID efua = house.colleague("efua", Role.CLINICIAN);
        SignedIn in = house.door.enter(efua, HERE, "Firefox");
        house.as(admin, () -> house.desk.close(efua));
        assertThat(house.people.presentIn(in.id(), HERE)).isEmpty();
        assertThatThrownBy(() -> house.door.recognise("efua", House.PASSWORD, HERE, ""))
                .hasMessageStartingWith("signIn.refused");
        house.as(admin, () -> house.desk.reopen(efua));
        house.door.recognise("efua", House.PASSWORD, HERE, "");
        assertThat(house.people.presentIn(in.id(), HERE))
                .as("old sessions stay ended")
                .isEmpty();
        assertThat(house.told)
                .as("others hear of it, so that whom they carry is handed over")
                .extracting(AccountChanged::open)
                .containsExactly(false, true);
    }

    @Test
    void the_service_always_keeps_an_administrator() {
        assertThatThrownBy(() -> house.as(admin, () -> house.desk.close(admin)))
                .hasMessageStartingWith("account.notYourOwn");
        assertThatThrownBy(() -> house.as(admin, () -> house.desk.giveRoles(admin, Set.of(Role.MANAGER))))
                .hasMessageStartingWith("account.lastAdministrator");
        house.colleague("second", Role.ADMIN);
        house.as(admin, () -> house.desk.giveRoles(admin, Set.of(Role.MANAGER)));
    }

    @Test
    void the_demonstrations_accounts_cannot_be_taken_over() {
        house.sql.update("INSERT INTO platform.setting (name, content) VALUES ('demonstration', 'true')");
        assertThatThrownBy(() -> house.as(admin, () -> house.desk.invite(admin)))
                .hasMessageStartingWith("demonstration.shared");
        assertThatThrownBy(
                        () -> house.as(admin, () -> house.passwords.change(House.PASSWORD, "three grey otters", null)))
                .hasMessageStartingWith("demonstration.shared");
    }

    @Test
    void the_first_administrator_is_made_once() throws Exception {
        house.close();
        house = new House(home);
        String link = house.links.make(OneTimeLinks.Kind.SETUP, null, null, Duration.ofHours(24));
        String other = house.links.make(OneTimeLinks.Kind.SETUP, null, null, Duration.ofHours(24));
        assertThat(house.passwords.opensSetUp(token(link))).isTrue();
        assertThat(house.passwords.opensSetUp("guess")).isFalse();
        house.passwords.setUp(token(link), "Mary O’Neill", "mary", "three grey otters", "Riverside");
        assertThat(house.door
                        .recognise("mary", "three grey otters", HERE, "")
                        .person()
                        .roles())
                .containsExactly(Role.ADMIN);
        assertThatThrownBy(() -> house.passwords.setUp(token(other), "Mallory", "mallory", "four grey otters", ""))
                .hasMessageStartingWith("link.spent");
        assertThat(house.passwords.opensSetUp(token(other))).isFalse();
    }

    @Test
    void people_are_found_by_name_key_or_username() {
        house.colleague("efua", Role.CLINICIAN);
        assertThat(house.desk.find("EFU", false))
                .extracting(AccountRow::username)
                .containsExactly("efua");
        assertThat(house.desk.find("", false)).hasSize(2);
        assertThat(house.desk.find("%", false)).isEmpty();
    }

    @Test
    void whatever_is_wrong_with_the_first_administrator_is_said_at_once() {
        assertThat(house.passwords.wrongForSetUp(" ", "m y", "short").stream()
                        .map(refused -> refused.field().orElseThrow()))
                .containsExactly("name", "username", "password");
        assertThat(house.passwords.wrongForSetUp("Mary", "mary", House.PASSWORD))
                .isEmpty();
    }

    private static String token(String link) {
        return link.substring(link.indexOf("token=") + 6);
    }
}
