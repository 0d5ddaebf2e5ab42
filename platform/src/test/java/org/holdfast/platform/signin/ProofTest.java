package org.holdfast.platform.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import org.holdfast.platform.Refused;
import org.holdfast.platform.access.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A browser that was left open is not enough to make a further way into somebody's account. */
class ProofTest {
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
    void a_token_takes_the_password() {
        for (String typed : new String[] {null, "", "nobody", "not hers"})
            assertThatThrownBy(() -> house.as(efua, () -> house.myAccount.makeToken("nightly", HERE, typed, null)))
                    .isInstanceOfSatisfying(Refused.class, refused -> {
                        assertThat(refused.key()).isEqualTo("password.currentWrong");
                        assertThat(refused.field()).contains("shownPassword");
                    });
        String token = house.as(efua, () -> house.myAccount.makeToken("nightly", HERE, House.PASSWORD, null));
        assertThat(house.tokens.holder(token, HERE)).isPresent();
    }

    @Test
    void guessing_it_is_slowed_down() {
        for (int i = 0; i < 5; i++)
            assertThatThrownBy(() -> house.as(efua, () -> house.myAccount.makeToken("nightly", HERE, "guess", null)))
                    .isNotInstanceOf(Hurried.class);
        assertThatThrownBy(() -> house.as(efua, () -> house.myAccount.makeToken("nightly", HERE, "guess", null)))
                .isInstanceOf(Hurried.class);
    }

    @Test
    void with_a_second_factor_it_takes_the_code_and_the_password_no_longer_does() {
        byte[] secret = Totp.newSecret();
        house.as(efua, () -> house.factorDesk.enrol(secret, code(secret), House.PASSWORD, null));
        assertThat(house.as(efua, () -> house.myAccount.asked())).isEqualTo(Proof.Asked.CODE);
        house.clock.pass(Duration.ofMinutes(1));
        assertThatThrownBy(() -> house.as(efua, () -> house.myAccount.makeToken("nightly", HERE, House.PASSWORD, null)))
                .hasMessageContaining("signIn.codeRefused");
        house.as(efua, () -> house.myAccount.makeToken("nightly", HERE, code(secret), null));
    }

    @Test
    void a_second_factor_is_replaced_only_by_whoever_has_the_one_before() {
        byte[] first = Totp.newSecret();
        assertThatThrownBy(() -> house.as(efua, () -> house.factorDesk.enrol(first, code(first), "", null)))
                .hasMessageContaining("password.currentWrong");
        house.as(efua, () -> house.factorDesk.enrol(first, code(first), House.PASSWORD, null));
        house.clock.pass(Duration.ofMinutes(1));
        byte[] second = Totp.newSecret();
        assertThatThrownBy(() -> house.as(efua, () -> house.factorDesk.enrol(second, code(second), "000000", null)))
                .hasMessageContaining("signIn.codeRefused");
        assertThatThrownBy(
                        () -> house.as(efua, () -> house.factorDesk.enrol(second, code(second), House.PASSWORD, null)))
                .hasMessageContaining("signIn.codeRefused");
        house.as(efua, () -> house.factorDesk.enrol(second, code(second), code(first), null));
        house.clock.pass(Duration.ofMinutes(1));
        assertThat(house.factors.accept(efua, code(first))).isFalse();
        assertThat(house.factors.accept(efua, code(second))).isTrue();
    }

    @Test
    void where_the_organisation_vouches_for_people_they_have_to_have_come_in_just_now() {
        System.setProperty("holdfast.oidc.issuer", "https://provider.example.org");
        try (House vouchedFor = new House(home)) {
            UUID mary = vouchedFor.colleague("mary", Role.ADMIN);
            SignedIn in = vouchedFor.door.enter(mary, HERE, "Firefox");
            assertThatThrownBy(
                            () -> vouchedFor.as(mary, () -> vouchedFor.myAccount.makeToken("nightly", HERE, "", null)))
                    .hasMessageContaining("proof.fresh");
            vouchedFor.as(mary, () -> vouchedFor.myAccount.makeToken("nightly", HERE, "", in.id()));
            vouchedFor.clock.pass(Proof.JUST_NOW);
            assertThatThrownBy(() ->
                            vouchedFor.as(mary, () -> vouchedFor.myAccount.makeToken("nightly", HERE, "", in.id())))
                    .hasMessageContaining("proof.fresh");
        } catch (java.sql.SQLException unexpected) {
            throw new IllegalStateException(unexpected);
        } finally {
            System.clearProperty("holdfast.oidc.issuer");
            System.setProperty("holdfast.home", home.toString());
        }
    }

    private String code(byte[] secret) {
        return Totp.at(secret, house.clock.instant().getEpochSecond() / Totp.STEP_SECONDS);
    }
}
