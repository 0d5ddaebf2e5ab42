package org.holdfast.outcomes.report;

import java.sql.SQLException;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class ReferralFlowOnPostgresTest extends ReferralFlowTest {
    @Override
    Memory database() throws SQLException {
        return Memory.onPostgres();
    }

    /** Fewer tries: each writes its people to a disk. */
    @Override
    @Property(tries = 60)
    void every_referral_is_in_exactly_one_box_and_the_boxes_add_up(@ForAll long seed) throws SQLException {
        super.every_referral_is_in_exactly_one_box_and_the_boxes_add_up(seed);
    }
}
