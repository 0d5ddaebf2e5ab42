package org.holdfast.outcomes.instrument;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.junit.jupiter.api.Test;

/** The alliance with the therapist: task 1, 2, 10, 12; bond 3, 5, 7, 9; goal 4, 6, 8, 11 (Hatcher and Gillaspy 2006). */
class WaiSrTest {
    private static final Instrument WAI = Shipped.instrument("WAI-SR");

    @Test
    void each_scale_is_the_mean_of_its_own_four_items() {
        // Task is answered with 2, 3, 4, 5, bond with 5 throughout, goal with 1, 1, 1, 2.
        AnswerSheet answers = Shipped.answers(2, 3, 5, 1, 5, 1, 5, 1, 5, 4, 2, 5);
        assertThat(WAI.score(answers).scales())
                .extracting(
                        one -> one.scale().id(),
                        one -> one.score().orElseThrow().value())
                .containsExactly(
                        tuple("total", 39 / 12.0), tuple("task", 3.5), tuple("bond", 5.0), tuple("goal", 1.25));
    }

    @Test
    void without_one_of_its_items_a_scale_has_no_score_and_the_others_have() {
        AnswerSheet answers = Shipped.answers(2, 3, null, 1, 5, 1, 5, 1, 5, 4, 2, 5);
        assertThat(WAI.score(answers).of("bond").orElseThrow().noScore()).contains(ScaleScore.NoScore.TOO_FEW_ANSWERED);
        assertThat(WAI.score(answers).of("task").orElseThrow().score()).isPresent();
        assertThat(WAI.score(answers).total()).isEmpty();
    }

    @Test
    void its_answers_go_from_one_to_five_and_its_wording_needs_permission() {
        assertThat(Shipped.all("WAI-SR", 0).faults(WAI)).hasSize(12);
        assertThat(WAI.licence()).isEqualTo(Instrument.Licence.PERMISSION);
    }
}
