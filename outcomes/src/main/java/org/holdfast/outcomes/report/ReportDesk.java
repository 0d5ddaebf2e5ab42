package org.holdfast.outcomes.report;

import static org.holdfast.platform.access.Role.Names.ADMIN;
import static org.holdfast.platform.access.Role.Names.CLINICIAN;
import static org.holdfast.platform.access.Role.Names.GOVERNANCE;
import static org.holdfast.platform.access.Role.Names.MANAGER;
import static org.holdfast.platform.access.Role.Names.SUPERVISOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.holdfast.patients.api.PatientAccess;
import org.holdfast.patients.api.PatientSummary;
import org.holdfast.patients.api.Patients;
import org.holdfast.platform.access.Depth;
import org.holdfast.platform.access.Role;
import org.holdfast.platform.access.UseCase;
import org.holdfast.platform.access.Who;
import org.holdfast.platform.audit.AuditTrail;
import org.holdfast.platform.database.Sql;
import org.holdfast.platform.people.Team;
import org.holdfast.platform.people.Teams;
import org.holdfast.platform.reports.Parameters;
import org.holdfast.platform.reports.Report;
import org.holdfast.platform.reports.Reports;
import org.holdfast.platform.words.Words;

/** Where the reports are read on a screen, and the people behind a figure are named to those who may know them. */
@UseCase
class ReportDesk {
    static final int AT_MOST = 200;

    /** Someone behind a figure, before it is clear whether the reader may know. */
    private record Found(
            UUID patient,
            UUID team,
            String programme,
            LocalDate startedOn,
            LocalDate endedOn,
            LocalDate on,
            LocalDate waitsSince) {}

    private final Reports reports;
    private final ServiceContactReport serviceContact;
    private final ReferralFlowReport referralFlow;
    private final Sql sql;
    private final Patients patients;
    private final PatientAccess access;
    private final Who who;
    private final Words words;
    private final Teams teams;
    private final AuditTrail trail;

    @Inject
    ReportDesk(
            Reports reports,
            ServiceContactReport serviceContact,
            ReferralFlowReport referralFlow,
            Sql sql,
            Patients patients,
            PatientAccess access,
            Who who,
            Words words,
            Teams teams,
            AuditTrail trail) {
        this.reports = reports;
        this.serviceContact = serviceContact;
        this.referralFlow = referralFlow;
        this.sql = sql;
        this.patients = patients;
        this.access = access;
        this.who = who;
        this.words = words;
        this.teams = teams;
        this.trail = trail;
    }

    @RolesAllowed({CLINICIAN, SUPERVISOR, MANAGER, GOVERNANCE, ADMIN})
    public ServiceContact serviceContact(Map<String, String> given) {
        return serviceContact.answer(reports.parameters(serviceContact, given));
    }

    @RolesAllowed({CLINICIAN, SUPERVISOR, MANAGER, GOVERNANCE, ADMIN})
    public ReferralFlow referralFlow(Map<String, String> given) {
        return referralFlow.answer(reports.parameters(referralFlow, given));
    }

    /** The outcome reports, in the order in which they are listed. */
    @RolesAllowed({CLINICIAN, SUPERVISOR, MANAGER, GOVERNANCE, ADMIN})
    public List<String> names() {
        List<String> names = new ArrayList<>(List.of(serviceContact.name(), referralFlow.name()));
        reports.mine().stream()
                .filter(OnScreen.class::isInstance)
                .map(Report::name)
                .forEach(names::add);
        return names;
    }

    /** The report with this name, if it is shown on the common page and open to who asks. */
    @RolesAllowed({CLINICIAN, SUPERVISOR, MANAGER, GOVERNANCE, ADMIN})
    public Optional<OnScreen<?>> onScreen(String name) {
        for (Report<?> report : reports.mine())
            if (report instanceof OnScreen<?> shown && report.name().equals(name)) return Optional.of(shown);
        return Optional.empty();
    }

    /** The report as a person reads it. */
    @RolesAllowed({CLINICIAN, SUPERVISOR, MANAGER, GOVERNANCE, ADMIN})
    public <A> Sheet sheet(OnScreen<A> report, Map<String, String> given) {
        Parameters with = reports.parameters(report, given);
        return report.sheet(reports.answer(report, with), with);
    }

    /** Every team and programme that a report can be asked about. */
    @RolesAllowed({CLINICIAN, SUPERVISOR, MANAGER, GOVERNANCE, ADMIN})
    public List<Team> teams() {
        return teams.all();
    }

    @RolesAllowed({CLINICIAN, SUPERVISOR, MANAGER, GOVERNANCE, ADMIN})
    public List<String> programmes() {
        List<String> all = new ArrayList<>(ReferralFlowQuery.PROGRAMMES);
        for (String used : sql.list(
                "SELECT DISTINCT e.programme FROM outcomes.episode_fact e ORDER BY e.programme",
                row -> row.getString(1))) if (!all.contains(used)) all.add(used);
        return all;
    }

    /** Those who had a contact of the type in the window. */
    @RolesAllowed({CLINICIAN, SUPERVISOR, MANAGER})
    public People behind(Map<String, String> given, String type, ServiceContact.Window window) {
        Parameters with = reports.parameters(serviceContact, given);
        Starters.Condition units = ServiceContactQuery.units(Starters.of(with));
        List<Object> args = new ArrayList<>(units.args());
        String from = window == ServiceContact.Window.DURING ? "u.started_on" : "u." + small(window) + "_from";
        String to = "u." + small(window) + "_to";
        String sqlText =
                "SELECT u.patient_id, u.team_id, u.programme, u.started_on, u.ended_on, MIN(c.started_on) AS met_on,"
                        + " CAST(NULL AS DATE) AS waits_since FROM (" + units.sql()
                        + ") u JOIN outcomes.contact c ON c.patient_id = u.patient_id"
                        + " WHERE c.type = ? AND c.struck_out_at IS NULL AND c.started_on <= " + to
                        + " AND COALESCE(c.ended_on, CASE WHEN c.type IN ('HOSPITAL_ADMISSION', 'HOME_TREATMENT')"
                        + " THEN CAST(? AS DATE) ELSE c.started_on END) >= " + from;
        args.add(type);
        args.add(with.asOf());
        sqlText = ownTeams(sqlText, "u.team_id", args)
                + " GROUP BY u.patient_id, u.team_id, u.programme, u.started_on, u.ended_on"
                + " ORDER BY u.started_on, u.patient_id FETCH FIRST " + (AT_MOST + 1) + " ROWS ONLY";
        return people(found(sqlText, args), "service-contact: " + type + ", " + small(window), with.asOf(), false);
    }

    /** Those in a box of the flow. */
    @RolesAllowed({CLINICIAN, SUPERVISOR, MANAGER})
    public People inBox(Map<String, String> given, FlowBox box, String of) {
        Parameters with = reports.parameters(referralFlow, given);
        Starters.Condition boxes = ReferralFlowReport.query(with).boxes();
        List<Object> args = new ArrayList<>(boxes.args());
        String sqlText =
                "SELECT b.patient_id, b.team_id, b.programme, b.started_on, b.ended_on, b.received_on AS met_on," + " "
                        + since(box) + " AS waits_since FROM (" + boxes.sql() + ") b WHERE " + box.condition();
        if (box.isOfProgramme() && !of.isBlank()) {
            sqlText += " AND b.programme = ?";
            args.add(of);
        }
        if (box == FlowBox.EXCLUDED && !of.isBlank()) {
            sqlText += " AND b.outcome = ?";
            args.add(of);
        }
        sqlText = ownTeams(sqlText, "b.team_id", args) + " ORDER BY "
                + (box == FlowBox.NOT_STARTED ? "b.decided_on" : "b.received_on") + ", b.referral_id FETCH FIRST "
                + (AT_MOST + 1) + " ROWS ONLY";
        return people(
                found(sqlText, args),
                "referral-flow: " + box + (of.isBlank() ? "" : " " + of),
                with.asOf(),
                box.waits());
    }

    private static String since(FlowBox box) {
        return switch (box) {
            case WAITING -> "b.received_on";
            case NOT_STARTED -> "b.decided_on";
            default -> "CAST(NULL AS DATE)";
        };
    }

    /** A manager sees every team's lists; a clinician those of their own teams. */
    private String ownTeams(String sqlText, String column, List<Object> args) {
        if (who.has(Role.MANAGER)) return sqlText;
        Set<UUID> own = who.teams();
        if (own.isEmpty()) return sqlText + " AND 1 = 0";
        args.addAll(own);
        return sqlText + " AND " + column + " IN (" + "?, ".repeat(own.size() - 1) + "?)";
    }

    private List<Found> found(String sqlText, List<Object> args) {
        return sql.list(
                sqlText,
                row -> new Found(
                        Sql.uuid(row, "patient_id"),
                        Sql.uuid(row, "team_id"),
                        row.getString("programme"),
                        Sql.date(row, "started_on"),
                        Sql.date(row, "ended_on"),
                        Sql.date(row, "met_on"),
                        Sql.date(row, "waits_since")),
                args.toArray());
    }

    private People people(List<Found> found, String what, LocalDate asOf, boolean waiting) {
        boolean more = found.size() > AT_MOST;
        List<Found> shown = more ? found.subList(0, AT_MOST) : found;
        List<UUID> ids = shown.stream().map(Found::patient).distinct().toList();
        Set<UUID> listable = access.openable(ids, Depth.LIST);
        Set<UUID> openable = access.openable(ids, Depth.DEMOGRAPHIC);
        Map<UUID, PatientSummary> names = patients.summaries(listable);
        Map<UUID, String> teamNames =
                teams.names(shown.stream().map(Found::team).toList());
        List<PersonRow> rows = new ArrayList<>();
        for (Found f : shown) {
            PatientSummary person = names.get(f.patient());
            if (person == null) continue;
            rows.add(new PersonRow(
                    f.patient(),
                    person.name(),
                    f.startedOn() == null ? "" : words.say("report.from", programme(f.programme()), f.startedOn()),
                    f.team() == null ? "" : teamNames.getOrDefault(f.team(), ""),
                    f.on(),
                    stayed(f, asOf),
                    f.waitsSince() == null ? null : ChronoUnit.DAYS.between(f.waitsSince(), asOf),
                    person.diedOn() == null || person.diedOn().isAfter(asOf) ? null : person.diedOn(),
                    link(f.patient(), openable.contains(f.patient()), waiting)));
        }
        trail.records(
                "report.people.named",
                rows.stream().map(PersonRow::id).toList(),
                what + ", " + rows.size() + " people");
        return new People(rows, more, shown.size() - rows.size(), waiting);
    }

    /** A manager goes from someone who waits to where they are allocated; whoever may open the record, to the record. */
    private String link(UUID patient, boolean openable, boolean waiting) {
        if (waiting && who.has(Role.MANAGER)) return "/therapy/allocate.xhtml?patient=" + patient;
        return openable ? "/outcomes/record.xhtml?patient=" + patient : "";
    }

    private String stayed(Found f, LocalDate asOf) {
        if (f.startedOn() == null) return "";
        LocalDate until = f.endedOn() == null || f.endedOn().isAfter(asOf) ? asOf : f.endedOn();
        long months = ChronoUnit.MONTHS.between(f.startedOn(), until.plusDays(1));
        return months > 0
                ? words.say("report.months", months)
                : words.say("report.days", ChronoUnit.DAYS.between(f.startedOn(), until) + 1);
    }

    String programme(String code) {
        return programme(words, code);
    }

    /** A programme as reports call it; a site's own by its code. */
    static String programme(Words words, String code) {
        String key = "report.programme." + code;
        return words.knows(key) ? words.say(key) : code;
    }

    private static String small(ServiceContact.Window window) {
        return window.name().toLowerCase(java.util.Locale.ROOT);
    }
}
