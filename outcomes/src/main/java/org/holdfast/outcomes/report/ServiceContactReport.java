package org.holdfast.outcomes.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import org.holdfast.platform.access.Role;
import org.holdfast.platform.database.Sql;
import org.holdfast.platform.reports.Parameters;
import org.holdfast.platform.reports.Report;
import org.holdfast.platform.reports.Table;

/** The percentage of patients with at least one contact of each type in three windows of six calendar months. */
@ApplicationScoped
class ServiceContactReport implements Report<ServiceContact> {
    static final Set<Role> READERS = Set.of(Role.CLINICIAN, Role.SUPERVISOR, Role.MANAGER, Role.GOVERNANCE, Role.ADMIN);

    private final Sql sql;

    @Inject
    ServiceContactReport(Sql sql) {
        this.sql = sql;
    }

    @Override
    public String name() {
        return "service-contact";
    }

    @Override
    public Set<Role> roles() {
        return READERS;
    }

    @Override
    public ServiceContact answer(Parameters with) {
        return sql.with(new ServiceContactQuery(Starters.of(with))::on);
    }

    @Override
    public long starters(ServiceContact answer) {
        return answer.starters();
    }

    @Override
    public Table table(ServiceContact answer) {
        Table table = Table.withColumns(
                "type",
                "window",
                "n",
                "d",
                "percent",
                "low",
                "high",
                "pairs",
                "stopped",
                "started",
                "p",
                "admissions",
                "bedDays");
        for (ServiceContact.Row row : answer.rows())
            for (ServiceContact.Window window : ServiceContact.Window.values()) {
                Share share = row.of(window);
                Paired pair = row.pairedBeforeAfter();
                ServiceContact.Stays stays = row.type().equals("HOSPITAL_ADMISSION")
                        ? answer.admissions().of(window)
                        : null;
                table.row(
                        row.type(),
                        window.name().toLowerCase(java.util.Locale.ROOT),
                        share.n(),
                        share.d(),
                        share.percent(),
                        share.low(),
                        share.high(),
                        pair.pairs(),
                        pair.stopped(),
                        pair.started(),
                        pair.p(),
                        stays == null ? null : stays.count(),
                        stays == null ? null : stays.bedDays());
            }
        return table;
    }
}
