package org.holdfast.outcomes.instrument;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Twelve scales rated 0 to 4 by a clinician, 0 to 48 altogether (Royal College of Psychiatrists). */
class HonosTest {
    private static final Instrument HONOS = Shipped.instrument("HONOS");

    @Test
    void the_ratings_are_added_up_from_nothing_to_forty_eight() {
        AnswerSheet answers = Shipped.answers(0, 0, 1, 0, 1, 0, 3, 2, 2, 1, 0, 0);
        assertThat(HONOS.scoreOfTotal(answers).map(Score::value)).contains(10.0);
        assertThat(HONOS.scoreOfTotal(Shipped.all("HONOS", 4)).map(Score::value))
                .contains(48.0);
        assertThat(HONOS.score(answers).risk()).isEmpty();
    }

    @Test
    void a_scale_that_is_not_known_is_left_unanswered_and_leaves_no_score() {
        assertThat(Shipped.answers(9).faults(HONOS)).hasSize(1);
        assertThat(HONOS.scoreOfTotal(Shipped.missing("HONOS", 1, 2))).isEmpty();
    }

    @Test
    void self_harm_that_was_rated_is_something_to_talk_about_today() {
        assertThat(HONOS.score(Shipped.answers(0, 1)).risk())
                .extracting(Scoring.RiskAnswer::item)
                .containsExactly(2);
    }
}
