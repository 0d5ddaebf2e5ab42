package org.holdfast.demo;

import java.time.LocalDate;
import java.util.Map;

/** What the demonstration needs to know of a programme: how long, how often, and which products fall due when. */
enum Programme {
    MBT_OP(
            549,
            7,
            7,
            Map.of(
                    "diagnosis-shared", 42,
                    "crisis-plan", 42,
                    "formulation", 80,
                    "contract", 84,
                    "goals-agreed", 84,
                    "relapse-plan", 480)),
    MBT_I(84, 0, 7, Map.of("crisis-plan", 42)),
    MBT_ASPD(
            365,
            28,
            7,
            Map.of(
                    "diagnosis-shared", 42,
                    "crisis-plan", 42,
                    "formulation", 80,
                    "contract", 84,
                    "goals-agreed", 84)),
    SCM(
            672,
            7,
            7,
            Map.of(
                    "diagnosis-shared", 40,
                    "crisis-plan", 42,
                    "formulation", 110,
                    "goals-agreed", 112,
                    "joint-care-plan", 112));

    final int days;
    /** Days from one individual session to the next; 0 is none. */
    final int individualEvery;

    final int groupEvery;
    final Map<String, Integer> productsDue;

    Programme(int days, int individualEvery, int groupEvery, Map<String, Integer> productsDue) {
        this.days = days;
        this.individualEvery = individualEvery;
        this.groupEvery = groupEvery;
        this.productsDue = productsDue;
    }

    People.Mix mix(LocalDate on) {
        return this == MBT_ASPD ? new People.Mix(0.06, 0.94, 34, on) : new People.Mix(0.74, 0.21, 32, on);
    }
}
