package org.holdfast.outcomes.report;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.holdfast.platform.Refused;
import org.holdfast.platform.Unknown;
import org.holdfast.platform.access.Role;
import org.holdfast.platform.page.Route;
import org.holdfast.platform.people.Team;
import org.holdfast.platform.reports.Parameter;
import org.holdfast.platform.words.Words;

/** Any report that has no page of its own, on one screen. Which one, and everything it is asked, is in the address. */
@Named
@RequestScoped
@Route("/outcomes/report.xhtml")
@RolesAllowed({Role.Names.CLINICIAN, Role.Names.SUPERVISOR, Role.Names.MANAGER, Role.Names.GOVERNANCE, Role.Names.ADMIN
})
public class ReportPage {
    /** What stands here for whoever comes without a name. */
    private static final String FIRST = "crisis";

    /** A choice in the sentence above the report. */
    public record Choice(String value, String text, boolean chosen) {}

    /** One of the report's own parameters, to choose from. */
    public record Own(String name, String label, List<Choice> choices) {}

    private final ReportDesk desk;
    private final Words words;
    private final Clock clock;
    private final HttpServletRequest request;

    private OnScreen<?> report;
    private Asked asked;
    private Sheet sheet;
    private String problem;

    @Inject
    ReportPage(ReportDesk desk, Words words, Clock clock, HttpServletRequest request) {
        this.desk = desk;
        this.words = words;
        this.clock = clock;
        this.request = request;
    }

    @PostConstruct
    void ask() {
        String name = request.getParameter("name");
        report = desk.onScreen(name == null || name.isBlank() ? FIRST : name)
                .orElseThrow(() -> new Unknown("report " + name));
        Map<String, String> given = new HashMap<>();
        request.getParameterMap().forEach((key, values) -> given.put(key, values[0]));
        List<String> names = new ArrayList<>(ServiceContactPage.PARAMETERS);
        for (Parameter own : report.parameters()) {
            names.add(own.name());
            // Who opens the page without a choice is shown the first.
            List<String> choices = report.words(own);
            if (own.required() && !choices.isEmpty())
                given.merge(own.name(), choices.get(0), (asked, first) -> asked.isBlank() ? first : asked);
        }
        asked = Asked.of(given, names);
        try {
            sheet = desk.sheet(report, asked.parameters());
        } catch (Refused refused) {
            problem = words.format(refused.key(), refused.args().toArray());
        }
    }

    public String getName() {
        return report.name();
    }

    public String getTitle() {
        return words.say("report." + report.name() + ".title");
    }

    public String getWhat() {
        return words.say("report." + report.name() + ".what");
    }

    public Sheet getSheet() {
        return sheet;
    }

    public String getProblem() {
        return problem;
    }

    public boolean isFilled() {
        return sheet != null && sheet.nothing() == null;
    }

    /** The day that was asked for has not come yet. */
    public boolean isAhead() {
        return sheet != null && sheet.asOf().isAfter(LocalDate.now(clock));
    }

    /** The report's own parameters. */
    public List<Own> getOwn() {
        List<Own> all = new ArrayList<>();
        for (Parameter own : report.parameters()) {
            List<Choice> choices = new ArrayList<>();
            if (!own.required()) choices.add(new Choice("", words.say("report.asked." + own.name() + ".none"), false));
            List<String> values = own.kind() == Parameter.Kind.PROGRAMME ? desk.programmes() : report.words(own);
            for (String value : values)
                choices.add(new Choice(value, text(own, value), value.equals(asked.get(own.name()))));
            if (!values.isEmpty()) all.add(new Own(own.name(), words.say("report.asked." + own.name()), choices));
        }
        return all;
    }

    private String text(Parameter own, String value) {
        if (own.kind() == Parameter.Kind.PROGRAMME) return desk.programme(value);
        String key = "report.asked." + own.name() + "." + value;
        return words.knows(key) ? words.say(key) : value;
    }

    public List<Choice> getProgrammes() {
        return desk.programmes().stream()
                .map(code -> new Choice(
                        code,
                        words.say("serviceContact.firstEpisode", desk.programme(code)),
                        code.equals(asked.get("programme"))))
                .toList();
    }

    public List<Choice> getTeams() {
        return desk.teams().stream().map(this::choice).toList();
    }

    private Choice choice(Team team) {
        return new Choice(team.teamKey(), team.name(), team.teamKey().equals(asked.get("team")));
    }

    public String parameter(String name) {
        return asked.get(name);
    }

    public String getAsOf() {
        return asked.get("asOf").isBlank() ? LocalDate.now(clock).toString() : asked.get("asOf");
    }

    /** What that day is in words, for paper; or nothing. */
    public String day(String name) {
        return asked.day(name).map(words::date).orElse("");
    }

    public String getAsOfDay() {
        return words.date(asked.day("asOf").orElse(LocalDate.now(clock)));
    }

    /** The same figures for a spreadsheet. */
    public String getCsv() {
        return "/api/reports/" + report.name() + asked.with("format", "csv").query();
    }

    /** The same figures for another system. */
    public String getJson() {
        return "/api/reports/" + report.name() + asked.with("format", "json").query();
    }
}
