package org.holdfast.platform.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.holdfast.platform.ChangedByAnother;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VersionTest {
    @Test
    void the_tag_of_a_read_names_the_version_that_was_seen() {
        assertThat(Version.expected("\"78\"")).isEqualTo(78);
        assertThat(Version.expected(" W/\"78\" ")).isEqualTo(78);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"77\"", "\"stale\"", "\"\"", "W/\"x\"", "\"999999999999999999999\""})
    void a_tag_that_does_not_stand_any_more_says_that_another_was_first(String stale) {
        assertThatThrownBy(() -> Version.check("patient", stale, 78))
                .isInstanceOfSatisfying(ChangedByAnother.class, another -> assertThat(another.currentVersion())
                        .isEqualTo(78));
    }

    @ParameterizedTest
    @ValueSource(strings = {"78", "*", "zz", "\"78", "\"78\", \"79\""})
    void what_is_no_tag_is_refused(String other) {
        assertThatThrownBy(() -> Version.expected(other)).isInstanceOf(Malformed.class);
    }
}
