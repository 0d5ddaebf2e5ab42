package org.holdfast.platform.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BodyReaderTest {
    enum Colour {
        RED,
        BLUE
    }

    record Shown(UUID id, String name, Integer age) {}

    @Echo(Shown.class)
    record Body(String name, LocalDate bornOn, Integer count, Boolean agreed, Colour colour, UUID team) {}

    private static Body read(String json) {
        return BodyReader.read(Body.class, json.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void each_field_is_read_as_what_it_is() {
        UUID team = UUID.fromString("01a200fe-dcf5-77c9-bc74-f81459e991bc");
        assertThat(read(
                        "{\"name\":\"Şen\\n\",\"bornOn\":\"1990-02-28\",\"count\":3,\"agreed\":true,\"colour\":\"BLUE\","
                                + "\"team\":\"" + team + "\"}"))
                .isEqualTo(new Body("Şen\n", LocalDate.of(1990, 2, 28), 3, true, Colour.BLUE, team));
    }

    @Test
    void what_is_left_out_or_null_is_not_known() {
        assertThat(read("{\"count\":null}")).isEqualTo(new Body(null, null, null, null, null, null));
    }

    @Test
    void a_record_may_be_sent_back_as_it_was_read() {
        assertThat(read("{\"id\":{\"a\":[1,{\"b\":{}}]},\"age\":[],\"name\":\"A\"}")
                        .name())
                .isEqualTo("A");
    }

    record Listed(List<Integer> items) {}

    private static Listed listed(String json) {
        return BodyReader.read(Listed.class, json.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void a_list_holds_whole_numbers_and_nulls() {
        assertThat(listed("{\"items\":[1,null,3]}").items()).containsExactly(1, null, 3);
        assertThat(listed("{\"items\":[]}").items()).isEmpty();
        assertThat(listed("{\"items\":null}").items()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"3", "\"1,2\"", "{}", "[\"1\"]", "[[1]]", "[{}]", "[true]", "[1.5]", "[1e9]", "[1,2"})
    void a_list_of_anything_else_is_refused(String value) {
        assertThatThrownBy(() -> listed("{\"items\":" + value + "}")).isInstanceOf(Malformed.class);
        assertThatThrownBy(() -> listed("{\"items\":[" + "1,".repeat(1_000) + "1]}"))
                .isInstanceOf(Malformed.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"nmae\":\"A\"}|nmae|api.field.unknown",
                "{\"name\":\"A\",\"name\":\"B\"}|name|api.field.twice",
                "{\"name\":1}|name|api.field.text",
                "{\"name\":[]}|name|api.field.text",
                "{\"name\":\"a\\u0000\"}|name|api.field.control",
                "{\"bornOn\":\"2024-02-30\"}|bornOn|api.field.date",
                "{\"bornOn\":20240101}|bornOn|api.field.date",
                "{\"bornOn\":\"\"}|bornOn|api.field.date",
                "{\"count\":1.5}|count|api.field.number",
                "{\"count\":\"1\"}|count|api.field.number",
                "{\"count\":99999999999}|count|api.field.number",
                "{\"count\":1E999999999}|count|api.field.number",
                "{\"agreed\":\"yes\"}|agreed|api.field.yesNo",
                "{\"colour\":\"GREEN\"}|colour|api.field.oneOf",
                "{\"colour\":0}|colour|api.field.oneOf",
                "{\"team\":\"1-1-1-1-1\"}|team|api.field.id",
            })
    void a_field_that_is_wrong_is_refused_by_its_name(String json, String field, String key) {
        assertThatThrownBy(() -> read(json)).isInstanceOfSatisfying(Malformed.class, refused -> {
            assertThat(refused.field()).isEqualTo(field);
            assertThat(refused.key()).isEqualTo(key);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "null", "[]", "\"x\"", "1", "{", "{\"name\"", "{\"name\":", "{} {}", "{,}", "\uFEFF{}"})
    void what_is_not_one_object_is_refused(String json) {
        assertThatThrownBy(() -> read(json)).isInstanceOf(Malformed.class);
    }

    @Test
    void what_is_not_utf_8_is_refused() {
        assertThatThrownBy(() -> BodyReader.read(Body.class, "{\"name\":\"é\"}".getBytes(StandardCharsets.ISO_8859_1)))
                .isInstanceOfSatisfying(
                        Malformed.class, refused -> assertThat(refused.key()).isEqualTo("api.body.utf8"));
    }

    @Test
    void an_endless_nest_keeps_nobody_waiting() {
        for (String nest :
                new String[] {"{\"a\":".repeat(3000), "{\"id\":" + "{\"a\":".repeat(3000), "[".repeat(90_000)})
            Assertions.assertTimeoutPreemptively(Duration.ofSeconds(5), () -> assertThatThrownBy(() -> read(nest))
                    .isInstanceOf(Malformed.class));
    }
}
