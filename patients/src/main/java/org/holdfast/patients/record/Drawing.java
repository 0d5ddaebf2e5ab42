package org.holdfast.patients.record;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.holdfast.patients.api.TimelineEntry;
import org.holdfast.patients.api.TimelineEntry.Lane;
import org.holdfast.platform.words.Words;

/**
 * Two years of a record on one axis: care, crises, and stays. Places are in percent of the two years, with two figures
 * after the point, as the style properties that the style sheet reads.
 */
public record Drawing(
        LocalDate from, LocalDate to, String today, List<LaneView> lanes, List<Tick> ticks, List<Key> keys) {
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMM", Locale.UK);
    private static final DateTimeFormatter MONTH_AND_YEAR = DateTimeFormatter.ofPattern("MMM uuuu", Locale.UK);

    /** A lane; it is left out of the drawing when it is empty. */
    public record LaneView(String title, List<Item> items) {}

    /**
     * Something in a lane.
     *
     * @param shape {@code diamond}, {@code triangle} or {@code circle} for a moment; null for a stretch
     * @param styleClass of a stretch
     * @param label the same in words, for a pointer that rests on it and for readers of the screen
     */
    public record Item(String shape, String styleClass, String place, String label) {}

    /** What a shape or a pattern of the drawing means. */
    public record Key(String shape, String styleClass, String words) {}

    /** A month on the axis. */
    public record Tick(String place, String label) {}

    static Drawing of(List<TimelineEntry> entries, LocalDate today, Words words) {
        LocalDate from = today.minusYears(2).withDayOfMonth(1);
        LocalDate to = today.plusDays(14);
        List<LaneView> lanes = new ArrayList<>();
        for (Lane lane : List.of(Lane.CARE, Lane.CRISIS, Lane.STAY)) {
            List<Item> items = new ArrayList<>();
            for (TimelineEntry entry : entries)
                if (entry.lane() == lane && overlaps(entry, from, today))
                    items.add(item(entry, from, to, today, words));
            if (!items.isEmpty()) lanes.add(new LaneView(words.say("timeline.lane." + lane), List.copyOf(items)));
        }
        return new Drawing(
                from,
                today,
                "--x:" + number(share(today, from, to)),
                List.copyOf(lanes),
                ticks(from, to, today),
                keys(entries, from, today, words));
    }

    /** One for each mark that is drawn: stretches by what they are called, moments by what their shape stands for. */
    private static List<Key> keys(List<TimelineEntry> entries, LocalDate from, LocalDate today, Words words) {
        Map<String, Set<String>> stretches = new LinkedHashMap<>();
        Set<String> shapes = new LinkedHashSet<>();
        for (Lane lane : List.of(Lane.CARE, Lane.STAY, Lane.CRISIS))
            for (int i = entries.size() - 1; i >= 0; i--) {
                TimelineEntry entry = entries.get(i);
                if (entry.lane() != lane || !overlaps(entry, from, today)) continue;
                if (lane == Lane.CRISIS) shapes.add(shape(entry));
                else
                    stretches
                            .computeIfAbsent(pattern(entry), none -> new LinkedHashSet<>())
                            .add(pattern(entry).equals("hf-tl-wait") ? words.say("timeline.key.wait") : entry.title());
            }
        List<Key> keys = new ArrayList<>();
        stretches.forEach((pattern, titles) -> keys.add(new Key(null, pattern, String.join(", ", titles))));
        for (String shape : List.of("diamond", "triangle", "circle"))
            if (shapes.contains(shape)) keys.add(new Key(shape, null, words.say("timeline.key." + shape)));
        return List.copyOf(keys);
    }

    private static String shape(TimelineEntry entry) {
        return entry.mark() == null ? "circle" : entry.mark();
    }

    private static String pattern(TimelineEntry entry) {
        if (entry.mark() != null) return entry.mark();
        return entry.lane() == Lane.STAY ? "hf-tl-stay" : "hf-tl-2";
    }

    private static boolean overlaps(TimelineEntry entry, LocalDate from, LocalDate today) {
        if (entry.on().isAfter(today)) return false;
        LocalDate last = entry.lasting() ? today : entry.until() == null ? entry.on() : entry.until();
        return !last.isBefore(from);
    }

    private static Item item(TimelineEntry entry, LocalDate from, LocalDate to, LocalDate today, Words words) {
        boolean stretch = entry.lane() != Lane.CRISIS;
        LocalDate first = entry.on().isBefore(from) ? from : entry.on();
        double x = share(first, from, to);
        if (!stretch) return new Item(shape(entry), null, "--x:" + number(x), label(entry, words));
        LocalDate last = entry.lasting() ? today : entry.until() == null ? entry.on() : entry.until();
        if (last.isAfter(today)) last = today;
        double width = Math.max(0.4, share(last.plusDays(1), from, to) - x);
        return new Item(null, pattern(entry), "--x:" + number(x) + ";--w:" + number(width), label(entry, words));
    }

    private static String label(TimelineEntry entry, Words words) {
        String when =
                switch (entry.precision()) {
                    case DAY -> words.date(entry.on());
                    case WEEK -> words.say("timeline.weekOf", entry.on());
                    case MONTH -> words.say("timeline.about", MONTH_AND_YEAR.format(entry.on()));
                };
        if (entry.lasting()) when = words.say("timeline.since", when);
        else if (entry.until() != null && entry.until().isAfter(entry.on()))
            when = words.say("timeline.fromTo", when, words.date(entry.until()));
        return entry.title() + ", " + when;
    }

    private static List<Tick> ticks(LocalDate from, LocalDate to, LocalDate today) {
        List<Tick> ticks = new ArrayList<>();
        for (LocalDate month = from; month.isBefore(today.minusDays(45)); month = month.plusMonths(3)) {
            boolean named = month.equals(from) || month.getMonthValue() <= 3;
            ticks.add(
                    new Tick("--x:" + number(share(month, from, to)), (named ? MONTH_AND_YEAR : MONTH).format(month)));
        }
        return List.copyOf(ticks);
    }

    private static double share(LocalDate day, LocalDate from, LocalDate to) {
        return 100.0 * ChronoUnit.DAYS.between(from, day) / ChronoUnit.DAYS.between(from, to);
    }

    private static String number(double percent) {
        return String.format(Locale.ROOT, "%.2f", percent);
    }
}
