package org.holdfast.outcomes.report;

import java.sql.SQLException;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class CrisisOnPostgresTest extends CrisisTest {
    @Override
    Memory database() throws SQLException {
        return Memory.onPostgres();
    }

    /** Fewer tries: each writes its people to a disk. */
    @Override
    @Property(tries = 40)
    void the_reports_agree_with_a_count_by_days(@ForAll long seed) throws SQLException {
        super.the_reports_agree_with_a_count_by_days(seed);
    }
}
