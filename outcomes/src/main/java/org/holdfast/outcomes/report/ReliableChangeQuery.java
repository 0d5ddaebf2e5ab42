package org.holdfast.outcomes.report;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.holdfast.outcomes.change.Measured;
import org.holdfast.outcomes.change.Pair;
import org.holdfast.outcomes.change.Verdict;
import org.holdfast.outcomes.instrument.Instrument;
import org.holdfast.outcomes.instrument.Instruments;
import org.holdfast.outcomes.instrument.Scale;

/** Counts the report of reliable change over the starters and their scores. */
final class ReliableChangeQuery {
    private final Starters starters;
    private final Instruments instruments;
    private final Instrument instrument;
    private final Scale scale;

    private final Map<Verdict, Long> verdicts = new EnumMap<>(Verdict.class);
    private long all;
    private long baselined;
    private long paired;
    private long below;

    /** @param instrument one with a total of which it is known by how much it has to change */
    ReliableChangeQuery(Starters starters, Instruments instruments, Instrument instrument) {
        this.starters = starters;
        this.instruments = instruments;
        this.instrument = instrument;
        this.scale = instrument.total().orElseThrow();
        for (Verdict verdict : Verdict.values()) verdicts.put(verdict, 0L);
    }

    ReliableChange on(Connection connection) throws SQLException {
        new ScoresQuery(starters, instruments, instrument.code()).each(connection, this::judge);
        return report();
    }

    private void judge(LocalDate began, List<Measured> scores) {
        all++;
        Optional<Measured> baseline = Pair.baseline(began, scores);
        if (baseline.isEmpty()) return;
        baselined++;
        Pair.from(baseline.get(), scores).ifPresent(pair -> {
            paired++;
            verdicts.merge(Verdict.of(scale, pair), 1L, Long::sum);
            if (Verdict.beganBelowCutOff(scale, pair)) below++;
        });
    }

    private ReliableChange report() {
        boolean divided = scale.cutOff() != null;
        return new ReliableChange(
                starters.asOf(),
                instrument.code(),
                all,
                baselined,
                paired,
                divided ? share(Verdict.RECOVERED) : null,
                share(Verdict.IMPROVED),
                share(Verdict.NO_RELIABLE_CHANGE),
                share(Verdict.DETERIORATED),
                divided ? Share.of(below, paired) : null,
                ReliableChange.Constants.of(instrument, scale));
    }

    private Share share(Verdict verdict) {
        return Share.of(verdicts.get(verdict), paired);
    }
}
