package org.holdfast.demo;

import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;

/** What the demonstration needs to know of a programme: how long, how often, and which products fall due when. */
enum Programme {
    MBT_OP(
            549,
            7,
            7,
            Due.inDays("mentalizing-assessment", 35, "diagnosis-shared", 42, "psychoeducation", 42)
                    .and("crisis-plan", 42, "medication-reviewed", 70, "aims-in-order", 80)
                    .and("formulation", 80, "contract", 84, "goals-agreed", 84)
                    .and("stabilised", 105, "relapse-plan", 480, "step-down", 510)),
    MBT_I(84, 0, 7, Due.inDays("crisis-plan", 42)),
    MBT_ASPD(
            365,
            28,
            7,
            Due.inDays("diagnosis-shared", 42, "crisis-plan", 42)
                    .and("formulation", 80, "contract", 84, "goals-agreed", 84)),
    SCM(
            672,
            7,
            7,
            Due.inDays("assessment", 26, "diagnosis-shared", 40, "information", 27)
                    .and("risk", 25, "areas-in-order", 27, "crisis-plan", 42)
                    .and("responsibilities", 80, "alliance", 85, "risk-management", 100)
                    .and("drugs-and-alcohol", 108, "family", 108)
                    .and("formulation", 110, "goals-agreed", 112, "joint-care-plan", 112));

    final int days;
    /** Days from one individual session to the next; 0 is none. */
    final int individualEvery;

    final int groupEvery;
    final Map<String, Integer> productsDue;

    Programme(int days, int individualEvery, int groupEvery, Due due) {
        this.days = days;
        this.individualEvery = individualEvery;
        this.groupEvery = groupEvery;
        this.productsDue = due.days;
    }

    People.Mix mix(LocalDate on) {
        return this == MBT_ASPD ? new People.Mix(0.06, 0.94, 34, on) : new People.Mix(0.74, 0.21, 32, on);
    }

    /** Days after the beginning. */
    private record Due(Map<String, Integer> days) {
        static Due inDays(Object... productsAndDays) {
            return new Due(new TreeMap<>()).and(productsAndDays);
        }

        Due and(Object... productsAndDays) {
            for (int i = 0; i < productsAndDays.length; i += 2)
                days.put((String) productsAndDays[i], (Integer) productsAndDays[i + 1]);
            return this;
        }
    }
}
