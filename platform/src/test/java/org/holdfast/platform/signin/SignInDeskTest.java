package org.holdfast.platform.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.holdfast.platform.Refused;
import org.holdfast.platform.access.Role;
import org.holdfast.platform.audit.TrialTrail;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SignInDeskTest {
    private static final String HERE = "192.0.2.1";

    @TempDir
    private Path home;

    private House house;
    private UUID efua;

    @BeforeEach
    void open() {
        house = new House(home);
        efua = house.colleague("efua", Role.CLINICIAN);
    }

    @AfterEach
    void close() throws Exception {
        house.close();
    }

    @Test
    void the_right_password_comes_in_however_the_name_is_written() {
        assertThat(house.door.recognise(" Efua ", House.PASSWORD, HERE, "").next())
                .isEqualTo(SignInDesk.Next.COME_IN);
    }

    @Test
    void whatever_is_wrong_the_answer_is_the_same() {
        house.colleague("closed", Role.CLINICIAN);
        house.sql.update("UPDATE platform.account SET closed_at = ? WHERE username = 'closed'", house.clock.instant());
        house.colleague("left", Role.CLINICIAN);
        house.sql.update("UPDATE platform.staff SET left_on = ? WHERE staff_key = 'left'", LocalDate.of(2026, 11, 17));
        house.colleague("invited", Role.CLINICIAN);
        house.sql.update("UPDATE platform.account SET password_hash = NULL WHERE username = 'invited'");
        String[][] tries = {
            {"efua", "wrong"}, {"nobody", House.PASSWORD}, {"closed", House.PASSWORD}, {"left", House.PASSWORD},
            {"invited", House.PASSWORD}, {"", ""}, {null, null}, {"efua", "x".repeat(100_000)}
        };
        for (String[] one : tries) {
            Refused refused = catchThrowableOfType(Refused.class, () -> house.door.recognise(one[0], one[1], HERE, ""));
            assertThat(refused.key()).isEqualTo("signIn.refused");
            assertThat(refused.args()).isEmpty();
        }
    }

    @Test
    void a_name_that_does_not_exist_is_slowed_down_like_one_that_does() {
        for (String name : new String[] {"efua", "nobody"}) {
            for (int i = 0; i < 5; i++)
                assertThatThrownBy(() -> house.door.recognise(name, "wrong", HERE, ""))
                        .isNotInstanceOf(Hurried.class);
            Hurried hurried = catchThrowableOfType(Hurried.class, () -> house.door.recognise(name, "wrong", HERE, ""));
            assertThat(hurried.seconds()).isEqualTo(1);
        }
    }

    @Test
    void the_colleague_comes_in_from_elsewhere_while_somebody_guesses() {
        for (int i = 0; i < 30; i++)
            assertThatThrownBy(() -> house.door.recognise("efua", "wrong", "192.0.2.66", ""))
                    .isInstanceOf(Refused.class);
        assertThat(house.door
                        .recognise("efua", House.PASSWORD, HERE, "")
                        .person()
                        .account())
                .isEqualTo(efua);
    }

    @Test
    void a_role_that_needs_a_second_factor_sets_it_up_before_coming_in_and_then_needs_its_code() {
        house.rules.needSecondFactorFrom(Set.of(Role.CLINICIAN));
        assertThat(house.door.recognise("efua", House.PASSWORD, HERE, "").next())
                .isEqualTo(SignInDesk.Next.ENROL);
        byte[] secret = Totp.newSecret();
        house.factors.enrol(efua, secret, code(secret));
        assertThat(house.door.recognise("efua", House.PASSWORD, HERE, "").next())
                .isEqualTo(SignInDesk.Next.CODE);
        assertThatThrownBy(() -> house.door.code(efua, code(secret), false, HERE))
                .as("the code that enrolled is used up")
                .isInstanceOf(Refused.class);
        house.clock.pass(Duration.ofSeconds(60));
        house.door.code(efua, code(secret), false, HERE);
    }

    @Test
    void the_demonstration_asks_nobody_for_a_code() {
        house.rules.needSecondFactorFrom(Set.of(Role.CLINICIAN));
        house.sql.update("INSERT INTO platform.setting (name, content) VALUES ('demonstration', 'true')");
        assertThat(house.door.recognise("efua", House.PASSWORD, HERE, "").next())
                .isEqualTo(SignInDesk.Next.COME_IN);
    }

    @Test
    void a_program_sends_the_code_with_its_password() {
        byte[] secret = Totp.newSecret();
        house.factors.enrol(efua, secret, code(secret));
        house.clock.pass(Duration.ofSeconds(60));
        assertThatThrownBy(() -> house.tokenDesk.make("efua", House.PASSWORD, null, "curl", HERE))
                .hasMessageStartingWith("api.codeNeeded");
        assertThat(house.tokenDesk
                        .make("efua", House.PASSWORD, code(secret), "curl", HERE)
                        .token())
                .startsWith("hf_");
    }

    @Test
    void coming_in_and_being_refused_are_written_down_without_what_was_typed() {
        assertThatThrownBy(() -> house.door.recognise("otter kettle ninety", "efua", HERE, ""));
        house.door.enter(efua, HERE, "Mozilla/5.0 (Windows NT 10.0) Firefox/140.0");
        assertThat(TrialTrail.actions(house.sql)).containsExactly("signIn.refused", "signIn.succeeded");
        assertThat(house.sql.list("SELECT detail FROM platform.audit_row", row -> row.getString(1)))
                .noneMatch(detail -> detail.contains("kettle"));
    }

    @Test
    void a_session_that_was_ended_elsewhere_is_over_at_once() {
        SignedIn in = house.door.enter(efua, HERE, "Firefox");
        assertThat(house.people.presentIn(in.id(), HERE)).isPresent();
        house.sessions.end(efua, in.id());
        assertThat(house.people.presentIn(in.id(), HERE)).isEmpty();
    }

    @Test
    void a_leavers_session_is_over_on_the_day_they_leave() {
        SignedIn in = house.door.enter(efua, HERE, "Firefox");
        house.sql.update("UPDATE platform.staff SET left_on = ? WHERE staff_key = 'efua'", LocalDate.of(2026, 11, 18));
        assertThat(house.people.presentIn(in.id(), HERE)).isPresent();
        house.clock.pass(Duration.ofHours(12));
        assertThat(house.people.presentIn(in.id(), HERE)).isEmpty();
    }

    @Test
    void a_session_ends_when_it_is_not_used_and_after_a_working_day_whatever_happens() {
        SignedIn in = house.door.enter(efua, HERE, "Firefox");
        Duration idle = SignInRules.idle();
        Duration day = SignInRules.longest();
        assertThat(in.endsAt(idle, day)).isEqualTo(house.clock.instant().plus(Duration.ofMinutes(20)));
        SignedIn used =
                in.usedAt(house.clock.instant().plus(Duration.ofHours(12)).minusSeconds(60));
        assertThat(used.endsAt(idle, day)).isEqualTo(house.clock.instant().plus(Duration.ofHours(12)));
    }

    private String code(byte[] secret) {
        return Totp.at(secret, house.clock.instant().getEpochSecond() / 30);
    }
}
