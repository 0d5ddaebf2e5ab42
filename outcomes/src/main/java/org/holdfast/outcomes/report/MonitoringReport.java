package org.holdfast.outcomes.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.holdfast.outcomes.statistics.Xmr;
import org.holdfast.platform.access.Role;
import org.holdfast.platform.database.Sql;
import org.holdfast.platform.reports.Parameter;
import org.holdfast.platform.reports.Parameters;
import org.holdfast.platform.reports.Report;
import org.holdfast.platform.reports.Table;
import org.holdfast.platform.words.Words;

/** Crises, admissions or referrals month by month, with the limits of their own movement. */
@ApplicationScoped
class MonitoringReport implements Report<Monitoring> {
    static final String MEASURE = "measure";

    private static final String[] MEASURES = Arrays.stream(MonitoringQuery.Measure.values())
            .map(MonitoringQuery.Measure::word)
            .toArray(String[]::new);

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
}
