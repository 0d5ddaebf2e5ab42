package org.holdfast.training.supervision;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.holdfast.platform.Ids;
import org.holdfast.platform.Refused;

/** A session of supervision that one person had. What was said in it is not kept here. */
@Entity
@Table(name = "supervision_session", schema = "training")
class SupervisionSession {
    @Id
    private UUID id;

    @Column(name = "session_key")
    private String key;

    @Column(name = "supervisor_id")
    private UUID supervisor;

    @Column(name = "supervisee_id")
    private UUID supervisee;

    @Column(name = "held_on")
    private LocalDate heldOn;

    private Integer minutes;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    @Column(name = "group_size")
    private Integer groupSize;

    @Column(name = "struck_out_at")
    private Instant struckOutAt;

    @Column(name = "struck_out_by")
    private UUID struckOutBy;

    @Column(name = "struck_out_why")
    private String struckOutWhy;

    @Version
    private int version;

    protected SupervisionSession() {}

    SupervisionSession(UUID supervisor, UUID supervisee, LocalDate heldOn, int minutes, Kind kind, Integer groupSize) {
        if (supervisor.equals(supervisee)) throw new Refused("supervision.ownSupervisor").on("supervisee");
        if (minutes < 5 || minutes > 480) throw new Refused("supervision.minutes").on("minutes");
        if (kind == Kind.GROUP && (groupSize == null || groupSize < 2 || groupSize > 40))
            throw new Refused("supervision.groupSize").on("groupSize");
        this.id = Ids.next();
        this.key = id.toString();
        this.supervisor = supervisor;
        this.supervisee = supervisee;
        this.heldOn = heldOn;
        this.minutes = minutes;
        this.kind = kind;
        this.groupSize = kind == Kind.GROUP ? groupSize : null;
    }

    /** Entered in error: it no longer counts, and stays readable. */
    void strikeOut(UUID by, Instant at, String why) {
        if (struckOutAt != null) throw new Refused("supervision.alreadyStruckOut");
        if (why == null || why.isBlank()) throw new Refused("supervision.sayWhy").on("why");
        if (why.length() > 500) throw new Refused("supervision.sayWhyShorter").on("why");
        struckOutBy = by;
        struckOutAt = at;
        struckOutWhy = why.strip();
    }

    boolean isWith(UUID staff) {
        return supervisor.equals(staff) || supervisee.equals(staff);
    }

    UUID id() {
        return id;
    }
}
