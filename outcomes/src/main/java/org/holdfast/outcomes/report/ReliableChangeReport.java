package org.holdfast.outcomes.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.holdfast.outcomes.instrument.Instrument;
import org.holdfast.outcomes.instrument.Instruments;
import org.holdfast.platform.Refused;
import org.holdfast.platform.access.Role;
import org.holdfast.platform.database.Sql;
import org.holdfast.platform.reports.Parameter;
import org.holdfast.platform.reports.Parameters;
import org.holdfast.platform.reports.Report;
import org.holdfast.platform.reports.Table;

/** How many people recovered, improved, did not change reliably or deteriorated, by one instrument. */
@ApplicationScoped
class ReliableChangeReport implements Report<ReliableChange> {
    private static final String INSTRUMENT = "instrument";

    private final Sql sql;
    private final Instruments instruments;

    @Inject
    ReliableChangeReport(Sql sql, Instruments instruments) {
        this.sql = sql;
        this.instruments = instruments;
    }

    @Override
    public String name() {
        return "change";
    }

    @Override
    public Set<Role> roles() {
        return ServiceContactReport.READERS;
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(Parameter.word(INSTRUMENT).mandatory());
    }

    /** @throws Refused if there is no such instrument, or it is not known by how much it has to change */
    @Override
    public ReliableChange answer(Parameters with) {
        String named = with.word(INSTRUMENT).orElseThrow();
        Instrument instrument = instruments
                .current(named)
                .orElseThrow(() -> new Refused("reliableChange.unknown", named, judged()).on(INSTRUMENT));
        if (!isJudged(instrument))
            throw new Refused("reliableChange.noCriterion", instrument.name(), judged()).on(INSTRUMENT);
        return sql.with(new ReliableChangeQuery(Starters.of(with), instruments, instrument)::on);
    }

    private static boolean isJudged(Instrument instrument) {
        return instrument.total().filter(total -> total.change() != null).isPresent();
    }

    private String judged() {
        return instruments.current().stream()
                .filter(ReliableChangeReport::isJudged)
                .map(Instrument::code)
                .collect(Collectors.joining(", "));
    }

    @Override
    public long starters(ReliableChange answer) {
        return answer.starters();
    }

    @Override
    public Table table(ReliableChange answer) {
        Table table = Table.withColumns(
                "instrument", "outcome", "n", "d", "percent", "low", "high", "baselined", "criterion", "clinical");
        row(table, answer, "recovered", answer.recovered());
        row(table, answer, "improved", answer.improved());
        row(table, answer, "noReliableChange", answer.noReliableChange());
        row(table, answer, "deteriorated", answer.deteriorated());
        row(table, answer, "startedBelowCutOff", answer.startedBelowCutOff());
        return table;
    }

    private static void row(Table table, ReliableChange answer, String outcome, Share share) {
        if (share == null) return;
        table.row(
                answer.instrument(),
                outcome,
                share.n(),
                share.d(),
                share.percent(),
                share.low(),
                share.high(),
                answer.baselined(),
                answer.constants().criterion(),
                answer.constants().clinical());
    }
}
