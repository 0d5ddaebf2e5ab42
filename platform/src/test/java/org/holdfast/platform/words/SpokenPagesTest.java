package org.holdfast.platform.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SpokenPagesTest {
    private static final Map<String, String> WORDS = Map.of(
            "caseload.title", "My caseload",
            "both", "Tom & \"Jerry\" <said> it’s 5'",
            "odd", "#{who.name} ${x}\nthen");

    private static String spoken(String page) {
        return SpokenPages.speak(page, key -> Optional.ofNullable(WORDS.get(key)));
    }

    @Test
    void words_without_arguments_stand_in_the_page_when_it_is_compiled() {
        assertThat(spoken("<h1>#{words.say('caseload.title')}</h1><p title=\"#{words.say('caseload.title')}\"/>"))
                .isEqualTo("<h1>My caseload</h1><p title=\"My caseload\"/>");
    }

    @Test
    void words_with_arguments_and_words_inside_an_expression_wait_for_the_page_to_be_shown() {
        String page = "#{words.say('caseload.title', row.name)} #{empty x ? words.say('caseload.title') : y}"
                + " #{words.say('strand.'.concat(one.strand))}";
        assertThat(spoken(page)).isEqualTo(page);
    }

    @Test
    void what_the_service_calls_its_field_waits_for_the_page_to_be_shown() {
        String page = "<p>#{words.say('diagnosis.axis2Count')}</p>";
        assertThat(spoken(page)).isEqualTo(page);
    }

    @Test
    void words_are_never_markup_and_never_an_expression() {
        assertThat(spoken("<p>#{words.say('both')}</p>"))
                .isEqualTo("<p>Tom &amp; &quot;Jerry&quot; &lt;said&gt; it’s 5&#39;</p>");
        assertThat(spoken("#{words.say('odd')}")).isEqualTo("\\#{who.name} \\${x} then");
    }
}
