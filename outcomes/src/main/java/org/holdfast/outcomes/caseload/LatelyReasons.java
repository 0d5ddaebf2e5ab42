package org.holdfast.outcomes.caseload;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.holdfast.outcomes.event.Act;
import org.holdfast.outcomes.event.Precision;
import org.holdfast.platform.Time;
import org.holdfast.platform.database.Sql;
import org.holdfast.platform.words.Words;
import org.holdfast.therapy.api.CaseloadReason;
import org.holdfast.therapy.api.CaseloadReasons;

/**
 * Whom something happened to lately, who left hospital, who is in hospital or under home treatment: in one statement. Says
 * that it happened, not how; labels nobody.
 */
@ApplicationScoped
class LatelyReasons implements CaseloadReasons {
    private static final int SEEN_WITHIN_DAYS = 2;
    /** Whoever was not seen in time is not forgotten: so long it is told that they left hospital. */
    private static final int LEFT_FOR_DAYS = 7;

    private static final int NEW_FOR_DAYS = 7;
    private static final int FATAL = 6;
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM", Locale.UK);

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
        // Of each kind the one known last stands for the others: once it is dealt with, so are they.
        Map<UUID, Map<Act, Harm>> harms = new HashMap<>();
        sql.list(
                "SELECT 'EVENT' AS kind, e.patient_id, e.act AS word, e.occurred_on AS from_on,"
                        + " CAST(NULL AS DATE) AS until_on, e.precision AS exactly, e.medical_severity, e.entered_at,"
                        + " e.entered_by FROM outcomes.event e WHERE e.patient_id = ANY(?)"
                        + " AND e.struck_out_at IS NULL AND e.occurred_on <= ? AND e.occurred_on >= ?"
                        + " AND e.entered_at >= ? AND (e.act <> 'INDIRECT_SELF_HARM' OR e.medical_severity = " + FATAL
                        + ")"
                        + " UNION ALL SELECT 'CONTACT', c.patient_id, c.type, c.started_on, c.ended_on,"
                        + " CAST(NULL AS VARCHAR(10)), CAST(NULL AS INTEGER), c.entered_at, c.entered_by"
                        + " FROM outcomes.contact c WHERE c.patient_id = ANY(?)"
                        + " AND c.type IN ('HOSPITAL_ADMISSION', 'HOME_TREATMENT') AND c.struck_out_at IS NULL"
                        + " AND c.started_on <= ? AND (c.ended_on IS NULL OR c.ended_on >= ?) ORDER BY from_on DESC",
                row -> {
                    UUID patient = Sql.uuid(row, "patient_id");
                    if (row.getString("kind").equals("EVENT")) {
                        Harm harm = harm(row);
                        if (harm.isReasonOn(today))
                            harms.computeIfAbsent(patient, none -> new EnumMap<>(Act.class))
                                    .merge(harm.act(), harm, Harm::newer);
                    } else
                        care(row, today).ifPresent(reason -> reasons.computeIfAbsent(patient, none -> new ArrayList<>())
                                .add(reason));
                    return null;
                },
                patients,
                today.plusMonths(1),
                today.minusDays(Harm.HAPPENED_WITHIN_DAYS).minusMonths(1),
                today.minusDays(Harm.KNOWN_FOR_DAYS).atStartOfDay(Time.CLINIC).toInstant(),
                patients,
                today,
                today.minusDays(LEFT_FOR_DAYS));
        harms.forEach((patient, some) -> {
            List<CaseloadReason> all = reasons.computeIfAbsent(patient, none -> new ArrayList<>());
            some.values().stream()
                    .filter(Harm::fatal)
                    .findFirst()
                    .ifPresentOrElse(death -> all.add(death(patient, death, today)), () -> some.values()
                            .forEach(harm -> all.add(safety(harm, today))));
        });
        return reasons;
    }

    private static Harm harm(ResultSet row) throws SQLException {
        return new Harm(
                Act.valueOf(row.getString("word")),
                Sql.date(row, "from_on"),
                Precision.valueOf(row.getString("exactly")),
                row.getInt("medical_severity") == FATAL,
                Sql.instant(row, "entered_at"),
                Sql.uuid(row, "entered_by") != null);
    }

    private CaseloadReason safety(Harm harm, LocalDate today) {
        return new CaseloadReason(
                CaseloadReason.Kind.SAFETY,
                harm.on(),
                harm.enteredOn(),
                null,
                "flag",
                words.say("event.reason", words.of(harm.act()), when(harm, today)),
                words.say("event.reason.detail"),
                "",
                "",
                harm.knownAt());
    }

    /** As long as the record does not say when they died, it goes on as if they lived. */
    private CaseloadReason death(UUID patient, Harm harm, LocalDate today) {
        return new CaseloadReason(
                CaseloadReason.Kind.SAFETY,
                harm.on(),
                harm.enteredOn(),
                null,
                "flag",
                words.say("event.reason.death", when(harm, today)),
                words.say("event.reason.death.detail"),
                words.say("event.reason.death.action"),
                "/patients/edit.xhtml?patient=" + patient);
    }

    private Optional<CaseloadReason> care(ResultSet row, LocalDate today) throws SQLException {
        LocalDate from = Sql.date(row, "from_on");
        LocalDate until = Sql.date(row, "until_on");
        boolean hospital = row.getString("word").equals("HOSPITAL_ADMISSION");
        if (until != null && !until.isAfter(today)) {
            if (!hospital) return Optional.empty();
            boolean late = until.plusDays(SEEN_WITHIN_DAYS).isBefore(today);
            return Optional.of(new CaseloadReason(
                    CaseloadReason.Kind.LEFT_HOSPITAL,
                    until,
                    seenBy(until),
                    null,
                    "bed",
                    words.say("contact.reason.left", when(until, today)),
                    words.say(late ? "contact.reason.left.late" : "contact.reason.left.detail"),
                    "",
                    ""));
        }
        String key = hospital ? "contact.reason.hospital" : "contact.reason.home";
        return Optional.of(new CaseloadReason(
                CaseloadReason.Kind.OTHER_CARE,
                from,
                from.plusDays(NEW_FOR_DAYS).isAfter(today) ? today : null,
                null,
                hospital ? "bed" : "home",
                words.say(key, brief(from, today)),
                words.say(key + ".detail"),
                "",
                ""));
    }

    /** Two days on; before the weekend, if they end in it and nobody is here then. */
    static LocalDate seenBy(LocalDate left) {
        LocalDate day = left.plusDays(SEEN_WITHIN_DAYS);
        while (day.isAfter(left)
                && (day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY))
            day = day.minusDays(1);
        return day;
    }

    private String when(Harm harm, LocalDate today) {
        return switch (harm.precision()) {
            case DAY -> when(harm.on(), today);
            case WEEK ->
                harm.lastDay().isBefore(today)
                        ? words.say("outcomes.inWeek", brief(harm.firstDay(), today))
                        : words.say("outcomes.thisWeek");
            case MONTH ->
                harm.lastDay().isBefore(today)
                        ? words.say("outcomes.inMonth", MONTH.format(harm.on()))
                        : words.say("outcomes.thisMonth");
        };
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
