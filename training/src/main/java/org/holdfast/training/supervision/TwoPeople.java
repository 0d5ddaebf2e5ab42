package org.holdfast.training.supervision;

import org.holdfast.platform.imports.Staging;

/** What files about supervision have in common: a supervisor and a supervisee whom the service knows, and who are two. */
final class TwoPeople {
    private TwoPeople() {}

    static void judge(Staging rows) {
        for (String column : new String[] {"supervisor", "supervisee"}) {
            rows.resolve(column + "_id", column, "platform.staff", "staff_key", "id");
            rows.refuseUnknown(column, column + "_id");
        }
        rows.refuseWhere("supervisee", "supervision.ownSupervisor", "s.supervisor = s.supervisee");
    }
}
