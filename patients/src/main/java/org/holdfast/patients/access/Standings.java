package org.holdfast.patients.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.ContextNotActiveException;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.holdfast.platform.Unknown;
import org.holdfast.platform.access.Person;
import org.holdfast.platform.database.Sql;

/** Looks up how people stand to records: one statement for a record and a request, one for a list. */
@ApplicationScoped
public class Standings {
    private static final String COLUMNS = "SELECT p.id, p.restricted,"
            + " EXISTS (SELECT 1 FROM patients.care c WHERE c.patient_id = p.id AND c.team_id = ANY(?)) AS own_team,"
            + " EXISTS (SELECT 1 FROM patients.named_access n WHERE n.patient_id = p.id AND n.staff_id = ?) AS named,"
            + " o.id AS opening_id, o.reason, o.said, o.ends_at"
            + " FROM patients.patient p"
            + " LEFT JOIN patients.opening o ON o.patient_id = p.id AND o.staff_id = ? AND o.ends_at > ?";

    private final Sql sql;
    private final Clock clock;
    private final KnownStandings known;

    @Inject
    Standings(Sql sql, Clock clock, KnownStandings known) {
        this.sql = sql;
        this.clock = clock;
        this.known = known;
    }

    /** @throws Unknown if there is no such patient */
    Standing of(UUID patient, Person person) {
        try {
            return known.by(person).computeIfAbsent(patient, asked -> ask(asked, person));
        } catch (ContextNotActiveException outsideARequest) {
            return ask(patient, person);
        }
    }

    /** After something changed that access depends on. */
    public void forget() {
        try {
            known.forget();
        } catch (ContextNotActiveException outsideARequest) {
            // Nothing is remembered outside a request.
        }
    }

    Map<UUID, Standing> of(Collection<UUID> patients, Person person) {
        Map<UUID, Standing> standings = new HashMap<>();
        if (patients.isEmpty()) return standings;
        // Of two openings that overlap the one that lasts longer counts, so it comes last.
        sql.list(
                COLUMNS + " WHERE p.id = ANY(?) ORDER BY o.ends_at",
                row -> standings.put(
                        Sql.uuid(row, "id"),
                        new Standing(
                                new Ties(
                                        row.getBoolean("restricted"),
                                        row.getBoolean("own_team"),
                                        row.getBoolean("named"),
                                        row.getString("reason") != null),
                                Sql.uuid(row, "opening_id"),
                                row.getString("reason") == null ? null : OpeningReason.valueOf(row.getString("reason")),
                                row.getString("said"),
                                Sql.instant(row, "ends_at"))),
                person.teams(),
                person.staff(),
                person.staff(),
                clock.instant(),
                patients);
        return standings;
    }

    private Standing ask(UUID patient, Person person) {
        Standing standing = of(java.util.List.of(patient), person).get(patient);
        if (standing == null) throw new Unknown("patient");
        return standing;
    }
}
