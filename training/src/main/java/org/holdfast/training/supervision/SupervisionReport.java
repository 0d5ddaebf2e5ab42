package org.holdfast.training.supervision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import org.holdfast.platform.access.Role;
import org.holdfast.platform.reports.Parameters;
import org.holdfast.platform.reports.Report;
import org.holdfast.platform.reports.Table;

/**
 * {@code supervision}: per member of staff in a rolling thirteen weeks, agreed, delivered, percent and last held.
 *
 * <p>Of the parameters that all reports have in common, {@code asOf} and {@code team} say something of staff. A programme,
 * and a period in which treatment began, say nothing of them, and change nothing.
 */
@ApplicationScoped
class SupervisionReport implements Report<SupervisionAnswer> {
    private final Ledger ledger;

    @Inject
    SupervisionReport(Ledger ledger) {
        this.ledger = ledger;
    }

    @Override
    public String name() {
        return "supervision";
    }

    @Override
    public Set<Role> roles() {
        return Set.of(Role.TRAINER, Role.MANAGER, Role.SUPERVISOR);
    }

    @Override
    public SupervisionAnswer answer(Parameters with) {
        List<SupervisionAnswer.OfStaff> rows = ledger.kept(with.asOf(), with.team()).stream()
                .map(one -> new SupervisionAnswer.OfStaff(
                        one.staffKey(),
                        one.name(),
                        one.team(),
                        one.agreed(),
                        one.delivered(),
                        one.percent(),
                        one.lastHeld()))
                .toList();
        return new SupervisionAnswer(
                with.asOf(), rows.size(), Quarter.endingOn(with.asOf()).first(), rows);
    }

    @Override
    public long starters(SupervisionAnswer answer) {
        return answer.starters();
    }

    @Override
    public Table table(SupervisionAnswer answer) {
        Table table = Table.withColumns("staff", "name", "team", "agreed", "delivered", "percent", "last_held");
        for (SupervisionAnswer.OfStaff row : answer.rows())
            table.row(
                    row.staff(), row.name(), row.team(), row.agreed(), row.delivered(), row.percent(), row.lastHeld());
        return table;
    }
}
