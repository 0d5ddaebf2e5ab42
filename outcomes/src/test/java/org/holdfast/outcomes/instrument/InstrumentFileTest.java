package org.holdfast.outcomes.instrument;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.holdfast.platform.definitions.DefinitionFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InstrumentFileTest {
    private static final String CORE = Shipped.file("CORE-10.json");
    private static final String WORDS = Shipped.file("CORE-10.properties");

    private static DefinitionFile.Read<Instrument> read(String json, String words) {
        return InstrumentFile.read("site.json", json, "site.properties", words);
    }

    private static List<String> faultsOf(String json) {
        return read(json, WORDS).faults();
    }

    private static String core(String was, String is) {
        assertThat(CORE).contains(was);
        return CORE.replace(was, is);
    }

    @Test
    void the_instruments_that_ship_have_no_fault() {
        List<String> faults = new ArrayList<>();
        assertThat(Instruments.load(Path.of("target/no-such-folder"), faults))
                .containsKeys(
                        "BEST",
                        "BSL-23",
                        "CORE-10",
                        "CORE-OM",
                        "DERS-16",
                        "DIALOG",
                        "GAD-7",
                        "GOALS",
                        "IIP-32",
                        "PHQ-9",
                        "PID-5-BF",
                        "RFQ-8",
                        "WSAS");
        assertThat(faults).isEmpty();
    }

    @Test
    void each_fault_is_one_line_that_says_where_it_is() {
        assertThat(faultsOf(core("\"licence\"", "\"license\"")))
                .containsExactly("site.json: licence is missing", "site.json: license is not known here");
        assertThat(faultsOf(core("\"reversed\": [2, 3]", "\"reversed\": [2, 11]")))
                .containsExactly("site.json: reversed[2] needs a whole number from 1 to 10");
        assertThat(faultsOf(core("\"reversed\": [2, 3]", "\"reversed\": [2, 2]")))
                .containsExactly("site.json: reversed has 2 twice");
        assertThat(faultsOf(core("\"least\": 0", "\"least\": 4")))
                .containsExactly("site.json: items[1].most is not more than least");
        assertThat(faultsOf(core("\"mostMissing\": 1", "\"mostMissing\": 10")))
                .containsExactly("site.json: scales[1].mostMissing needs a whole number from 0 to 9");
        assertThat(faultsOf(core("\"score\": \"MEAN\"", "\"score\": \"SUM\"")))
                .containsExactly("site.json: scales[1].times is for a mean only");
        assertThat(faultsOf(core("\"cutOff\": 11", "\"cutOff\": 41")))
                .containsExactly("site.json: scales[1].clinical.cutOff divides nobody: the scores go from 0 to 40");
        assertThat(faultsOf(core("\"better\": \"LOWER\",", "")))
                .containsExactly(
                        "site.json: scales[1].clinical needs \"better\": which way is better?",
                        "site.json: scales[1].change needs \"better\": which way is better?");
    }

    @Test
    void an_item_about_danger_begins_at_nothing_and_is_not_turned_round() {
        assertThat(faultsOf(core("\"risk\": [6]", "\"risk\": [3]")))
                .containsExactly(
                        "site.json: risk names item 3, which is turned round, so that above 0 would be the safe side");
        assertThat(faultsOf(core("\"least\": 0, \"most\": 4", "\"least\": 1, \"most\": 5")))
                .containsExactly("site.json: risk names item 6, whose answers do not begin at 0");
    }

    @Test
    void how_far_a_score_has_to_change_is_published_or_worked_out_but_not_both() {
        assertThat(faultsOf(core("\"sd\": 7.7,", "\"criterion\": 6, \"sd\": 7.7,")))
                .containsExactly("site.json: scales[1].change.criterion and \"sd\" with \"r\" exclude each other");
        assertThat(faultsOf(core("\"sd\": 7.7,", "")))
                .containsExactly("site.json: scales[1].change.criterion is missing, or \"sd\" and \"r\" instead");
        assertThat(faultsOf(core("\"r\": 0.9", "\"r\": 1")))
                .containsExactly("site.json: scales[1].change.r needs to be less than 1");
        assertThat(faultsOf(core("\"sd\": 7.7", "\"sd\": 77")))
                .containsExactly("site.json: scales[1].change can never be reached: the scores go from 0 to 40");
        assertThat(faultsOf(core("\"sd\": 7.7", "\"sd\": 1e400")))
                .containsExactly(
                        "site.json: scales[1].change.sd needs a number from -1000000 to 1000000 with no more than 6 decimals",
                        "site.json: scales[1].change.criterion is missing, or \"sd\" and \"r\" instead");
    }

    @Test
    void bands_rise_from_the_lowest_score_and_each_is_reached() {
        String phq = Shipped.file("PHQ-9.json");
        String words = Shipped.file("PHQ-9.properties");
        assertThat(read(phq.replace("\"from\": 0}", "\"from\": 1}"), words).faults())
                .containsExactly(
                        "site.json: scales[1].bands[1].from needs to be the lowest score: the scores go from 0 to 27");
        assertThat(read(phq.replace("\"from\": 10}", "\"from\": 4}"), words).faults())
                .containsExactly("site.json: scales[1].bands[3].from is not above the band before");
        assertThat(read(phq.replace("\"from\": 20}", "\"from\": 28}"), words).faults())
                .containsExactly("site.json: scales[1].bands[5].from is never reached: the scores go from 0 to 27");
        assertThat(read(phq.replace("\"id\": \"severe\"", "\"id\": \"mild\""), words)
                        .faults())
                .contains("site.json: bands of total has mild twice");
    }

    @Test
    void a_recoded_item_has_a_number_for_each_answer() {
        String rfq = Shipped.file("RFQ-8.json");
        String words = Shipped.file("RFQ-8.properties");
        assertThat(read(rfq.replace("[0, 0, 0, 0, 1, 2, 3]", "[0, 0, 0, 1, 2, 3]"), words)
                        .faults())
                .hasSize(5)
                .contains("site.json: scales[2].recoded[1].as has 6 numbers for the 7 answers of item 2");
        assertThat(read(rfq.replace("{\"items\": [7]", "{\"items\": [8]"), words)
                        .faults())
                .containsExactly("site.json: scales[2].recoded names item 8 twice");
    }

    @Test
    void every_item_scale_and_band_has_a_word_and_nothing_else_has() {
        assertThat(read(CORE, null).faults()).containsExactly("site.json: has no words beside it in site.properties");
        assertThat(read(CORE, WORDS.replace("item.6=Planning suicide\n", "")).faults())
                .containsExactly("site.properties: item.6 has no word");
        assertThat(read(CORE, WORDS + "item.11=More\n").faults())
                .containsExactly("site.properties: item.11 is not in the definition");
        assertThat(read(CORE, WORDS + "item.10=" + "x".repeat(81) + "\n").faults())
                .containsExactly("site.properties: item.10 has more than 80 characters");
        assertThat(read(CORE, WORDS + "item.10=\\uXYZ\n").faults()).hasSize(1);
        assertThat(Shipped.instrument("CORE-10").labels().item(6)).isEqualTo("Planning suicide");
    }

    @Test
    void our_words_are_short_and_say_nothing_as_a_form_would_say_it() {
        for (Instrument one : Shipped.instruments().everyVersion())
            for (int item = 1; item <= one.items().size(); item++)
                assertThat(one.labels().item(item))
                        .as(one.code() + " " + item)
                        .hasSizeLessThan(40)
                        .doesNotContainPattern("(?i)\\b(I|my|me|myself|have been|have felt|I've)\\b")
                        .doesNotEndWith(".");
    }

    @Test
    void a_site_supersedes_an_instrument_with_a_higher_version_and_the_old_one_stays(@TempDir Path folder)
            throws IOException {
        Files.writeString(folder.resolve("core.json"), core("\"version\": 1", "\"version\": 2"));
        Files.writeString(folder.resolve("core.properties"), WORDS);
        Instruments instruments = new Instruments();
        instruments.readFrom(folder);
        assertThat(instruments.current("CORE-10")).map(Instrument::version).contains(2);
        assertThat(instruments.of("CORE-10", 1)).isPresent();
        assertThat(instruments.of("CORE-10", 3)).isEmpty();
    }

    @Test
    void the_same_version_twice_stops_the_start(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("core.json"), CORE);
        Files.writeString(folder.resolve("core.properties"), WORDS);
        assertThatThrownBy(() -> new Instruments().readFrom(folder))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage(
                        "instruments/core.json: version 1 of CORE-10 exists already; give this one a higher version");
    }

    @Test
    void two_codes_that_senders_could_not_tell_apart_stop_the_start(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("core.json"), core("\"code\": \"CORE-10\"", "\"code\": \"CORE10\""));
        Files.writeString(folder.resolve("core.properties"), WORDS);
        assertThatThrownBy(() -> new Instruments().readFrom(folder)).hasMessageContaining("cannot be told apart");
    }

    @Test
    void an_instrument_is_known_however_its_hyphens_and_capitals_are_written() {
        for (String name : List.of("CORE-10", "core-10", "CORE10", "Core_10", "CORE 10"))
            assertThat(Shipped.instruments().code(name)).contains("CORE-10");
        for (String name : List.of("CORE", "CORE-1", "", "-", "PHQ"))
            assertThat(Shipped.instruments().code(name)).isEmpty();
        assertThat(Shipped.instruments().code(null)).isEmpty();
    }

    @Property(tries = 300)
    void whatever_is_in_a_file_it_is_read_or_refused_in_words(@ForAll @StringLength(max = 60) String text) {
        readOrRefusedInWords(read(text, WORDS));
        readOrRefusedInWords(read(CORE, text));
    }

    @Property(tries = 1000)
    void a_file_cut_or_changed_anywhere_is_read_or_refused_in_words(@ForAll int at, @ForAll char letter) {
        for (String whole : List.of(CORE, Shipped.file("RFQ-8.json"), Shipped.file("PHQ-9.json"))) {
            int here = Math.floorMod(at, whole.length());
            StringBuilder changed = new StringBuilder(whole);
            changed.setCharAt(here, letter);
            readOrRefusedInWords(read(changed.toString(), WORDS));
            // A digit for a digit, which is still JSON and may contradict the rest.
            if (Character.isDigit(whole.charAt(here))) {
                changed.setCharAt(here, (char) ('0' + letter % 10));
                readOrRefusedInWords(read(changed.toString(), WORDS));
            }
            readOrRefusedInWords(read(whole.substring(0, here), WORDS));
        }
        int here = Math.floorMod(at, WORDS.length());
        StringBuilder words = new StringBuilder(WORDS);
        words.setCharAt(here, letter);
        readOrRefusedInWords(read(CORE, words.toString()));
    }

    private static void readOrRefusedInWords(DefinitionFile.Read<Instrument> read) {
        assertThat(read.definition().isPresent()).isEqualTo(read.faults().isEmpty());
        assertThat(read.faults())
                .allSatisfy(fault ->
                        assertThat(fault).startsWith("site.").hasLineCount(1).hasSizeGreaterThan(20));
    }
}
