package org.holdfast.platform.tags;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class DifferenceTest {
    private static String alone(List<Difference.Piece> pieces) {
        return pieces.stream()
                .filter(Difference.Piece::alone)
                .map(Difference.Piece::text)
                .collect(Collectors.joining("|"));
    }

    private static String whole(List<Difference.Piece> pieces) {
        return pieces.stream().map(Difference.Piece::text).collect(Collectors.joining());
    }

    @Test
    void the_words_that_differ_are_marked_on_both_sides() {
        Difference found = Difference.between("Call her sister first.", "Call her mother first.");
        assertThat(alone(found.first())).isEqualTo("sister");
        assertThat(alone(found.second())).isEqualTo("mother");
    }

    @Test
    void each_side_keeps_its_whole_text_with_its_lines() {
        String theirs = "One\n\ntwo  three";
        String mine = "One\nthree four\n";
        Difference found = Difference.between(theirs, mine);
        assertThat(whole(found.first())).isEqualTo(theirs);
        assertThat(whole(found.second())).isEqualTo(mine);
    }

    @Test
    void equal_texts_and_empty_ones_have_nothing_to_mark() {
        assertThat(alone(Difference.between("the same", "the same").first())).isEmpty();
        assertThat(Difference.between("", "").first()).isEmpty();
        assertThat(alone(Difference.between("", "new").second())).isEqualTo("new");
    }

    @Test
    void very_long_texts_are_compared_by_their_beginning_and_end() {
        String middle = "word ".repeat(4000);
        Difference found = Difference.between("same " + middle + "end", "same " + middle.replace("w", "l") + "end");
        assertThat(alone(found.second())).doesNotContain("same", "end").contains("lord");
    }
}
