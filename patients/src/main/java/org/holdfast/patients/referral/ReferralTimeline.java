package org.holdfast.patients.referral;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.holdfast.patients.api.PatientId;
import org.holdfast.patients.api.ReferralOutcome;
import org.holdfast.patients.api.TimelineEntry;
import org.holdfast.patients.api.TimelineEntry.Lane;
import org.holdfast.patients.api.TimelineSource;
import org.holdfast.platform.database.Sql;
import org.holdfast.platform.words.Words;

/** Tells the timeline of referrals and of what became of them. */
@ApplicationScoped
class ReferralTimeline implements TimelineSource {
    private final Sql sql;
    private final Words words;

    @Inject
    ReferralTimeline(Sql sql, Words words) {
        this.sql = sql;
        this.words = words;
    }

    @Override
    public List<TimelineEntry> newest(PatientId patient, int limit) {
        List<TimelineEntry> entries = new ArrayList<>();
        sql.list(
                "SELECT received_on, source, outcome, outcome_on FROM patients.referral WHERE patient_id = ? AND struck_at IS NULL"
                        + " ORDER BY received_on DESC FETCH FIRST " + limit + " ROWS ONLY",
                row -> entries.addAll(entries(
                        Sql.date(row, "received_on"),
                        row.getString("source"),
                        ReferralOutcome.valueOf(row.getString("outcome")),
                        Sql.date(row, "outcome_on"))),
                patient.value());
        return entries;
    }

    private List<TimelineEntry> entries(LocalDate received, String source, ReferralOutcome outcome, LocalDate decided) {
        String title = source == null ? words.say("referral.timeline") : words.say("referral.timeline.from", source);
        // Decided on a day that is not known: shown as known since it was received.
        LocalDate until = outcome.isDecided() && decided == null ? received : decided;
        TimelineEntry came = TimelineEntry.lasting(received, until, Lane.CARE, "REFERRAL", title, "", "msg", "patients")
                .marked("hf-tl-wait");
        if (!outcome.isDecided() || decided == null) return List.of(came.detailed(words.of(outcome)));
        return List.of(
                came,
                TimelineEntry.on(
                        decided,
                        Lane.NONE,
                        "REFERRAL_DECIDED",
                        words.say("referral.timeline.decided", outcome),
                        "",
                        outcome == ReferralOutcome.ACCEPTED ? "checkc" : "minus",
                        "patients"));
    }
}
