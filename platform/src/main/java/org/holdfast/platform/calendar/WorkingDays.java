package org.holdfast.platform.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import org.holdfast.platform.Refused;

/** Monday to Friday, without bank holidays. */
public record WorkingDays(BankHolidays holidays) {
    public boolean has(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY
                && day.getDayOfWeek() != DayOfWeek.SUNDAY
                && holidays.on(day).isEmpty();
    }

    /** This day, if it is one; else the next. */
    public LocalDate from(LocalDate day) {
        LocalDate working = day;
        while (!has(working)) working = working.plusDays(1);
        return working;
    }

    /**
     * So many working days after a day; none after it is the day itself, or the next working day.
     *
     * @throws Refused if it is fewer than none
     */
    public LocalDate after(LocalDate day, int howMany) {
        if (howMany < 0) throw new Refused("field.unreadable");
        if (howMany == 0) return from(day);
        LocalDate working = day;
        for (int i = 0; i < howMany; i++) working = from(working.plusDays(1));
        return working;
    }
}
