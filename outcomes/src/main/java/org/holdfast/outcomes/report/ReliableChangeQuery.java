package org.holdfast.outcomes.report;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.holdfast.outcomes.change.Measured;
import org.holdfast.outcomes.change.Pair;
import org.holdfast.outcomes.change.Verdict;
import org.holdfast.outcomes.instrument.AnswerSheet;
import org.holdfast.outcomes.instrument.Instrument;
import org.holdfast.outcomes.instrument.Instruments;
import org.holdfast.outcomes.instrument.Scale;
import org.holdfast.platform.database.Sql;

/**
 * Counts the report of reliable change over the starters and their assessments. The database answers the assessments in
 * the order of their people; each is scored by the version it was answered to, and a person is judged when all of theirs
 * have come, so that however many there are, no more than one person's are held at a time.
 */
final class ReliableChangeQuery {
    private static final int ROWS_AT_ONCE = 5_000;

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
        Starters.Condition units = ServiceContactQuery.units(starters);
        List<Object> args = new ArrayList<>(units.args());
        args.add(instrument.code());
        args.add(starters.asOf());
        // Nothing answered before the first day of a baseline can be either of the two.
        String statement = "SELECT u.patient_id, u.started_on, a.completed_on, a.instrument_version, a.answers FROM ("
                + units.sql()
                + ") u LEFT JOIN outcomes.assessment a ON a.patient_id = u.patient_id AND a.instrument = ?"
                + " AND a.struck_out_at IS NULL AND a.completed_on <= ? AND a.completed_on >= u.started_on - "
                + Pair.BASELINE_WITHIN + " ORDER BY u.patient_id, a.completed_on, a.id";
        try (PreparedStatement select = connection.prepareStatement(statement)) {
            Sql.bind(select, args.toArray());
            select.setFetchSize(ROWS_AT_ONCE);
            try (ResultSet row = select.executeQuery()) {
                read(row);
            }
        }
        return report();
    }

    private void read(ResultSet row) throws SQLException {
        UUID person = null;
        LocalDate began = null;
        List<Measured> scores = new ArrayList<>();
        while (row.next()) {
            UUID next = Sql.uuid(row, "patient_id");
            if (!next.equals(person)) {
                if (person != null) judge(began, scores);
                person = next;
                began = Sql.date(row, "started_on");
                scores.clear();
            }
            LocalDate on = Sql.date(row, "completed_on");
            if (on == null) continue;
            AnswerSheet answers = AnswerSheet.parse(row.getString("answers"));
            instruments
                    .of(instrument.code(), row.getInt("instrument_version"))
                    .flatMap(version -> version.scoreOfTotal(answers))
                    .ifPresent(score -> scores.add(new Measured(on, score)));
        }
        if (person != null) judge(began, scores);
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
