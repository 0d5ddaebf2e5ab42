package org.holdfast.patients.patient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.holdfast.platform.ChangedByAnother;
import org.holdfast.platform.Refused;
import org.junit.jupiter.api.Test;

class DetailsTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    @Test
    void nobody_is_born_tomorrow() {
        assertThatThrownBy(() -> born(TODAY.plusDays(1)).knownOn(TODAY))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.field()).contains("dateOfBirth"));
        assertThat(born(TODAY).knownOn(TODAY)).isNotNull();
    }

    @Test
    void nobody_dies_before_they_are_born() {
        assertThatThrownBy(() -> new Details(name(), null, TODAY, null, null, null, TODAY.minusDays(1), null))
                .isInstanceOf(Refused.class);
    }

    @Test
    void a_death_that_becomes_known_does_not_write_over_another_day_of_death() {
        Details died = born(null).diedOn(TODAY.minusDays(3));
        assertThat(died.diedOn()).isEqualTo(TODAY.minusDays(3));
        assertThat(died.diedOn(TODAY.minusDays(3))).isEqualTo(died);
        for (LocalDate day : new LocalDate[] {null, TODAY.minusDays(2)})
            assertThatThrownBy(() -> died.diedOn(day))
                    .isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.field())
                            .contains("diedOn"));
    }

    @Test
    void nobody_is_observed_before_they_are_born() {
        assertThatThrownBy(() -> new Details(name(), null, TODAY, null, null, null, null, TODAY.minusDays(1)))
                .isInstanceOf(Refused.class);
    }

    @Test
    void a_date_of_another_century_is_a_slip() {
        for (LocalDate day : new LocalDate[] {LocalDate.of(1, 1, 1), LocalDate.of(1899, 12, 31)})
            assertThatThrownBy(() -> born(day))
                    .isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.field())
                            .contains("dateOfBirth"));
        assertThat(born(LocalDate.of(1900, 1, 1)).knownOn(TODAY)).isNotNull();
    }

    @Test
    void nobody_is_observed_for_more_than_a_year_ahead() {
        assertThatThrownBy(() -> observedUntil(TODAY.plusYears(1).plusDays(1)).knownOn(TODAY))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.field()).contains("observedUntil"));
        assertThat(observedUntil(TODAY.plusYears(1)).knownOn(TODAY)).isNotNull();
    }

    @Test
    void a_postcode_is_written_in_one_way() {
        assertThat(new Details(name(), null, null, null, null, " se1  7eh ", null, null).postcode())
                .isEqualTo("SE1 7EH");
    }

    @Test
    void a_person_stops_growing_older_when_they_die() {
        assertThat(Age.of(LocalDate.of(1990, 5, 1), LocalDate.of(2020, 4, 30), TODAY))
                .contains(29);
        assertThat(Age.of(null, null, TODAY)).isEmpty();
    }

    @Test
    void who_writes_over_a_version_they_have_not_seen_is_told() {
        Patient patient = new Patient(UUID.randomUUID(), "K-1", born(null), TODAY, Instant.EPOCH, "Ann");
        assertThatThrownBy(() -> patient.amend(born(null), 7, TODAY, Instant.EPOCH, "Bob"))
                .isInstanceOf(ChangedByAnother.class);
    }

    @Test
    void details_that_are_written_over_have_to_be_kept_and_the_same_again_change_nothing() {
        Patient patient = new Patient(UUID.randomUUID(), "K-1", born(null), TODAY, Instant.EPOCH, "Ann");
        assertThat(patient.isRewritten()).isFalse();
        patient.amend(born(null), 0, TODAY, Instant.EPOCH.plusSeconds(9), "Bob");
        assertThat(patient.isRewritten()).isFalse();
        assertThat(patient.changedBy()).contains("Ann");
        patient.amend(born(TODAY), 0, TODAY, Instant.EPOCH.plusSeconds(9), "Bob");
        assertThat(patient.isRewritten()).isTrue();
        assertThat(patient.changedBy()).contains("Bob");
        assertThat(patient.entered().by()).isEqualTo("Ann");
    }

    private static Details observedUntil(LocalDate day) {
        return new Details(name(), null, null, null, null, null, null, day);
    }

    private static Details born(LocalDate day) {
        return new Details(name(), null, day, null, null, null, null, null);
    }

    private static PersonName name() {
        return new PersonName("Ann", null, null);
    }
}
