package org.holdfast.platform.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.holdfast.platform.Time;
import org.junit.jupiter.api.Test;

class WhenTest {
    /** A Tuesday at noon. */
    private final When when = new When(at("2026-11-17T12:00"), new Keys());

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(Time.CLINIC).toInstant();
    }

    @Test
    void what_was_due_this_morning_is_overdue_and_says_since_when() {
        assertThat(when.part(at("2026-11-17T09:30"))).isEqualTo(When.Part.OVERDUE);
        assertThat(when.due(at("2026-11-17T09:30"))).isEqualTo("task.due.earlier 09:30");
    }

    @Test
    void what_was_due_on_an_earlier_day_counts_the_days() {
        assertThat(when.due(at("2026-11-14T17:00"))).isEqualTo("task.due.late 3");
    }

    @Test
    void what_is_due_some_time_today_is_not_late_before_the_day_is_over() {
        Instant today = Tasks.endOf(LocalDate.of(2026, 11, 17));
        assertThat(when.part(today)).isEqualTo(When.Part.TODAY);
        assertThat(when.due(today)).isEqualTo("task.due.today");
    }

    @Test
    void an_hour_is_told_where_there_is_one() {
        assertThat(when.due(at("2026-11-17T17:00"))).isEqualTo("task.due.by 17:00");
        assertThat(when.due(at("2026-11-18T10:00"))).isEqualTo("task.due.tomorrowBy 10:00");
        assertThat(when.due(at("2026-11-20T10:00"))).isEqualTo("task.due.dayBy Friday 10:00");
    }

    @Test
    void after_a_week_the_date_is_told_instead_of_the_weekday() {
        assertThat(when.part(at("2026-11-24T10:00"))).isEqualTo(When.Part.LATER);
        assertThat(when.due(at("2026-11-24T10:00"))).isEqualTo("Tue 24 Nov");
    }

    @Test
    void the_end_of_the_day_on_which_the_clocks_change_is_still_that_day() {
        Instant end = Tasks.endOf(LocalDate.of(2026, 10, 25));
        assertThat(end.atZone(Time.CLINIC).toLocalDate()).isEqualTo(LocalDate.of(2026, 10, 25));
    }
}
