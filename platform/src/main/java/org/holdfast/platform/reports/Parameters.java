package org.holdfast.platform.reports;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

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

    /** What was asked beside the day, in words of the API: {@code programme=SCM; startedFrom=2024-01-01}, or nothing. */
    public String asked() {
        Map<String, Object> asked = new LinkedHashMap<>();
        programme.ifPresent(word -> asked.put("programme", word));
        teamKey.ifPresent(word -> asked.put("team", word));
        startedFrom.ifPresent(day -> asked.put("startedFrom", day));
        startedTo.ifPresent(day -> asked.put("startedTo", day));
        asked.putAll(new TreeMap<>(others));
        return asked.entrySet().stream()
                .map(one -> one.getKey() + "=" + one.getValue())
                .collect(Collectors.joining("; "));
    }
}
