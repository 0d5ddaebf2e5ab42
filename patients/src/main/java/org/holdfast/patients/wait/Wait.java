package org.holdfast.patients.wait;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** What the clock says of one spell of referrals: either the wait or why there is none. */
public sealed interface Wait {
    /** The day on which the first referral of the spell was received. */
    LocalDate start();

    /** Why somebody is not in the population. */
    enum Uncounted {
        UNDER_18,
        AGE_UNKNOWN,
        OTHER_TEAM,
        IN_HOSPITAL
    }

    /** The spell does not count. */
    record NotCounted(LocalDate start, Uncounted why) implements Wait {}

    /**
     * @param on null unless it is lit
     */
    record Lamp(Light light, LightState state, LocalDate on) {}

    /** How it came out. */
    enum WaitResult {
        /** All were there within 28 days. */
        MET,
        /** The last came later. */
        NOT_MET,
        /** Not all are there, and more than 28 days have gone. */
        OVERDUE,
        /** Not all are there, and there is still time. */
        RUNNING,
        /** The referral was closed before all were there. */
        CLOSED_BEFORE
    }

    /**
     * @param stoppedOn the latest of the four firsts; null until all that are needed are there
     * @param days from the start to the stop, or to the day asked about, or to the end of the spell
     */
    record Counted(LocalDate start, List<Lamp> lamps, LocalDate stoppedOn, int days, WaitResult result)
            implements Wait {
        public Counted {
            lamps = List.copyOf(lamps);
        }

        Map<Light, Lamp> byLight() {
            return lamps.stream()
                    .collect(java.util.stream.Collectors.toMap(Lamp::light, java.util.function.Function.identity()));
        }
    }
}
