package org.holdfast.platform.signin;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.holdfast.platform.access.Role;
import org.holdfast.platform.access.UseCase;
import org.holdfast.platform.database.Sql;
import org.holdfast.platform.page.FirstStep;
import org.holdfast.platform.page.FirstSteps;

/** What comes after the set-up: until all of it is done, whoever made the first account is told what is next. */
@UseCase
class FirstStepsDesk {
    private final Sql sql;
    private final Clock clock;
    private final Instance<FirstSteps> contributed;
    /** Nobody is told again what was once done. */
    private volatile boolean done;

    @Inject
    FirstStepsDesk(Sql sql, Clock clock, Instance<FirstSteps> contributed) {
        this.sql = sql;
        this.clock = clock;
        this.contributed = contributed;
    }

    /** In the order in which they are taken; nothing where all are done. */
    @RolesAllowed(Role.Names.ADMIN)
    public List<FirstStep> next() {
        if (done) return List.of();
        List<FirstStep> steps = new ArrayList<>(ofThePeople());
        for (FirstSteps some : contributed) steps.addAll(some.steps());
        done = steps.stream().allMatch(FirstStep::done);
        return done ? List.of() : steps;
    }

    private List<FirstStep> ofThePeople() {
        LocalDate today = LocalDate.now(clock);
        String works = "(s.left_on IS NULL OR s.left_on > ?)";
        String holder = "(SELECT COUNT(*) FROM platform.account_role r JOIN platform.account a ON a.id = r.account_id"
                + " JOIN platform.staff s ON s.id = a.staff_id WHERE a.closed_at IS NULL AND " + works
                + " AND r.role = ?)";
        return sql.one(
                        "SELECT (SELECT COUNT(*) FROM platform.team t WHERE t.closed_on IS NULL OR t.closed_on >= ?) AS teams,"
                                + " (SELECT COUNT(*) FROM platform.staff s WHERE " + works + ") AS people, " + holder
                                + " AS managers, " + holder + " AS reviewers FROM platform.audit_head WHERE id = 1",
                        row -> List.of(
                                new FirstStep("firstSteps.teams", "/platform/teams.xhtml", row.getLong("teams") > 0),
                                new FirstStep(
                                        "firstSteps.people", "/platform/new-person.xhtml", row.getLong("people") > 1),
                                new FirstStep(
                                        "firstSteps.roles",
                                        "/platform/accounts.xhtml#people",
                                        row.getLong("managers") > 0 && row.getLong("reviewers") > 0)),
                        today,
                        today,
                        today,
                        Role.MANAGER,
                        today,
                        Role.GOVERNANCE)
                .orElseThrow();
    }
}
