package org.holdfast.outcomes.event;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.holdfast.outcomes.entry.After;
import org.holdfast.outcomes.entry.Mark;
import org.holdfast.outcomes.entry.Row;
import org.holdfast.outcomes.entry.Signed;
import org.holdfast.platform.database.Sql;

/**
 * An event as a list shows it; what is not known is null.
 *
 * @param version grows with each change
 * @param corrected earlier versions of it are kept
 * @param entered when and by whom
 * @param struckOut null while it stands; struck out, it counts nowhere
 */
public record EventRow(
        UUID id,
        LocalDate occurredOn,
        Precision precision,
        Act act,
        Intent intent,
        IntentBasis intentBasis,
        Integer medicalSeverity,
        Treatment treatment,
        String method,
        int count,
        Informant informant,
        Boolean corroborated,
        String setting,
        Boolean substanceInvolved,
        LocalDate reportedOn,
        int version,
        boolean corrected,
        Signed entered,
        Signed struckOut)
        implements Row {
    static final List<String> COLUMNS = List.of(
            "occurred_on",
            "precision",
            "act",
            "intent",
            "intent_basis",
            "medical_severity",
            "treatment",
            "method",
            "count",
            "informant",
            "corroborated",
            "setting",
            "substance_involved",
            "reported_on");

    static EventRow of(Mark mark, ResultSet row) throws SQLException {
        return new EventRow(
                mark.id(),
                Sql.date(row, "occurred_on"),
                Precision.valueOf(row.getString("precision")),
                Act.valueOf(row.getString("act")),
                word(Intent.class, row, "intent"),
                word(IntentBasis.class, row, "intent_basis"),
                row.getObject("medical_severity", Integer.class),
                word(Treatment.class, row, "treatment"),
                row.getString("method"),
                row.getInt("count"),
                word(Informant.class, row, "informant"),
                row.getObject("corroborated", Boolean.class),
                row.getString("setting"),
                row.getObject("substance_involved", Boolean.class),
                Sql.date(row, "reported_on"),
                mark.version(),
                mark.corrected(),
                mark.entered(),
                mark.struckOut());
    }

    private static <E extends Enum<E>> E word(Class<E> vocabulary, ResultSet row, String column) throws SQLException {
        String word = row.getString(column);
        return word == null ? null : Enum.valueOf(vocabulary, word);
    }

    @Override
    public After place() {
        return new After(occurredOn, id);
    }
}
