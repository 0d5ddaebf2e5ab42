package org.holdfast.outcomes.report;

import jakarta.json.bind.annotation.JsonbNillable;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.holdfast.outcomes.instrument.Instrument;
import org.holdfast.outcomes.instrument.Scale;

/**
 * How many people's answers changed by more than the questionnaire's own wobble, from about the beginning of treatment to
 * the last time they were asked, as known on a day. Recovered, improved, no reliable change and deteriorated add up to the
 * paired.
 *
 * @param instrument its code
 * @param starters people who began, each by their first matching episode
 * @param baselined of those, how many have a score within 30 days of the beginning
 * @param paired of those, how many have another at least 28 days later
 * @param recovered of the paired; null if the instrument has no cut-off
 * @param startedBelowCutOff of the paired, whatever became of them; null if the instrument has no cut-off
 */
@JsonbNillable
public record ReliableChange(
        LocalDate asOf,
        String instrument,
        long starters,
        long baselined,
        long paired,
        Share recovered,
        Share improved,
        Share noReliableChange,
        Share deteriorated,
        Share startedBelowCutOff,
        Constants constants) {

    /**
     * What the instrument's definition gives the arithmetic, and where it has it from.
     *
     * @param version of the definition
     * @param better which way a score goes when somebody gets better
     * @param criterion by how much a score has to change, not rounded
     * @param z with {@code sd} and {@code r} where the criterion follows from them; null where it was published
     * @param clinical the cut-off: where lower is better, this score and those above it are clinical; else those below
     * @param mostMissing so many unanswered items are made up for by the mean of the others
     */
    @JsonbNillable
    public record Constants(
            int version,
            Scale.Better better,
            double criterion,
            Double z,
            BigDecimal sd,
            BigDecimal r,
            String criterionSource,
            BigDecimal clinical,
            String clinicalSource,
            int mostMissing) {
        static Constants of(Instrument instrument, Scale scale) {
            Scale.Change change = scale.change();
            Scale.CutOff cutOff = scale.cutOff();
            return new Constants(
                    instrument.version(),
                    scale.better(),
                    change.criterion(),
                    change.published() == null ? Scale.Change.Z : null,
                    change.sd(),
                    change.r(),
                    change.source(),
                    cutOff == null ? null : cutOff.at(),
                    cutOff == null ? null : cutOff.source(),
                    scale.mostMissing());
        }
    }
}
