package org.holdfast.platform.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** A service speaks of its field in its own words. */
class FieldWordTest {
    private FieldName name = FieldName.PERSONALITY_DISORDER;
    private String own = "";

    private Words words() {
        Words words = new Words(new FieldWord() {
            @Override
            public FieldName name() {
                return name;
            }

            @Override
            public String own() {
                return own;
            }
        });
        words.load();
        return words;
    }

    @Test
    void what_the_field_is_called_is_put_in_when_a_message_is_spoken() {
        Words words = words();
        assertThat(words.say("shell.service")).isEqualTo("Service for personality disorder");
        name = FieldName.COMPLEX_EMOTIONAL_NEEDS;
        assertThat(words.say("shell.service")).isEqualTo("Service for complex emotional needs");
        assertThat(words.isFixed("shell.service")).isFalse();
        assertThat(words.isFixed("serviceName.title")).isTrue();
    }

    @Test
    void words_of_its_own_are_words_whatever_they_hold() {
        name = FieldName.OWN;
        own = "what’s {0} 'hard' to bear";
        Words words = words();
        assertThat(words.say("shell.service")).isEqualTo("Service for " + own);
        assertThat(words.format("shell.service", LocalDate.EPOCH)).isEqualTo("Service for " + own);
    }
}
