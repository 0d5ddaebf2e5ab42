package org.holdfast.training.supervision;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.holdfast.platform.Ids;
import org.holdfast.platform.Refused;

/** A session of supervision that one person had. What was said in it is not kept here. */
final class SupervisionSession {
    /** Entered in error: it no longer counts, and stays readable. */
    record StruckOut(UUID by, Instant at, String why) {
        StruckOut {
            if (why == null || why.isBlank()) throw new Refused("supervision.sayWhy").on("why");
            why = why.strip();
            if (why.length() > 500) throw new Refused("supervision.sayWhyShorter").on("why");
        }
    }

    private final UUID id;
    private final UUID supervisor;
    private final UUID supervisee;
    private final LocalDate heldOn;
    private final Integer minutes;
    private final Kind kind;
    private final Integer groupSize;
    private final UUID sitting;
    private StruckOut struckOut;

    /** As it was stored. Files may leave the length and the size of a group out. */
    SupervisionSession(
            UUID id,
            UUID supervisor,
            UUID supervisee,
            LocalDate heldOn,
            Integer minutes,
            Kind kind,
            Integer groupSize,
            UUID sitting,
            StruckOut struckOut) {
        this.id = id;
        this.supervisor = supervisor;
        this.supervisee = supervisee;
        this.heldOn = heldOn;
        this.minutes = minutes;
        this.kind = kind;
        this.groupSize = groupSize;
        this.sitting = sitting;
        this.struckOut = struckOut;
    }

    /**
     * One of those who were there had this session.
     *
     * @param people how many were supervised in it; with more than one it was a group
     */
    static SupervisionSession held(
            UUID supervisor, UUID supervisee, LocalDate on, int minutes, int people, LocalDate today) {
        if (supervisor.equals(supervisee)) throw new Refused("supervision.ownSupervisor").on("supervisees");
        if (on == null) throw new Refused("supervision.whenHeld").on("heldOn");
        if (on.isAfter(today)) throw new Refused("supervision.notYetHeld", on).on("heldOn");
        if (minutes < 5 || minutes > 480) throw new Refused("supervision.minutes").on("minutes");
        if (people > 40) throw new Refused("supervision.groupSize").on("supervisees");
        boolean group = people > 1;
        return new SupervisionSession(
                Ids.next(),
                supervisor,
                supervisee,
                on,
                minutes,
                group ? Kind.GROUP : Kind.INDIVIDUAL,
                group ? people : null,
                null,
                null);
    }

    /** One of a group that is entered at once; of somebody alone nothing else belongs to it. */
    SupervisionSession in(UUID group) {
        return new SupervisionSession(
                id,
                supervisor,
                supervisee,
                heldOn,
                minutes,
                kind,
                groupSize,
                kind == Kind.GROUP ? group : null,
                struckOut);
    }

    /** Nobody is supervised before they start or after they have left; null where that day is not known. */
    SupervisionSession within(String name, LocalDate startedOn, LocalDate leftOn) {
        if (startedOn != null && heldOn.isBefore(startedOn))
            throw new Refused("supervision.beforeStart", name, startedOn).on("heldOn");
        if (leftOn != null && !heldOn.isBefore(leftOn))
            throw new Refused("supervision.afterLeaving", name, leftOn).on("heldOn");
        return this;
    }

    void strikeOut(UUID by, Instant at, String why) {
        if (struckOut != null) throw new Refused("supervision.alreadyStruckOut");
        struckOut = new StruckOut(by, at, why);
    }

    boolean isWith(UUID staff) {
        return supervisor.equals(staff) || supervisee.equals(staff);
    }

    UUID id() {
        return id;
    }

    UUID supervisor() {
        return supervisor;
    }

    UUID supervisee() {
        return supervisee;
    }

    LocalDate heldOn() {
        return heldOn;
    }

    Integer minutes() {
        return minutes;
    }

    Kind kind() {
        return kind;
    }

    /** Null unless it was a group whose size is known. */
    Integer groupSize() {
        return groupSize;
    }

    /** What it has in common with those of its group; null where that is not known. */
    UUID sitting() {
        return sitting;
    }

    /** Null while it counts. */
    StruckOut struckOut() {
        return struckOut;
    }
}
