package org.holdfast.platform.audit;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;

/**
 * The chain over the trail. Rows are written by whoever does something, each sealed by itself and without waiting for
 * anyone; a moment later one sealer ties them into the chain in the order of their ids. Plain JDBC, so that the
 * service, the command line and a test all run the same code.
 */
final class AuditChain {
    private static final int AT_ONCE = 2_000;

    /** A file with a million rows names so many records that they are taken in portions. */
    private static final int RECORDS_AT_ONCE = 100_000;

    private static final String INDEX = "INSERT INTO platform.audit_record (record_id, row_id)"
            + " SELECT DISTINCT u.id, CAST(? AS UUID) FROM UNNEST(CAST(? AS UUID ARRAY)) u(id)";

    private final AuditKeys keys;
    private final Path anchors;

    AuditChain(Path home) {
        this.keys = new AuditKeys(home);
        this.anchors = home.resolve("keys").resolve("audit-anchors");
    }

    AuditKeys keys() {
        return keys;
    }

    /**
     * Ties rows that are not yet in the chain into it.
     *
     * @param since rows made earlier are not looked for; the less there is to look through, the less it costs
     * @return how many; 0 when none is left
     */
    int seal(Connection connection, Instant since) throws SQLException {
        Head head = Head.lock(connection);
        List<AuditEntry> waiting = waiting(connection, since);
        if (waiting.isEmpty()) return 0;
        String key = keys.current();
        long seq = head.seq();
        String digest = head.digest();
        try (PreparedStatement insert = connection.prepareStatement(
                "INSERT INTO platform.audit_link (seq, row_id, key_id, digest) VALUES (?, ?, ?, ?)")) {
            for (AuditEntry row : waiting) {
                digest = link(key, ++seq, digest, row);
                insert.setLong(1, seq);
                insert.setObject(2, row.id());
                insert.setString(3, key);
                insert.setString(4, digest);
                insert.addBatch();
            }
            insert.executeBatch();
        }
        index(connection, waiting);
        new Head(seq, digest, key, sealOf(key, seq, digest)).store(connection);
        return waiting.size();
    }

    private static List<AuditEntry> waiting(Connection connection, Instant since) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("SELECT " + AuditEntry.COLUMNS
                + " FROM platform.audit_row r WHERE r.id > ? AND NOT EXISTS"
                + " (SELECT 1 FROM platform.audit_link l WHERE l.row_id = r.id)"
                + " ORDER BY r.id FETCH FIRST " + AT_ONCE + " ROWS ONLY")) {
            // Ids begin with the millisecond they were made in.
            select.setObject(1, new UUID(since.toEpochMilli() << 16, 0));
            try (ResultSet rows = select.executeQuery()) {
                List<AuditEntry> all = new ArrayList<>();
                int records = 0;
                while (records < RECORDS_AT_ONCE && rows.next()) {
                    AuditEntry row = AuditEntry.read(rows);
                    records += PackedIds.count(row.records());
                    all.add(row);
                }
                return all;
            }
        }
    }

    /** Makes the rows that name several records findable by each of them. */
    private static void index(Connection connection, List<AuditEntry> rows) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(INDEX)) {
            boolean any = false;
            for (AuditEntry row : rows) {
                if (row.records() == null) continue;
                insert.setObject(1, row.id());
                insert.setArray(
                        2,
                        connection.createArrayOf(
                                "uuid", PackedIds.read(row.records()).toArray()));
                insert.addBatch();
                any = true;
            }
            if (any) insert.executeBatch();
        }
    }

    /** Makes the index by record again from the rows of the chain, in the caller's transaction. */
    void indexAgain(Connection connection) throws SQLException {
        try (PreparedStatement empty = connection.prepareStatement("DELETE FROM platform.audit_record")) {
            empty.executeUpdate();
        }
        try (PreparedStatement select = connection.prepareStatement("SELECT " + AuditEntry.COLUMNS
                + " FROM platform.audit_link l JOIN platform.audit_row r ON r.id = l.row_id"
                + " WHERE r.records IS NOT NULL ORDER BY l.seq")) {
            select.setFetchSize(100);
            try (ResultSet rows = select.executeQuery()) {
                List<AuditEntry> some = new ArrayList<>();
                while (rows.next()) {
                    some.add(AuditEntry.read(rows));
                    if (some.size() < 100) continue;
                    index(connection, some);
                    some.clear();
                }
                index(connection, some);
            }
        }
    }

    /** Writes down outside the database where the chain has come to, if it has moved since. */
    void anchor(Connection connection) throws SQLException, IOException {
        Head head = Head.read(connection);
        if (head.seq() == 0) return;
        String end = head.seq() + " " + head.digest();
        if (end.equals(lastAnchor())) return;
        Files.createDirectories(anchors.getParent());
        Files.writeString(anchors, end + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    private String lastAnchor() throws IOException {
        if (!Files.exists(anchors)) return "";
        try (RandomAccessFile file = new RandomAccessFile(anchors.toFile(), "r")) {
            // Longer than a line can be.
            byte[] tail = new byte[(int) Math.min(file.length(), 200)];
            file.seek(file.length() - tail.length);
            file.readFully(tail);
            String text = new String(tail, StandardCharsets.US_ASCII).strip();
            return text.substring(text.lastIndexOf('\n') + 1);
        }
    }

    /** Reads the whole trail and says what is wrong first, or that it holds. In a transaction of its own. */
    Verdict verify(Connection connection) throws SQLException, IOException {
        boolean autoCommit = connection.getAutoCommit();
        // PostgreSQL streams a result only inside a transaction and with a fetch size.
        connection.setAutoCommit(false);
        try {
            return verifyWithin(connection);
        } finally {
            connection.rollback();
            connection.setAutoCommit(autoCommit);
        }
    }

    /** The same in the caller's transaction. */
    Verdict verifyWithin(Connection connection) throws SQLException, IOException {
        long[] counted = new long[1];
        String[] digest = {""};
        List<String[]> anchored = new ArrayList<>();
        if (Files.exists(anchors))
            for (String line : Files.readAllLines(anchors))
                anchored.add(line.strip().split(" "));
        int[] nextAnchor = {0};
        // First where the chain ends: what the sealer of a running service adds meanwhile is not walked.
        Head head = Head.read(connection);
        IndexSum expected = new IndexSum(new SecureRandom().nextLong());
        Verdict broken = walk(connection, head.seq(), counted, digest, anchored, nextAnchor, expected);
        if (broken != null) return broken;
        if (head.seq() != counted[0])
            return Verdict.broken(
                    Math.min(head.seq(), counted[0]) + 1,
                    "the chain should end at row " + head.seq() + " and ends at " + counted[0]);
        if (head.seq() > 0 && !keys.has(head.keyId()))
            return Verdict.broken(head.seq(), "the end of the chain is sealed with a key that is not in keys/");
        if (head.seq() > 0
                && (!head.digest().equals(digest[0])
                        || !head.seal().equals(sealOf(head.keyId(), head.seq(), head.digest()))))
            return Verdict.broken(head.seq(), "the end of the chain has been changed");
        if (nextAnchor[0] < anchored.size())
            return Verdict.broken(
                    counted[0] + 1,
                    "rows up to " + anchored.get(anchored.size() - 1)[0] + " were there once and are missing");
        Verdict end = unsealed(connection, counted[0]);
        return end.holds() && !expected.matches(connection, head.seq()) ? end.withoutItsIndex() : end;
    }

    private Verdict walk(
            Connection connection,
            long end,
            long[] counted,
            String[] digest,
            List<String[]> anchored,
            int[] nextAnchor,
            IndexSum index)
            throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "SELECT l.seq, l.row_id, l.key_id AS link_key, l.digest, r.key_id, r.mac, "
                        + AuditEntry.COLUMNS
                        + " FROM platform.audit_link l LEFT JOIN platform.audit_row r ON r.id = l.row_id WHERE l.seq <= ? ORDER BY l.seq")) {
            select.setLong(1, end);
            select.setFetchSize(5_000);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    long seq = rows.getLong("seq");
                    if (seq != counted[0] + 1) return Verdict.broken(counted[0] + 1, "missing from the chain");
                    if (rows.getObject("id") == null) return Verdict.broken(seq, "deleted");
                    AuditEntry row = AuditEntry.read(rows);
                    if (!keys.has(rows.getString("key_id")) || !keys.has(rows.getString("link_key")))
                        return Verdict.broken(seq, row, "sealed with a key that is not in keys/");
                    if (!rows.getString("mac").equals(keys.digest(rows.getString("key_id"), row.canonical())))
                        return Verdict.broken(seq, row, "changed");
                    String expected = link(rows.getString("link_key"), seq, digest[0], row);
                    if (!rows.getString("digest").equals(expected)) return Verdict.broken(seq, row, "not in its place");
                    digest[0] = expected;
                    counted[0] = seq;
                    index.add(row);
                    while (nextAnchor[0] < anchored.size() && Long.parseLong(anchored.get(nextAnchor[0])[0]) == seq) {
                        if (!anchored.get(nextAnchor[0])[1].equals(expected))
                            return Verdict.broken(seq, row, "not what it was when the chain was last written down");
                        nextAnchor[0]++;
                    }
                }
            }
        }
        return null;
    }

    private Verdict unsealed(Connection connection, long counted) throws SQLException {
        long waiting = 0;
        try (PreparedStatement select = connection.prepareStatement("SELECT r.key_id, r.mac, " + AuditEntry.COLUMNS
                        + " FROM platform.audit_row r WHERE NOT EXISTS"
                        + " (SELECT 1 FROM platform.audit_link l WHERE l.row_id = r.id) ORDER BY r.id");
                ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                waiting++;
                AuditEntry row = AuditEntry.read(rows);
                if (!keys.has(rows.getString("key_id"))
                        || !rows.getString("mac").equals(keys.digest(rows.getString("key_id"), row.canonical())))
                    return Verdict.broken(counted + waiting, row, "changed or forged before it was in the chain");
            }
        }
        return Verdict.holds(counted, waiting);
    }

    private String link(String key, long seq, String before, AuditEntry row) {
        return keys.digest(key, seq + "|" + before + "|" + row.canonical());
    }

    private String sealOf(String key, long seq, String digest) {
        return keys.digest(key, "end|" + seq + "|" + digest);
    }

    /**
     * What the index by record has to hold, without holding it: a number that comes out the same in whatever order its
     * parts are added, and that nobody can aim at who does not know this run's salt.
     */
    private static final class IndexSum {
        private final long salt;
        private long rows;
        private long sum;

        IndexSum(long salt) {
            this.salt = salt;
        }

        void add(AuditEntry row) {
            for (UUID record : new LinkedHashSet<>(PackedIds.read(row.records()))) add(record, row.id());
        }

        private void add(UUID record, UUID row) {
            rows++;
            long mixed = salt;
            for (long part : new long[] {
                record.getMostSignificantBits(),
                record.getLeastSignificantBits(),
                row.getMostSignificantBits(),
                row.getLeastSignificantBits()
            }) {
                // The finishing steps of SplitMix64.
                mixed = (mixed ^ part) * 0xBF58476D1CE4E5B9L;
                mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
                mixed ^= mixed >>> 31;
            }
            sum += mixed;
        }

        boolean matches(Connection connection, long end) throws SQLException {
            IndexSum found = new IndexSum(salt);
            try (PreparedStatement select = connection.prepareStatement("SELECT a.record_id, a.row_id"
                    + " FROM platform.audit_record a LEFT JOIN platform.audit_link l ON l.row_id = a.row_id"
                    + " WHERE l.seq IS NULL OR l.seq <= ?")) {
                select.setLong(1, end);
                select.setFetchSize(5_000);
                try (ResultSet row = select.executeQuery()) {
                    while (row.next()) found.add(row.getObject(1, UUID.class), row.getObject(2, UUID.class));
                }
            }
            return found.rows == rows && found.sum == sum;
        }
    }

    /** The end of the chain. */
    private record Head(long seq, String digest, String keyId, String seal) {
        static Head lock(Connection connection) throws SQLException {
            return read(connection, " FOR UPDATE");
        }

        static Head read(Connection connection) throws SQLException {
            return read(connection, "");
        }

        private static Head read(Connection connection, String lock) throws SQLException {
            try (PreparedStatement select = connection.prepareStatement(
                            "SELECT seq, digest, key_id, seal FROM platform.audit_head WHERE id = 1" + lock);
                    ResultSet row = select.executeQuery()) {
                if (!row.next()) return new Head(-1, "", "", "");
                return new Head(
                        row.getLong("seq"), row.getString("digest"), row.getString("key_id"), row.getString("seal"));
            }
        }

        void store(Connection connection) throws SQLException {
            try (PreparedStatement update = connection.prepareStatement(
                    "UPDATE platform.audit_head SET seq = ?, digest = ?, key_id = ?, seal = ? WHERE id = 1")) {
                update.setLong(1, seq);
                update.setString(2, digest);
                update.setString(3, keyId);
                update.setString(4, seal);
                update.executeUpdate();
            }
        }
    }
}
