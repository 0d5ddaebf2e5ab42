package org.holdfast.outcomes.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
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
import org.holdfast.platform.reports.Report;
import org.holdfast.platform.reports.Table;

/** How long people stay without a crisis after treatment began. */
@ApplicationScoped
class TimeToCrisisReport implements Report<TimeToCrisis> {
    private static final List<Integer> MONTHS = List.of(6, 12, 18);

    /** The mean length of a month in days. */
    private static final double DAYS_A_MONTH = 30.4375;

    private final Sql sql;

    @Inject
    TimeToCrisisReport(Sql sql) {
        this.sql = sql;
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
}
