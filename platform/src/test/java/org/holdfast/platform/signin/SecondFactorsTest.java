package org.holdfast.platform.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.holdfast.platform.Ids;
import org.holdfast.platform.Refused;
import org.holdfast.platform.TrialClock;
import org.holdfast.platform.database.TrialDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecondFactorsTest {
    private final TrialDatabase database = new TrialDatabase();
    private final TrialClock clock = new TrialClock("2026-11-17T12:00:00Z");
    private final byte[] secret = Totp.newSecret();
    private final UUID account = account("efua");
    private SecondFactors factors;
    private List<String> codes;

    @TempDir
    private Path home;

    @BeforeEach
    void enrol() {
        System.setProperty("holdfast.home", home.toString());
        factors = new SecondFactors(database.sql(), clock, new Keyring());
        codes = factors.enrol(account, secret, current());
    }

    @AfterEach
    void close() throws Exception {
        System.clearProperty("holdfast.home");
        database.close();
    }

    @Test
    void the_code_that_enrolled_is_used_up() {
        assertThat(factors.accept(account, current())).isFalse();
    }

    @Test
    void each_code_comes_in_once() {
        clock.pass(Duration.ofSeconds(60));
        assertThat(factors.accept(account, current())).isTrue();
        assertThat(factors.accept(account, current())).isFalse();
        clock.pass(Duration.ofSeconds(30));
        assertThat(factors.accept(account, current())).isTrue();
    }

    @Test
    void an_older_code_is_refused_once_a_newer_one_came_in() {
        clock.pass(Duration.ofSeconds(60));
        String older = current();
        clock.pass(Duration.ofSeconds(30));
        assertThat(factors.accept(account, current())).isTrue();
        assertThat(factors.accept(account, older)).isFalse();
    }

    @Test
    void a_recovery_code_works_once_however_it_is_written() {
        assertThat(codes).hasSize(10).doesNotHaveDuplicates();
        assertThat(factors.acceptRecovery(account, codes.get(3).toUpperCase().replace("-", " ")))
                .isTrue();
        assertThat(factors.acceptRecovery(account, codes.get(3))).isFalse();
        assertThat(factors.recoveryCodesLeft(account)).isEqualTo(9);
    }

    @Test
    void new_recovery_codes_replace_the_old() {
        factors.newRecoveryCodes(account);
        assertThat(factors.acceptRecovery(account, codes.get(0))).isFalse();
        assertThat(factors.recoveryCodesLeft(account)).isEqualTo(10);
    }

    @Test
    void an_app_that_shows_another_code_is_not_enrolled() {
        assertThatThrownBy(() -> factors.enrol(account, Totp.newSecret(), "000000x"))
                .isInstanceOf(Refused.class);
        clock.pass(Duration.ofSeconds(60));
        assertThat(factors.accept(account, current())).isTrue();
    }

    @Test
    void neither_the_secret_nor_a_code_can_be_read_from_the_database() {
        String stored = database.sql()
                .one("SELECT secret FROM platform.second_factor", row -> row.getString(1))
                .orElseThrow();
        assertThat(stored).doesNotContain(Totp.base32(secret));
        assertThat(database.sql().list("SELECT code_hash FROM platform.recovery_code", row -> row.getString(1)))
                .doesNotContainAnyElementsOf(codes);
    }

    @Test
    void a_stored_secret_copied_to_another_account_does_not_open() {
        UUID other = account("mallory");
        database.sql()
                .update(
                        "INSERT INTO platform.second_factor SELECT CAST(? AS UUID), secret, confirmed_at, last_step"
                                + " FROM platform.second_factor",
                        other);
        assertThatThrownBy(() -> factors.accept(other, current())).isInstanceOf(IllegalStateException.class);
    }

    private String current() {
        return Totp.at(secret, clock.instant().getEpochSecond() / 30);
    }

    private UUID account(String name) {
        UUID staff = Ids.next();
        UUID id = Ids.next();
        database.sql().update("INSERT INTO platform.staff (id, staff_key, name) VALUES (?, ?, ?)", staff, name, name);
        database.sql()
                .update("INSERT INTO platform.account (id, staff_id, username) VALUES (?, ?, ?)", id, staff, name);
        return id;
    }
}
