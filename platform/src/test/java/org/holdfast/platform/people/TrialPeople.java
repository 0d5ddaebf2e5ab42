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
    @SuppressWarnings("unchecked")
    public static StaffDirectory directory(Sql sql, Clock clock, List<Leaving> told) {
        Event<Leaving> news = (Event<Leaving>) Proxy.newProxyInstance(
                Event.class.getClassLoader(), new Class<?>[] {Event.class}, (self, method, args) -> {
                    told.add((Leaving) args[0]);
                    return null;
                });
        AuditTrail trail = TrialTrail.of(sql, clock);
        Event<LeavingTeam> teamNews = (Event<LeavingTeam>) Proxy.newProxyInstance(
                Event.class.getClassLoader(), new Class<?>[] {Event.class}, (self, method, args) -> null);
        return new StaffDirectory(sql, clock, trail, new Leavers(sql, clock, trail, news, teamNews));
    }
}
