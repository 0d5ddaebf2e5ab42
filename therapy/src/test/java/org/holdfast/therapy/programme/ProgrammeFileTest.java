package org.holdfast.therapy.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
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

class ProgrammeFileTest {
    private static String scm() throws IOException {
        try (var in = ProgrammeFileTest.class.getResourceAsStream("/programmes/SCM.json")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static List<String> faultsOf(String text) {
        return ProgrammeFile.read("site.json", text).faults();
    }

    @Test
    void the_programmes_that_ship_have_no_fault() {
        List<String> faults = new ArrayList<>();
        assertThat(Programmes.load(Path.of("target/no-such-folder"), faults))
                .containsOnlyKeys("MBT_OP", "MBT_I", "MBT_ASPD", "SCM");
        assertThat(faults).isEmpty();
    }

    @Test
    void each_fault_is_one_line_that_says_where_it_is() throws IOException {
        assertThat(faultsOf(scm().replace("\"shortName\"", "\"shrotName\"")))
                .containsExactly("site.json: shortName is missing", "site.json: shrotName is not known here");
        assertThat(faultsOf(scm().replace("\"least\": \"P26W\"", "\"least\": \"P62W\"")))
                .containsExactly(
                        "site.json: phases[3].length.least is longer than most",
                        "site.json: phases[3].length.usual is shorter than least");
        assertThat(faultsOf(scm().replace("\"most\": \"P52W\"", "\"most\": \"a year\"")))
                .containsExactly(
                        "site.json: phases[3].length.most needs a length such as \"P12W\", \"P6M\" or \"P90D\"");
        assertThat(faultsOf(scm().replace("\"strand\": \"REVIEW\"", "\"strand\": \"CHECKUP\"")))
                .containsExactly("site.json: reviews[1].strand names CHECKUP, which is not a strand");
        assertThat(faultsOf(scm().replace("\"id\": \"discharge\"", "\"id\": \"treatment\"")))
                .containsExactly("site.json: phases has treatment twice");
    }

    @Test
    void a_phase_that_could_never_be_entered_is_refused() throws IOException {
        String text = scm().replace(
                        "{\"from\": \"PHASE\", \"most\": \"P12W\"},\n      \"clock\": {\"unit\": \"WEEK\", \"from\": \"PHASE\"}",
                        "{\"from\": \"EPISODE\", \"most\": \"P3W\"},\n      \"clock\": {\"unit\": \"WEEK\", \"from\": \"EPISODE\"}");
        assertThat(faultsOf(text))
                .containsExactly(
                        "site.json: phases: stabilisation can never be entered: it ends before or as the phase before it does");
    }

    @Test
    void what_falls_due_after_its_phase_has_ended_is_refused() throws IOException {
        String due = "\"todo\": \"Agree ending\", \"due\": \"";
        assertThat(faultsOf(scm().replace(due + "P3M", due + "P6M"))).isEmpty();
        assertThat(faultsOf(scm().replace(due + "P3M", due + "P7M")))
                .containsExactly(
                        "site.json: phases: discharge: products: discharge-plan falls due after P7M, when the phase has had to end");
        String counted = scm().replace(due + "P3M", due + "P5M")
                .replace(
                        "{\"from\": \"PHASE\", \"most\": \"P6M\"},\n      \"clock\": {\"unit\": \"MONTH\", \"from\": \"PHASE\"}",
                        "{\"from\": \"EPISODE\", \"most\": \"P20M\"},\n      \"clock\": {\"unit\": \"MONTH\", \"from\": \"EPISODE\"}");
        assertThat(faultsOf(counted))
                .as("the end is counted from the beginning of treatment, of which sixteen months have gone by")
                .anySatisfy(fault -> assertThat(fault).contains("discharge-plan falls due after P5M"));
    }

    @Test
    void a_site_supersedes_a_programme_with_a_higher_version(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("scm.json"), scm().replace("\"version\": 1", "\"version\": 2"));
        List<String> faults = new ArrayList<>();
        assertThat(Programmes.load(folder, faults).get("SCM").keySet()).containsExactly(1, 2);
        assertThat(faults).isEmpty();
    }

    @Test
    void the_same_version_twice_is_refused(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("scm.json"), scm());
        List<String> faults = new ArrayList<>();
        Programmes.load(folder, faults);
        assertThat(faults)
                .containsExactly(
                        "programmes/scm.json: version 1 of SCM exists already; give this one a higher version");
    }

    @Property(tries = 300)
    void whatever_is_in_a_file_it_is_read_or_refused_in_words(@ForAll @StringLength(max = 60) String text) {
        assertThat(ProgrammeFile.read("site.json", text).faults()).isNotEmpty();
    }

    @Property(tries = 300)
    void a_file_cut_or_changed_anywhere_is_read_or_refused_in_words(@ForAll int at, @ForAll char letter)
            throws IOException {
        String whole = scm().strip();
        int here = Math.floorMod(at, whole.length());
        StringBuilder changed = new StringBuilder(whole);
        changed.setCharAt(here, letter);
        readOrRefusedInWords(ProgrammeFile.read("site.json", changed.toString()));
        DefinitionFile.Read<Programme> cut = ProgrammeFile.read("site.json", whole.substring(0, here));
        readOrRefusedInWords(cut);
        assertThat(cut.definition()).isEmpty();
    }

    private static void readOrRefusedInWords(DefinitionFile.Read<Programme> read) {
        assertThat(read.definition().isPresent()).isEqualTo(read.faults().isEmpty());
        assertThat(read.faults()).allSatisfy(fault -> assertThat(fault)
                .startsWith("site.json")
                .hasLineCount(1)
                .hasSizeGreaterThan(20));
    }
}
