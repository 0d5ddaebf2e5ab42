package org.holdfast.therapy.programme;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;

/**
 * Where an episode stands on a day.
 *
 * @param on the day asked for, or the last day of an episode that had ended by then
 * @param number the phase's place in the programme, from 1; 0 if the programme's definition is missing
 * @param since the day this phase began
 * @param earliestEnd before this day the phase is early to end; null if it may end any day
 * @param latestEnd the first day on which the phase is over or overdue
 * @param sessions attended sessions that count in this phase
 * @param path every phase so far, without gaps or overlaps, the present one last
 * @param owed soonest due first
 * @param reviewsDue soonest first
 * @param pauses when treatment rested; none of those days counts in any of the above
 * @param extended the extensions that count in this stay, the earliest first
 * @param attendedWhilePaused sessions held on paused days, which cannot both be right
 */
public record Standing(
        Programme programme,
        LocalDate on,
        Programme.Phase phase,
        int number,
        LocalDate since,
        LocalDate earliestEnd,
        LocalDate latestEnd,
        int sessions,
        Reading clock,
        List<Stretch> path,
        List<Owed> owed,
        List<ReviewDue> reviewsDue,
        Pauses pauses,
        List<History.Extension> extended,
        int attendedWhilePaused) {

    /** One phase from its first day to the day before {@code until}; {@code until} is null for the present one. */
    public record Stretch(Programme.Phase phase, LocalDate from, LocalDate until) {}

    /**
     * The clock in the phase's own unit.
     *
     * @param count 1 in the first week or month; sessions attended so far
     * @param least null where the limit is one number
     * @param perCent of the way to the far limit, at most 100
     */
    public record Reading(Programme.Unit unit, int count, Integer least, int most, int perCent) {}

    /**
     * @param since the day it came to be owed: the phase's first day, or the day it was last delivered
     * @param due the day by which it should be there
     * @param renewal it was there before, and has to be gone over again
     */
    public record Owed(Programme.Product product, LocalDate since, LocalDate due, boolean renewal) {
        public boolean isOverdue(LocalDate day) {
            return day.isAfter(due);
        }
    }

    /** @param last the last one held, or the episode's first day */
    public record ReviewDue(Programme.Review review, LocalDate last, LocalDate due) {}

    /** Nothing can be said where the programme's definition is missing. */
    static Standing unknown(Programme programme, LocalDate since, LocalDate on) {
        Programme.Phase none = new Programme.Phase("", "", Programme.Next.DECISION, null, null, null, List.of());
        return new Standing(
                programme,
                on,
                none,
                0,
                since,
                null,
                LocalDate.MAX,
                0,
                new Reading(Programme.Unit.WEEK, 0, null, 0, 0),
                List.of(),
                List.of(),
                List.of(),
                Pauses.NONE,
                List.of(),
                0);
    }

    /** The phase has gone on beyond its limit, and only a decision ends it. */
    public boolean isOverdue() {
        return !on.isBefore(latestEnd);
    }

    public boolean hasBeenPausedOrExtended() {
        return !pauses.all().isEmpty() || !extended.isEmpty();
    }

    public boolean isPaused() {
        return pauses.now() != null;
    }

    /**
     * Nobody has seen the person since for longer than the programme lets pass. Paused days do not count, and while
     * treatment rests nobody asks.
     */
    public boolean isQuietSince(LocalDate lastSeen) {
        Period most = programme.quietAfter();
        return most != null && !isPaused() && pauses.after(lastSeen, most).isBefore(on);
    }

    /** All sessions that this phase allows have been used. */
    public boolean hasUsedItsSessions() {
        return phase.sessions() != null && sessions >= phase.sessions().most();
    }

    public Optional<Programme.Phase> next() {
        return number < programme.phases().size()
                ? Optional.of(programme.phases().get(number))
                : Optional.empty();
    }
}
