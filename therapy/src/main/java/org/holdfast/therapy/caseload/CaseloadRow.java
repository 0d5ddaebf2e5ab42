package org.holdfast.therapy.caseload;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.holdfast.therapy.api.CaseloadReason;

/**
 * One line of a caseload, in words.
 *
 * @param age null if the birth date is not known
 * @param phase "SCM · Treatment"
 * @param clock "week 14 of 26–52"
 * @param perCent of the phase's clock
 * @param reasons the most pressing first; empty if all is up to date
 * @param seen "10 Nov" or that it is not recorded
 * @param next "next today 14:00" or that nothing is booked
 */
public record CaseloadRow(
        UUID patient,
        UUID episode,
        String name,
        Integer age,
        String programme,
        String phaseId,
        String phase,
        String clock,
        int perCent,
        When when,
        List<CaseloadReason> reasons,
        LocalDate lastSeen,
        LocalDateTime nextAt,
        String seen,
        String next) {

    /** Where a line stands in the list. */
    public enum When {
        TODAY,
        BY_FRIDAY,
        LATER
    }

    public boolean upToDate() {
        return reasons.isEmpty();
    }

    public CaseloadReason why() {
        return reasons.isEmpty() ? null : reasons.get(0);
    }

    /** What is shown under the first; null if there is no other. */
    public CaseloadReason also() {
        return reasons.size() < 2 ? null : reasons.get(1);
    }

    /** How many more reasons there are than the two shown. */
    public int more() {
        return Math.max(0, reasons.size() - 2);
    }

    public String patientPage() {
        return "/patients/patient.xhtml?patient=" + patient;
    }

    public String episodePage() {
        return "/therapy/episode.xhtml?patient=" + patient + "&episode=" + episode;
    }
}
