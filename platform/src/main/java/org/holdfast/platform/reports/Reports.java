package org.holdfast.platform.reports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.holdfast.platform.Days;
import org.holdfast.platform.Denied;
import org.holdfast.platform.Refused;
import org.holdfast.platform.access.Presence;
import org.holdfast.platform.database.Sql;

/** Every report of the service, and the one place where their parameters are read. */
@ApplicationScoped
public class Reports {
    private static final Set<String> COMMON = Set.of("asOf", "programme", "team", "startedFrom", "startedTo");
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("uuuu-MM-dd").withResolverStyle(ResolverStyle.STRICT);

    private final Instance<Report<?>> reports;
    private final Instance<Programmes> programmes;
    private final Sql sql;
    private final Clock clock;

    @Inject
    Reports(@Any Instance<Report<?>> reports, @Any Instance<Programmes> programmes, Sql sql, Clock clock) {
        this.reports = reports;
        this.programmes = programmes;
        this.sql = sql;
        this.clock = clock;
    }

    public Optional<Report<?>> find(String name) {
        for (Report<?> report : reports) if (report.name().equals(name)) return Optional.of(report);
        return Optional.empty();
    }

    public List<Report<?>> all() {
        List<Report<?>> all = new ArrayList<>();
        for (Report<?> report : reports) all.add(report);
        all.sort(Comparator.comparing(Report::name));
        return all;
    }

    /** Those that the person at the keyboard may read. */
    public List<Report<?>> mine() {
        return all().stream().filter(this::admits).toList();
    }

    /**
     * The report's answer, for those who may read it.
     *
     * @throws Denied for others
     */
    @Transactional
    public <A> A answer(Report<A> report, Parameters with) {
        if (!admits(report)) throw new Denied("access.role");
        return report.answer(with);
    }

    private boolean admits(Report<?> report) {
        return !Collections.disjoint(report.roles(), Presence.current().roles());
    }

    /**
     * Reads and checks parameters, from the API's query or a page's address. Blank is as good as absent.
     *
     * @throws Refused on the parameter that is unknown, malformed or names nothing that exists
     */
    public Parameters parameters(Report<?> report, Map<String, String> given) {
        Map<String, Parameter> own = new HashMap<>();
        report.parameters().forEach(parameter -> own.put(parameter.name(), parameter));
        for (String name : given.keySet())
            if (!COMMON.contains(name) && !own.containsKey(name))
                throw new Refused("report.parameter.unknown", name).on(name);

        Map<String, Object> others = new HashMap<>();
        for (Parameter parameter : report.parameters()) {
            String text = text(given, parameter.name());
            if (text == null && parameter.required())
                throw new Refused("report.parameter.missing", parameter.name()).on(parameter.name());
            if (text == null) continue;
            if (parameter.kind() == Parameter.Kind.DATE) others.put(parameter.name(), date(given, parameter.name()));
            else if (parameter.kind() == Parameter.Kind.PROGRAMME)
                others.put(parameter.name(), programme(given, parameter.name()));
            else if (!parameter.words().isEmpty() && !parameter.words().contains(text))
                throw new Refused("report.parameter.notOneOf", text, String.join(", ", parameter.words()))
                        .on(parameter.name());
            else others.put(parameter.name(), text);
        }
        for (String name : own.keySet())
            if (name.endsWith("From")
                    && others.get(name) instanceof LocalDate from
                    && others.get(name.substring(0, name.length() - 4) + "To") instanceof LocalDate to)
                inOrder(name, from, to);

        LocalDate asOf = date(given, "asOf");
        LocalDate from = date(given, "startedFrom");
        LocalDate to = date(given, "startedTo");
        if (from != null && to != null) inOrder("startedFrom", from, to);
        String team = text(given, "team");
        return new Parameters(
                asOf == null ? LocalDate.now(clock) : asOf,
                Optional.ofNullable(programme(given, "programme")),
                Optional.ofNullable(team),
                Optional.ofNullable(team == null ? null : team(team)),
                Optional.ofNullable(from),
                Optional.ofNullable(to),
                Map.copyOf(others));
    }

    private static void inOrder(String name, LocalDate from, LocalDate to) {
        if (from.isAfter(to)) throw new Refused("report.parameter.periodEndsFirst", from, to).on(name);
    }

    private UUID team(String key) {
        return sql.one("SELECT id FROM platform.team WHERE team_key = ?", row -> Sql.uuid(row, "id"), key)
                .orElseThrow(() -> new Refused("report.parameter.unknownTeam", key).on("team"));
    }

    private String programme(Map<String, String> given, String name) {
        String programme = text(given, name);
        if (programme == null || programmes.stream().anyMatch(some -> some.known(programme))) return programme;
        throw new Refused("report.parameter.unknownProgramme", programme).on(name);
    }

    private static LocalDate date(Map<String, String> given, String name) {
        String text = text(given, name);
        if (text == null) return null;
        try {
            LocalDate date = LocalDate.parse(text, DATE);
            if (Days.hold(date)) return date;
        } catch (DateTimeException malformed) {
            // Refused below, in words.
        }
        throw new Refused("report.parameter.date", text).on(name);
    }

    private static String text(Map<String, String> given, String name) {
        String text = given.get(name);
        return text == null || text.isBlank() ? null : text.strip();
    }
}
