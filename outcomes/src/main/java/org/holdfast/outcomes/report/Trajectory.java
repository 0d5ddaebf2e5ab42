package org.holdfast.outcomes.report;

import jakarta.json.bind.annotation.JsonbNillable;
import java.time.LocalDate;

/**
 * How a score goes on average from the first day of treatment, and how differently people go: a linear mixed model by
 * REML of every scored assessment from 30 days before S, with a random intercept and slope for each person. Time is
 * counted in half-years of 182.625 days.
 *
 * @param instrument its code
 * @param starters people who began, each by their first matching episode
 * @param patients of those, how many have a score
 * @param observations their scores
 * @param intercept the mean score on the first day; null, as every figure after it, where the model did not settle
 * @param slope the mean change in a half-year
 * @param slopeSe its standard error
 * @param low of the slope's 95 % interval (Wald)
 * @param sdIntercept how much people differ on the first day
 * @param sdSlope how much their changes differ; null, as the correlation, where a random intercept alone was fitted
 * @param correlation between where somebody begins and how they change
 * @param sdResidual how much a person's scores scatter about their own line
 * @param note in words, where a simpler model was fitted or none; else null
 */
@JsonbNillable
public record Trajectory(
        LocalDate asOf,
        String instrument,
        long starters,
        int patients,
        int observations,
        Double intercept,
        Double slope,
        Double slopeSe,
        Double low,
        Double high,
        Double sdIntercept,
        Double sdSlope,
        Double correlation,
        Double sdResidual,
        boolean converged,
        String note) {}
