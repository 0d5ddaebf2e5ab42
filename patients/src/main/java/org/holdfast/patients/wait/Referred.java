package org.holdfast.patients.wait;

import java.time.LocalDate;
import org.holdfast.platform.Refused;

/**
 * A referral as the clock sees it.
 *
 * @param closedOn the last day of it; null while it is open
 * @param teamType as the national data set codes the kind of team
 * @param hospitalSpell a stay in hospital belongs to it
 */
public record Referred(LocalDate receivedOn, LocalDate closedOn, String teamType, boolean hospitalSpell) {
    public Referred {
        if (receivedOn == null) throw new Refused("referral.receivedMissing");
        if (closedOn != null && closedOn.isBefore(receivedOn))
            throw new Refused("referral.decidedBeforeReceived", receivedOn);
    }
}
