package org.holdfast.outcomes.event;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.holdfast.platform.Time;
import org.holdfast.platform.database.Sql;
import org.holdfast.platform.words.Words;
import org.holdfast.therapy.api.CaseloadReason;
import org.holdfast.therapy.api.CaseloadReasons;

/** Whom something happened to in the last days. Says that it happened, not how; labels nobody. */
@ApplicationScoped
class EventReasons implements CaseloadReasons {
    private static final int LOOKED_BACK_DAYS = 7;
    private static final int REVIEWED_WITHIN_DAYS = 3;

    private final Sql sql;
    private final Words words;

    @Inject
    EventReasons(Sql sql, Words words) {
        this.sql = sql;
        this.words = words;
    }

    @Override
    public Map<UUID, List<CaseloadReason>> reasons(Set<UUID> patients, Instant at) {
        Map<UUID, List<CaseloadReason>> reasons = new HashMap<>();
        if (patients.isEmpty()) return reasons;
        LocalDate today = LocalDate.ofInstant(at, Time.CLINIC);
        List<Object> args = new ArrayList<>(patients);
        args.add(today);
        args.add(today.minusDays(LOOKED_BACK_DAYS));
        sql.list(
                "SELECT e.patient_id, e.act, e.occurred_on FROM outcomes.event e WHERE e.patient_id IN ("
                        + "?, ".repeat(patients.size() - 1) + "?) AND e.struck_out_at IS NULL AND e.occurred_on <= ?"
                        + " AND e.occurred_on >= ? AND e.precision = 'DAY' AND e.act <> 'INDIRECT_SELF_HARM'"
                        + " ORDER BY e.occurred_on DESC",
                row -> {
                    UUID patient = Sql.uuid(row, "patient_id");
                    // The latest stands for the others.
                    if (!reasons.containsKey(patient))
                        reasons.put(
                                patient,
                                List.of(reason(Act.valueOf(row.getString("act")), Sql.date(row, "occurred_on"))));
                    return null;
                },
                args.toArray());
        return reasons;
    }

    private CaseloadReason reason(Act act, LocalDate on) {
        return new CaseloadReason(
                CaseloadReason.Kind.SAFETY,
                on,
                on.plusDays(REVIEWED_WITHIN_DAYS),
                null,
                "flag",
                words.say("event.reason", words.of(act), on),
                words.say("event.reason.detail"),
                "",
                "");
    }
}
