package org.holdfast.therapy.episode;

import java.time.LocalDate;
import java.util.Collection;
import java.util.UUID;
import org.holdfast.platform.Ids;
import org.holdfast.platform.Refused;
import org.holdfast.platform.Written;
import org.holdfast.therapy.programme.History;

/** Days on which treatment rests, from the first without it to the first with it again. */
final class Pause {
    private final UUID id;
    private final LocalDate pausedOn;
    private LocalDate resumedOn;
    private final String reason;
    private final int version;

    /**
     * As it was stored.
     *
     * @param resumedOn null while nobody knows when treatment goes on
     * @param reason null where a file says none
     */
    Pause(UUID id, LocalDate pausedOn, LocalDate resumedOn, String reason, int version) {
        this.id = id;
        this.pausedOn = pausedOn;
        this.resumedOn = resumedOn;
        this.reason = reason;
        this.version = version;
    }

    /**
     * Treatment rests.
     *
     * @param from the first day without treatment; may lie up to a year ahead
     * @param until the first day with treatment again; null if nobody knows yet
     * @param others when treatment rests besides
     * @param attended the sessions that took place
     */
    static Pause begin(
            Episode episode,
            LocalDate from,
            LocalDate until,
            String reason,
            LocalDate today,
            Collection<Pause> others,
            Collection<History.Attended> attended) {
        if (from == null) throw new Refused("therapy.day.missing").on("pausedOn");
        if (from.isBefore(episode.startedOn()))
            throw new Refused("therapy.day.beforeStart", episode.startedOn()).on("pausedOn");
        refuseFarAhead(from, today, "pausedOn");
        Pause pause = new Pause(Ids.next(), from, null, Written.reason(reason, "therapy.pause.why", "reason"), 0);
        if (until != null) pause.end(until, today);
        pause.refuseOverlap(others, "pausedOn");
        pause.refuseAttended(attended, "pausedOn");
        return pause;
    }

    /** Treatment goes on, or is to go on, on this day; or on this day and not on the one that was said before. */
    void resume(LocalDate on, LocalDate today, Collection<Pause> others, Collection<History.Attended> attended) {
        if (on == null) throw new Refused("therapy.day.missing").on("resumedOn");
        if (on.equals(resumedOn)) throw new Refused("therapy.pause.same").on("resumedOn");
        end(on, today);
        refuseOverlap(others, "resumedOn");
        refuseAttended(attended, "resumedOn");
    }

    private void end(LocalDate on, LocalDate today) {
        if (!on.isAfter(pausedOn)) throw new Refused("therapy.pause.endsBefore", pausedOn).on("resumedOn");
        refuseFarAhead(on, today, "resumedOn");
        resumedOn = on;
    }

    private static void refuseFarAhead(LocalDate day, LocalDate today, String field) {
        if (day.isAfter(today.plusYears(1))) throw new Refused("therapy.import.farAhead", day).on(field);
    }

    private void refuseOverlap(Collection<Pause> others, String field) {
        for (Pause other : others) {
            boolean before = other.resumedOn != null && !other.resumedOn.isAfter(pausedOn);
            boolean after = resumedOn != null && !resumedOn.isAfter(other.pausedOn);
            if (other.id.equals(id) || before || after) continue;
            throw (other.resumedOn == null
                            ? new Refused("therapy.pause.already.open", other.pausedOn)
                            : new Refused("therapy.pause.already", other.pausedOn, other.resumedOn))
                    .on(field);
        }
    }

    /** Somebody who came to a session was treated on that day: of the two one is wrong. */
    private void refuseAttended(Collection<History.Attended> attended, String field) {
        History.Pause rest = new History.Pause(pausedOn, resumedOn);
        attended.stream()
                .map(History.Attended::on)
                .filter(rest::covers)
                .min(LocalDate::compareTo)
                .ifPresent(day -> {
                    throw new Refused("therapy.pause.attended", day).on(field);
                });
    }

    UUID id() {
        return id;
    }

    LocalDate pausedOn() {
        return pausedOn;
    }

    LocalDate resumedOn() {
        return resumedOn;
    }

    String reason() {
        return reason;
    }

    int version() {
        return version;
    }
}
