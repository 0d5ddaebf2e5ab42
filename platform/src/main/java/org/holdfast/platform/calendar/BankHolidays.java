package org.holdfast.platform.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.TemporalAdjusters;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * England's bank holidays from 2011 on, by rule, with those that were proclaimed for one year and those a service adds or
 * takes away. A holiday that falls on a weekend is the substitute day.
 */
public final class BankHolidays {
    /** Proclaimed once (gov.uk/bank-holidays). */
    private static final Map<LocalDate, String> ONCE = Map.of(
            LocalDate.of(2011, 4, 29), "Royal wedding",
            LocalDate.of(2012, 6, 5), "Queen’s Diamond Jubilee",
            LocalDate.of(2022, 6, 3), "Queen’s Platinum Jubilee",
            LocalDate.of(2022, 9, 19), "State funeral of Queen Elizabeth II",
            LocalDate.of(2023, 5, 8), "Coronation of King Charles III");

    /** Moved in one year, by the year: to this day instead of the first Monday of May (VE Day). */
    private static final Map<Integer, LocalDate> EARLY_MAY = Map.of(2020, LocalDate.of(2020, 5, 8));

    /** Moved in one year: to this day instead of the last Monday of May (jubilees). */
    private static final Map<Integer, LocalDate> SPRING =
            Map.of(2012, LocalDate.of(2012, 6, 4), 2022, LocalDate.of(2022, 6, 2));

    private final Map<LocalDate, String> added;
    private final Set<LocalDate> removed;

    private BankHolidays(Map<LocalDate, String> added, Set<LocalDate> removed) {
        this.added = Map.copyOf(added);
        this.removed = Set.copyOf(removed);
    }

    public static BankHolidays ofEngland() {
        return new BankHolidays(ONCE, Set.of());
    }

    /** The same, with days of this service's own. */
    public BankHolidays with(Map<LocalDate, String> alsoThese, Set<LocalDate> notThese) {
        Map<LocalDate, String> both = new TreeMap<>(added);
        both.putAll(alsoThese);
        return new BankHolidays(both, notThese);
    }

    /** What the day is called, if it is one. */
    public Optional<String> on(LocalDate day) {
        return Optional.ofNullable(in(day.getYear()).get(day));
    }

    /** Those of one year, in order. */
    public SortedMap<LocalDate, String> in(int year) {
        TreeMap<LocalDate, String> days = new TreeMap<>();
        LocalDate easter = easter(year);
        LocalDate newYear = LocalDate.of(year, 1, 1);
        days.put(isWeekend(newYear) ? monday(newYear) : newYear, "New Year’s Day");
        days.put(easter.minusDays(2), "Good Friday");
        days.put(easter.plusDays(1), "Easter Monday");
        LocalDate may = LocalDate.of(year, Month.MAY, 1);
        days.put(
                EARLY_MAY.getOrDefault(year, may.with(TemporalAdjusters.firstInMonth(DayOfWeek.MONDAY))),
                "Early May bank holiday");
        days.put(
                SPRING.getOrDefault(year, may.with(TemporalAdjusters.lastInMonth(DayOfWeek.MONDAY))),
                "Spring bank holiday");
        days.put(
                LocalDate.of(year, Month.AUGUST, 1).with(TemporalAdjusters.lastInMonth(DayOfWeek.MONDAY)),
                "Summer bank holiday");
        christmas(year, days);
        days.keySet().removeAll(removed);
        added.forEach((day, name) -> {
            if (day.getYear() == year) days.put(day, name);
        });
        return Collections.unmodifiableSortedMap(days);
    }

    /** Whichever of the two falls on a weekend is made up for on the first working days after both. */
    private static void christmas(int year, Map<LocalDate, String> days) {
        LocalDate christmas = LocalDate.of(year, Month.DECEMBER, 25);
        LocalDate boxing = christmas.plusDays(1);
        LocalDate first =
                switch (christmas.getDayOfWeek()) {
                    case SATURDAY, SUNDAY -> LocalDate.of(year, Month.DECEMBER, 27);
                    default -> christmas;
                };
        days.put(first, "Christmas Day");
        days.put(isWeekend(boxing) ? LocalDate.of(year, Month.DECEMBER, 28) : boxing, "Boxing Day");
    }

    private static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }

    private static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.next(DayOfWeek.MONDAY));
    }

    /** Easter Sunday of the Gregorian calendar (Butcher 1876, as in Meeus, Astronomical Algorithms, 1991). */
    static LocalDate easter(int year) {
        int a = year % 19;
        int b = year / 100;
        int c = year % 100;
        int d = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
        int e = (32 + 2 * (b % 4) + 2 * (c / 4) - d - c % 4) % 7;
        int f = d + e - 7 * ((a + 11 * d + 22 * e) / 451) + 114;
        return LocalDate.of(year, f / 31, f % 31 + 1);
    }
}
