package org.holdfast.outcomes.report;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** What a service manager sees first. Names and counts; no clinical text. */
public record ServiceView(
        LocalDate today,
        Lengths lengths,
        List<Wait> waits,
        ToBegin toBegin,
        ReferralFlow year,
        List<TeamLoad> teams,
        Recorded recorded) {
    /** How many wait for a decision, of them over so many weeks, and the days of the longest wait. */
    public record Lengths(long waiting, long over4, long over12, long over18, long longest) {}

    public record Wait(UUID patient, String name, String team, LocalDate receivedOn, long days) {
        public long weeks() {
            return days / 7;
        }
    }

    /** Accepted and not begun, and the days of the longest such wait. */
    public record ToBegin(long people, long longest) {}

    public record TeamLoad(String team, int people, List<Load> clinicians) {}

    /** How many people one clinician carries; by name, never in order of number. */
    public record Load(String name, int people) {}

    /** Of the episodes that ended in the last year, for how many it is recorded how, and from which referral. */
    public record Recorded(long ended, long withEnding, long withReferral, long undated) {}
}
