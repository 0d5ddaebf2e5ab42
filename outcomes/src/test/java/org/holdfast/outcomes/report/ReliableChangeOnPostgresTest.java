package org.holdfast.outcomes.report;

import java.sql.SQLException;

class ReliableChangeOnPostgresTest extends ReliableChangeTest {
    @Override
    Memory database() throws SQLException {
        return Memory.onPostgres();
    }
}
