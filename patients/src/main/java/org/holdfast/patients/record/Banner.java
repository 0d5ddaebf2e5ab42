package org.holdfast.patients.record;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.holdfast.patients.access.Lasting;
import org.holdfast.patients.api.BannerFact;
import org.holdfast.platform.access.Depth;

/**
 * What stays in sight on every page of a patient.
 *
 * @param legalName the full name as on documents where it is not what is said; else null
 * @param reach how much of the record the reader sees; who only allocates sees the name
 * @param facts where the person is in treatment first, then what everyone must know
 * @param crisisPlan the way to the crisis plan, or null if there is none
 * @param opening the opening by reason that lets the reader in, or null
 */
public record Banner(
        UUID id,
        String name,
        String legalName,
        LocalDate born,
        Integer age,
        LocalDate diedOn,
        String nhsNumber,
        boolean restricted,
        boolean clinical,
        Depth reach,
        List<BannerFact> facts,
        BannerFact crisisPlan,
        Lasting opening) {
    /** The reader sees who the person is, and not their name alone. */
    public boolean demographic() {
        return reach != Depth.LIST;
    }
}
