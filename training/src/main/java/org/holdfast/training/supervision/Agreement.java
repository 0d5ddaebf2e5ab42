package org.holdfast.training.supervision;

import java.time.LocalDate;
import java.util.Collection;
import java.util.UUID;
import org.holdfast.platform.Ids;
import org.holdfast.platform.Refused;

/** An agreed level and frequency of supervision between two people. */
final class Agreement {
    static final int MOST_SESSIONS = 91;

    private final UUID id;
    private final UUID supervisor;
    private final UUID supervisee;
    private final Kind kind;
    private final int sessions;
    private final LocalDate agreedOn;
    private LocalDate endedOn;

    /** As it was stored. */
    Agreement(
            UUID id,
            UUID supervisor,
            UUID supervisee,
            Kind kind,
            int sessionsPer13Weeks,
            LocalDate agreedOn,
            LocalDate endedOn) {
        this.id = id;
        this.supervisor = supervisor;
        this.supervisee = supervisee;
        this.kind = kind;
        this.sessions = sessionsPer13Weeks;
        this.agreedOn = agreedOn;
        this.endedOn = endedOn;
    }

    static Agreement between(UUID supervisor, UUID supervisee, Kind kind, int sessionsPer13Weeks, LocalDate on) {
        if (supervisor == null) throw new Refused("supervision.whichSupervisor").on("supervisor");
        if (supervisor.equals(supervisee)) throw new Refused("supervision.ownSupervisor").on("supervisor");
        if (kind == null) throw new Refused("supervision.whichKind").on("kind");
        if (sessionsPer13Weeks < 1 || sessionsPer13Weeks > MOST_SESSIONS)
            throw new Refused("supervision.sessions", MOST_SESSIONS).on("sessions");
        if (on == null) throw new Refused("supervision.whenAgreed").on("agreedOn");
        return new Agreement(Ids.next(), supervisor, supervisee, kind, sessionsPer13Weeks, on, null);
    }

    /** It counts up to and including this day, which may be settled in advance and, until then, settled anew. */
    void end(LocalDate on, LocalDate today) {
        if (endedOn != null && endedOn.isBefore(today)) throw new Refused("supervision.alreadyEnded", endedOn);
        if (on == null) throw new Refused("supervision.whenEnds").on("endedOn");
        if (on.isAfter(today.plusYears(1))) throw new Refused("supervision.endsFarAhead", on).on("endedOn");
        if (on.isBefore(agreedOn)) throw new Refused("supervision.endsBeforeItBegins", agreedOn).on("endedOn");
        endedOn = on;
    }

    /** It is in force on this day or later. */
    boolean reaches(LocalDate day) {
        return endedOn == null || !endedOn.isBefore(day);
    }

    /** The same two people have agreed the same kind, and both would be in force at once. */
    void unlessAgreed(Collection<Agreement> already) {
        for (Agreement one : already)
            if (one.supervisor.equals(supervisor)
                    && one.supervisee.equals(supervisee)
                    && one.kind == kind
                    && one.reaches(agreedOn)
                    && reaches(one.agreedOn))
                throw new Refused("supervision.agreedAlready", one.agreedOn).on("supervisor");
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

    Kind kind() {
        return kind;
    }

    int sessionsPer13Weeks() {
        return sessions;
    }

    LocalDate agreedOn() {
        return agreedOn;
    }

    LocalDate endedOn() {
        return endedOn;
    }
}
