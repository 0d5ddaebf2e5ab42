package org.holdfast.outcomes.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * What became of everyone who was referred, in the manner of a trial's flow chart. Every referral is in exactly one box:
 * {@code screened} is the sum of the excluded, the waiting and the accepted; {@code accepted} of those who have not
 * started and those who started a programme; those who started of the five boxes below them.
 *
 * @param starters referrals whose treatment has begun
 * @param excluded by outcome, every outcome of it, none left out
 * @param notStarted accepted, and no treatment has begun
 */
public record ReferralFlow(
        LocalDate asOf,
        long starters,
        long screened,
        Map<String, Long> excluded,
        long waiting,
        long accepted,
        long notStarted,
        List<Programme> programmes) {

    /**
     * Those who started one programme.
     *
     * @param attendedUnder6Months left early before six months were over
     * @param attended6To12Months left early later than that, however late
     * @param inTreatment still there
     * @param otherEnding transferred, died, or it is not known how it ended
     */
    public record Programme(
            String programme,
            long started,
            long attendedUnder6Months,
            long attended6To12Months,
            long completed,
            long inTreatment,
            long otherEnding) {}

    /** All who were not taken on. */
    public long notTakenOn() {
        return excluded.values().stream().mapToLong(Long::longValue).sum();
    }
}
