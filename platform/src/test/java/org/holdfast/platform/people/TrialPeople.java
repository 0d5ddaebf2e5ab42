package org.holdfast.platform.people;

import java.time.Clock;
import org.holdfast.platform.audit.TrialTrail;
import org.holdfast.platform.database.Sql;

/** Makes what is closed to other packages. */
public final class TrialPeople {
    private TrialPeople() {}

    public static People of(Sql sql, Clock clock) {
        return new People(sql, clock);
    }

    public static Holders holders(Sql sql, Clock clock) {
        return new Holders(sql, clock);
    }

    public static Teams teams(Sql sql, Clock clock) {
        return new Teams(sql, clock);
    }

    public static StaffDirectory directory(Sql sql, Clock clock) {
        return new StaffDirectory(sql, clock, TrialTrail.of(sql, clock));
    }
}
