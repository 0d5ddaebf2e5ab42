package org.holdfast.outcomes.contact;

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
 * A contact as a list shows it.
 *
 * @param version grows with each change
 * @param corrected earlier versions of it are kept
 * @param entered when and by whom
 * @param struckOut null while it stands; struck out, it counts nowhere
 */
public record ContactRow(
        UUID id,
        String type,
        LocalDate startedOn,
        LocalDate endedOn,
        String source,
        int version,
        boolean corrected,
        Signed entered,
        Signed struckOut)
        implements Row {
    static final List<String> COLUMNS = List.of("started_on", "ended_on", "type", "source");

    static ContactRow of(Mark mark, ResultSet row) throws SQLException {
        return new ContactRow(
                mark.id(),
                row.getString("type"),
                Sql.date(row, "started_on"),
                Sql.date(row, "ended_on"),
                row.getString("source"),
                mark.version(),
                mark.corrected(),
                mark.entered(),
                mark.struckOut());
    }

    /** It has not ended. */
    public boolean lasts() {
        return endedOn == null && ContactType.lasts(type);
    }

    @Override
    public After place() {
        return new After(startedOn, id);
    }
}
