package org.holdfast.outcomes.report;

import jakarta.json.bind.annotation.JsonbNillable;
import java.time.LocalDate;
import java.util.List;

/**
 * How long after the start of treatment people stay without a crisis: the curve of Kaplan and Meier from S, day 0, to the
 * first crisis; whoever had none by the last day they were seen is counted until then and no longer.
 *
 * @param starters people who began, each by their first matching episode
 * @param events people who had a crisis
 * @param steps the days on which the curve falls, in order
 * @param at the curve after 6, 12 and 18 months
 */
public record TimeToCrisis(LocalDate asOf, long starters, long events, List<Step> steps, List<At> at) {

    /**
     * @param day days after S
     * @param atRisk people seen until this day without a crisis before it
     * @param events people whose first crisis was on it
     * @param survival the share without a crisis after it
     */
    public record Step(long day, long atRisk, long events, double survival) {}

    /**
     * @param survival null where nobody was followed for so long
     * @param low of the 95 % log–log interval of Greenwood; null where the share is 0 or 1
     */
    @JsonbNillable
    public record At(int months, Double survival, Double low, Double high) {}
}
