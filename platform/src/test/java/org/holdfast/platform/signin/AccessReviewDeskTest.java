package org.holdfast.platform.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.holdfast.platform.access.Role;
import org.holdfast.platform.audit.TrialTrail;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AccessReviewDeskTest {
    private static final String HERE = "192.0.2.1";

    @TempDir
    private Path home;

    private House house;
    private UUID gita;
    private UUID efua;

    @BeforeEach
    void open() {
        house = new House(home);
        gita = house.colleague("gita", Role.GOVERNANCE);
        efua = house.colleague("efua", Role.CLINICIAN, Role.SUPERVISOR);
        house.door.enter(gita, HERE, "Firefox");
        house.door.enter(efua, HERE, "Firefox");
    }

    @AfterEach
    void close() throws Exception {
        house.close();
    }

    @Test
    void it_lists_every_open_account_with_its_roles_and_when_it_was_last_used() {
        assertThat(house.review.open())
                .extracting(row -> row.account().username())
                .containsExactly("efua", "gita");
        AccessRow row = of("efua");
        assertThat(row.account().roles()).containsExactly(Role.CLINICIAN, Role.SUPERVISOR);
        assertThat(row.account().lastSignIn()).isNotNull();
        assertThat(row.concerns()).isEmpty();
        house.sql.update("UPDATE platform.account SET closed_at = ? WHERE id = ?", house.clock.instant(), efua);
        assertThat(house.review.open())
                .extracting(one -> one.account().username())
                .containsExactly("gita");
    }

    @Test
    void who_has_left_with_an_open_account_is_worth_a_look() {
        house.sql.update("UPDATE platform.staff SET left_on = ? WHERE staff_key = 'efua'", LocalDate.of(2026, 11, 17));
        assertThat(of("efua").concerns()).containsExactly(AccessConcern.LEFT_BUT_OPEN);
        house.sql.update("UPDATE platform.staff SET left_on = ? WHERE staff_key = 'efua'", LocalDate.of(2026, 11, 18));
        assertThat(of("efua").concerns()).isEmpty();
    }

    @Test
    void a_role_without_the_second_factor_that_it_asks_for_is_worth_a_look() {
        house.rules.needSecondFactorFrom(Set.of(Role.SUPERVISOR));
        assertThat(of("efua").factorNeeded()).isTrue();
        assertThat(of("efua").concerns()).containsExactly(AccessConcern.WITHOUT_SECOND_FACTOR);
        assertThat(of("gita").concerns()).isEmpty();
        byte[] secret = Totp.newSecret();
        house.factors.enrol(efua, secret, Totp.at(secret, house.clock.instant().getEpochSecond() / Totp.STEP_SECONDS));
        assertThat(of("efua").concerns()).isEmpty();
    }

    @Test
    void an_account_that_nobody_uses_is_worth_a_look() {
        house.colleague("mary", Role.MANAGER);
        assertThat(of("mary").concerns()).containsExactly(AccessConcern.NEVER_IN);
        house.clock.pass(Duration.ofDays(AccessReviewDesk.LONG_AWAY_DAYS + 1));
        assertThat(of("efua").concerns()).containsExactly(AccessConcern.LONG_AWAY);
    }

    @Test
    void the_file_says_the_same_in_the_words_of_the_service() {
        house.colleague("mary", Role.MANAGER);
        List<List<Object>> rows = house.review.table().rows();
        assertThat(rows).hasSize(3);
        assertThat(rows.get(0))
                .containsExactly(
                        "efua", "efua", "efua", "CLINICIAN SUPERVISOR", "", "NO", LocalDate.of(2026, 11, 17), null, "");
        assertThat(rows.get(2)).contains("NEVER_IN");
    }

    @Test
    void a_review_is_marked_with_its_day_and_reviewer_and_leaves_a_row_in_the_trail() {
        house.colleague("mary", Role.MANAGER);
        house.as(gita, () -> house.review.reviewed());
        assertThat(house.review.reviews()).containsExactly(new ReviewRow(LocalDate.of(2026, 11, 17), "gita", 3, 1));
        assertThat(TrialTrail.actions(house.sql)).contains("account.reviewed");
    }

    private AccessRow of(String username) {
        return house.review.open().stream()
                .filter(row -> row.account().username().equals(username))
                .findFirst()
                .orElseThrow();
    }
}
