package org.holdfast.patients.record;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
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
 * Two years of a record on one axis: care, what happened, contacts with other services, and stays. Places are in percent of
 * the two years, with two figures after the point, as the style properties that the style sheet reads. Nothing lies over
 * anything else: what is close together in a lane stands in rows.
 */
public record Drawing(
        LocalDate from, LocalDate to, String today, List<LaneView> lanes, List<Tick> ticks, List<Key> keys) {
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMM", Locale.UK);
    private static final DateTimeFormatter MONTH_AND_YEAR = DateTimeFormatter.ofPattern("MMM uuuu", Locale.UK);
    /** A mark's width in percent of the narrowest drawing there is. */
    private static final double MARK = 2.4;

    private static final int MOST_ROWS = 4;
    /** A stretch has room for its number from this width on, in percent. */
    private static final double ROOM = 1.6;

    /** The words "Today" need as many days before them as a month's name takes. */
    private static final int BEFORE_TODAY = 75;

    /**
     * A lane; it is left out of the drawing when it is empty.
     *
     * @param height how many rows its marks stand in, as a style property
     */
    public record LaneView(String title, String height, List<Item> items) {}

    /**
     * Something in a lane.
     *
     * @param shape {@code diamond}, {@code triangle}, {@code square} or {@code circle} for a moment; null for a stretch
     * @param styleClass of a stretch
     * @param number of a phase, as the key explains it; empty for others
     * @param label the same in words, for a pointer that rests on it, for readers of the screen and for the list
     */
    public record Item(String shape, String styleClass, String place, String number, String label) {}

    /** What a number, a shape or a pattern of the drawing means. */
    public record Key(String number, String shape, String styleClass, String words) {}

    /** A month on the axis, or today. */
    public record Tick(String place, String label, boolean now) {}

    static Drawing of(List<TimelineEntry> entries, LocalDate today, Words words) {
        LocalDate from = today.minusYears(2).withDayOfMonth(1);
        LocalDate to = today.plusDays(14);
        // Oldest first, as the eye goes along the axis.
        List<TimelineEntry> drawn = entries.stream()
                .filter(entry -> overlaps(entry, from, today))
                .sorted(Comparator.comparing(TimelineEntry::on))
                .toList();
        Map<String, String> numbers = numbers(drawn);
        List<LaneView> lanes = new ArrayList<>();
        for (Lane lane : List.of(Lane.CARE, Lane.CRISIS, Lane.CONTACT, Lane.STAY)) {
            Rows rows = new Rows();
            List<Item> items = new ArrayList<>();
            for (TimelineEntry entry : drawn)
                if (entry.lane() == lane)
                    items.add(
                            isStretch(entry)
                                    ? stretch(entry, from, to, today, numbers, words)
                                    : moment(entry, from, to, rows, words));
            if (!items.isEmpty())
                lanes.add(new LaneView(
                        words.say("timeline.lane." + lane), "--rows:" + rows.needed(), List.copyOf(items)));
        }
        return new Drawing(
                from,
                today,
                "--x:" + number(share(today, from, to)),
                List.copyOf(lanes),
                ticks(from, to, today, words),
                keys(drawn, numbers, words));
    }

    /** The rows of one lane, filled from the oldest on. */
    private static final class Rows {
        private final double[] last = new double[MOST_ROWS];
        private int used;

        /** The first row with room at this place; where there is none, the one that has been left alone longest. */
        int at(double x) {
            int row = 0;
            while (row < used && x - last[row] < MARK) row++;
            if (row == MOST_ROWS) for (int i = row = 0; i < MOST_ROWS; i++) if (last[i] < last[row]) row = i;
            used = Math.max(used, row + 1);
            last[row] = x;
            return row;
        }

        int needed() {
            return Math.max(1, used);
        }
    }

    private static boolean isStretch(TimelineEntry entry) {
        return entry.lane() == Lane.CARE || entry.lane() == Lane.STAY;
    }

    /** Each phase has a number of its own, also where the phases of two programmes are drawn. */
    private static Map<String, String> numbers(List<TimelineEntry> drawn) {
        Map<String, String> numbers = new LinkedHashMap<>();
        for (TimelineEntry entry : drawn)
            if (entry.lane() == Lane.CARE && !pattern(entry).equals("hf-tl-wait"))
                numbers.putIfAbsent(entry.title(), Integer.toString(numbers.size() + 1));
        return numbers;
    }

    /** Phases by number, other stretches by what they are called, moments by what their shape stands for. */
    private static List<Key> keys(List<TimelineEntry> drawn, Map<String, String> numbers, Words words) {
        Map<String, Set<String>> stretches = new LinkedHashMap<>();
        Set<String> shapes = new LinkedHashSet<>();
        for (TimelineEntry entry : drawn) {
            if (entry.lane() == Lane.CRISIS || entry.lane() == Lane.CONTACT) shapes.add(shape(entry));
            else if (isStretch(entry) && !(entry.lane() == Lane.CARE && numbers.containsKey(entry.title())))
                stretches
                        .computeIfAbsent(pattern(entry), none -> new LinkedHashSet<>())
                        .add(pattern(entry).equals("hf-tl-wait") ? words.say("timeline.key.wait") : entry.title());
        }
        List<Key> keys = new ArrayList<>();
        numbers.forEach((title, number) -> keys.add(new Key(number, null, null, title)));
        stretches.forEach((pattern, titles) -> keys.add(new Key(null, null, pattern, String.join(", ", titles))));
        for (String shape : List.of("diamond", "triangle", "square", "circle"))
            if (shapes.contains(shape)) keys.add(new Key(null, shape, null, words.say("timeline.key." + shape)));
        return List.copyOf(keys);
    }

    private static String shape(TimelineEntry entry) {
        if (entry.mark() != null) return entry.mark();
        return entry.lane() == Lane.CONTACT ? "circle" : "square";
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

    private static Item moment(TimelineEntry entry, LocalDate from, LocalDate to, Rows rows, Words words) {
        double x = share(entry.on().isBefore(from) ? from : entry.on(), from, to);
        return new Item(shape(entry), null, "--x:" + number(x) + ";--row:" + rows.at(x), "", label(entry, words));
    }

    private static Item stretch(
            TimelineEntry entry,
            LocalDate from,
            LocalDate to,
            LocalDate today,
            Map<String, String> numbers,
            Words words) {
        double x = share(entry.on().isBefore(from) ? from : entry.on(), from, to);
        LocalDate last = entry.lasting() ? today : entry.until() == null ? entry.on() : entry.until();
        if (last.isAfter(today)) last = today;
        double width = Math.max(0.4, share(last.plusDays(1), from, to) - x);
        String number = entry.lane() == Lane.CARE && width >= ROOM ? numbers.getOrDefault(entry.title(), "") : "";
        return new Item(
                null, pattern(entry), "--x:" + number(x) + ";--w:" + number(width), number, label(entry, words));
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

    private static List<Tick> ticks(LocalDate from, LocalDate to, LocalDate today, Words words) {
        List<Tick> ticks = new ArrayList<>();
        for (LocalDate month = from; month.isBefore(today.minusDays(BEFORE_TODAY)); month = month.plusMonths(3)) {
            boolean named = month.equals(from) || month.getMonthValue() <= 3;
            ticks.add(new Tick(
                    "--x:" + number(share(month, from, to)), (named ? MONTH_AND_YEAR : MONTH).format(month), false));
        }
        ticks.add(new Tick("--x:" + number(share(today, from, to)), words.say("overview.today"), true));
        return List.copyOf(ticks);
    }

    private static double share(LocalDate day, LocalDate from, LocalDate to) {
        return 100.0 * ChronoUnit.DAYS.between(from, day) / ChronoUnit.DAYS.between(from, to);
    }

    private static String number(double percent) {
        return String.format(Locale.ROOT, "%.2f", percent);
    }
}
