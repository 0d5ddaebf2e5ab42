package org.holdfast.patients.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.holdfast.patients.api.Care;
import org.holdfast.patients.api.CareTeams;
import org.holdfast.platform.database.Sql;

/** Remembers which team cares for whom, as it is told. */
@ApplicationScoped
class CareRows implements CareTeams {
    private final Sql sql;
    private final Standings standings;

    @Inject
    CareRows(Sql sql, Standings standings) {
        this.sql = sql;
        this.standings = standings;
    }

    @Override
    public void tell(Collection<Care> cares) {
        if (cares.isEmpty()) return;
        List<Object[]> gone = new ArrayList<>();
        List<Object[]> rows = new ArrayList<>();
        for (Care care : cares) {
            gone.add(new Object[] {care.kind(), care.origin()});
            if (care.team() != null && care.from() != null)
                rows.add(
                        new Object[] {care.kind(), care.origin(), care.patient(), care.team(), care.from(), care.until()
                        });
        }
        sql.batch("DELETE FROM patients.care WHERE kind = ? AND origin = ?", gone);
        sql.batch(
                "INSERT INTO patients.care (kind, origin, patient_id, team_id, from_on, until_on)"
                        + " VALUES (?, ?, ?, ?, ?, ?)",
                rows);
        standings.forget();
    }

    @Override
    public void forget(String kind, UUID origin) {
        sql.update("DELETE FROM patients.care WHERE kind = ? AND origin = ?", kind, origin);
        standings.forget();
    }
}
