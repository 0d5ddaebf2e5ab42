package org.holdfast.platform.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import org.holdfast.platform.access.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KnownBrowsersTest {
    @TempDir
    private Path home;

    private House house;
    private KnownBrowsers browsers;

    @BeforeEach
    void open() {
        house = new House(home);
        browsers = house.browsers;
    }

    @AfterEach
    void close() throws Exception {
        house.close();
    }

    @Test
    void a_browser_is_known_for_whoever_came_in_with_it_and_for_nobody_else() {
        String kept = browsers.kept("", "efua");
        assertThat(browsers.known(kept, "efua")).isPresent();
        assertThat(browsers.known(kept, "mary")).isEmpty();
        assertThat(kept).doesNotContain("efua");
    }

    @Test
    void the_browser_at_a_shared_desk_is_known_for_each_of_the_last_dozen_people() {
        String kept = "";
        for (int i = 0; i < 20; i++) kept = browsers.kept(kept, "colleague" + i);
        assertThat(browsers.known(kept, "colleague7")).isEmpty();
        assertThat(browsers.known(kept, "colleague8")).isPresent();
        assertThat(browsers.known(kept, "colleague19")).isPresent();
        assertThat(kept.length()).isLessThan(1000);
    }

    @Test
    void coming_in_again_replaces_the_mark_that_was_there() {
        String first = browsers.kept("", "efua");
        String second = browsers.kept(first, "efua");
        assertThat(second).doesNotContain("~").isNotEqualTo(first);
        assertThat(browsers.known(second, "efua")).isPresent();
    }

    @Test
    void a_mark_that_somebody_made_up_or_changed_is_worth_nothing() {
        String kept = browsers.kept("", "efua");
        String day = kept.split("\\.")[1];
        assertThat(browsers.known(kept.replace("." + day + ".", "." + (Long.parseLong(day) - 1) + "."), "efua"))
                .isEmpty();
        for (String madeUp : new String[] {"", "~", "x", "a.b.c", kept.substring(1), "x".repeat(10_000)})
            assertThat(browsers.known(madeUp, "efua")).as(madeUp).isEmpty();
        System.setProperty("holdfast.home", home.resolve("elsewhere").toString());
        assertThat(new KnownBrowsers(new Keyring(), house.clock).known(kept, "efua"))
                .isEmpty();
    }

    @Test
    void a_browser_that_nobody_used_for_half_a_year_is_a_stranger_again() {
        String kept = browsers.kept("", "efua");
        house.clock.pass(KnownBrowsers.KEPT.minus(Duration.ofDays(1)));
        assertThat(browsers.known(kept, "efua")).isPresent();
        house.clock.pass(Duration.ofDays(1));
        assertThat(browsers.known(kept, "efua")).isEmpty();
    }

    @Test
    void the_colleague_comes_in_while_somebody_guesses_at_the_same_address_without_end() {
        UUID cleo = house.colleague("cleo.c", Role.CLINICIAN);
        String hers = browsers.kept("", "cleo.c");
        for (int second = 0; second < 300; second++) {
            for (int i = 0; i < 3; i++)
                assertThatThrownBy(() -> house.door.recognise("cleo.c", "wrong", "192.0.2.1", ""))
                        .isInstanceOf(org.holdfast.platform.Refused.class);
            if (second % 60 == 59)
                assertThat(house.door
                                .recognise("cleo.c", House.PASSWORD, "192.0.2.1", hers)
                                .person()
                                .account())
                        .isEqualTo(cleo);
            house.clock.pass(Duration.ofSeconds(1));
        }
        assertThatThrownBy(() -> house.door.recognise("cleo.c", House.PASSWORD, "192.0.2.1", ""))
                .as("a browser that nobody knows still waits")
                .isInstanceOf(Hurried.class);
    }
}
