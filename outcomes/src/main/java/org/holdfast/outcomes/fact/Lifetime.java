package org.holdfast.outcomes.fact;

import java.time.LocalDate;
import org.holdfast.platform.Refused;

/** When a person was born and died, as far as it is known: nothing happens to them outside of it. */
public record Lifetime(LocalDate born, LocalDate died) {
    /** Refuses a day before the birth or after the death, at this field. */
    public void holds(LocalDate day, String field) {
        if (born != null && day.isBefore(born)) throw new Refused("outcomes.beforeBirth", day).on(field);
        if (died != null && day.isAfter(died)) throw new Refused("outcomes.afterDeath", day).on(field);
    }
}
