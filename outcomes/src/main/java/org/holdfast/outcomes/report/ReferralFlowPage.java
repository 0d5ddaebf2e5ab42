package org.holdfast.outcomes.report;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.holdfast.platform.Refused;
import org.holdfast.platform.access.Role;
import org.holdfast.platform.access.Who;
import org.holdfast.platform.page.Route;
import org.holdfast.platform.people.Team;
import org.holdfast.platform.words.Words;

/** The flow of referrals as a diagram; everything it is asked is in the address. */
@Named
@RequestScoped
@Route("/outcomes/referral-flow.xhtml")
@RolesAllowed({Role.Names.CLINICIAN, Role.Names.SUPERVISOR, Role.Names.MANAGER, Role.Names.GOVERNANCE, Role.Names.ADMIN
})
public class ReferralFlowPage {
    private static final List<String> PARAMETERS =
            List.of("team", "receivedFrom", "receivedTo", "programme", "startedFrom", "startedTo", "asOf");

    /** A box of the diagram: how many, what they have in common, and the address that names them. */
    public record BoxView(long count, String label, String detail, String link, boolean chosen) {}

    /** A programme with the boxes below it. */
    public record Branch(
            String name, BoxView started, List<BoxView> leaves, ReferralFlow.Programme figures, BigDecimal percent) {}

    /** A line of the table of referrals; a part belongs to the line above it. */
    public record Sum(String label, long count, boolean part) {}

    private final ReportDesk desk;
    private final Words words;
    private final Who who;
    private final Clock clock;

    private Asked asked;
    private FlowBox chosen;
    private String of;
    private ReferralFlow answer;
    private People people;
    private String problem;

    @Inject
    ReferralFlowPage(ReportDesk desk, Words words, Who who, Clock clock) {
        this.desk = desk;
        this.words = words;
        this.who = who;
        this.clock = clock;
    }

    @PostConstruct
    void ask() {
        Map<String, String> request =
                FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap();
        asked = Asked.of(request, PARAMETERS);
        of = request.getOrDefault("of", "");
        chosen = FlowBox.named(request.getOrDefault("box", "")).orElse(null);
        try {
            answer = desk.referralFlow(asked.parameters());
            if (chosen != null && mayKnowPeople()) people = desk.inBox(asked.parameters(), chosen, of);
        } catch (Refused refused) {
            problem = words.format(refused.key(), refused.args().toArray());
        }
    }

    public boolean mayKnowPeople() {
        return who.has(Role.MANAGER) || who.has(Role.CLINICIAN) || who.has(Role.SUPERVISOR);
    }

    private BoxView box(FlowBox box, String part, long count, String label, String detail) {
        String link = !mayKnowPeople() || count == 0
                ? null
                : asked.with("box", box.name().toLowerCase(Locale.ROOT))
                                .with("of", part)
                                .query() + "#people";
        return new BoxView(count, label, detail, link, box == chosen && part.equals(of));
    }

    private BoxView box(FlowBox box, long count, String key) {
        return box(box, "", count, words.say(key), "");
    }

    public BoxView getScreened() {
        return box(FlowBox.SCREENED, answer.screened(), "referralFlow.screened");
    }

    public BoxView getExcluded() {
        return box(FlowBox.EXCLUDED, answer.notTakenOn(), "referralFlow.excluded");
    }

    /** The commonest first. */
    public List<BoxView> getReasons() {
        return answer.excluded().entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                .map(e -> box(FlowBox.EXCLUDED, e.getKey(), e.getValue(), words.say("referralFlow." + e.getKey()), ""))
                .toList();
    }

    public BoxView getAccepted() {
        return box(FlowBox.ACCEPTED, answer.accepted(), "referralFlow.accepted");
    }

    public BoxView getWaiting() {
        return box(FlowBox.WAITING, answer.waiting(), "referralFlow.waiting");
    }

    public BoxView getNotStarted() {
        return box(FlowBox.NOT_STARTED, answer.notStarted(), "referralFlow.notStarted");
    }

    /** The boxes above the programmes in a table: each sum, then what it is made of. */
    public List<Sum> getSums() {
        List<Sum> sums = new ArrayList<>();
        sums.add(sum(getScreened(), false));
        sums.add(sum(getExcluded(), false));
        getReasons().forEach(reason -> sums.add(sum(reason, true)));
        sums.add(sum(getWaiting(), false));
        sums.add(sum(getAccepted(), false));
        sums.add(sum(getNotStarted(), true));
        sums.add(new Sum(words.say("referralFlow.startedAll"), answer.starters(), true));
        return sums;
    }

    private static Sum sum(BoxView box, boolean part) {
        return new Sum(upper(box.label()), box.count(), part);
    }

    private static String upper(String text) {
        return text.substring(0, 1).toUpperCase(Locale.UK) + text.substring(1);
    }

    public List<Branch> getBranches() {
        return answer.programmes().stream().map(this::branch).toList();
    }

    private Branch branch(ReferralFlow.Programme p) {
        String code = p.programme();
        List<BoxView> leaves = new ArrayList<>();
        leaves.add(leaf(FlowBox.UNDER_SIX_MONTHS, code, p.attendedUnder6Months()));
        leaves.add(leaf(FlowBox.LATER, code, p.attended6To12Months()));
        leaves.add(leaf(FlowBox.COMPLETED, code, p.completed()));
        if (p.inTreatment() > 0) leaves.add(leaf(FlowBox.IN_TREATMENT, code, p.inTreatment()));
        if (p.otherEnding() > 0) leaves.add(leaf(FlowBox.OTHER_ENDING, code, p.otherEnding()));
        String name = desk.programme(code);
        return new Branch(
                name,
                box(FlowBox.STARTED, code, p.started(), words.say("referralFlow.started", name), ""),
                leaves,
                p,
                Share.of(p.completed(), p.started()).percent());
    }

    private BoxView leaf(FlowBox box, String programme, long count) {
        return box(box, programme, count, words.say("FlowBox." + box), words.say("FlowBox." + box + ".detail"));
    }

    public ReferralFlow getAnswer() {
        return answer;
    }

    public boolean isAnybody() {
        return answer != null && answer.screened() > 0;
    }

    public People getPeople() {
        return people;
    }

    public String getProblem() {
        return problem;
    }

    private BoxView chosenBox() {
        List<BoxView> all =
                new ArrayList<>(List.of(getScreened(), getExcluded(), getAccepted(), getWaiting(), getNotStarted()));
        all.addAll(getReasons());
        for (Branch branch : getBranches()) {
            all.add(branch.started());
            all.addAll(branch.leaves());
        }
        return all.stream().filter(BoxView::chosen).findFirst().orElse(getScreened());
    }

    public String getPeopleTitle() {
        BoxView box = chosenBox();
        String title = box.detail().isBlank() ? box.label() : box.label() + " " + box.detail();
        String programme = of.isBlank() || chosen == FlowBox.EXCLUDED || chosen == FlowBox.STARTED
                ? ""
                : desk.programme(of) + ": ";
        return upper(programme + title);
    }

    public long getPeopleCount() {
        return chosenBox().count();
    }

    public String getCsv() {
        return "/api/reports/referral-flow" + asked.with("format", "csv").query();
    }

    public String getJson() {
        return "/api/reports/referral-flow" + asked.with("format", "json").query();
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

    /** How the branches stand: side by side only where two fit. */
    public String getForkStyle() {
        int branches = answer.programmes().size();
        if (branches == 1) return "hf-fork hf-fork--one";
        return branches == 2 ? "hf-fork" : "hf-fork hf-fork--many";
    }
}
