package org.holdfast.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the databases say when two writers meet. */
class ClashTest {
    @ParameterizedTest
    @ValueSource(strings = {"23505", "40001", "40P01", "55P03", "HYT00", "90131"})
    void a_key_just_made_a_deadlock_and_a_long_wait_are_a_clash_however_deep_they_lie(String state) {
        SQLException said = new SQLException("met", state);
        assertThat(Clash.is(said)).isTrue();
        assertThat(Clash.isBehind(new IllegalStateException(new RuntimeException(said))))
                .isTrue();
    }

    @Test
    void a_value_that_does_not_fit_is_none() {
        assertThat(Clash.isBehind(new SQLException("too long", "22001"))).isFalse();
        assertThat(Clash.isBehind(new SQLException("no state"))).isFalse();
        assertThat(Clash.isBehind(new IllegalStateException("something else"))).isFalse();
    }
}
