package org.holdfast.outcomes.report;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.holdfast.outcomes.change.Measured;
import org.holdfast.outcomes.change.Pair;
import org.holdfast.outcomes.instrument.AnswerSheet;
import org.holdfast.outcomes.instrument.Instruments;
import org.holdfast.platform.database.Sql;

/**
 * Reads the starters' scores on one instrument, from 30 days before their first day to the day of looking. The database
 * answers the assessments in the order of their people; each is scored by the version it was answered to, and a person is
 * handed on when all of theirs have come, so that no more than one person's are held at a time.
 */
final class ScoresQuery {
    private static final int ROWS_AT_ONCE = 5_000;

    private final Starters starters;
    private final Instruments instruments;
    private final String code;

    /** @param code of an instrument that has a total */
    ScoresQuery(Starters starters, Instruments instruments, String code) {
        this.starters = starters;
        this.instruments = instruments;
        this.code = code;
    }

    /**
     * @param person takes the first day of each starter's treatment and their scores by day; none for who has none. The
     *     list is used again for the next person.
     */
    void each(Connection connection, BiConsumer<LocalDate, List<Measured>> person) throws SQLException {
        Starters.Condition units = ServiceContactQuery.units(starters);
        List<Object> args = new ArrayList<>(units.args());
        args.add(code);
        args.add(starters.asOf());
        String statement = "SELECT u.patient_id, u.started_on, a.completed_on, a.instrument_version, a.answers FROM ("
                + units.sql()
                + ") u LEFT JOIN outcomes.assessment a ON a.patient_id = u.patient_id AND a.instrument = ?"
                + " AND a.struck_out_at IS NULL AND a.completed_on <= ? AND a.completed_on >= u.started_on - "
                + Pair.BASELINE_WITHIN + " ORDER BY u.patient_id, a.completed_on, a.id";
        try (PreparedStatement select = connection.prepareStatement(statement)) {
            Sql.bind(select, args.toArray());
            select.setFetchSize(ROWS_AT_ONCE);
            try (ResultSet row = select.executeQuery()) {
                read(row, person);
            }
        }
    }

    private void read(ResultSet row, BiConsumer<LocalDate, List<Measured>> each) throws SQLException {
        UUID person = null;
        LocalDate began = null;
        List<Measured> scores = new ArrayList<>();
        while (row.next()) {
            UUID next = Sql.uuid(row, "patient_id");
            if (!next.equals(person)) {
                if (person != null) each.accept(began, scores);
                person = next;
                began = Sql.date(row, "started_on");
                scores.clear();
            }
            LocalDate on = Sql.date(row, "completed_on");
            if (on == null) continue;
            AnswerSheet answers = AnswerSheet.parse(row.getString("answers"));
            instruments
                    .of(code, row.getInt("instrument_version"))
                    .flatMap(version -> version.scoreOfTotal(answers))
                    .ifPresent(score -> scores.add(new Measured(on, score)));
        }
        if (person != null) each.accept(began, scores);
    }
}
