package org.holdfast.platform.signin;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.holdfast.platform.access.Role;
import org.holdfast.platform.access.Who;
import org.holdfast.platform.page.FirstStep;
import org.holdfast.platform.page.Route;

/** Everybody who works here, with their account. What is searched for is in the address. */
@Named
@RequestScoped
@Route("/platform/accounts.xhtml")
@RolesAllowed({Role.Names.ADMIN, Role.Names.MANAGER, Role.Names.GOVERNANCE})
public class AccountsPage {
    private final AccountDesk desk;
    private final FirstStepsDesk steps;
    private final Who who;
    private final Clock clock;
    private String query;
    private boolean all;
    private List<AccountRow> rows;
    private List<FirstStep> firstSteps;

    @Inject
    AccountsPage(AccountDesk desk, FirstStepsDesk steps, Who who, Clock clock) {
        this.desk = desk;
        this.steps = steps;
        this.who = who;
        this.clock = clock;
    }

    public List<AccountRow> getRows() {
        if (rows == null) rows = desk.find(query, all);
        return rows;
    }

    /** What a new service still needs; nothing for others than administrators. */
    public List<FirstStep> getFirstSteps() {
        if (firstSteps == null) firstSteps = who.has(Role.ADMIN) ? steps.next() : List.of();
        return firstSteps;
    }

    public boolean isCut() {
        return getRows().size() == AccountDesk.MOST;
    }

    public String state(AccountRow row) {
        return row.state(LocalDate.now(clock));
    }

    public String severity(AccountRow row) {
        return switch (state(row)) {
            case "account.state.open" -> "success";
            case "account.state.invited" -> "warning";
            default -> "";
        };
    }

    public String icon(AccountRow row) {
        return switch (state(row)) {
            case "account.state.open" -> "checkc";
            case "account.state.invited" -> "clock";
            case "account.state.none" -> "minus";
            default -> "lock";
        };
    }

    public String getQuery() {
        return query;
    }

    public void setQuery(String query) {
        this.query = query;
    }

    public boolean isAll() {
        return all;
    }

    public void setAll(boolean all) {
        this.all = all;
    }
}
