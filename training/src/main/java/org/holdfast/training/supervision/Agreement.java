package org.holdfast.training.supervision;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;
import org.holdfast.platform.Ids;
import org.holdfast.platform.Refused;

/** An agreed level and frequency of supervision between two people. */
@Entity
@Table(name = "supervision_agreement", schema = "training")
class Agreement {
    static final int MOST_SESSIONS = 91;

    @Id
    private UUID id;

    @Column(name = "agreement_key")
    private String key;

    @Column(name = "supervisor_id")
    private UUID supervisor;

    @Column(name = "supervisee_id")
    private UUID supervisee;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    @Column(name = "sessions_per_13_weeks")
    private int sessions;

    @Column(name = "agreed_on")
    private LocalDate agreedOn;

    @Column(name = "ended_on")
    private LocalDate endedOn;

    @Version
    private int version;

    protected Agreement() {}

    Agreement(UUID supervisor, UUID supervisee, Kind kind, int sessionsPer13Weeks, LocalDate agreedOn) {
        if (supervisor.equals(supervisee)) throw new Refused("supervision.ownSupervisor").on("supervisor");
        if (sessionsPer13Weeks < 1 || sessionsPer13Weeks > MOST_SESSIONS)
            throw new Refused("supervision.sessions", MOST_SESSIONS).on("sessions");
        this.id = Ids.next();
        this.key = id.toString();
        this.supervisor = supervisor;
        this.supervisee = supervisee;
        this.kind = kind;
        this.sessions = sessionsPer13Weeks;
        this.agreedOn = agreedOn;
    }

    /** It counts up to and including this day. */
    void end(LocalDate on) {
        if (endedOn != null) throw new Refused("supervision.alreadyEnded", endedOn);
        if (on.isBefore(agreedOn)) throw new Refused("supervision.endsBeforeItBegins", agreedOn).on("endedOn");
        endedOn = on;
    }

    boolean isWith(UUID staff) {
        return supervisor.equals(staff) || supervisee.equals(staff);
    }

    UUID id() {
        return id;
    }
}
