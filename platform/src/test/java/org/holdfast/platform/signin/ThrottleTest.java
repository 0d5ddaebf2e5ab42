package org.holdfast.platform.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.holdfast.platform.Ids;
import org.holdfast.platform.TrialClock;
import org.holdfast.platform.database.TrialDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ThrottleTest {
    private final TrialDatabase database = new TrialDatabase();
    private final TrialClock clock = new TrialClock("2026-11-17T12:00:00Z");
    private final Throttle throttle = new Throttle(new TriesInTransactions());

    /** Each step a transaction of its own, as the server makes it. */
    private final class TriesInTransactions extends Tries {
        TriesInTransactions() {
            super(database.sql(), clock);
        }

        @Override
        void begin(String name, String address, Optional<String> browser) {
            database.inATransaction(() -> super.begin(name, address, browser));
        }

        @Override
        void succeeded(String name, String address, Optional<String> browser) {
            database.inATransaction(() -> super.succeeded(name, address, browser));
        }

        @Override
        void beginCode(Object account) {
            database.inATransaction(() -> super.beginCode(account));
        }

        @Override
        void succeededCode(Object account) {
            database.inATransaction(() -> super.succeededCode(account));
        }
    }

    @AfterEach
    void close() throws Exception {
        database.close();
    }

    @Test
    void the_first_mistakes_cost_nothing() {
        for (int i = 0; i < 5; i++) begin("efua", "192.0.2.1");
    }

    @Test
    void after_five_mistakes_the_wait_doubles_each_time_up_to_a_limit() {
        for (int i = 0; i < 5; i++) begin("efua", "192.0.2.1");
        long before = 0;
        for (int i = 0; i < 4; i++) {
            long wait = waitOf("efua", "192.0.2.1");
            assertThat(wait).isGreaterThan(before);
            before = wait;
            clock.pass(Duration.ofSeconds(wait));
            begin("efua", "192.0.2.1");
        }
        for (int i = 0; i < 30; i++) {
            clock.pass(Duration.ofSeconds(waitOf("efua", "192.0.2.1")));
            begin("efua", "192.0.2.1");
        }
        assertThat(waitOf("efua", "192.0.2.1")).isLessThanOrEqualTo(300);
    }

    @Test
    void tries_during_the_wait_do_not_lengthen_it() {
        for (int i = 0; i < 6; i++) tryAnyway("efua", "192.0.2.1");
        long wait = waitOf("efua", "192.0.2.1");
        for (int i = 0; i < 1000; i++) tryAnyway("efua", "192.0.2.1");
        assertThat(waitOf("efua", "192.0.2.1")).isEqualTo(wait);
    }

    @Test
    void an_hour_later_everything_is_forgotten() {
        for (int i = 0; i < 500; i++) tryAnyway("efua", "192.0.2.1");
        clock.pass(Duration.ofHours(1));
        for (int i = 0; i < 4; i++) begin("efua", "192.0.2.1");
    }

    @Test
    void somebody_who_guesses_cannot_shut_the_colleague_out_who_is_elsewhere() {
        for (int i = 0; i < 500; i++) tryAnyway("efua", "192.0.2.66");
        assertThatCode(() -> begin("efua", "192.0.2.1")).doesNotThrowAnyException();
    }

    @Test
    void guessing_one_name_from_many_machines_is_slowed_down_but_not_where_the_colleague_has_come_in_before() {
        cameInFrom("efua", "192.0.2.1");
        for (int i = 0; i < 200; i++) tryAnyway("efua", "198.51.100." + i);
        assertThat(waitOf("efua", "203.0.113.9")).isBetween(1L, 30L);
        assertThatCode(() -> begin("efua", "192.0.2.1")).doesNotThrowAnyException();
    }

    @Test
    void trying_many_names_from_one_machine_is_slowed_down() {
        for (int i = 0; i < 200; i++) tryAnyway("name" + i, "192.0.2.66");
        assertThat(waitOf("another", "192.0.2.66")).isBetween(1L, 60L);
        assertThatCode(() -> begin("another", "192.0.2.1")).doesNotThrowAnyException();
    }

    @Test
    void success_is_a_fresh_start() {
        for (int i = 0; i < 5; i++) begin("efua", "192.0.2.1");
        succeeded("efua", "192.0.2.1");
        for (int i = 0; i < 5; i++) begin("efua", "192.0.2.1");
    }

    @Test
    void a_clinic_behind_one_address_signs_in_all_day() {
        for (int i = 0; i < 300; i++) {
            begin("colleague" + i, "192.0.2.1");
            succeeded("colleague" + i, "192.0.2.1");
        }
    }

    @Test
    void the_first_mistakes_of_many_at_once_are_all_counted_and_none_fails() throws Exception {
        int at = 16;
        ExecutorService machines = Executors.newFixedThreadPool(at);
        for (int round = 0; round < 20; round++) {
            String name = "efua" + round;
            CyclicBarrier start = new CyclicBarrier(at);
            List<Future<Boolean>> answers = new ArrayList<>();
            for (int i = 0; i < at; i++)
                answers.add(machines.submit(() -> {
                    start.await();
                    return admitted(name);
                }));
            int admitted = 0;
            for (Future<Boolean> answer : answers) if (answer.get()) admitted++;
            assertThat(admitted).as("all counted, so that five cost nothing").isEqualTo(5);
            assertThat(admitted(name)).isFalse();
            clock.pass(Duration.ofHours(2));
        }
        machines.shutdown();
    }

    private boolean admitted(String name) {
        try {
            begin(name, "192.0.2.1");
            return true;
        } catch (Hurried hurried) {
            return false;
        }
    }

    @Test
    void codes_are_slowed_down_by_account() {
        UUID account = Ids.next();
        for (int i = 0; i < 5; i++) throttle.beginCode(account);
        assertThatThrownBy(() -> {
                    throttle.beginCode(account);
                    throttle.beginCode(account);
                })
                .isInstanceOf(Hurried.class);
    }

    @Test
    void a_browser_that_has_come_in_before_is_not_held_by_whoever_guesses_at_the_same_address() {
        for (int i = 0; i < 500; i++) tryAnyway("efua", "192.0.2.1");
        assertThat(waitOf("efua", "192.0.2.1")).isPositive();
        assertThatCode(() -> throttle.begin("efua", "192.0.2.1", Optional.of("hers")))
                .doesNotThrowAnyException();
        throttle.succeeded("efua", "192.0.2.1", Optional.of("hers"));
        assertThat(waitOf("efua", "192.0.2.1"))
                .as("her coming in is no fresh start for them")
                .isPositive();
    }

    @Test
    void a_browser_that_has_come_in_before_waits_for_its_own_mistakes() {
        for (int i = 0; i < 5; i++) throttle.begin("efua", "192.0.2.1", Optional.of("hers"));
        assertThatThrownBy(() -> throttle.begin("efua", "192.0.2.1", Optional.of("hers")))
                .isInstanceOf(Hurried.class);
        assertThatCode(() -> begin("efua", "192.0.2.1")).doesNotThrowAnyException();
        clock.pass(Duration.ofSeconds(1));
        throttle.begin("efua", "192.0.2.1", Optional.of("hers"));
        throttle.succeeded("efua", "192.0.2.1", Optional.of("hers"));
        for (int i = 0; i < 5; i++) throttle.begin("efua", "192.0.2.1", Optional.of("hers"));
    }

    private void begin(String name, String address) {
        throttle.begin(name, address, Optional.empty());
    }

    private void succeeded(String name, String address) {
        throttle.succeeded(name, address, Optional.empty());
    }

    private long waitOf(String name, String address) {
        double before = score();
        try {
            begin(name, address);
        } catch (Hurried hurried) {
            assertThat(score()).isEqualTo(before);
            return hurried.seconds();
        }
        throw new AssertionError("was not asked to wait");
    }

    private double score() {
        return database.sql()
                .one("SELECT SUM(score) FROM platform.throttle", row -> row.getDouble(1))
                .orElse(0.0);
    }

    private void tryAnyway(String name, String address) {
        try {
            begin(name, address);
        } catch (Hurried hurried) {
            // As somebody does who does not read the answer.
        }
    }

    private void cameInFrom(String name, String address) {
        UUID staff = Ids.next();
        UUID account = Ids.next();
        database.sql().update("INSERT INTO platform.staff (id, staff_key, name) VALUES (?, ?, ?)", staff, name, name);
        database.sql()
                .update("INSERT INTO platform.account (id, staff_id, username) VALUES (?, ?, ?)", account, staff, name);
        new Sessions(database.sql(), clock).start(account, address, "Firefox");
    }
}
