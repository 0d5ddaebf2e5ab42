package org.holdfast.outcomes.instrument;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.holdfast.platform.definitions.DefinitionFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The wording of an instrument is loaded by the service that may use it, and nothing half of it. */
class WordingFileTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 6, 1);

    /** Invented words for a form of five items with answers from 0 to 8, which needs permission. */
    private static final String WSAS = """
            {"instrument": "WSAS", "version": 1,
             "licence": {"reference": "letter of 3 May", "expires": "2026-06-01"},
             "items": ["one", "two", "three", "four", "five"],
             "answers": [{"words": ["a", "b", "c", "d", "e", "f", "g", "h", "i"]}]}
            """;

    private static DefinitionFile.Read<Wording> read(String json) {
        return WordingFile.read("wording/site.json", json, Shipped.instruments());
    }

    private static List<String> faultsOf(String was, String is) {
        assertThat(WSAS).contains(was);
        return read(WSAS.replace(was, is)).faults();
    }

    private static Wordings loaded(Path folder) {
        Wordings wordings =
                new Wordings(Shipped.instruments(), Clock.fixed(Instant.parse(TODAY + "T10:00:00Z"), ZoneOffset.UTC));
        wordings.readFrom(folder);
        return wordings;
    }

    @Test
    void our_own_check_in_comes_worded_and_says_that_it_is_not_validated() {
        Instrument weekly = Shipped.instrument("WEEKLY");
        assertThat(weekly.validated()).isFalse();
        Wording wording =
                loaded(Path.of("target/no-such-folder")).shown(weekly, TODAY).orElseThrow();
        assertThat(wording.items()).hasSize(7);
        assertThat(wording.answer(1, weekly.items().get(0), 3)).contains("Six or seven days");
        // 3 of 3 to everything, of which two are turned round: 5 times 3.
        assertThat(weekly.scoreOfTotal(Shipped.all("WEEKLY", 3)).map(Score::value))
                .contains(15.0);
        assertThat(weekly.score(Shipped.all("WEEKLY", 1)).risk())
                .extracting(Scoring.RiskAnswer::item)
                .containsExactly(5);
        assertThat(Shipped.instrument("PHQ-9").validated()).isTrue();
    }

    @Test
    void no_other_instrument_has_its_wording_in_the_product() {
        Wordings ours = loaded(Path.of("target/no-such-folder"));
        assertThat(Shipped.instruments().everyVersion())
                .filteredOn(one -> ours.loaded(one).isPresent())
                .extracting(Instrument::code)
                .containsExactly("WEEKLY");
    }

    @Test
    void each_fault_is_one_line_that_says_where_it_is() {
        assertThat(read(WSAS).faults()).isEmpty();
        assertThat(faultsOf("\"WSAS\"", "\"WSAT\"")).containsExactly("wording/site.json: instrument is not known here");
        assertThat(faultsOf("\"version\": 1", "\"version\": 2"))
                .containsExactly("wording/site.json: version is not one that WSAS has here");
        assertThat(faultsOf(", \"five\"", "")).containsExactly("wording/site.json: items are 4, and WSAS has 5");
        assertThat(faultsOf("\"two\"", "\" \""))
                .containsExactly("wording/site.json: items[2] needs 1 to 600 characters");
        assertThat(faultsOf(", \"i\"", ""))
                .hasSize(5)
                .contains("wording/site.json: answers has 8 words for the 9 answers of item 1");
        assertThat(faultsOf("{\"words\"", "{\"items\": [1, 2, 3, 4], \"words\""))
                .containsExactly("wording/site.json: answers has no words for item 5");
        assertThat(faultsOf("{\"words\"", "{\"items\": [1, 2, 3, 4, 5, 6], \"words\""))
                .containsExactly("wording/site.json: answers names item 6, which is not there");
    }

    @Test
    void where_permission_is_needed_its_reference_and_last_day_are_needed_too() {
        String licence = "\"licence\": {\"reference\": \"letter of 3 May\", \"expires\": \"2026-06-01\"},";
        assertThat(faultsOf(licence, ""))
                .containsExactly(
                        "wording/site.json: licence is missing: WSAS may be worded only with a reference and an expiry");
        assertThat(faultsOf("\"reference\": \"letter of 3 May\", ", ""))
                .containsExactly("wording/site.json: licence.reference is missing");
        assertThat(faultsOf("2026-06-01", "31.12.2026"))
                .containsExactly("wording/site.json: licence.expires needs a day such as 2027-03-31");
    }

    @Test
    void on_the_day_after_its_licence_has_run_out_it_is_not_shown(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("wsas.json"), WSAS);
        Instrument wsas = Shipped.instrument("WSAS");
        Wordings wordings = loaded(folder);
        assertThat(wordings.shown(wsas, TODAY)).isPresent();
        assertThat(wordings.shown(wsas, TODAY.plusDays(1))).isEmpty();
        assertThat(wordings.loaded(wsas)).map(Wording::licence).contains("letter of 3 May");
    }

    @Test
    void the_same_wording_twice_or_a_faulty_one_stops_the_start(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("a.json"), WSAS);
        Files.writeString(folder.resolve("b.json"), WSAS);
        assertThatThrownBy(() -> loaded(folder))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("wording/b.json: WSAS version 1 has its wording already");
    }

    @Property(tries = 500)
    void a_file_cut_or_changed_anywhere_is_read_or_refused_in_words(@ForAll int at, @ForAll char letter) {
        int here = Math.floorMod(at, WSAS.length());
        StringBuilder changed = new StringBuilder(WSAS);
        changed.setCharAt(here, letter);
        for (String text : List.of(changed.toString(), WSAS.substring(0, here))) {
            DefinitionFile.Read<Wording> read = read(text);
            assertThat(read.definition().isPresent()).isEqualTo(read.faults().isEmpty());
            assertThat(read.faults())
                    .allSatisfy(fault ->
                            assertThat(fault).startsWith("wording/site.json").hasLineCount(1));
        }
    }
}
