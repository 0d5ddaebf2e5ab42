package org.holdfast.platform.tags;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HtmlTest {
    @Test
    void elements_hold_attributes_and_words() {
        assertThat(new Html()
                        .open("tr", "hf-today")
                        .open("th")
                        .with("scope", "row")
                        .text("Ines")
                        .close("th")
                        .write("td", "hf-num", "3")
                        .close("tr"))
                .hasToString("<tr class=\"hf-today\"><th scope=\"row\">Ines</th><td class=\"hf-num\">3</td></tr>");
    }

    @Test
    void a_name_that_looks_like_markup_stays_a_name() {
        assertThat(new Html()
                        .open("a")
                        .with("title", "\"><b onclick=\"x")
                        .text("<script>&")
                        .close("a"))
                .hasToString("<a title=\"&quot;&gt;&lt;b onclick=&quot;x\">&lt;script&gt;&amp;</a>");
    }

    @Test
    void an_empty_element_is_opened_and_closed() {
        assertThat(new Html().open("i").close("i")).hasToString("<i></i>");
    }

    @Test
    void a_meter_stays_within_its_ends() {
        assertThat(new Html().meter(140)).asString().contains("--p:100");
        assertThat(new Html().meter(-3)).asString().contains("--p:0");
    }
}
