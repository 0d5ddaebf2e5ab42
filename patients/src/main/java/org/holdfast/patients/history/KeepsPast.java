package org.holdfast.patients.history;

import java.util.UUID;
import org.holdfast.patients.api.PatientId;

/** A desk whose rows keep what they said before, as the page that shows it sees them. */
public interface KeepsPast {
    /** How its rows are called in addresses: {@code referral}; {@code patient} for the details, of which there is one set. */
    String kind();

    /** @throws org.holdfast.platform.Unknown if there is none, or it is another person's */
    Past past(PatientId patient, UUID id);
}
