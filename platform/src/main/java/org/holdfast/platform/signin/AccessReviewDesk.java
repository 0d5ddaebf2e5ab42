package org.holdfast.platform.signin;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.holdfast.platform.Ids;
import org.holdfast.platform.Time;
import org.holdfast.platform.access.Audited;
import org.holdfast.platform.access.Role;
import org.holdfast.platform.access.UseCase;
import org.holdfast.platform.access.Who;
import org.holdfast.platform.audit.AuditTrail;
import org.holdfast.platform.database.Sql;
import org.holdfast.platform.reports.Table;

/** Where information governance looks from time to time at who may come in, and as what. It changes nothing itself. */
@UseCase
class AccessReviewDesk {
    static final int LONG_AWAY_DAYS = 90;

    private final AccountDesk accounts;
    private final SignInRules rules;
    private final Sql sql;
    private final AuditTrail trail;
    private final Who who;
    private final Clock clock;

    @Inject
    AccessReviewDesk(AccountDesk accounts, SignInRules rules, Sql sql, AuditTrail trail, Who who, Clock clock) {
        this.accounts = accounts;
        this.rules = rules;
        this.sql = sql;
        this.trail = trail;
        this.who = who;
        this.clock = clock;
    }

    /** Every account that is open, by its holder's name. */
    @RolesAllowed({Role.Names.GOVERNANCE, Role.Names.ADMIN})
    public List<AccessRow> open() {
        Set<Role> needing = rules.needingSecondFactor();
        return accounts.open().stream().map(account -> row(account, needing)).toList();
    }

    private AccessRow row(AccountRow account, Set<Role> needing) {
        LocalDateTime now = LocalDateTime.ofInstant(clock.instant(), Time.CLINIC);
        boolean needed = account.roles().stream().anyMatch(needing::contains);
        List<AccessConcern> concerns = new ArrayList<>();
        if (account.leftOn() != null && !account.leftOn().isAfter(now.toLocalDate()))
            concerns.add(AccessConcern.LEFT_BUT_OPEN);
        if (needed && !account.secondFactor()) concerns.add(AccessConcern.WITHOUT_SECOND_FACTOR);
        if (account.lastSignIn() == null) concerns.add(AccessConcern.NEVER_IN);
        else if (account.lastSignIn().isBefore(now.minusDays(LONG_AWAY_DAYS))) concerns.add(AccessConcern.LONG_AWAY);
        return new AccessRow(account, needed, List.copyOf(concerns));
    }

    /** The same as a file. Whoever takes it away leaves a row in the trail. */
    @RolesAllowed({Role.Names.GOVERNANCE, Role.Names.ADMIN})
    @Audited("account.reviewExported")
    public Table table() {
        Table table = Table.withColumns(
                "name",
                "staff_key",
                "username",
                "roles",
                "teams",
                "second_factor",
                "last_sign_in_on",
                "left_on",
                "worth_a_look");
        for (AccessRow row : open()) {
            AccountRow account = row.account();
            table.row(
                    account.name(),
                    account.staffKey(),
                    account.username(),
                    named(account.roles()),
                    account.teamNames(),
                    account.secondFactor() ? "YES" : "NO",
                    account.lastSignIn() == null ? null : account.lastSignIn().toLocalDate(),
                    account.leftOn(),
                    named(row.concerns()));
        }
        return table;
    }

    private static String named(List<? extends Enum<?>> words) {
        return words.stream().map(Enum::name).collect(Collectors.joining(" "));
    }

    /** The last reviews, the newest first. */
    @RolesAllowed({Role.Names.GOVERNANCE, Role.Names.ADMIN})
    public List<ReviewRow> reviews() {
        return sql.list(
                "SELECT reviewed_on, reviewer_name, accounts, concerns FROM platform.access_review"
                        + " ORDER BY id DESC FETCH FIRST 5 ROWS ONLY",
                row -> new ReviewRow(
                        Sql.date(row, "reviewed_on"),
                        row.getString("reviewer_name"),
                        row.getInt("accounts"),
                        row.getInt("concerns")));
    }

    /** Everything was looked through today. */
    @RolesAllowed(Role.Names.GOVERNANCE)
    public void reviewed() {
        List<AccessRow> rows = open();
        long concerns = rows.stream().filter(AccessRow::isWorthALook).count();
        sql.update(
                "INSERT INTO platform.access_review (id, reviewed_on, reviewed_by, reviewer_name, accounts, concerns)"
                        + " VALUES (?, ?, ?, ?, ?, ?)",
                Ids.next(),
                LocalDate.now(clock),
                who.staff(),
                who.name(),
                rows.size(),
                concerns);
        trail.record("account.reviewed", null, rows.size() + " accounts, " + concerns + " worth a look");
    }
}
