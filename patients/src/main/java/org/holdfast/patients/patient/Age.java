package org.holdfast.patients.patient;

import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;

/** How old somebody is, in whole years. */
final class Age {
    private Age() {}

    /** Empty if the birth date is not known. */
    static Optional<Integer> on(LocalDate day, LocalDate born) {
        return born == null || day.isBefore(born)
                ? Optional.empty()
                : Optional.of(Period.between(born, day).getYears());
    }

    /** Today or, for somebody who has died, on that day. */
    static Optional<Integer> of(LocalDate born, LocalDate died, LocalDate today) {
        return on(died == null ? today : died, born);
    }
}
