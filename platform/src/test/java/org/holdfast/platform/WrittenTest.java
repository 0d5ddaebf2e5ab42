package org.holdfast.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WrittenTest {
    @Test
    void a_line_holds_nothing_that_cannot_be_seen() {
        assertThat(Written.line("Room 2\tleft", 40, "place")).isEqualTo("Room 2 left");
        for (String hidden : new String[] {"a\u202Eb", "a\u2066b", "a\u0007b", "a\u0085b"})
            assertThat(refused(() -> Written.line(hidden, 40, "place")).key()).isEqualTo("written.control");
        assertThat(Written.line("می\u200cخواهم", 40, "place")).isEqualTo("می\u200cخواهم");
    }

    @Test
    void what_hides_in_a_text_is_written_out_where_it_is_repeated() {
        assertThat(Written.shown("a\u202Eb\u0000c\uFFFF\nd")).isEqualTo("aU+202EbU+0000c\uFFFD\nd");
        assertThat(Written.shown("Zoë مريم")).isEqualTo("Zoë مريم");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "\r\n\t", "\u2003"})
    void nothing_written_is_nothing(String blank) {
        assertThat(Written.text(blank, 10, "note")).isNull();
        assertThat(Written.text(null, 10, "note")).isNull();
        assertThat(refused(() -> Written.reason(blank, "therapy.end.why", "reason"))
                        .key())
                .isEqualTo("therapy.end.why");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u0000b", "a\u001bb", "a\u0085b", "a\ud83d", "\udc00a", "a\ufffeb"})
    void what_no_database_keeps_is_refused_at_its_field(String broken) {
        Refused refused = refused(() -> Written.text(broken, 10, "note"));
        assertThat(refused.key()).isEqualTo("written.control");
        assertThat(refused.field()).contains("note");
    }

    @Test
    void a_line_end_counts_once_however_it_is_sent() {
        assertThat(Written.text("a\r\nb\r\nc", 5, "note")).isEqualTo("a\nb\nc");
        assertThat(refused(() -> Written.text("abcdef", 5, "note")).args()).containsExactly(5, 6);
        assertThat(refused(() -> Written.line("a\r\nb", 10, "note")).key()).isEqualTo("written.oneLine");
    }

    @ParameterizedTest
    @ValueSource(strings = {"مكالمة من الجناح", "<script>alert(1)</script>", "😶‍🌫️", "=1+1", "O'Brien \"Bo\""})
    void every_script_and_every_sign_is_welcome(String text) {
        assertThat(Written.line(text, 100, "note")).isEqualTo(text);
    }

    private static Refused refused(Runnable writing) {
        return catchThrowableOfType(Refused.class, writing::run);
    }

    @Test
    void a_name_in_any_script_is_kept_and_one_that_would_look_like_another_is_not() {
        assertThat(Written.line(" ليلى O’Neil-Łuk ", 200, "name")).isEqualTo("ليلى O’Neil-Łuk");
        assertThat(Written.line("  ", 200, "name")).isNull();
        for (String wrong : new String[] {"Efua\u202eadmin", "A\u2066b", "two\nlines", "a\u0000b", "x".repeat(201)})
            assertThat(refused(() -> Written.line(wrong, 200, "name")).field()).contains("name");
    }
}
