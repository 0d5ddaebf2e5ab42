package org.holdfast.platform.signin;

import java.util.List;

/**
 * An account that is open, as the review of access lists it.
 *
 * @param factorNeeded whether its roles ask for a second factor
 */
public record AccessRow(AccountRow account, boolean factorNeeded, List<AccessConcern> concerns) {
    public boolean isWorthALook() {
        return !concerns.isEmpty();
    }
}
