package org.holdfast.platform.signin;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.holdfast.platform.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRulesTest {
    private static final List<String> OWN = List.of("e.lindqvist", "Efua Lindqvist");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "otter kettle ninety",
                "alllowercaseletters",
                "correct otter staple",
                "пароль с пробелами",
                "mentalising on a tuesday afternoon",
                "Lindqvist keeps three grey otters"
            })
    void anything_long_that_is_not_obvious_will_do(String password) {
        assertThatCode(() -> PasswordRules.check(password, OWN)).doesNotThrowAnyException();
    }

    @Test
    void twelve_characters_are_enough_and_eleven_are_not() {
        assertThatCode(() -> PasswordRules.check("otterkettle9", OWN)).doesNotThrowAnyException();
        refused("otterkettle", "password.short");
    }

    @Test
    void length_is_bounded_so_that_hashing_is_too() {
        assertThatCode(() -> PasswordRules.check("otter kettle ".repeat(19), OWN))
                .doesNotThrowAnyException();
        refused("otter kettle ".repeat(20), "password.long");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "holdfast-2026",
                "Holdfast-demo!",
                "password1234",
                "P@ssw0rd-passw0rd",
                "123456789012",
                "abcdefghijklm"
            })
    void what_everybody_tries_first_is_refused(String password) {
        refused(password, "password.common");
    }

    @ParameterizedTest
    @ValueSource(strings = {"lindqvist1234", "Efua-Lindqvist", "e.lindqvist.2026"})
    void ones_own_name_is_refused(String password) {
        refused(password, "password.own");
    }

    @Test
    void repeating_a_few_characters_is_refused() {
        refused("ababababababab", "password.repeats");
    }

    @Test
    void nothing_is_refused_like_something_short() {
        refused(null, "password.short");
    }

    private static void refused(String password, String key) {
        assertThatThrownBy(() -> PasswordRules.check(password, OWN))
                .isInstanceOf(Refused.class)
                .hasMessageStartingWith(key);
    }
}
