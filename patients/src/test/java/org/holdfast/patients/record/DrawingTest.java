package org.holdfast.patients.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.holdfast.patients.api.TimelineEntry;
import org.holdfast.patients.api.TimelineEntry.Lane;
import org.holdfast.platform.words.Words;
import org.junit.jupiter.api.Test;

class DrawingTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final LocalDate THEN = LocalDate.of(2026, 3, 2);

    @Test
    void a_suicide_attempt_and_the_emergency_department_that_day_stand_in_lanes_of_their_own() {
        Drawing drawing = drawn(
                event(THEN, "Suicide attempt", "diamond"),
                contact(THEN, "Emergency department"),
                contact(THEN.plusDays(1), "Liaison"));
        assertThat(drawing.lanes())
                .extracting(Drawing.LaneView::title)
                .containsExactly("timeline.lane.CRISIS", "timeline.lane.CONTACT");
        assertThat(drawing.lanes().get(0).items())
                .extracting(Drawing.Item::shape)
                .containsExactly("diamond");
        assertThat(drawing.keys())
                .extracting(Drawing.Key::words)
                .containsExactly("timeline.key.diamond", "timeline.key.circle");
    }

    @Test
    void what_is_close_together_stands_in_rows_and_what_is_far_apart_in_one() {
        Drawing close = drawn(
                event(THEN, "Suicide attempt", "diamond"),
                event(THEN.plusDays(3), "Self-injury", "triangle"),
                event(THEN.plusDays(6), "Threat", null));
        assertThat(close.lanes().get(0).height()).isEqualTo("--rows:3");
        assertThat(close.lanes().get(0).items())
                .extracting(item -> item.place().replaceAll(".*--row:", ""))
                .containsExactly("0", "1", "2");
        assertThat(close.lanes().get(0).items())
                .extracting(Drawing.Item::shape)
                .containsExactly("diamond", "triangle", "square");
        Drawing apart =
                drawn(event(THEN, "Suicide attempt", "diamond"), event(THEN.plusDays(30), "Self-injury", "triangle"));
        assertThat(apart.lanes().get(0).height()).isEqualTo("--rows:1");
    }

    @Test
    void a_dreadful_week_is_drawn_in_four_rows_and_no_more() {
        List<TimelineEntry> week = new ArrayList<>();
        for (int i = 0; i < 12; i++) week.add(event(THEN.plusDays(i / 2), "Self-injury", "triangle"));
        assertThat(Drawing.of(week, TODAY, new Words()).lanes().get(0).height()).isEqualTo("--rows:4");
    }

    @Test
    void each_phase_has_a_number_in_its_bar_and_in_the_key() {
        Drawing drawing = drawn(
                phase(TODAY.minusDays(300), TODAY.minusDays(200), "MBT-I · Group", "hf-tl-1"),
                phase(TODAY.minusDays(199), TODAY.minusDays(100), "SCM · Assessment", "hf-tl-1"),
                phase(TODAY.minusDays(99), null, "SCM · Treatment", "hf-tl-3"));
        assertThat(drawing.lanes().get(0).items())
                .extracting(Drawing.Item::number)
                .containsExactly("1", "2", "3");
        assertThat(drawing.keys()).extracting(Drawing.Key::number).containsExactly("1", "2", "3");
        assertThat(drawing.keys())
                .extracting(Drawing.Key::words)
                .containsExactly("MBT-I · Group", "SCM · Assessment", "SCM · Treatment");
    }

    @Test
    void the_axis_ends_with_today() {
        List<Drawing.Tick> ticks = drawn(contact(THEN, "Liaison")).ticks();
        assertThat(ticks.get(ticks.size() - 1).now()).isTrue();
        assertThat(ticks.get(ticks.size() - 1).label()).isEqualTo("overview.today");
    }

    private static Drawing drawn(TimelineEntry... entries) {
        return Drawing.of(List.of(entries), TODAY, new Words());
    }

    private static TimelineEntry event(LocalDate on, String title, String shape) {
        return TimelineEntry.on(on, Lane.CRISIS, title, title, "", "flag", "outcomes")
                .marked(shape);
    }

    private static TimelineEntry contact(LocalDate on, String title) {
        return TimelineEntry.on(on, Lane.CONTACT, title, title, "", "phone", "outcomes");
    }

    private static TimelineEntry phase(LocalDate from, LocalDate to, String title, String tone) {
        return TimelineEntry.lasting(from, to, Lane.CARE, "PHASE", title, "", "path", "therapy")
                .marked(tone);
    }
}
