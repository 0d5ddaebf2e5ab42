package org.holdfast.outcomes.report;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.holdfast.outcomes.contact.ContactTypes;
import org.holdfast.platform.Refused;
import org.holdfast.platform.access.Role;
import org.holdfast.platform.access.Who;
import org.holdfast.platform.page.Route;
import org.holdfast.platform.people.Team;
import org.holdfast.platform.words.Words;

/** The service-contact report on a screen. Everything it is asked is in the address. */
@Named
@RequestScoped
@Route("/outcomes/service-contact.xhtml")
@RolesAllowed({Role.Names.CLINICIAN, Role.Names.SUPERVISOR, Role.Names.MANAGER, Role.Names.GOVERNANCE, Role.Names.ADMIN
})
public class ServiceContactPage {
    static final List<String> PARAMETERS = List.of("programme", "team", "startedFrom", "startedTo", "asOf");

    /** One line of the table. */
    public record Line(String type, String name, List<Cell> cells, Paired paired, String p, int[] published) {
        public List<Integer> publishedPercents() {
            List<Integer> percents = new ArrayList<>();
            for (int percent : published) percents.add(percent);
            return percents;
        }
    }

    /** One window of one type. */
    public record Cell(Share share, String percent, String interval, String link, boolean chosen, String label) {}

    /** The service evaluation in the source deck (DOMAIN C4): before, during, after; n = 138, year not stated. */
    private static final Map<String, int[]> PUBLISHED = Map.of(
            "RAPID_ASSESSMENT", new int[] {74, 32, 20},
            "HOME_TREATMENT", new int[] {85, 28, 12},
            "ASSESSMENT", new int[] {80, 50, 10},
            "CRIMINAL_JUSTICE", new int[] {36, 10, 3},
            "HOSPITAL_ADMISSION", new int[] {100, 35, 8});

    private final ReportDesk desk;
    private final ContactTypes types;
    private final Words words;
    private final Who who;
    private final Clock clock;

    private Asked asked;
    private String chosenType;
    private ServiceContact.Window chosenWindow;
    private ServiceContact answer;
    private List<Line> lines = List.of();
    private People people;
    private String problem;

    @Inject
    ServiceContactPage(ReportDesk desk, ContactTypes types, Words words, Who who, Clock clock) {
        this.desk = desk;
        this.types = types;
        this.words = words;
        this.who = who;
        this.clock = clock;
    }

    @PostConstruct
    void ask() {
        Map<String, String> request =
                FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap();
        asked = Asked.of(request, PARAMETERS);
        chosenType = request.getOrDefault("type", "");
        for (ServiceContact.Window window : ServiceContact.Window.values())
            if (window.name().equalsIgnoreCase(request.getOrDefault("window", ""))) chosenWindow = window;
        try {
            answer = desk.serviceContact(asked.parameters());
            lines = answer.rows().stream().map(this::line).toList();
            if (chosenWindow != null && !chosenType.isBlank() && mayKnowPeople())
                people = desk.behind(asked.parameters(), chosenType, chosenWindow);
        } catch (Refused refused) {
            problem = words.format(refused.key(), refused.args().toArray());
        }
    }

    private Line line(ServiceContact.Row row) {
        List<Cell> cells = new ArrayList<>();
        for (ServiceContact.Window window : ServiceContact.Window.values()) {
            Share share = row.of(window);
            boolean chosen = window == chosenWindow && row.type().equals(chosenType);
            cells.add(new Cell(
                    share,
                    share.percent() == null ? words.say("report.notObserved") : share.percent() + "%",
                    share.low() == null ? "" : whole(share.low()) + "–" + whole(share.high()),
                    mayKnowPeople() && share.n() > 0
                            ? asked.with("type", row.type())
                                            .with("window", small(window))
                                            .query() + "#people"
                            : null,
                    chosen,
                    words.say("report.cell", types.name(row.type()), words.of(window))));
        }
        Paired pair = row.pairedBeforeAfter();
        return new Line(
                row.type(),
                types.name(row.type()),
                cells,
                pair,
                p(pair),
                PUBLISHED.getOrDefault(row.type(), new int[0]));
    }

    private static String whole(double percent) {
        return BigDecimal.valueOf(percent).setScale(0, RoundingMode.HALF_UP).toPlainString();
    }

    private static String p(Paired pair) {
        if (pair.pairs() == 0) return "";
        if (pair.p() < 0.001) return "p < 0.001";
        return "p = " + BigDecimal.valueOf(pair.p()).setScale(pair.p() < 0.1 ? 3 : 2, RoundingMode.HALF_UP);
    }

    private static String small(ServiceContact.Window window) {
        return window.name().toLowerCase(Locale.ROOT);
    }

    public boolean mayKnowPeople() {
        return who.has(Role.MANAGER) || who.has(Role.CLINICIAN) || who.has(Role.SUPERVISOR);
    }

    public ServiceContact getAnswer() {
        return answer;
    }

    public List<Line> getLines() {
        return lines;
    }

    public People getPeople() {
        return people;
    }

    public String getProblem() {
        return problem;
    }

    /** "Hospital admission, six months after". */
    public String getPeopleTitle() {
        return words.say("report.cell", types.name(chosenType), words.of(chosenWindow));
    }

    /** How many the figure that was chosen says there are. */
    public long getPeopleCount() {
        return answer.rows().stream()
                .filter(row -> row.type().equals(chosenType))
                .mapToLong(row -> row.of(chosenWindow).n())
                .sum();
    }

    public String getAddress() {
        return "/outcomes/service-contact.xhtml" + asked.query();
    }

    /** The same figures for a spreadsheet or another system. */
    public String getCsv() {
        return "/api/reports/service-contact" + asked.with("format", "csv").query();
    }

    public String getJson() {
        return "/api/reports/service-contact" + asked.with("format", "json").query();
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

    /** The day that was asked for has not come yet. */
    public boolean isAhead() {
        return answer != null && answer.asOf().isAfter(LocalDate.now(clock));
    }

    public List<Team> getTeams() {
        return desk.teams();
    }

    public List<String> getProgrammes() {
        return desk.programmes();
    }

    public String programme(String code) {
        return desk.programme(code);
    }

    public boolean isAnybody() {
        return answer != null && answer.starters() > 0;
    }

    public String getAdmissions() {
        ServiceContact.Admissions a = answer.admissions();
        return words.format(
                "serviceContact.admissions",
                a.before().count(),
                a.during().count(),
                a.after().count(),
                a.before().bedDays(),
                a.during().bedDays(),
                a.after().bedDays());
    }

    /** Why the window after is not observed for everybody. */
    public List<String> getMissing() {
        ServiceContact.Completeness c = answer.completeness();
        List<String> reasons = new ArrayList<>();
        if (c.stillInTreatment() > 0) reasons.add(words.say("serviceContact.missing.running", c.stillInTreatment()));
        if (c.notYet() > 0) reasons.add(words.say("serviceContact.missing.notYet", c.notYet()));
        if (c.observedNoLonger() > 0) reasons.add(words.say("serviceContact.missing.lost", c.observedNoLonger()));
        if (c.died() > 0) reasons.add(words.say("serviceContact.missing.died", c.died()));
        return reasons;
    }

    /** What the chart draws; colours and marks are put on in the browser, from the tokens. */
    public String getChart() {
        return ServiceContactChart.of(lines, words);
    }

    /** Room for every type: three rows and a heading each. */
    public int getChartTypes() {
        return Math.min(lines.size(), 14);
    }
}
