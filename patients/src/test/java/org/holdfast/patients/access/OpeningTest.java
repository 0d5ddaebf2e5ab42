package org.holdfast.patients.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;
import java.util.UUID;
import org.holdfast.patients.api.PatientId;
import org.holdfast.platform.Refused;
import org.holdfast.platform.access.Person;
import org.holdfast.platform.access.Role;
import org.junit.jupiter.api.Test;

class OpeningTest {
    private static final Clock FRIDAY = Clock.fixed(Instant.parse("2026-11-20T14:20:00Z"), ZoneId.of("Europe/London"));
    private static final PatientId PATIENT = new PatientId(UUID.randomUUID());
    private static final Person CLINICIAN = person("Efua Lindqvist", Role.CLINICIAN);
    private static final Person GOVERNANCE = person("Ines Marsh", Role.GOVERNANCE);

    @Test
    void it_lasts_four_hours() {
        Opening opening = opened();
        assertThat(Duration.between(opening.openedAt(), opening.endsAt())).isEqualTo(Duration.ofHours(4));
    }

    @Test
    void it_is_reviewed_within_five_working_days() {
        assertThat(opened().reviewBy()).isEqualTo(LocalDate.of(2026, 11, 27));
    }

    @Test
    void a_reason_is_chosen_and_said_in_a_sentence() {
        assertThatThrownBy(() -> new Opening(PATIENT, CLINICIAN, null, "Call from the ward", FRIDAY))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> new Opening(PATIENT, CLINICIAN, OpeningReason.COVER, "  ward ", FRIDAY))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.field()).contains("said"));
    }

    @Test
    void nobody_reviews_what_they_opened_themselves() {
        Opening opening = opened();
        assertThatThrownBy(() -> opening.review(ReviewOutcome.JUSTIFIED, "", CLINICIAN, FRIDAY.instant()))
                .isInstanceOf(Refused.class);
    }

    @Test
    void it_is_reviewed_once_and_anything_but_justified_says_what_follows() {
        Opening opening = opened();
        assertThatThrownBy(() -> opening.review(ReviewOutcome.NOT_JUSTIFIED, "", GOVERNANCE, FRIDAY.instant()))
                .isInstanceOf(Refused.class);
        opening.review(ReviewOutcome.JUSTIFIED, "", GOVERNANCE, FRIDAY.instant());
        assertThatThrownBy(() -> opening.review(ReviewOutcome.JUSTIFIED, "", GOVERNANCE, FRIDAY.instant()))
                .isInstanceOf(Refused.class);
    }

    @Test
    void what_was_not_justified_or_is_taken_further_ends_at_once_and_what_was_justified_runs_its_time() {
        Instant later = FRIDAY.instant().plusSeconds(60);
        for (ReviewOutcome found : new ReviewOutcome[] {ReviewOutcome.NOT_JUSTIFIED, ReviewOutcome.TAKEN_FURTHER}) {
            Opening opening = opened();
            assertThat(opening.review(found, "Nobody on the ward had rung", GOVERNANCE, later))
                    .isTrue();
            assertThat(opening.endsAt()).isEqualTo(later);
        }
        Opening justified = opened();
        assertThat(justified.review(ReviewOutcome.JUSTIFIED, "", GOVERNANCE, later))
                .isFalse();
        assertThat(justified.endsAt()).isEqualTo(FRIDAY.instant().plus(Opening.LASTS));
        Opening over = opened();
        Instant end = over.endsAt();
        assertThat(over.review(
                        ReviewOutcome.NOT_JUSTIFIED, "Nobody on the ward had rung", GOVERNANCE, end.plusSeconds(1)))
                .isFalse();
        assertThat(over.endsAt()).isEqualTo(end);
    }

    @Test
    void closing_it_early_ends_it_now() {
        Opening opening = opened();
        Instant later = FRIDAY.instant().plusSeconds(60);
        opening.close(CLINICIAN, later);
        assertThat(opening.endsAt()).isEqualTo(later);
        assertThatThrownBy(() -> opening.close(GOVERNANCE, later)).isInstanceOf(Refused.class);
    }

    private static Opening opened() {
        return new Opening(PATIENT, CLINICIAN, OpeningReason.COVER, "Call from the ward about tonight", FRIDAY);
    }

    private static Person person(String name, Role role) {
        return new Person(UUID.randomUUID(), UUID.randomUUID(), "x", name, Set.of(role), Set.of(), "local");
    }
}
