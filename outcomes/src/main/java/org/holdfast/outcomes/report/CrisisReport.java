package org.holdfast.outcomes.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.holdfast.platform.Refused;
import org.holdfast.platform.access.Role;
import org.holdfast.platform.database.Sql;
import org.holdfast.platform.reports.Parameter;
import org.holdfast.platform.reports.Parameters;
import org.holdfast.platform.reports.Table;
import org.holdfast.platform.words.Words;

/** Suicide attempts, severe self-harm and admissions in periods of six months, also beside a second programme. */
@ApplicationScoped
class CrisisReport implements OnScreen<Crisis> {
    static final String COMPARE_WITH = "compareWith";

    private final Sql sql;
    private final Words words;

    @Inject
    CrisisReport(Sql sql, Words words) {
        this.sql = sql;
        this.words = words;
    }

    @Override
    public String name() {
        return "crisis";
    }

    @Override
    public Set<Role> roles() {
        return ServiceContactReport.READERS;
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(Parameter.programme(COMPARE_WITH));
    }

    @Override
    public Crisis answer(Parameters with) {
        Starters starters = Starters.of(with);
        String second = with.word(COMPARE_WITH).orElse(null);
        if (second != null && starters.programme() == null) throw new Refused("crisis.compareWithWhat").on("programme");
        CrisisPeriods periods = periods(starters);
        List<Crisis.Period> all = periods.all();
        return new Crisis(
                with.asOf(),
                periods.starters(),
                CrisisQuery.DEFINITIONS,
                all,
                second == null
                        ? null
                        : CrisisPeriods.compared(
                                all, periods(starters.inProgramme(second)).all()));
    }

    private CrisisPeriods periods(Starters starters) {
        return sql.with(connection -> {
            CrisisPeriods periods = new CrisisPeriods();
            new CrisisQuery(starters).each(connection, periods::add);
            return periods;
        });
    }

    @Override
    public long starters(Crisis answer) {
        return answer.starters();
    }

    @Override
    public Table table(Crisis answer) {
        Table table = Table.withColumns(
                "period",
                "outcome",
                "n",
                "d",
                "percent",
                "low",
                "high",
                "events",
                "rate",
                "rateLow",
                "rateHigh",
                "varianceToMean",
                "riskRatio",
                "riskRatioLow",
                "riskRatioHigh");
        int at = 0;
        for (Crisis.Period period : answer.periods())
            for (Crisis.Outcome outcome : Crisis.Outcome.values()) {
                Crisis.Incidence one = period.of(outcome);
                Crisis.Compared compared =
                        answer.comparison() == null ? null : answer.comparison().get(at++);
                table.row(
                        period.period(),
                        outcome.word(),
                        one.n(),
                        one.d(),
                        one.percent(),
                        one.low(),
                        one.high(),
                        one.events(),
                        one.rate(),
                        one.rateLow(),
                        one.rateHigh(),
                        one.varianceToMean(),
                        compared == null ? null : compared.riskRatio(),
                        compared == null ? null : compared.low(),
                        compared == null ? null : compared.high());
            }
        return table;
    }

    @Override
    public Sheet sheet(Crisis answer, Parameters with) {
        List<String> heads = new ArrayList<>(List.of(words.say("crisis.period"), words.say("crisis.observed")));
        for (Crisis.Outcome outcome : Crisis.Outcome.values()) heads.add(words.of(outcome));
        List<Sheet.Line> lines = new ArrayList<>();
        int at = 0;
        for (int period = 0; period < answer.periods().size(); period++) {
            Crisis.Period one = answer.periods().get(period);
            List<Sheet.Cell> cells = new ArrayList<>(
                    List.of(Sheet.Cell.of(words.say("report.nOfD", one.observed(), answer.starters()))));
            for (Crisis.Outcome outcome : Crisis.Outcome.values())
                cells.add(cell(
                        one.of(outcome),
                        answer.comparison() == null ? null : answer.comparison().get(at++)));
            lines.add(new Sheet.Line(months(period), cells, false));
        }
        String second = with.word(COMPARE_WITH)
                .map(code -> ReportDesk.programme(words, code))
                .orElse(null);
        List<String> notes = new ArrayList<>(List.of(words.say("crisis.method", answer.definitionSet())));
        if (second != null) notes.add(words.say("crisis.method.compared", second));
        notes.add(words.say("crisis.published"));
        return new Sheet(
                answer.asOf(),
                words.say("report.lead", answer.starters()),
                answer.periods().isEmpty() ? words.say("crisis.empty") : null,
                heads,
                lines,
                drawing(answer),
                notes,
                List.of(
                        words.say("report.caution.regression"),
                        words.say(second == null ? "report.caution.control" : "crisis.caution.others"),
                        words.say("report.caution.detection"),
                        words.say("crisis.caution.fewer")));
    }

    private Sheet.Cell cell(Crisis.Incidence one, Crisis.Compared compared) {
        List<String> more = new ArrayList<>();
        more.add(words.say("report.nOfD", one.n(), one.d()));
        more.add(Figures.interval(one.low(), one.high()));
        if (one.events() > 0) {
            more.add(words.say("crisis.times", one.events()));
            more.add(
                    words.say("crisis.rate", Figures.ratio(one.rate()), Figures.ratios(one.rateLow(), one.rateHigh())));
        }
        if (compared != null)
            more.add(
                    compared.riskRatio() == null
                            ? words.say("crisis.noRatio")
                            : words.say(
                                    "crisis.ratio",
                                    Figures.ratio(compared.riskRatio()),
                                    Figures.ratios(compared.low(), compared.high())));
        return new Sheet.Cell(Figures.percent(one.percent()), more);
    }

    /** "Six months before", "Months 1–6", "Months 7–12". */
    private String months(int period) {
        return period == 0 ? words.say("crisis.before") : words.say("crisis.months", 6 * period - 5, 6 * period);
    }

    /** The four stand beside each other in each period, so that their intervals can be told apart. */
    private Drawing drawing(Crisis answer) {
        List<String> labels = new ArrayList<>();
        for (int period = 0; period < answer.periods().size(); period++)
            labels.add(period == 0 ? words.say("crisis.chart.before") : 6 * period - 5 + "–" + 6 * period);
        Drawing drawing = new Drawing(
                words.say("crisis.chart"),
                words.say("crisis.chart.down"),
                words.say("timeToCrisis.chart.across"),
                true,
                labels);
        for (Crisis.Outcome outcome : Crisis.Outcome.values()) {
            List<Drawing.Point> marks = new ArrayList<>();
            List<double[]> intervals = new ArrayList<>();
            double aside = (outcome.ordinal() - 1.5) * 0.14;
            for (int period = 0; period < answer.periods().size(); period++) {
                Crisis.Incidence one = answer.periods().get(period).of(outcome);
                marks.add(new Drawing.Point(period + aside, one.percent().doubleValue()));
                intervals.add(new double[] {period + aside, one.low(), one.high()});
            }
            drawing.series(words.of(outcome), "mark" + (outcome.ordinal() + 1), marks)
                    .intervals(words.of(outcome), outcome.ordinal() + 1, intervals);
        }
        return drawing;
    }
}
