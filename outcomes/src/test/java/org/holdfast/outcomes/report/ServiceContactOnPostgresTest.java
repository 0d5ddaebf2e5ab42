package org.holdfast.outcomes.report;

import java.sql.SQLException;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class ServiceContactOnPostgresTest extends ServiceContactTest {
    @Override
    Memory database() throws SQLException {
        return Memory.onPostgres();
    }

    /** Fewer tries: each writes its people to a disk. */
    @Override
    @Property(tries = 60)
    void the_report_agrees_with_a_count_by_days(@ForAll long seed) throws SQLException {
        super.the_report_agrees_with_a_count_by_days(seed);
    }
}
