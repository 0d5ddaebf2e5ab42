package org.holdfast.therapy.appointment;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.UUID;

/**
 * An appointment as a person's list shows it.
 *
 * @param outcome null while it is still to come or nobody has said
 * @param afterDeath planned for a day on which the person was no longer alive
 * @param changed who last changed what is known of it; null if nobody has since it was planned
 * @param followUp what came of going after the person when they did not come; null if nothing was recorded
 * @param struckFollowUp what had been recorded so before the outcome was corrected; null if nothing
 * @param struckOut null while it stands
 */
public record AppointmentRow(
        UUID id,
        UUID episode,
        String strand,
        LocalDateTime startsAt,
        int minutes,
        String place,
        String clinician,
        Outcome outcome,
        boolean isPast,
        boolean afterDeath,
        String followUp,
        String struckFollowUp,
        int version,
        Changed changed,
        StruckOut struckOut) {
    /**
     * When and by whom.
     *
     * @param by null if it was another system
     */
    public record Changed(Instant at, UUID staff, String by) {}

    /** It was entered in error. */
    public record StruckOut(Changed when, String reason) {}

    public boolean struck() {
        return struckOut != null;
    }

    /** It can be put at another time. */
    public boolean movable() {
        return outcome == null && !isPast && !afterDeath && !struck();
    }

    /** It has begun and nobody has said what became of it. */
    public boolean unsaid() {
        return isPast && outcome == null && !afterDeath && !struck();
    }

    public boolean missed() {
        return outcome == Outcome.DID_NOT_ATTEND && !struck();
    }

    /** Somebody did not come and nobody has gone after them yet. */
    public boolean owesFollowUp() {
        return missed() && followUp == null && !afterDeath;
    }
}
