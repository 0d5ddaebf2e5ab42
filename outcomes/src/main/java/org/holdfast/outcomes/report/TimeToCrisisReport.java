package org.holdfast.outcomes.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.holdfast.outcomes.statistics.Followed;
import org.holdfast.outcomes.statistics.Interval;
import org.holdfast.outcomes.statistics.KaplanMeier;
import org.holdfast.platform.access.Role;
import org.holdfast.platform.database.Sql;
import org.holdfast.platform.reports.Parameters;
import org.holdfast.platform.reports.Table;
import org.holdfast.platform.words.Words;

/** How long people stay without a crisis after treatment began. */
@ApplicationScoped
class TimeToCrisisReport implements OnScreen<TimeToCrisis> {
    private static final List<Integer> MONTHS = List.of(6, 12, 18);

    /** The mean length of a month in days. */
    private static final double DAYS_A_MONTH = 30.4375;

    private final Sql sql;
    private final Words words;

    @Inject
    TimeToCrisisReport(Sql sql, Words words) {
        this.sql = sql;
        this.words = words;
    }

    @Override
    public String name() {
        return "time-to-crisis";
    }

    @Override
    public Set<Role> roles() {
        return ServiceContactReport.READERS;
    }

    @Override
    public TimeToCrisis answer(Parameters with) {
        long[] starters = new long[1];
        List<Followed> followed = new ArrayList<>();
        sql.with(connection -> {
            new CrisisQuery(Starters.of(with)).each(connection, course -> {
                starters[0]++;
                followed(course).ifPresent(followed::add);
            });
            return null;
        });
        KaplanMeier curve = KaplanMeier.of(followed);
        return new TimeToCrisis(
                with.asOf(),
                starters[0],
                curve.events(),
                curve.steps().stream()
                        .map(step -> new TimeToCrisis.Step(step.day(), step.atRisk(), step.events(), step.survival()))
                        .toList(),
                MONTHS.stream().map(months -> at(curve, months)).toList());
    }

    /** From S to the first crisis or the last day seen; nothing of somebody who was not seen on S or later. */
    static Optional<Followed> followed(Course course) {
        if (course.seenTo().isBefore(course.startedOn())) return Optional.empty();
        return Optional.of(course.incidents().stream()
                .filter(incident -> !incident.on().isBefore(course.startedOn()))
                .findFirst()
                .map(first -> new Followed(course.day(first.on()), true))
                .orElseGet(() -> new Followed(course.day(course.seenTo()), false)));
    }

    private static TimeToCrisis.At at(KaplanMeier curve, int months) {
        Optional<KaplanMeier.Survival> then = curve.at(months * DAYS_A_MONTH);
        Optional<Interval> interval = then.flatMap(KaplanMeier.Survival::interval);
        return new TimeToCrisis.At(
                months,
                then.map(KaplanMeier.Survival::survival).orElse(null),
                interval.map(Interval::low).orElse(null),
                interval.map(Interval::high).orElse(null));
    }

    @Override
    public long starters(TimeToCrisis answer) {
        return answer.starters();
    }

    @Override
    public Table table(TimeToCrisis answer) {
        Table table = Table.withColumns("day", "atRisk", "events", "survival", "months", "low", "high");
        for (TimeToCrisis.Step step : answer.steps())
            table.row(step.day(), step.atRisk(), step.events(), step.survival(), null, null, null);
        for (TimeToCrisis.At at : answer.at())
            table.row(null, null, null, at.survival(), at.months(), at.low(), at.high());
        return table;
    }

    @Override
    public Sheet sheet(TimeToCrisis answer, Parameters with) {
        List<Sheet.Line> lines = new ArrayList<>();
        for (TimeToCrisis.At at : answer.at())
            lines.add(new Sheet.Line(
                    words.say("timeToCrisis.months", at.months()),
                    List.of(
                            at.survival() == null
                                    ? Sheet.Cell.of(
                                            words.say("report.notObserved"), words.say("timeToCrisis.notSoLong"))
                                    : Sheet.Cell.of(
                                            Figures.percent(percent(at.survival())),
                                            at.low() == null ? "" : Figures.interval(100 * at.low(), 100 * at.high())),
                            Sheet.Cell.of(String.valueOf(firstCrisesBy(answer, at.months())))),
                    false));
        return new Sheet(
                answer.asOf(),
                words.say("timeToCrisis.lead", answer.starters(), answer.events()),
                answer.starters() == 0 ? words.say("timeToCrisis.empty") : null,
                List.of(
                        words.say("timeToCrisis.after"),
                        words.say("timeToCrisis.without"),
                        words.say("timeToCrisis.events")),
                lines,
                drawing(answer),
                List.of(words.say("timeToCrisis.method", CrisisQuery.DEFINITIONS)),
                List.of(
                        words.say("report.caution.control"),
                        words.say("timeToCrisis.caution.censored"),
                        words.say("timeToCrisis.caution.death")));
    }

    private static long firstCrisesBy(TimeToCrisis answer, int months) {
        return answer.steps().stream()
                .filter(step -> step.day() <= months * DAYS_A_MONTH)
                .mapToLong(TimeToCrisis.Step::events)
                .sum();
    }

    private static BigDecimal percent(double share) {
        return BigDecimal.valueOf(100 * share).setScale(1, RoundingMode.HALF_UP);
    }

    private Drawing drawing(TimeToCrisis answer) {
        List<Drawing.Point> curve = new ArrayList<>(List.of(new Drawing.Point(0, 100)));
        for (TimeToCrisis.Step step : answer.steps())
            curve.add(new Drawing.Point(step.day() / DAYS_A_MONTH, 100 * step.survival()));
        // It goes on, level, for as long as anybody is known to be followed.
        answer.at().stream()
                .filter(at -> at.survival() != null
                        && at.months() > curve.get(curve.size() - 1).x())
                .reduce((one, later) -> later)
                .ifPresent(last -> curve.add(new Drawing.Point(last.months(), 100 * last.survival())));
        List<double[]> intervals = new ArrayList<>();
        for (TimeToCrisis.At at : answer.at())
            if (at.low() != null) intervals.add(new double[] {at.months(), 100 * at.low(), 100 * at.high()});
        String name = words.say("timeToCrisis.without");
        return new Drawing(
                        words.say("timeToCrisis.chart"), name, words.say("timeToCrisis.chart.across"), true, List.of())
                .series(name, "step1", curve)
                .intervals(words.say("report.interval"), 1, intervals);
    }
}
