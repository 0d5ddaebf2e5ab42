package org.holdfast.training.qualification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.holdfast.training.qualification.Setting.GROUP;
import static org.holdfast.training.qualification.Setting.INDIVIDUAL;
import static org.holdfast.training.qualification.Shown.DAY;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.holdfast.training.qualification.Standing.Judged;
import org.holdfast.training.qualification.Standing.Reached;
import org.holdfast.training.qualification.Standing.Said;
import org.junit.jupiter.api.Test;

/** Worked cases of the qualifications that ship. */
class CompetenceTest {
    private static final LocalDate COURSE = DAY.minusMonths(20);
    private final UUID morwenna = UUID.randomUUID();

    private static Standing standing(String code, Shown shown) {
        return Competence.of(Shipped.qualification(code), shown.evidence, DAY);
    }

    private static Judged one(Standing standing, String id) {
        return standing.requirements().stream()
                .filter(judged -> judged.requirement().id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static Shown basic() {
        return new Shown()
                .stated("profession")
                .stated("pd-study")
                .stated("pd-work")
                .stated("commitment")
                .stated("mbt-introduction", COURSE.minusDays(3), null)
                .stated("mbt-basic-evaluation", COURSE.plusDays(10), null)
                .course("mbt-basic", COURSE, 3, 18, 21, 0, true);
    }

    private Shown practitioner() {
        return new Shown()
                .stated("profession")
                .stated("mbt-manual")
                .stated("mbt-i")
                .course("mbt-basic", COURSE, 3, 18, 21, 0, true)
                .course("mbt-practitioner", COURSE.plusMonths(2), 2, 12, 0, 0, true)
                .approved(morwenna, DAY.minusYears(3), null);
    }

    @Test
    void mbt_basic_is_met_without_own_therapy_which_is_only_desirable() {
        Standing standing = standing("MBT_BASIC", basic());
        assertThat(standing.state()).isEqualTo(Reached.MET);
        assertThat(one(standing, "own-therapy").state()).isEqualTo(Reached.IN_PROGRESS);
        assertThat(standing.met()).isEqualTo(10).isEqualTo(standing.asked());
        assertThat(standing.expiresOn()).isNull();
    }

    @Test
    void fourteen_of_eighteen_hours_live_are_not_enough_and_two_courses_are_not_added_up() {
        Standing standing = standing(
                "MBT_BASIC",
                new Shown()
                        .course("mbt-basic", COURSE, 3, 14, 21, 0, true)
                        .course("mbt-basic", COURSE.plusYears(1), 3, 10, 21, 0, true));
        assertThat(one(standing, "live").state()).isEqualTo(Reached.IN_PROGRESS);
        assertThat(one(standing, "live").missing()).containsExactly(Said.of("qualification.missing.live", 10, 18));
        assertThat(one(standing, "self-guided").state()).isEqualTo(Reached.MET);
    }

    @Test
    void an_introduction_finished_on_the_first_day_of_the_course_comes_too_late_for_it() {
        Shown late =
                new Shown().stated("mbt-introduction", COURSE, null).course("mbt-basic", COURSE, 3, 18, 21, 0, true);
        Judged introduction = one(standing("MBT_BASIC", late), "introduction");
        assertThat(introduction.state()).isEqualTo(Reached.NOT_POSSIBLE);
        assertThat(introduction.missing()).containsExactly(Said.of("qualification.notPossible.introduction", COURSE));
        late.course("mbt-basic", COURSE.plusYears(1), 3, 18, 21, 0, true);
        assertThat(one(standing("MBT_BASIC", late), "introduction").isMet()).isTrue();
    }

    @Test
    void an_introduction_that_nobody_recorded_is_missing_and_not_too_late() {
        Judged introduction =
                one(standing("MBT_BASIC", new Shown().course("mbt-basic", COURSE, 3, 18, 21, 0, true)), "introduction");
        assertThat(introduction.state()).isEqualTo(Reached.IN_PROGRESS);
        assertThat(introduction.missing())
                .containsExactly(Said.of("qualification.missing.course", "Online introduction to MBT finished"));
    }

    @Test
    void a_course_without_hours_and_one_attended_in_part_do_not_make_one_whole_course_between_them() {
        Standing standing = standing(
                "MBT_BASIC",
                new Shown()
                        .stated("mbt-introduction", COURSE.minusDays(9), null)
                        .course("mbt-basic", COURSE, 3, 12, 21, 0, false)
                        .course("mbt-basic", COURSE.plusYears(1), 3, 18, 0, 0, true));
        for (String met : new String[] {"introduction", "live", "self-guided", "attendance"})
            assertThat(one(standing, met).isMet()).as(met).isTrue();
        assertThat(one(standing, "together").isMet()).isFalse();
    }

    @Test
    void a_course_attended_in_part_earns_no_credit() {
        Standing standing = standing("MBT_BASIC", new Shown().course("mbt-basic", COURSE, 3, 18, 21, 0, false));
        assertThat(one(standing, "attendance").state()).isEqualTo(Reached.NOT_POSSIBLE);
        assertThat(standing.state()).isEqualTo(Reached.NOT_POSSIBLE);
    }

    @Test
    void four_patients_of_whom_two_have_bpd_make_a_practitioner() {
        Shown shown = practitioner();
        for (int i = 0; i < 4; i++) shown.complete(morwenna, INDIVIDUAL, i < 2);
        assertThat(standing("MBT_PRACTITIONER", shown).state()).isEqualTo(Reached.MET);
    }

    @Test
    void two_groups_or_two_patients_and_a_group_do_as_well() {
        Shown groups = practitioner().complete(morwenna, GROUP, true).complete(morwenna, GROUP, false);
        assertThat(standing("MBT_PRACTITIONER", groups).state()).isEqualTo(Reached.MET);
        Shown mixed = practitioner()
                .complete(morwenna, INDIVIDUAL, false)
                .complete(morwenna, INDIVIDUAL, false)
                .complete(morwenna, GROUP, true);
        assertThat(standing("MBT_PRACTITIONER", mixed).state()).isEqualTo(Reached.MET);
    }

    @Test
    void three_patients_and_a_fourth_with_23_sessions_need_one_more_session() {
        UUID fourth = UUID.randomUUID();
        Shown shown = practitioner();
        for (int i = 0; i < 3; i++) shown.complete(morwenna, INDIVIDUAL, true);
        shown.treatment(fourth, INDIVIDUAL, 23, true);
        Judged treatments = one(standing("MBT_PRACTITIONER", shown), "treatments");
        assertThat(treatments.state()).isEqualTo(Reached.IN_PROGRESS);
        assertThat(treatments.missing())
                .containsExactly(
                        Said.of("qualification.missing.treatments", 3, 0),
                        Said.of("qualification.missing.sessions", DAY.minusYears(1), 23, 24));
        shown.session(fourth, INDIVIDUAL, DAY);
        assertThat(one(standing("MBT_PRACTITIONER", shown), "treatments").isMet())
                .isTrue();
        assertThat(one(standing("MBT_PRACTITIONER", shown), "supervision").isMet())
                .isFalse();
    }

    @Test
    void a_patient_treated_with_scm_does_not_count_towards_mbt_practitioner() {
        UUID fourth = UUID.randomUUID();
        Shown shown = practitioner();
        for (int i = 0; i < 3; i++) shown.complete(morwenna, INDIVIDUAL, true);
        shown.treatment(fourth, INDIVIDUAL, 0, true);
        for (int week = 1; week <= 30; week++) shown.session(fourth, "SCM", INDIVIDUAL, DAY.minusWeeks(week));
        Judged treatments = one(standing("MBT_PRACTITIONER", shown), "treatments");
        assertThat(treatments.state()).isEqualTo(Reached.IN_PROGRESS);
        assertThat(treatments.missing())
                .containsExactly(
                        Said.of("qualification.missing.treatments", 3, 0),
                        Said.of("qualification.missing.programme", DAY.minusYears(1), "SCM", "MBT_ASPD, MBT_OP"));
    }

    @Test
    void one_patient_with_bpd_among_four_is_too_few() {
        Shown shown = practitioner();
        for (int i = 0; i < 4; i++) shown.complete(morwenna, INDIVIDUAL, i < 1);
        Standing standing = standing("MBT_PRACTITIONER", shown);
        assertThat(one(standing, "treatments").isMet()).isTrue();
        assertThat(one(standing, "bpd").isMet()).isFalse();
        assertThat(one(standing, "together").isMet()).isFalse();
    }

    @Test
    void supervision_counts_only_if_the_supervisor_was_approved_on_that_day() {
        UUID episode = UUID.randomUUID();
        Shown shown = new Shown().approved(morwenna, DAY.minusYears(3), DAY.minusWeeks(6));
        for (int i = 0; i < 2; i++) {
            UUID one = i == 0 ? episode : UUID.randomUUID();
            shown.treatment(one, GROUP, 24, true);
            for (int week = 2; week <= 8; week += 2) shown.supervised(one, GROUP, morwenna, DAY.minusWeeks(week), 60);
        }
        Judged supervision = one(standing("MBT_PRACTITIONER", shown), "supervision");
        assertThat(supervision.isMet()).isFalse();
        assertThat(supervision.missing())
                .contains(Said.of("qualification.missing.supervision", DAY.minusYears(1), 2.0, 4.0));
        shown.approved(morwenna, DAY.minusWeeks(6), null);
        assertThat(one(standing("MBT_PRACTITIONER", shown), "supervision").isMet())
                .isTrue();
    }

    @Test
    void two_sections_of_one_session_are_one_and_fourteen_minutes_are_none() {
        UUID episode = UUID.randomUUID();
        Shown shown = new Shown().complete(morwenna, GROUP, true).treatment(episode, GROUP, 24, true);
        shown.rated(episode, GROUP, DAY.minusWeeks(1), 15).rated(episode, GROUP, DAY.minusWeeks(1), 20);
        shown.rated(episode, GROUP, DAY.minusWeeks(2), 14).rated(episode, GROUP, DAY.minusWeeks(3), 15);
        Judged recordings = one(standing("MBT_PRACTITIONER", shown), "recordings");
        assertThat(recordings.missing()).contains(Said.of("qualification.missing.sections", DAY.minusYears(1), 2, 3));
    }

    @Test
    void two_members_of_one_group_do_not_make_two_groups() {
        UUID one = UUID.randomUUID();
        UUID other = UUID.randomUUID();
        Shown shown = practitioner().treatment(one, GROUP, 0, true).treatment(other, GROUP, 0, true);
        for (int week = 1; week <= 30; week++)
            for (UUID member : List.of(one, other))
                shown.session(member, "MBT_OP", GROUP, DAY.minusWeeks(week).atTime(18, 0));
        Judged treatments = one(standing("MBT_PRACTITIONER", shown), "treatments");
        assertThat(treatments.state()).isEqualTo(Reached.IN_PROGRESS);
        assertThat(treatments.missing())
                .containsExactly(
                        Said.of("qualification.missing.treatments", 0, 1), Said.of("qualification.missing.shared"));
        for (int week = 31; week <= 47; week++)
            shown.session(other, "MBT_OP", GROUP, DAY.minusWeeks(week).atTime(18, 0));
        assertThat(one(standing("MBT_PRACTITIONER", shown), "treatments").isMet())
                .isFalse();
        shown.session(one, "MBT_OP", GROUP, DAY.minusWeeks(48).atTime(18, 0));
        assertThat(one(standing("MBT_PRACTITIONER", shown), "treatments").isMet())
                .isTrue();
    }

    @Test
    void one_recorded_session_of_a_group_does_not_count_for_two_of_its_members() {
        UUID one = UUID.randomUUID();
        UUID other = UUID.randomUUID();
        Shown shown = practitioner().treatment(one, GROUP, 24, true).treatment(other, GROUP, 24, true);
        for (int week = 31; week <= 33; week++)
            for (UUID member : List.of(one, other)) {
                shown.session(member, "MBT_OP", GROUP, DAY.minusWeeks(week).atTime(18, 0));
                shown.rated(member, GROUP, DAY.minusWeeks(week), 15);
            }
        assertThat(one(standing("MBT_PRACTITIONER", shown), "treatments").isMet())
                .isTrue();
        assertThat(one(standing("MBT_PRACTITIONER", shown), "recordings").missing())
                .containsExactly(
                        Said.of("qualification.missing.treatments", 0, 1), Said.of("qualification.missing.shared"));
        for (int week = 1; week <= 3; week++) shown.rated(other, GROUP, DAY.minusWeeks(week), 15);
        assertThat(one(standing("MBT_PRACTITIONER", shown), "recordings").isMet())
                .isTrue();
    }

    @Test
    void the_supervision_and_the_recordings_of_a_patient_are_not_those_of_the_group_of_the_same_episode() {
        UUID both = UUID.randomUUID();
        Shown shown = practitioner().complete(morwenna, INDIVIDUAL, true).complete(morwenna, INDIVIDUAL, true);
        shown.treatment(both, INDIVIDUAL, 24, true).treatment(both, GROUP, 24, true);
        for (int i = 1; i <= 4; i++) shown.supervised(both, INDIVIDUAL, morwenna, DAY.minusWeeks(i), 60);
        for (int i = 1; i <= 3; i++) shown.rated(both, INDIVIDUAL, DAY.minusWeeks(i), 15);
        Standing standing = standing("MBT_PRACTITIONER", shown);
        assertThat(one(standing, "treatments").isMet()).isTrue();
        assertThat(one(standing, "supervision").missing())
                .contains(Said.of("qualification.missing.supervision", DAY.minusYears(1), 0.0, 4.0));
        assertThat(one(standing, "recordings").missing())
                .contains(Said.of("qualification.missing.sections", DAY.minusYears(1), 0, 3));
    }

    @Test
    void a_recording_of_a_day_without_a_session_counts_for_nothing() {
        UUID episode = UUID.randomUUID();
        Shown shown = practitioner().treatment(episode, INDIVIDUAL, 24, true);
        for (int i = 1; i <= 3; i++)
            shown.rated(episode, INDIVIDUAL, DAY.minusWeeks(i).minusDays(1), 15);
        assertThat(one(standing("MBT_PRACTITIONER", shown), "recordings").missing())
                .contains(Said.of("qualification.missing.sections", DAY.minusYears(1), 0, 3));
    }

    @Test
    void scm_needs_four_days_and_twelve_hours_in_a_group_since_the_course_began() {
        Shown shown = new Shown().course("scm", COURSE, 4, 0, 0, 0, true).inGroup(COURSE.minusWeeks(1), 120);
        for (int month = 1; month <= 5; month++) shown.inGroup(COURSE.plusMonths(month), 120);
        Judged supervision = one(standing("SCM", shown), "supervision");
        assertThat(supervision.missing()).containsExactly(Said.of("qualification.missing.hours", 10.0, 12.0));
        shown.inGroup(COURSE.plusMonths(6), 120);
        assertThat(standing("SCM", shown).state()).isEqualTo(Reached.MET);
    }

    @Test
    void both_forms_of_kuf_count_but_not_the_days_of_one_with_the_modules_of_the_other() {
        assertThat(standing("KUF", new Shown().course("kuf", COURSE, 3, 0, 0, 6, true))
                        .state())
                .isEqualTo(Reached.MET);
        assertThat(standing("KUF", new Shown().course("kuf-short", COURSE, 2, 0, 0, 3, true))
                        .state())
                .isEqualTo(Reached.MET);
        assertThat(standing("KUF", new Shown().course("kuf", COURSE, 2, 0, 0, 3, true))
                        .state())
                .isEqualTo(Reached.IN_PROGRESS);
    }

    @Test
    void a_site_lets_kuf_expire_after_three_years_and_the_last_day_still_counts() {
        Qualification expiring = Shipped.read(Shipped.file("KUF")
                .replace("\"version\": 1", "\"version\": 2")
                .replace("\"attendance\": \"WHOLE\"", "\"attendance\": \"WHOLE\", \"validFor\": \"P36M\""));
        List<Evidence> evidence = new Shown().course("kuf", COURSE, 3, 0, 0, 6, true).evidence;
        LocalDate lastDay = COURSE.plusDays(3).plusMonths(36);
        assertThat(Competence.of(expiring, evidence, lastDay).state()).isEqualTo(Reached.MET);
        assertThat(Competence.of(expiring, evidence, lastDay).expiresOn()).isEqualTo(lastDay);
        Standing after = Competence.of(expiring, evidence, lastDay.plusDays(1));
        assertThat(after.state()).isEqualTo(Reached.IN_PROGRESS);
        assertThat(after.requirements().get(0).missing())
                .containsExactly(Said.of("qualification.missing.expired", lastDay));
    }

    @Test
    void nothing_recorded_is_not_begun() {
        assertThat(standing("MBT_PRACTITIONER", new Shown()).isNotBegun()).isTrue();
    }
}
