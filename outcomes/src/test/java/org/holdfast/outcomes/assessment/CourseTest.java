package org.holdfast.outcomes.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.AbstractList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.holdfast.outcomes.change.Verdict;
import org.holdfast.outcomes.instrument.AnswerSheet;
import org.holdfast.outcomes.instrument.Instrument;
import org.holdfast.outcomes.instrument.Scale;
import org.holdfast.outcomes.instrument.Shipped;
import org.junit.jupiter.api.Test;

/** How a score stands against the baseline of the treatment it belongs to. */
class CourseTest {
    private static final LocalDate BEGAN = LocalDate.of(2026, 3, 1);
    private static final Instrument PHQ = Shipped.instrument("PHQ-9");
    private static final Scale TOTAL = PHQ.total().orElseThrow();

    /** All nine items answered, with this sum. */
    private static Course.Asked asked(LocalDate on, int sum) {
        Integer[] answers = new Integer[9];
        for (int i = 0; i < 9; i++) answers[i] = Math.min(3, Math.max(0, sum - 3 * i));
        return new Course.Asked(UUID.randomUUID(), on, PHQ, AnswerSheet.of(Arrays.asList(answers)));
    }

    private static Comparison last(Course course) {
        Course.Asked last = course.asked().get(course.asked().size() - 1);
        return course.on(TOTAL).compare(last.on(), last.score("total"));
    }

    private static Course course(Course.Asked... asked) {
        return new Course(List.of(asked), List.of(BEGAN));
    }

    @Test
    void a_fall_of_six_points_since_the_baseline_is_reliable_and_across_the_cut_off_a_recovery() {
        Comparison one = last(course(asked(BEGAN, 15), asked(BEGAN.plusDays(60), 9)));
        assertThat(one.basis()).isEqualTo(Comparison.Basis.JUDGED);
        assertThat(one.difference()).isEqualTo(-6.0);
        assertThat(one.baselineOn()).isEqualTo(BEGAN);
        assertThat(one.verdict()).isEqualTo(Verdict.RECOVERED);
    }

    @Test
    void a_fall_of_five_points_is_not_reliable_change() {
        assertThat(last(course(asked(BEGAN, 15), asked(BEGAN.plusDays(60), 10))).verdict())
                .isEqualTo(Verdict.NO_RELIABLE_CHANGE);
    }

    @Test
    void within_four_weeks_of_the_baseline_it_is_too_soon_to_call() {
        Course course = course(asked(BEGAN, 20), asked(BEGAN.plusDays(27), 5));
        assertThat(last(course).basis()).isEqualTo(Comparison.Basis.TOO_SOON);
        assertThat(last(course).difference()).isEqualTo(-15.0);
        assertThat(last(course).verdict()).isNull();
    }

    @Test
    void the_baseline_is_not_compared_with_itself() {
        assertThat(last(course(asked(BEGAN, 20))).basis()).isEqualTo(Comparison.Basis.BASELINE);
    }

    @Test
    void without_a_score_near_the_first_day_there_is_no_baseline_and_without_treatment_nothing_to_compare_by() {
        Course.Asked late = asked(BEGAN.plusDays(31), 20);
        assertThat(last(course(late)).basis()).isEqualTo(Comparison.Basis.NO_BASELINE);
        assertThat(last(new Course(List.of(late), List.of())).basis()).isEqualTo(Comparison.Basis.NO_TREATMENT);
    }

    @Test
    void answers_belong_to_the_last_treatment_that_had_begun() {
        LocalDate again = BEGAN.plusYears(2);
        Course course = new Course(
                List.of(asked(BEGAN, 20), asked(again, 12), asked(again.plusDays(90), 13)), List.of(again, BEGAN));
        assertThat(last(course).baselineOn()).isEqualTo(again);
        assertThat(course.on(TOTAL)
                        .compare(BEGAN.plusDays(90), Optional.empty())
                        .basis())
                .isEqualTo(Comparison.Basis.NO_SCORE);
    }

    /** A list that counts how often somebody looks at one of its answers. */
    private static final class Counted extends AbstractList<Course.Asked> {
        private final List<Course.Asked> answers;
        private int looks;

        Counted(List<Course.Asked> answers) {
            this.answers = answers;
        }

        @Override
        public Course.Asked get(int index) {
            looks++;
            return answers.get(index);
        }

        @Override
        public int size() {
            return answers.size();
        }
    }

    @Test
    void five_years_of_weekly_answers_are_each_looked_at_once_to_compare_them_all() {
        Counted weekly = new Counted(IntStream.range(0, 260)
                .mapToObj(week -> asked(BEGAN.plusWeeks(week), week % 27))
                .toList());
        Course.OnScale course = new Course(weekly, List.of(BEGAN)).on(TOTAL);
        for (Course.Asked one : weekly.answers) course.compare(one.on(), one.score("total"));
        assertThat(weekly.looks).isEqualTo(260);
    }

    @Test
    void a_sum_is_said_whole_and_what_was_made_up_for_a_missing_answer_to_one_decimal() {
        assertThat(AssessmentWords.figure(11)).isEqualTo("11");
        assertThat(AssessmentWords.figure(0)).isEqualTo("0");
        assertThat(AssessmentWords.figure(210 / 9.0)).isEqualTo("23.3");
        assertThat(AssessmentWords.figure(22.96)).isEqualTo("23.0");
    }

    @Test
    void what_does_not_apply_is_kept_apart_from_what_was_not_answered_and_is_refused_where_everything_applies() {
        Instrument work = Shipped.instrument("WSAS");
        AssessmentForm form = new AssessmentForm(work, BEGAN, Optional.empty(), "", "Does not apply");
        form.getItems().get(0).setAnswer("N");
        form.getItems().get(1).setAnswer("8");
        assertThat(form.getAnswered()).isEqualTo(1);
        AssessmentFacts facts = form.facts();
        assertThat(facts.notApplicable()).containsExactly(1);
        AnswerSheet sheet = AnswerSheet.of(facts.items(), facts.notApplicable());
        assertThat(sheet.toString()).isEqualTo("N,8");
        assertThat(AnswerSheet.parse("N,8")).isEqualTo(sheet);
        assertThat(sheet.faults(work)).isEmpty();
        assertThat(sheet.faults(PHQ)).extracting(AnswerSheet.Misfit::messageKey).contains("assessment.item.applies");
        assertThat(work.score(sheet).scales().get(0).answered()).isEqualTo(1);
    }

    @Test
    void every_answer_that_is_no_number_is_refused_at_its_item() {
        AssessmentForm goals = new AssessmentForm(Shipped.instrument("GOALS"), BEGAN, Optional.empty(), "", "");
        assertThat(goals.getItems()).allMatch(AnswerField::isTyped);
        goals.getItems().get(0).setAnswer("ten");
        goals.getItems().get(2).setAnswer("1e1");
        org.holdfast.platform.Refused refused =
                org.assertj.core.api.Assertions.catchThrowableOfType(org.holdfast.platform.Refused.class, goals::facts);
        assertThat(refused.all()).extracting(one -> one.field().orElse("")).containsExactly("item_1", "item_3");
        goals.filled(Collections.nCopies(3, 10), List.of());
        assertThat(goals.facts().items()).containsExactly(10, 10, 10);
    }
}
