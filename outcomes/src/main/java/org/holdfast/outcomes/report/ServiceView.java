package org.holdfast.outcomes.report;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.holdfast.therapy.api.Episodes;

/** What a service manager sees first. Names and counts; no clinical text. People who have died wait for nothing. */
public record ServiceView(
        LocalDate today,
        ToAllocate toAllocate,
        Lengths lengths,
        List<Wait> waits,
        ToBegin toBegin,
        ReferralFlow year,
        List<TeamLoad> teams,
        LeftOpen leftOpen,
        Recorded recorded) {
    /**
     * Treatment that nobody here carries.
     *
     * @param people how many people that is
     * @param rows the longest in treatment first, as many as the page names
     */
    public record ToAllocate(long people, List<Uncarried> rows) {}

    /**
     * Someone in treatment without a clinician of their team.
     *
     * @param patient null where their record is restricted to others than the reader; then nothing else names them
     * @param carriedBy who was named for it, or empty
     */
    public record Uncarried(
            UUID patient,
            String name,
            String team,
            LocalDate startedOn,
            String carriedBy,
            Episodes.Uncarried.Why why) {}

    /** How many wait for a decision, of them over so many weeks, and the days of the longest wait. */
    public record Lengths(long waiting, long over4, long over12, long over18, long longest) {}

    public record Wait(UUID patient, String name, String team, LocalDate receivedOn, long days) {
        public long weeks() {
            return days / 7;
        }
    }

    /** Accepted and not begun, and the days of the longest such wait. */
    public record ToBegin(long people, long longest) {}

    /** @param people in treatment in the team, each once, so that it may be less than the clinicians' sum */
    public record TeamLoad(String team, int people, List<Load> clinicians) {
        public boolean shared() {
            return clinicians.stream().mapToInt(Load::people).sum() > people;
        }
    }

    /** How many people one clinician carries; by name, never in order of number. */
    public record Load(String name, int people) {}

    /**
     * What is still open although the person has died.
     *
     * @param rows who they are, where the page was asked to name them
     */
    public record LeftOpen(long referrals, long treatments, List<Deceased> rows) {
        public long all() {
            return referrals + treatments;
        }
    }

    /** One thing left open: a referral received or a treatment begun on {@code since}. */
    public record Deceased(
            UUID patient, String name, String team, boolean treatment, LocalDate since, LocalDate diedOn) {}

    /** Of the episodes that ended in the last year, for how many it is recorded how, and from which referral. */
    public record Recorded(long ended, long withEnding, long withReferral, long undated) {}
}
