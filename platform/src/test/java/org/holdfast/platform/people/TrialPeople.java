package org.holdfast.platform.people;

import jakarta.enterprise.event.Event;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.holdfast.platform.audit.AuditTrail;
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
        return directory(sql, clock, new ArrayList<>());
    }

    /** @param told what others hear of those who leave */
    public static StaffDirectory directory(Sql sql, Clock clock, List<Leaving> told) {
        AuditTrail trail = TrialTrail.of(sql, clock);
        return new StaffDirectory(
                sql, clock, trail, new Leavers(sql, clock, trail, telling(told), telling(new ArrayList<>())));
    }

    /** What is told is kept in this list. */
    @SuppressWarnings("unchecked")
    public static <T> Event<T> telling(List<T> told) {
        return (Event<T>) Proxy.newProxyInstance(
                Event.class.getClassLoader(), new Class<?>[] {Event.class}, (self, method, args) -> {
                    told.add((T) args[0]);
                    return null;
                });
    }
}
