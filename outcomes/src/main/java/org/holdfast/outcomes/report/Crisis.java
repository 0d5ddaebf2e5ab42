package org.holdfast.outcomes.report;

import jakarta.json.bind.annotation.JsonbNillable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * Suicide attempts, severe self-harm and admissions in periods of six calendar months around the start of treatment,
 * whether or not treatment has ended: P0 before S, P1 from S, and so on up to the last that anyone was wholly observed in.
 *
 * @param starters people who began, each by their first matching episode
 * @param definitionSet the definitions that made a crisis of what was entered
 * @param comparison beside a second programme; left out where none was asked for
 */
@JsonbNillable(false)
public record Crisis(
        LocalDate asOf, long starters, String definitionSet, List<Period> periods, List<Compared> comparison) {

    /**
     * @param period {@code P0}, {@code P1} …
     * @param observed people for whom the whole period is known
     */
    public record Period(
            String period,
            long observed,
            Incidence suicideAttempt,
            Incidence severeSelfHarm,
            Incidence admission,
            Incidence crisis) {
        Incidence of(Outcome outcome) {
            return switch (outcome) {
                case SUICIDE_ATTEMPT -> suicideAttempt;
                case SEVERE_SELF_HARM -> severeSelfHarm;
                case ADMISSION -> admission;
                case CRISIS -> crisis;
            };
        }
    }

    /**
     * How many of those observed it happened to, and how often.
     *
     * @param n people to whom it happened at least once
     * @param d people observed
     * @param percent to one decimal, half up, with Wilson's 95 % interval in per cent
     * @param events how often it happened to all of them together
     * @param rate events for each person and period, with the exact 95 % interval of Poisson
     * @param varianceToMean of the people's counts: 1 where they come about by chance alone, more where a few people have
     *     most of them; null where nothing happened or fewer than two were observed
     */
    @JsonbNillable
    public record Incidence(
            long n,
            long d,
            BigDecimal percent,
            Double low,
            Double high,
            long events,
            Double rate,
            Double rateLow,
            Double rateHigh,
            Double varianceToMean) {}

    /**
     * The share in the first programme divided by the share in the second.
     *
     * @param riskRatio null, as its interval, where it happened to nobody or to all in one of the two
     * @param low of the 95 % interval on the logarithm
     */
    @JsonbNillable
    public record Compared(String period, String outcome, Double riskRatio, Double low, Double high) {}

    /** What is counted, by its name in the answer. */
    public enum Outcome {
        SUICIDE_ATTEMPT("suicideAttempt"),
        SEVERE_SELF_HARM("severeSelfHarm"),
        ADMISSION("admission"),
        CRISIS("crisis");

        private final String word;

        Outcome(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }
    }
}
