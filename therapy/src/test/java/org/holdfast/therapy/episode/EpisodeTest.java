package org.holdfast.therapy.episode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.UUID;
import org.holdfast.patients.api.PatientId;
import org.holdfast.platform.Refused;
import org.holdfast.platform.Unknown;
import org.holdfast.therapy.api.Ending;
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
        episode.end(TODAY, Ending.COMPLETED, " Goals met. ", TODAY);
        assertThat(episode.fact().endedOn()).isEqualTo(TODAY);
        assertThat(episode.endReason()).isEqualTo("Goals met.");
        assertThatThrownBy(() -> episode.end(TODAY, Ending.COMPLETED, "Again", TODAY))
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
        assertThatThrownBy(() -> episode.end(on, how, why, TODAY))
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
    void another_persons_episode_is_as_if_there_were_none() {
        assertThatThrownBy(() -> episode.of(new PatientId(UUID.randomUUID()))).isInstanceOf(Unknown.class);
    }
}
