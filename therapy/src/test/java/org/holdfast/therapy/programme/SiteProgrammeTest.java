package org.holdfast.therapy.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.holdfast.platform.words.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A programme of a service's own, with kinds of sessions and products of its own names. */
class SiteProgrammeTest {
    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);

    private final ClockWords words = new ClockWords(new Words());

    @Test
    void a_strand_is_what_its_definition_says_whatever_it_is_called(@TempDir Path home) throws IOException {
        Programme ours = Shipped.withASitesOwn(home).of("OUR_DBT", 3);
        assertThat(ours.isGroup("SKILLS")).isTrue();
        assertThat(ours.isGroup("COACHING")).isFalse();
        assertThat(ours.usualStrand().orElseThrow().id()).isEqualTo("COACHING");
        assertThat(ours.reviewStrands())
                .as("the strand that is a review, without the review having to name it")
                .containsExactly("STOCKTAKE");
        assertThat(ours.crisisPlan().orElseThrow().id()).isEqualTo("safety-card");
        assertThat(words.strand(ours, "SKILLS")).isEqualTo("Skills class");
    }

    @Test
    void what_the_shipped_definitions_do_not_say_goes_without_saying(@TempDir Path home) throws IOException {
        Programme scm = Shipped.withASitesOwn(home).of("SCM", 1);
        assertThat(scm.isGroup("GROUP")).isTrue();
        assertThat(scm.reviewStrands()).containsExactly("REVIEW");
        assertThat(scm.usualStrand().orElseThrow().id()).isEqualTo("INDIVIDUAL");
        assertThat(scm.crisisPlan().orElseThrow().id()).isEqualTo("crisis-plan");
    }

    @Test
    void a_session_that_the_programme_does_not_know_is_still_said_in_words(@TempDir Path home) throws IOException {
        Programme ours = Shipped.withASitesOwn(home).of("OUR_DBT", 3);
        assertThat(words.strand(ours, "FAMILY_EVENING")).isEqualTo("Family evening");
    }

    @Test
    void no_other_version_stands_in_for_one_that_is_missing(@TempDir Path home) throws IOException {
        Programmes programmes = Shipped.withASitesOwn(home);
        assertThat(programmes.of("OUR_DBT", 3).isMissing()).isFalse();
        for (Programme gone : List.of(programmes.of("OUR_DBT", 2), programmes.of("GONE", 1))) {
            assertThat(gone.isMissing()).isTrue();
            Standing standing = PhaseClock.standing(gone, History.begun(MONDAY), MONDAY.plusYears(2));
            assertThat(words.phase(standing)).isEqualTo(gone.code());
            assertThat(standing.isOverdue()).as("nothing is claimed").isFalse();
            assertThat(standing.owed()).isEmpty();
            assertThat(standing.next()).isEmpty();
        }
    }

    @Test
    void a_word_that_is_not_known_is_a_fault_that_says_which_there_are(@TempDir Path home) throws IOException {
        String text = Shipped.aSitesOwn();
        assertThat(ProgrammeFile.read("ours.json", text.replace("\"kind\": \"GROUP\"", "\"kind\": \"CROWD\""))
                        .faults())
                .containsExactly("ours.json: strands[2].kind needs one of [INDIVIDUAL, GROUP, REVIEW, ASSESSMENT]");
        assertThat(ProgrammeFile.read("ours.json", text.replace("\"use\": \"CRISIS_PLAN\"", "\"use\": \"CARD\""))
                        .faults())
                .containsExactly("ours.json: phases[1].products[1].use needs one of [CRISIS_PLAN]");
        assertThat(ProgrammeFile.read("ours.json", text.replace("\"kind\": \"REVIEW\"", "\"kind\": \"INDIVIDUAL\""))
                        .faults())
                .as("a review takes place somewhere")
                .containsExactly("ours.json: reviews[1].strand is missing");
    }
}
