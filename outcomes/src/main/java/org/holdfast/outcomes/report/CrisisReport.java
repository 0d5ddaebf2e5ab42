package org.holdfast.outcomes.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import org.holdfast.platform.Refused;
import org.holdfast.platform.access.Role;
import org.holdfast.platform.database.Sql;
import org.holdfast.platform.reports.Parameter;
import org.holdfast.platform.reports.Parameters;
import org.holdfast.platform.reports.Report;
import org.holdfast.platform.reports.Table;

/** Suicide attempts, severe self-harm and admissions in periods of six months, also beside a second programme. */
@ApplicationScoped
class CrisisReport implements Report<Crisis> {
    static final String COMPARE_WITH = "compareWith";

    private final Sql sql;

    @Inject
    CrisisReport(Sql sql) {
        this.sql = sql;
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
                        : CrisisPeriods.compared(all, periods(starters.inProgramme(second)).all()));
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
}
