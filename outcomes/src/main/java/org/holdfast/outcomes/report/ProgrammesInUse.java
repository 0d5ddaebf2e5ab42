package org.holdfast.outcomes.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.holdfast.platform.database.Sql;
import org.holdfast.platform.reports.Programmes;

/** A site's own programme is known once somebody has started it. */
@ApplicationScoped
class ProgrammesInUse implements Programmes {
    private final Sql sql;

    @Inject
    ProgrammesInUse(Sql sql) {
        this.sql = sql;
    }

    @Override
    public boolean known(String programme) {
        return ReferralFlowQuery.PROGRAMMES.contains(programme)
                || sql.one(
                                "SELECT 1 FROM outcomes.episode_fact e WHERE e.programme = ? FETCH FIRST 1 ROWS ONLY",
                                row -> 1,
                                programme)
                        .isPresent();
    }
}
