package org.holdfast.platform.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.holdfast.platform.Ids;
import org.holdfast.platform.TrialClock;
import org.holdfast.platform.access.Role;
import org.holdfast.platform.database.TrialDatabase;
import org.holdfast.platform.people.TrialPeople;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TokensTest {
    private final TrialDatabase database = new TrialDatabase();
    private final TrialClock clock = new TrialClock("2026-11-17T12:00:00Z");
    private final Tokens tokens = new Tokens(database.sql(), clock, TrialPeople.of(database.sql(), clock));
    private final UUID staff = Ids.next();
    private final UUID account = account();
    private final Tokens.Made made = tokens.make(account, "curl", Duration.ofHours(12), "192.0.2.1");

    @AfterEach
    void close() throws Exception {
        database.close();
    }

    @Test
    void a_token_speaks_for_its_account_with_the_roles_of_the_moment() {
        assertThat(tokens.holder(made.token(), "192.0.2.2")).hasValueSatisfying(person -> {
            assertThat(person.username()).isEqualTo("efua");
            assertThat(person.roles()).isEqualTo(Set.of(Role.CLINICIAN));
            assertThat(person.from()).isEqualTo("192.0.2.2");
        });
        database.sql().update("DELETE FROM platform.account_role");
        assertThat(tokens.holder(made.token(), "192.0.2.2").orElseThrow().roles())
                .isEmpty();
    }

    @Test
    void it_runs_out() {
        assertThat(made.expiresAt()).isEqualTo("2026-11-18T00:00:00Z");
        clock.pass(Duration.ofHours(12).minusSeconds(1));
        assertThat(tokens.holder(made.token(), "192.0.2.2")).isPresent();
        clock.pass(Duration.ofSeconds(1));
        assertThat(tokens.holder(made.token(), "192.0.2.2")).isEmpty();
    }

    @Test
    void it_can_be_revoked_by_its_owner_and_by_nobody_else() {
        UUID id = tokens.good(account).get(0).id();
        assertThat(tokens.revoke(Ids.next(), id)).isFalse();
        assertThat(tokens.revoke(account, id)).isTrue();
        assertThat(tokens.holder(made.token(), "192.0.2.2")).isEmpty();
    }

    @Test
    void a_leavers_token_is_worth_nothing_from_the_day_they_leave() {
        database.sql().update("UPDATE platform.staff SET left_on = ? WHERE id = ?", LocalDate.of(2026, 11, 17), staff);
        assertThat(tokens.holder(made.token(), "192.0.2.2")).isEmpty();
    }

    @Test
    void a_closed_accounts_token_is_worth_nothing() {
        database.sql().update("UPDATE platform.account SET closed_at = ?", clock.instant());
        assertThat(tokens.holder(made.token(), "192.0.2.2")).isEmpty();
    }

    @Test
    void the_database_does_not_know_the_token() {
        assertThat(database.sql().list("SELECT token_hash FROM platform.api_token", row -> row.getString(1)))
                .containsExactly(Secrets.hash(made.token()));
        assertThat(made.token()).hasSizeGreaterThan(43);
    }

    @Test
    void what_is_no_token_speaks_for_nobody() {
        assertThat(tokens.holder("", "192.0.2.2")).isEmpty();
        assertThat(tokens.holder(made.token() + "x", "192.0.2.2")).isEmpty();
        assertThat(tokens.holder("hf_" + "a".repeat(100_000), "192.0.2.2")).isEmpty();
        assertThat(tokens.holder("' OR 1=1 --", "192.0.2.2")).isEmpty();
    }

    private UUID account() {
        UUID id = Ids.next();
        database.sql().update("INSERT INTO platform.staff (id, staff_key, name) VALUES (?, 'S1', 'Efua')", staff);
        database.sql().update("INSERT INTO platform.account (id, staff_id, username) VALUES (?, ?, 'efua')", id, staff);
        database.sql().update("INSERT INTO platform.account_role (account_id, role) VALUES (?, 'CLINICIAN')", id);
        return id;
    }
}
