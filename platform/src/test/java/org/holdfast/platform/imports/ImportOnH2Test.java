package org.holdfast.platform.imports;

import javax.sql.DataSource;
import org.h2.jdbcx.JdbcConnectionPool;

class ImportOnH2Test extends AnImport {
    @Override
    DataSource database() {
        return JdbcConnectionPool.create(
                "jdbc:h2:mem:import" + System.nanoTime() + ";DB_CLOSE_DELAY=-1;DATABASE_TO_LOWER=TRUE", "sa", "");
    }
}
