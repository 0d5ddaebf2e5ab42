package org.holdfast.outcomes.report;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a page's address asks for: parameters in order, blanks left out. */
record Asked(Map<String, String> parameters) {
    static Asked of(Map<String, String> request, Collection<String> names) {
        Map<String, String> kept = new LinkedHashMap<>();
        for (String name : names) {
            String value = request.get(name);
            if (value != null && !value.isBlank()) kept.put(name, value.strip());
        }
        return new Asked(kept);
    }

    String get(String name) {
        return parameters.getOrDefault(name, "");
    }

    /** The day that this parameter gives, if it gives one. */
    Optional<LocalDate> day(String name) {
        try {
            return Optional.of(LocalDate.parse(get(name)));
        } catch (DateTimeParseException malformed) {
            return Optional.empty();
        }
    }

    Asked with(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(parameters);
        more.put(name, value);
        return new Asked(more);
    }

    Asked only(Collection<String> names) {
        return of(parameters, names);
    }

    /** {@code ?a=1&b=2}. */
    String query() {
        return parameters.entrySet().stream()
                .map(p -> p.getKey() + "=" + URLEncoder.encode(p.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&", "?", ""));
    }
}
