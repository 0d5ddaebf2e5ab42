package org.holdfast.platform.imports;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.Reader;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcConnectionPool;

/**
 * How long an import takes without a server around it; not a test. Arguments: {@code h2} or {@code postgres}, and the
 * number of rows. Sends the same file three times: as new, unchanged, and with every row changed.
 */
final class ImportTiming {
    private ImportTiming() {}

    public static void main(String[] args) throws Exception {
        int rows = Integer.parseInt(args[1]);
        if (args[0].equals("h2")) {
            Path folder = Files.createTempDirectory("import-timing");
            measure(
                    JdbcConnectionPool.create(
                            "jdbc:h2:file:" + folder + "/timing;WRITE_DELAY=0;DATABASE_TO_LOWER=TRUE", "sa", ""),
                    rows);
        } else {
            try (EmbeddedPostgres postgres = EmbeddedPostgres.start()) {
                measure(postgres.getPostgresDatabase(), rows);
            }
        }
    }

    private static void measure(DataSource database, int rows) throws Exception {
        try (Bench bench = new Bench(database)) {
            bench.people(rows / 10);
            for (String note : new String[] {"first", "first", "second"}) {
                bench.told.clear();
                long start = System.nanoTime();
                long worked = worked();
                FileImport.Outcome outcome = bench.send(new Generated(rows, note));
                System.out.printf(
                        "%s %.1f s, of which %.1f s at work, %d told%n",
                        outcome.imported(),
                        (System.nanoTime() - start) / 1e9,
                        (worked() - worked) / 1e9,
                        bench.told.size());
            }
        }
    }

    /** Of this process alone, since a busy machine tells nothing by the clock; PostgreSQL is another process. */
    private static long worked() {
        return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                .getProcessCpuTime();
    }

    /** A file that is made while it is read. */
    private static final class Generated extends Reader {
        private final int rows;
        private final String note;
        private int row;
        private String line = "visit_key,person_key,type,started_on,ended_on,amount,note,item_1,item_2\n";
        private int at;

        Generated(int rows, String note) {
            this.rows = rows;
            this.note = note;
        }

        @Override
        public int read(char[] into, int from, int length) throws IOException {
            int given = 0;
            while (given < length) {
                if (at == line.length()) {
                    if (++row > rows) return given == 0 ? -1 : given;
                    line = "V" + row + ",P" + (1 + row % (rows / 10)) + ",RAPID_ASSESSMENT,2024-0" + (1 + row % 9)
                            + "-1" + row % 10 + ",2024-12-01," + row % 100 + "," + note + ",1,2\n";
                    at = 0;
                }
                int some = Math.min(length - given, line.length() - at);
                line.getChars(at, at + some, into, from + given);
                at += some;
                given += some;
            }
            return given;
        }

        @Override
        public void close() {
            // Nothing is open.
        }
    }
}
