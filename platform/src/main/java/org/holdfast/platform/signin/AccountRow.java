package org.holdfast.platform.signin;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.holdfast.platform.access.Role;

/**
 * A member of staff and their account, if they have one.
 *
 * @param account null where there is none
 * @param teams the names of today's teams
 */
public record AccountRow(
        UUID staff,
        String name,
        String staffKey,
        LocalDate leftOn,
        UUID account,
        String username,
        boolean invited,
        boolean closed,
        boolean secondFactor,
        LocalDateTime lastSignIn,
        List<Role> roles,
        List<String> teams) {
    public String teamNames() {
        return String.join(", ", teams);
    }

    public boolean hasAccount() {
        return account != null;
    }

    /** A message key for the state that the account is in. */
    public String state(LocalDate today) {
        if (leftOn != null && !leftOn.isAfter(today)) return "account.state.left";
        if (account == null) return "account.state.none";
        if (closed) return "account.state.closed";
        return invited ? "account.state.invited" : "account.state.open";
    }
}
