package org.holdfast.therapy.episode;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.holdfast.platform.database.Sql;
import org.holdfast.platform.imports.Column;
import org.holdfast.platform.imports.Dataset;
import org.holdfast.platform.imports.Merged;
import org.holdfast.platform.imports.Staging;
import org.holdfast.therapy.api.Ending;
import org.holdfast.therapy.api.EpisodeFact;
import org.holdfast.therapy.programme.Programmes;

/** Episodes from another system. A blank ending with a last day means that how it ended is not known. */
@ApplicationScoped
class EpisodeDataset implements Dataset {
    private static final int BATCH = 5_000;

    /** What is kept of an episode when a file says otherwise. */
    private static final List<String> KEPT = List.of(
            "version",
            "referral_id",
            "programme",
            "programme_version",
            "team_id",
            "clinician_id",
            "started_on",
            "ended_on",
            "ending",
            "end_reason",
            "struck_out_at",
            "struck_out_by",
            "struck_out_reason");

    private final Programmes programmes;
    private final EpisodeNews news;
    private final Clock clock;

    @Inject
    EpisodeDataset(Programmes programmes, EpisodeNews news, Clock clock) {
        this.programmes = programmes;
        this.news = news;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "episodes";
    }

    @Override
    public String staging() {
        return "therapy.staged_episode";
    }

    @Override
    public String target() {
        return "therapy.episode";
    }

    @Override
    public List<Column> columns() {
        return List.of(
                Column.key("episode_key"),
                Column.key("patient_key"),
                Column.key("referral_key").optional(),
                Column.word("programme").required(),
                Column.key("team").optional(),
                Column.key("clinician").optional(),
                Column.date("started_on").required(),
                Column.date("ended_on"),
                Column.oneOf("ending", Ending.class));
    }

    @Override
    public String record() {
        return "s.patient_id";
    }

    @Override
    public void judge(Staging rows) {
        rows.refuseRepeated("episode_key");
        rows.resolve("patient_id", "patient_key", "therapy.patient_fact", "patient_key", "id");
        rows.refuseUnknown("patient_key", "patient_id");
        rows.resolve("referral_id", "referral_key", "therapy.referral_fact", "referral_key", "id");
        rows.refuseUnknown("referral_key", "referral_id");
        rows.resolve("team_id", "team", "platform.team", "team_key", "id");
        rows.refuseUnknown("team", "team_id");
        rows.resolve("clinician_id", "clinician", "platform.staff", "staff_key", "id");
        rows.refuseUnknown("clinician", "clinician_id");
        rows.resolve(
                "programme_version",
                "COALESCE((SELECT e.programme_version FROM therapy.episode e WHERE e.episode_key = s.episode_key"
                        + " AND e.programme = s.programme), " + currentVersion() + ")");
        rows.refuseWhere(
                "programme",
                "therapy.import.programmeUnknown",
                "s.programme IS NOT NULL AND s.programme_version IS NULL");
        rows.refuseWhere("ended_on", "therapy.import.endsBeforeItStarts", "s.ended_on < s.started_on", "s.started_on");
        rows.refuseWhere("ending", "therapy.import.endingWithoutEnd", "s.ending IS NOT NULL AND s.ended_on IS NULL");
        String patient = "FROM therapy.patient_fact p WHERE p.id = s.patient_id";
        rows.refuseWhere(
                "started_on",
                "therapy.import.beforeBirth",
                "EXISTS (SELECT 1 " + patient + " AND s.started_on < p.date_of_birth)",
                "(SELECT p.date_of_birth " + patient + ")");
        rows.refuseWhere(
                "started_on",
                "therapy.import.afterDeath",
                "EXISTS (SELECT 1 " + patient + " AND s.started_on > p.died_on)",
                "(SELECT p.died_on " + patient + ")");
        String referral = "FROM therapy.referral_fact r WHERE r.id = s.referral_id";
        rows.refuseWhere(
                "referral_key",
                "therapy.import.referralOfAnother",
                "EXISTS (SELECT 1 " + referral + " AND r.patient_id <> s.patient_id)");
        rows.refuseWhere(
                "started_on",
                "therapy.import.beforeReferral",
                "EXISTS (SELECT 1 " + referral + " AND s.started_on < r.received_on)",
                "(SELECT r.received_on " + referral + ")");
        rows.warnWhere(
                "referral_key",
                "therapy.import.referralRefused",
                "EXISTS (SELECT 1 " + referral + " AND r.outcome NOT IN ('WAITING', 'ACCEPTED'))");
        String today = Staging.literal(rows.today());
        rows.warnWhere(
                "clinician",
                "therapy.import.outsideTeam",
                "s.team_id IS NOT NULL AND s.clinician_id IS NOT NULL AND (s.ended_on IS NULL OR s.ended_on > " + today
                        + ") AND NOT EXISTS (SELECT 1 FROM platform.membership m JOIN platform.staff w"
                        + " ON w.id = m.staff_id WHERE m.staff_id = s.clinician_id AND m.team_id = s.team_id"
                        + " AND m.from_on <= " + today + " AND (m.until_on IS NULL OR m.until_on >= " + today
                        + ") AND (w.left_on IS NULL OR w.left_on > " + today + "))",
                "s.clinician",
                "s.team");
        // Whoever ended it here said why; a file never does.
        String ended = "FROM therapy.episode e WHERE e.episode_key = s.episode_key AND e.end_reason IS NOT NULL";
        rows.warnWhere(
                "ended_on",
                "therapy.import.reopened",
                "s.ended_on IS NULL AND EXISTS (SELECT 1 " + ended + " AND e.ended_on IS NOT NULL)",
                "(SELECT e.ended_on " + ended + ")");
        String yearAhead = Staging.literal(rows.today().plusYears(1));
        for (String day : List.of("started_on", "ended_on")) {
            rows.refuseWhere(day, "therapy.import.farAhead", "s." + day + " > " + yearAhead);
            rows.warnWhere(
                    day, "therapy.import.ahead", "s." + day + " > " + today + " AND s." + day + " <= " + yearAhead);
        }
        rows.refuseWhere(
                "patient_key",
                "therapy.import.episodeOfAnother",
                "EXISTS (SELECT 1 FROM therapy.episode e WHERE e.episode_key = s.episode_key"
                        + " AND e.patient_id <> s.patient_id)",
                "s.episode_key");
    }

    /** Codes are capitals, digits and underscores, so they can stand in the statement as they are. */
    private String currentVersion() {
        return programmes.current().stream()
                .map(programme -> "WHEN '" + programme.code() + "' THEN " + programme.version())
                .collect(Collectors.joining(" ", "CASE s.programme ", " END"));
    }

    @Override
    public Merged merge(Staging rows) {
        Merged merged = rows.into(target())
                .key("episode_key")
                .columns(
                        "patient_id",
                        "referral_id",
                        "programme",
                        "programme_version",
                        "team_id",
                        "clinician_id",
                        "started_on",
                        "ended_on",
                        "ending")
                .onUpdate("version", "t.version + 1")
                // What was said of an end goes with that end.
                .onUpdate(
                        "end_reason",
                        "CASE WHEN t.ended_on IS NOT DISTINCT FROM q.new_ended_on"
                                + " AND t.ending IS NOT DISTINCT FROM q.new_ending THEN t.end_reason END")
                // The sender's version stands, also if the episode was struck out here.
                .onUpdate("struck_out_at", "NULL")
                .onUpdate("struck_out_by", "NULL")
                .onUpdate("struck_out_reason", "NULL")
                .changedToo("t.struck_out_at IS NOT NULL")
                .keepingOld("therapy.episode_was", asItWas())
                .merge();
        rows.changed(EpisodeDataset::fact, BATCH, news::tell);
        return merged;
    }

    private Map<String, String> asItWas() {
        Map<String, String> old = new LinkedHashMap<>();
        old.put("episode_id", "t.id");
        for (String column : KEPT) old.put(column, "t." + column);
        old.put("superseded_at", Staging.literal(clock.instant()));
        return old;
    }

    static EpisodeFact fact(ResultSet row) throws SQLException {
        String ending = row.getString("ending");
        return new EpisodeFact(
                Sql.uuid(row, "id"),
                row.getString("episode_key"),
                Sql.uuid(row, "patient_id"),
                Sql.uuid(row, "referral_id"),
                row.getString("programme"),
                Sql.uuid(row, "team_id"),
                Sql.uuid(row, "clinician_id"),
                Sql.date(row, "started_on"),
                Sql.date(row, "ended_on"),
                ending == null ? null : Ending.valueOf(ending));
    }
}
