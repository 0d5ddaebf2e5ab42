package org.holdfast.outcomes.caseload;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.holdfast.outcomes.event.Act;
import org.holdfast.platform.Time;
import org.holdfast.platform.database.Sql;
import org.holdfast.platform.words.Words;
import org.holdfast.therapy.api.CaseloadReason;
import org.holdfast.therapy.api.CaseloadReasons;

/**
 * Whom something happened to in the last days, who left hospital in the last two, who is in hospital or under home
 * treatment: in one statement. Says that it happened, not how; labels nobody.
 */
@ApplicationScoped
class LatelyReasons implements CaseloadReasons {
    private static final int EVENTS_OF_DAYS = 7;
    private static final int REVIEWED_WITHIN_DAYS = 3;
    private static final int SEEN_WITHIN_DAYS = 2;
    private static final int NEW_FOR_DAYS = 7;

    private final Sql sql;
    private final Words words;

    @Inject
    LatelyReasons(Sql sql, Words words) {
        this.sql = sql;
        this.words = words;
    }

    @Override
    public Map<UUID, List<CaseloadReason>> reasons(Set<UUID> patients, Instant at) {
        Map<UUID, List<CaseloadReason>> reasons = new HashMap<>();
        if (patients.isEmpty()) return reasons;
        LocalDate today = LocalDate.ofInstant(at, Time.CLINIC);
        Set<UUID> harmed = new HashSet<>();
        sql.list(
                "SELECT 'EVENT' AS kind, e.patient_id, e.act AS word, e.occurred_on AS from_on,"
                        + " CAST(NULL AS DATE) AS until_on FROM outcomes.event e WHERE e.patient_id = ANY(?)"
                        + " AND e.struck_out_at IS NULL AND e.occurred_on <= ? AND e.occurred_on >= ?"
                        + " AND e.precision = 'DAY' AND e.act <> 'INDIRECT_SELF_HARM'"
                        + " UNION ALL SELECT 'CONTACT', c.patient_id, c.type, c.started_on, c.ended_on"
                        + " FROM outcomes.contact c WHERE c.patient_id = ANY(?)"
                        + " AND c.type IN ('HOSPITAL_ADMISSION', 'HOME_TREATMENT') AND c.struck_out_at IS NULL"
                        + " AND c.started_on <= ? AND (c.ended_on IS NULL OR c.ended_on >= ?) ORDER BY from_on DESC",
                row -> {
                    UUID patient = Sql.uuid(row, "patient_id");
                    CaseloadReason reason = reason(row, today);
                    // The latest event stands for the others.
                    if (reason != null && (reason.kind() != CaseloadReason.Kind.SAFETY || harmed.add(patient)))
                        reasons.computeIfAbsent(patient, id -> new ArrayList<>())
                                .add(reason);
                    return null;
                },
                patients,
                today,
                today.minusDays(EVENTS_OF_DAYS),
                patients,
                today,
                today.minusDays(SEEN_WITHIN_DAYS));
        return reasons;
    }

    private CaseloadReason reason(ResultSet row, LocalDate today) throws SQLException {
        LocalDate from = Sql.date(row, "from_on");
        return row.getString("kind").equals("EVENT")
                ? harm(Act.valueOf(row.getString("word")), from, today)
                : care(row.getString("word"), from, Sql.date(row, "until_on"), today);
    }

    private CaseloadReason harm(Act act, LocalDate on, LocalDate today) {
        return new CaseloadReason(
                CaseloadReason.Kind.SAFETY,
                on,
                on.plusDays(REVIEWED_WITHIN_DAYS),
                null,
                "flag",
                words.say("event.reason", words.of(act), when(on, today)),
                words.say("event.reason.detail"),
                "",
                "");
    }

    private CaseloadReason care(String type, LocalDate from, LocalDate until, LocalDate today) {
        boolean hospital = type.equals("HOSPITAL_ADMISSION");
        if (until != null && !until.isAfter(today)) {
            if (!hospital) return null;
            return new CaseloadReason(
                    CaseloadReason.Kind.LEFT_HOSPITAL,
                    until,
                    until.plusDays(SEEN_WITHIN_DAYS),
                    null,
                    "bed",
                    words.say("contact.reason.left", when(until, today)),
                    words.say("contact.reason.left.detail"),
                    "",
                    "");
        }
        String key = hospital ? "contact.reason.hospital" : "contact.reason.home";
        return new CaseloadReason(
                CaseloadReason.Kind.OTHER_CARE,
                from,
                from.plusDays(NEW_FOR_DAYS).isAfter(today) ? today : null,
                null,
                hospital ? "bed" : "home",
                words.say(key, brief(from, today)),
                words.say(key + ".detail"),
                "",
                "");
    }

    private String when(LocalDate day, LocalDate today) {
        if (day.equals(today)) return words.say("outcomes.today");
        if (day.equals(today.minusDays(1))) return words.say("outcomes.yesterday");
        return words.say("outcomes.onDay", brief(day, today));
    }

    /** "17 Nov", with the year where it is another: a line of the caseload has no room for more. */
    private String brief(LocalDate day, LocalDate today) {
        return words.shortDate(day) + (day.getYear() == today.getYear() ? "" : " " + day.getYear());
    }
}
