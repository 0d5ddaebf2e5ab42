package org.holdfast.therapy.episode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.holdfast.patients.api.PatientId;
import org.holdfast.patients.api.ReferralFact;
import org.holdfast.patients.api.ReferralOutcome;
import org.holdfast.platform.Refused;
import org.holdfast.platform.Unknown;
import org.holdfast.therapy.api.Ending;
import org.holdfast.therapy.programme.History;
import org.holdfast.therapy.programme.Shipped;
import org.junit.jupiter.api.Test;

class EpisodeTest {
    private static final LocalDate START = LocalDate.of(2026, 3, 2);
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 17);
    private final PatientId patient = new PatientId(UUID.randomUUID());
    private final Episode episode =
            Episode.begin(patient, null, Shipped.programme("SCM"), UUID.randomUUID(), UUID.randomUUID(), START);

    @Test
    void treatment_ends_once_with_a_way_and_a_reason() {
        episode.end(TODAY, Ending.COMPLETED, " Goals met. ", TODAY, List.of());
        assertThat(episode.fact().endedOn()).isEqualTo(TODAY);
        assertThat(episode.endReason()).isEqualTo("Goals met.");
        assertThatThrownBy(() -> episode.end(TODAY, Ending.COMPLETED, "Again", TODAY, List.of()))
                .isInstanceOf(Refused.class);
    }

    @Test
    void treatment_does_not_end_before_it_began_or_in_the_future_or_without_a_reason() {
        assertRefused("therapy.end.beforeStart", START.minusDays(1), Ending.ENDED_EARLY, "Moved away");
        assertRefused("therapy.end.future", TODAY.plusDays(1), Ending.ENDED_EARLY, "Moved away");
        assertRefused("therapy.end.why", TODAY, Ending.ENDED_EARLY, " ");
        assertRefused("therapy.end.how", TODAY, null, "Moved away");
    }

    private void assertRefused(String key, LocalDate on, Ending how, String why) {
        assertThatThrownBy(() -> episode.end(on, how, why, TODAY, List.of()))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.key()).isEqualTo(key));
    }

    @Test
    void treatment_goes_into_other_hands_and_not_into_those_it_is_in() {
        UUID team = episode.team();
        UUID clinician = episode.clinician();
        assertThatThrownBy(() -> episode.handTo(team, clinician))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.key()).isEqualTo("therapy.hand.already"));
        UUID another = UUID.randomUUID();
        episode.handTo(team, another);
        assertThat(episode.clinician()).isEqualTo(another);
        assertThat(episode.team()).isEqualTo(team);
    }

    @Test
    void treatment_does_not_end_before_the_last_thing_that_took_place_in_it() {
        History history = new History(
                START,
                null,
                List.of(
                        new History.Move(START, "assessment"),
                        new History.Move(LocalDate.of(2026, 11, 10), "treatment"),
                        // What is planned has not happened.
                        new History.Move(TODAY.plusDays(20), "discharge")),
                List.of(new History.Attended(LocalDate.of(2026, 11, 12), "INDIVIDUAL")),
                List.of(new History.Delivered(LocalDate.of(2026, 11, 2), "crisis-plan")));
        List<Happened> happened = Happened.in(Shipped.programme("SCM"), history);
        assertThatThrownBy(
                        () -> episode.end(LocalDate.of(2026, 11, 9), Ending.ENDED_EARLY, "Moved away", TODAY, happened))
                .isInstanceOfSatisfying(Refused.class, refused -> {
                    assertThat(refused.key()).isEqualTo("therapy.end.before.session");
                    assertThat(refused.args()).containsExactly("Individual", LocalDate.of(2026, 11, 12));
                    assertThat(refused.field()).contains("endedOn");
                });
        episode.end(LocalDate.of(2026, 11, 12), Ending.ENDED_EARLY, "Moved away", TODAY, happened);
        assertThat(episode.isOver()).isTrue();
    }

    @Test
    void an_end_entered_in_error_is_taken_back_once() {
        episode.end(TODAY, Ending.COMPLETED, "Goals met", TODAY, List.of());
        episode.reopen();
        assertThat(episode.fact().endedOn()).isNull();
        assertThat(episode.fact().ending()).isNull();
        assertThatThrownBy(episode::reopen).isInstanceOf(Refused.class);
    }

    @Test
    void an_episode_begun_without_a_referral_can_have_come_from_one_that_was_there_by_then() {
        ReferralFact late = referral(START.plusDays(1));
        assertThatThrownBy(() -> episode.cameFrom(late)).isInstanceOf(Refused.class);
        ReferralFact before = referral(START.minusDays(30));
        episode.cameFrom(before);
        assertThat(episode.fact().referralId()).isEqualTo(before.id());
        assertThatThrownBy(() -> episode.cameFrom(referral(START.minusDays(3)))).isInstanceOf(Refused.class);
    }

    private ReferralFact referral(LocalDate receivedOn) {
        return new ReferralFact(
                UUID.randomUUID(), "R", patient.value(), receivedOn, null, ReferralOutcome.ACCEPTED, receivedOn);
    }

    @Test
    void another_persons_episode_is_as_if_there_were_none() {
        assertThatThrownBy(() -> episode.of(new PatientId(UUID.randomUUID()))).isInstanceOf(Unknown.class);
    }
}
