package org.holdfast.platform.reports;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * What a report is asked about, checked: dates are real dates, the programme and the team exist, and no period ends before
 * it begins. Common to all reports are
 *
 * @param asOf the report shows the world as it was at the end of this day
 * @param programme only episodes of this programme
 * @param teamKey only episodes of the team with this key
 * @param team the id of that team
 * @param startedFrom only episodes that started on this day or later
 * @param startedTo only episodes that started on this day or earlier
 * @param others the report's own parameters that were given, by name: text, or LocalDate for a date
 */
public record Parameters(
        LocalDate asOf,
        Optional<String> programme,
        Optional<String> teamKey,
        Optional<UUID> team,
        Optional<LocalDate> startedFrom,
        Optional<LocalDate> startedTo,
        Map<String, Object> others) {
    /** Everything as it was on this day; for tests and for callers that restrict nothing. */
    public static Parameters asOf(LocalDate day) {
        return new Parameters(
                day,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Map.of());
    }

    /** The report's own parameter with this name. */
    public Optional<String> word(String name) {
        return Optional.ofNullable(others.get(name)).map(String.class::cast);
    }

    /** The report's own date with this name. */
    public Optional<LocalDate> date(String name) {
        return Optional.ofNullable(others.get(name)).map(LocalDate.class::cast);
    }
}
