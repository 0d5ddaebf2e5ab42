package org.holdfast.outcomes.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.holdfast.outcomes.statistics.Xmr;
import org.holdfast.platform.access.Role;
import org.holdfast.platform.database.Sql;
import org.holdfast.platform.reports.Parameter;
import org.holdfast.platform.reports.Parameters;
import org.holdfast.platform.reports.Table;
import org.holdfast.platform.words.Words;

/** Crises, admissions or referrals month by month, with the limits of their own movement. */
@ApplicationScoped
class MonitoringReport implements OnScreen<Monitoring> {
    static final String MEASURE = "measure";

    private static final String[] MEASURES = Arrays.stream(MonitoringQuery.Measure.values())
            .map(MonitoringQuery.Measure::word)
            .toArray(String[]::new);

    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMM yyyy", Locale.UK);

    private final Sql sql;
    private final Words words;

    @Inject
    MonitoringReport(Sql sql, Words words) {
        this.sql = sql;
        this.words = words;
    }

    @Override
    public String name() {
        return "monitoring";
    }

    @Override
    public Set<Role> roles() {
        return ServiceContactReport.READERS;
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(Parameter.oneOf(MEASURE, MEASURES).mandatory());
    }

    @Override
    public Monitoring answer(Parameters with) {
        Starters starters = Starters.of(with);
        String asked = with.word(MEASURE).orElseThrow();
        MonitoringQuery.Measure measure = Arrays.stream(MonitoringQuery.Measure.values())
                .filter(one -> one.word().equals(asked))
                .findFirst()
                .orElseThrow();
        List<Monitoring.Month> months = sql.with(new MonitoringQuery(starters, measure)::on);
        Starters.Condition matches = starters.condition();
        long people = sql.one(
                        "SELECT COUNT(DISTINCT e.patient_id) FROM outcomes.episode_fact e WHERE " + matches.sql(),
                        row -> row.getLong(1),
                        matches.args().toArray())
                .orElse(0L);
        Optional<Xmr> limits =
                Xmr.of(months.stream().map(Monitoring.Month::value).toList());
        return new Monitoring(
                with.asOf(),
                people,
                asked,
                months,
                limits.map(Xmr::centre).orElse(null),
                limits.map(found -> found.limits().low()).orElse(null),
                limits.map(found -> found.limits().high()).orElse(null),
                limits.isPresent() ? null : words.say("monitoring.tooFew", Xmr.ENOUGH, months.size()));
    }

    @Override
    public long starters(Monitoring answer) {
        return answer.starters();
    }

    @Override
    public Table table(Monitoring answer) {
        Table table = Table.withColumns("month", "value", "inTreatment", "centre", "lower", "upper");
        for (Monitoring.Month month : answer.months())
            table.row(
                    month.month(), month.value(), month.inTreatment(), answer.centre(), answer.lower(), answer.upper());
        return table;
    }

    @Override
    public Sheet sheet(Monitoring answer, Parameters with) {
        String measure = words.say("report.asked.measure." + answer.measure());
        List<Sheet.Line> lines = new ArrayList<>();
        // The newest month is what somebody comes for.
        for (int i = answer.months().size() - 1; i >= 0; i--) {
            Monitoring.Month month = answer.months().get(i);
            boolean above = answer.upper() != null && month.value() > answer.upper();
            boolean below = answer.lower() != null && month.value() < answer.lower();
            lines.add(new Sheet.Line(
                    month(month),
                    List.of(
                            above || below
                                    ? Sheet.Cell.of(
                                            String.valueOf(month.value()),
                                            words.say(above ? "monitoring.above" : "monitoring.below"))
                                    : Sheet.Cell.of(String.valueOf(month.value())),
                            Sheet.Cell.of(String.valueOf(month.inTreatment()))),
                    above || below));
        }
        List<String> notes = new ArrayList<>();
        notes.add(words.say("monitoring.method." + answer.measure(), CrisisQuery.DEFINITIONS));
        notes.add(
                answer.centre() == null
                        ? answer.note()
                        : words.say(
                                "monitoring.limits",
                                Figures.one(answer.centre()),
                                Figures.one(Math.max(0, answer.lower())),
                                Figures.one(answer.upper())));
        return new Sheet(
                answer.asOf(),
                words.say("monitoring.lead", answer.months().size()),
                answer.months().isEmpty() ? words.say("monitoring.empty") : null,
                List.of(words.say("monitoring.month"), measure, words.say("monitoring.inTreatment")),
                lines,
                drawing(answer, measure),
                notes,
                List.of(words.say("monitoring.caution.inside"), words.say("monitoring.caution.caseload")));
    }

    private static String month(Monitoring.Month month) {
        return MONTH.format(YearMonth.parse(month.month()));
    }

    private Drawing drawing(Monitoring answer, String measure) {
        List<Drawing.Point> values = new ArrayList<>();
        for (int i = 0; i < answer.months().size(); i++)
            values.add(new Drawing.Point(i, answer.months().get(i).value()));
        Drawing drawing = new Drawing(
                        words.say("monitoring.chart", measure),
                        measure,
                        "",
                        false,
                        answer.months().stream().map(MonitoringReport::month).toList())
                .series(measure, "line1", values);
        if (answer.centre() == null) return drawing;
        return drawing.series(words.say("monitoring.centre"), "centre", across(answer, answer.centre()))
                .series(words.say("monitoring.limit"), "limit", across(answer, answer.upper()))
                .series("", "intervalLimit", across(answer, Math.max(0, answer.lower())));
    }

    private static List<Drawing.Point> across(Monitoring answer, double height) {
        return List.of(
                new Drawing.Point(-0.5, height),
                new Drawing.Point(answer.months().size() - 0.5, height));
    }
}
