package org.holdfast.outcomes.contact;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
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

/** Who left hospital in the last two days, who is in hospital or under home treatment. */
@ApplicationScoped
class ContactReasons implements CaseloadReasons {
    private static final int SEEN_WITHIN_DAYS = 2;
    private static final int NEW_FOR_DAYS = 7;

    private final Sql sql;
    private final Words words;

    @Inject
    ContactReasons(Sql sql, Words words) {
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
        args.add(today.minusDays(SEEN_WITHIN_DAYS));
        sql.list(
                "SELECT c.patient_id, c.type, c.started_on, c.ended_on FROM outcomes.contact c WHERE c.patient_id IN ("
                        + "?, ".repeat(patients.size() - 1)
                        + "?) AND c.type IN ('HOSPITAL_ADMISSION', 'HOME_TREATMENT')"
                        + " AND c.struck_out_at IS NULL AND c.started_on <= ?"
                        + " AND (c.ended_on IS NULL OR c.ended_on >= ?) ORDER BY c.started_on DESC",
                row -> {
                    CaseloadReason reason = reason(
                            row.getString("type"), Sql.date(row, "started_on"), Sql.date(row, "ended_on"), today);
                    if (reason != null)
                        reasons.computeIfAbsent(Sql.uuid(row, "patient_id"), id -> new ArrayList<>())
                                .add(reason);
                    return null;
                },
                args.toArray());
        return reasons;
    }

    private CaseloadReason reason(String type, LocalDate from, LocalDate until, LocalDate today) {
        boolean hospital = type.equals("HOSPITAL_ADMISSION");
        if (until != null && !until.isAfter(today)) {
            if (!hospital) return null;
            return new CaseloadReason(
                    CaseloadReason.Kind.LEFT_HOSPITAL,
                    until,
                    until.plusDays(SEEN_WITHIN_DAYS),
                    (LocalTime) null,
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
                words.say(key, from),
                words.say(key + ".detail"),
                "",
                "");
    }

    private String when(LocalDate day, LocalDate today) {
        if (day.equals(today)) return words.say("outcomes.today");
        if (day.equals(today.minusDays(1))) return words.say("outcomes.yesterday");
        return words.say("outcomes.onDay", day);
    }
}
