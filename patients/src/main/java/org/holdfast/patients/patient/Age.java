package org.holdfast.patients.patient;

import java.time.LocalDate;
import java.time.Period;

/** How old somebody is, in whole years. */
final class Age {
    private Age() {}

    /** Null if the birth date is not known. */
    static Integer on(LocalDate day, LocalDate born) {
        return born == null || day.isBefore(born)
                ? null
                : Period.between(born, day).getYears();
    }

    /** Today or, for somebody who has died, on that day. */
    static Integer of(LocalDate born, LocalDate died, LocalDate today) {
        return on(died == null ? today : died, born);
    }
}
