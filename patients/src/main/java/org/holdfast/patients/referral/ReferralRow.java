package org.holdfast.patients.referral;

import jakarta.json.bind.annotation.JsonbTransient;
import java.time.LocalDate;
import java.util.UUID;
import org.holdfast.patients.api.ReferralOutcome;

/**
 * A referral as a list shows it.
 *
 * @param team the name of the team that received it, or null
 * @param days how long it waited, or has waited until today; null if the day of the decision is not known
 */
public record ReferralRow(
        UUID id,
        String referralKey,
        LocalDate receivedOn,
        String source,
        String team,
        ReferralOutcome outcome,
        LocalDate outcomeOn,
        Long days) {
    @JsonbTransient
    public boolean isWaiting() {
        return !outcome.isDecided();
    }
}
