package org.holdfast.platform.signin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PasswordsTest {
    @Test
    void a_password_opens_its_own_hash_only() {
        String stored = Passwords.hash("otter kettle ninety");
        assertThat(stored).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
        assertThat(Passwords.matches("otter kettle ninety", stored)).isTrue();
        assertThat(Passwords.matches("otter kettle ninetY", stored)).isFalse();
        assertThat(Passwords.matches("", stored)).isFalse();
    }

    @Test
    void the_same_password_is_stored_differently_each_time() {
        assertThat(Passwords.hash("otter kettle ninety")).isNotEqualTo(Passwords.hash("otter kettle ninety"));
    }

    @Test
    void a_megabyte_is_not_hashed_and_opens_nothing() {
        String stored = Passwords.hash("x".repeat(PasswordRules.LONGEST));
        assertThat(Passwords.matches("x".repeat(1_000_000), stored)).isFalse();
    }
}
