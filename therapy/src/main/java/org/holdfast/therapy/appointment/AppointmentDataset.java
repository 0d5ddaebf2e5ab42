package org.holdfast.therapy.appointment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.holdfast.platform.Days;
import org.holdfast.platform.Time;
import org.holdfast.platform.imports.Column;
import org.holdfast.platform.imports.Dataset;
import org.holdfast.platform.imports.Merged;
import org.holdfast.platform.imports.Staging;

/** Planned sessions and what became of them. {@code starts_at} is the clinic's wall clock, such as 2026-11-24T10:00. */
@ApplicationScoped
class AppointmentDataset implements Dataset {
    private static final DateTimeFormatter STORED = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");

    private final MissedSessions missed;
    private final Clock clock;

    @Inject
    AppointmentDataset(MissedSessions missed, Clock clock) {
        this.missed = missed;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "appointments";
    }

    @Override
    public String staging() {
        return "therapy.staged_appointment";
    }

    @Override
    public String target() {
        return "therapy.appointment";
    }

    @Override
    public List<Column> columns() {
        return List.of(
                Column.key("appointment_key"),
                Column.key("patient_key"),
                Column.key("episode_key").optional(),
                Column.key("clinician").optional(),
                Column.word("strand").required(),
                Column.text("starts_at", 40)
                        .required()
                        .normalised(AppointmentDataset::stored)
                        .matching(AppointmentDataset::isStored, "therapy.import.startsAt"),
                Column.integer("minutes", 1, 600).required(),
                Column.text("place", 200),
                Column.oneOf("outcome", Outcome.class));
    }

    private static String stored(String text) {
        try {
            LocalDateTime moment = LocalDateTime.parse(text.replace(' ', 'T'));
            return Days.hold(moment.toLocalDate()) ? STORED.format(moment) : text;
        } catch (DateTimeException notAMoment) {
            return text;
        }
    }

    private static boolean isStored(String text) {
        try {
            STORED.parse(text);
            return true;
        } catch (DateTimeException notAMoment) {
            return false;
        }
    }

    @Override
    public String record() {
        return "s.patient_id";
    }

    @Override
    public void judge(Staging rows) {
        rows.refuseRepeated("appointment_key");
        rows.resolve("patient_id", "patient_key", "therapy.patient_fact", "patient_key", "id");
        rows.refuseUnknown("patient_key", "patient_id");
        rows.resolve("episode_id", "episode_key", "therapy.episode", "episode_key", "id");
        rows.refuseUnknown("episode_key", "episode_id");
        rows.warnWhere(
                "episode_key",
                "therapy.import.ofStruckOut",
                "s.episode_id IS NOT NULL AND EXISTS (SELECT 1 FROM therapy.episode e WHERE e.id = s.episode_id"
                        + " AND e.struck_out_at IS NOT NULL)");
        rows.resolve("clinician_id", "clinician", "platform.staff", "staff_key", "id");
        rows.refuseUnknown("clinician", "clinician_id");
        rows.refuseWhere(
                "starts_at",
                "therapy.import.beforeBirth",
                "EXISTS (SELECT 1 FROM therapy.patient_fact p WHERE p.id = s.patient_id"
                        + " AND CAST(CAST(s.starts_at AS TIMESTAMP) AS DATE) < p.date_of_birth)",
                "(SELECT p.date_of_birth FROM therapy.patient_fact p WHERE p.id = s.patient_id)");
        rows.refuseWhere(
                "episode_key",
                "therapy.import.episodeOfAnother",
                "EXISTS (SELECT 1 FROM therapy.episode e WHERE e.id = s.episode_id AND e.patient_id <> s.patient_id)");
    }

    @Override
    public Merged merge(Staging rows) {
        String now = Staging.literal(clock.instant());
        Merged merged = rows.into(target())
                .key("appointment_key")
                .columns("patient_id", "episode_id", "clinician_id", "strand", "minutes", "place", "outcome")
                .column("starts_at", "CAST(s.starts_at AS TIMESTAMP)")
                .onInsert("zone", "'" + Time.CLINIC.getId() + "'")
                .onUpdate("version", "t.version + 1")
                .onUpdate("changed_at", now)
                .onUpdate("changed_by", "NULL")
                .onUpdate("struck_out_at", "NULL")
                .onUpdate("struck_out_by", "NULL")
                .onUpdate("struck_out_reason", "NULL")
                .keepingOld("therapy.appointment_was", was(now))
                .merge();
        missed.settleThoseWhoCame();
        missed.goAfterThoseMissedLately();
        return merged;
    }

    /** What stood before the sender's row went over it, also where it was said or struck out here. */
    private static Map<String, String> was(String now) {
        Map<String, String> was = new LinkedHashMap<>();
        was.put("appointment_id", "t.id");
        for (String column : List.of(
                "version",
                "starts_at",
                "place",
                "outcome",
                "follow_up",
                "followed_up_at",
                "followed_up_by",
                "struck_out_at",
                "struck_out_by",
                "struck_out_reason")) was.put(column, "t." + column);
        was.put("superseded_at", now);
        return was;
    }
}
