package org.holdfast.therapy.recurrence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import org.holdfast.platform.Refused;
import org.junit.jupiter.api.Test;

class RhythmTest {
    private static final LocalTime TEN = LocalTime.of(10, 0);

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    private static List<LocalDate> days(String... texts) {
        return java.util.Arrays.stream(texts).map(LocalDate::parse).toList();
    }

    @Test
    void each_second_week_five_times() {
        Rhythm rhythm = Rhythm.weekly(2, day("2026-10-06"), TEN).times(5);
        assertThat(rhythm.rule()).isEqualTo("FREQ=WEEKLY;INTERVAL=2;BYDAY=TU;COUNT=5");
        assertThat(rhythm.days(day("2030-01-01")))
                .isEqualTo(days("2026-10-06", "2026-10-20", "2026-11-03", "2026-11-17", "2026-12-01"));
    }

    @Test
    void the_last_day_is_one_of_them() {
        assertThat(Rhythm.weekly(1, day("2026-12-01"), TEN)
                        .until(day("2026-12-15"))
                        .days(day("2030-01-01")))
                .isEqualTo(days("2026-12-01", "2026-12-08", "2026-12-15"));
    }

    @Test
    void each_month_on_the_second_tuesday() {
        Rhythm rhythm = Rhythm.monthly(1, day("2026-12-08"), TEN);
        assertThat(rhythm.days(day("2027-03-31")))
                .isEqualTo(days("2026-12-08", "2027-01-12", "2027-02-09", "2027-03-09"));
    }

    @Test
    void a_session_in_the_fifth_week_is_each_months_last() {
        assertThat(Rhythm.monthly(1, day("2026-12-29"), TEN).days(day("2027-03-31")))
                .isEqualTo(days("2026-12-29", "2027-01-26", "2027-02-23", "2027-03-30"));
    }

    @Test
    void the_hour_stays_when_the_clocks_go_forward() {
        Rhythm rhythm = Rhythm.weekly(1, day("2027-03-23"), TEN);
        assertThat(rhythm.startsAt(day("2027-03-30"))).isEqualTo("2027-03-30T10:00");
        assertThat(Duration.between(rhythm.moment(day("2027-03-23")), rhythm.moment(day("2027-03-30"))))
                .isEqualTo(Duration.ofHours(7 * 24 - 1));
    }

    @Test
    void the_hour_stays_when_the_clocks_go_back() {
        Rhythm rhythm = Rhythm.weekly(1, day("2026-10-20"), TEN);
        assertThat(rhythm.startsAt(day("2026-10-27"))).isEqualTo("2026-10-27T10:00");
        assertThat(Duration.between(rhythm.moment(day("2026-10-20")), rhythm.moment(day("2026-10-27"))))
                .isEqualTo(Duration.ofHours(7 * 24 + 1));
    }

    @Test
    void on_the_sunday_of_the_change_itself_there_is_one_session_and_an_hour_that_is_not_there_is_the_next() {
        Rhythm rhythm = Rhythm.weekly(1, day("2027-03-21"), LocalTime.of(1, 30));
        assertThat(rhythm.days(day("2027-04-04"))).isEqualTo(days("2027-03-21", "2027-03-28", "2027-04-04"));
        assertThat(rhythm.moment(day("2027-03-28")).toLocalTime()).isEqualTo(LocalTime.of(2, 30));
        assertThat(rhythm.moment(day("2027-04-04")).toLocalTime()).isEqualTo(LocalTime.of(1, 30));
    }

    @Test
    void what_was_given_up_does_not_come_and_the_earlier_end_holds() {
        Rhythm rhythm = Rhythm.weekly(1, day("2026-12-01"), TEN)
                .times(10)
                .endedFrom(day("2026-12-15"))
                .endedFrom(day("2027-01-05"));
        assertThat(rhythm.days(day("2030-01-01"))).isEqualTo(days("2026-12-01", "2026-12-08"));
    }

    @Test
    void what_is_in_the_book_is_not_written_again() {
        Rhythm rhythm = Rhythm.weekly(1, day("2026-12-01"), TEN);
        assertThat(rhythm.missing(Set.of(day("2026-12-01"), day("2026-12-15")), day("2026-12-22")))
                .as("the hole too is filled")
                .isEqualTo(days("2026-12-08", "2026-12-22"));
    }

    @Test
    void nonsense_is_refused() {
        Rhythm rhythm = Rhythm.weekly(1, day("2026-12-01"), TEN);
        assertThatThrownBy(() -> Rhythm.weekly(0, day("2026-12-01"), TEN)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> rhythm.until(day("2026-11-30"))).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> rhythm.times(0)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> new Rhythm(Every.WEEK, 1, day("2026-12-01"), TEN, day("2027-01-01"), 3, null))
                .isInstanceOf(Refused.class);
    }
}
