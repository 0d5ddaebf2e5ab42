package org.holdfast.platform.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.MessageFormat;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SentenceTest {
    private static final Object[] ARGS = {"Efua <b>{0}</b>", 999, -7L, "it's"};

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "no gap",
                "{0}",
                "{0}{1}",
                "{1} of {0}, {2}",
                "it''s {0}''s",
                "'{'{0}'}'",
                "week {0} of {1}–{2}",
                "{9} is missing",
                "}"
            })
    void a_sentence_says_what_a_format_of_the_same_message_does(String message) {
        assertThat(Sentence.of(message).orElseThrow().with(ARGS))
                .isEqualTo(new MessageFormat(message, Locale.UK).format(ARGS));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{0,number,#}", "{0,choice,0#no one|1#one}", "{10}", "a 'quote left open {0}"})
    void what_has_to_be_formatted_is_left_to_a_format(String message) {
        assertThat(Sentence.of(message)).isEmpty();
    }

    @Test
    void numbers_that_take_a_separator_are_left_to_a_format() {
        assertThat(Sentence.fits(new Object[] {"a", 999, -999L})).isTrue();
        assertThat(Sentence.fits(new Object[] {1000})).isFalse();
        assertThat(Sentence.fits(new Object[] {1.5})).isFalse();
        assertThat(Sentence.fits(new Object[] {null})).isFalse();
    }
}
