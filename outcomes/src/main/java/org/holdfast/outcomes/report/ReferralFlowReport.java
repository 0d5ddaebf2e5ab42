package org.holdfast.outcomes.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import org.holdfast.platform.access.Role;
import org.holdfast.platform.database.Sql;
import org.holdfast.platform.reports.Parameter;
import org.holdfast.platform.reports.Parameters;
import org.holdfast.platform.reports.Report;
import org.holdfast.platform.reports.Table;

/** The flow of referrals received in a period: who was screened, taken on, started, stayed. */
@ApplicationScoped
class ReferralFlowReport implements Report<ReferralFlow> {
    private final Sql sql;

    @Inject
    ReferralFlowReport(Sql sql) {
        this.sql = sql;
    }

    @Override
    public String name() {
        return "referral-flow";
    }

    @Override
    public Set<Role> roles() {
        return ServiceContactReport.READERS;
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(Parameter.date("receivedFrom"), Parameter.date("receivedTo"));
    }

    @Override
    public ReferralFlow answer(Parameters with) {
        return sql.with(query(with)::on);
    }

    static ReferralFlowQuery query(Parameters with) {
        return new ReferralFlowQuery(
                Starters.of(with),
                with.date("receivedFrom").orElse(null),
                with.date("receivedTo").orElse(null));
    }

    @Override
    public long starters(ReferralFlow answer) {
        return answer.starters();
    }

    @Override
    public Table table(ReferralFlow flow) {
        Table table = Table.withColumns("box", "programme", "referrals").row("screened", null, flow.screened());
        flow.excluded().forEach((reason, referrals) -> table.row("excluded " + reason, null, referrals));
        table.row("waiting", null, flow.waiting())
                .row("accepted", null, flow.accepted())
                .row("notStarted", null, flow.notStarted());
        for (ReferralFlow.Programme p : flow.programmes())
            table.row("started", p.programme(), p.started())
                    .row("attendedUnder6Months", p.programme(), p.attendedUnder6Months())
                    .row("attended6To12Months", p.programme(), p.attended6To12Months())
                    .row("completed", p.programme(), p.completed())
                    .row("inTreatment", p.programme(), p.inTreatment())
                    .row("otherEnding", p.programme(), p.otherEnding());
        return table;
    }
}
