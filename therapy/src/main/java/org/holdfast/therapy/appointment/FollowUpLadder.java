package org.holdfast.therapy.appointment;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import org.holdfast.platform.Refused;
import org.holdfast.platform.calendar.WorkingDays;

/**
 * What the service does, one thing after another, when somebody did not come and cannot be reached. Assertive follow-up
 * after a missed appointment is part of structured clinical management (DOMAIN.md B); which steps and by when is the
 * service's own choice, and the default is ours, not a published one.
 *
 * @param tooLateToday from this hour on what is due the same working day is due the next
 * @param steps in order; the first is the task that is raised, the others are said with it
 */
record FollowUpLadder(LocalTime tooLateToday, List<Step> steps) {
    private static final LocalTime END_OF_DAY = LocalTime.of(17, 0);

    /** Ours: a call the same working day if it is known before three, a letter after two, the team meeting after five. */
    static final FollowUpLadder USUAL = new FollowUpLadder(
            LocalTime.of(15, 0),
            List.of(
                    new Step("therapy.ladder.call", 0, END_OF_DAY),
                    new Step("therapy.ladder.letter", 2, END_OF_DAY),
                    new Step("therapy.ladder.team", 5, END_OF_DAY)));

    /**
     * @param key of the message that says what is done
     * @param workingDays after the first day on which something can be done
     * @param by the hour of that day
     */
    record Step(String key, int workingDays, LocalTime by) {
        Step {
            if (workingDays < 0 || by == null) throw new Refused("field.unreadable");
        }
    }

    /** A step and when it is due, by the clinic's clock. */
    record Due(Step step, LocalDateTime by) {}

    FollowUpLadder {
        steps = List.copyOf(steps);
        if (steps.isEmpty()) throw new Refused("field.unreadable");
        for (int i = 1; i < steps.size(); i++)
            if (steps.get(i).workingDays() < steps.get(i - 1).workingDays()) throw new Refused("field.unreadable");
    }

    /** When each step is due of a session that is known at this time to have been missed. */
    List<Due> from(LocalDateTime known, WorkingDays work) {
        LocalDate today = known.toLocalDate();
        boolean sameDay = work.has(today) && known.toLocalTime().isBefore(tooLateToday);
        LocalDate first = sameDay ? today : work.from(today.plusDays(1));
        return steps.stream()
                .map(step -> new Due(step, work.after(first, step.workingDays()).atTime(step.by())))
                .toList();
    }
}
