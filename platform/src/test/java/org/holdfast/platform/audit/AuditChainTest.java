package org.holdfast.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.holdfast.platform.Ids;
import org.holdfast.platform.database.ServiceDataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AuditChainTest {
    private static final Instant NOON = Instant.parse("2026-11-17T12:00:00.123456Z");

    @TempDir
    Path home;

    private Connection connection;
    private AuditChain chain;

    @BeforeEach
    void open() throws Exception {
        connection = new org.h2.Driver()
                .connect(ServiceDataSource.withDriverSettings("jdbc:h2:mem:" + UUID.randomUUID()), null);
        execute("CREATE SCHEMA platform");
        execute("CREATE TABLE platform.audit_row (id UUID)");
        for (String migration : List.of("V040__audit_chain.sql", "V060__audit_of_lists.sql"))
            for (String statement : Files.readString(Path.of("src/main/resources/db/platform", migration))
                    .replaceAll("--[^\\n]*", "")
                    .split(";")) if (!statement.isBlank()) execute(statement);
        chain = new AuditChain(home);
        for (int i = 1; i <= 5; i++) write("patient.opened", "row " + i);
        chain.seal(connection, Instant.EPOCH);
    }

    @AfterEach
    void close() throws Exception {
        connection.close();
    }

    @Test
    void an_untouched_trail_holds() throws Exception {
        assertThat(chain.verify(connection)).isEqualTo(Verdict.holds(5, 0));
    }

    @Test
    void rows_that_came_after_the_last_sealing_are_checked_and_counted() throws Exception {
        write("patient.opened", "new");
        assertThat(chain.verify(connection)).isEqualTo(Verdict.holds(5, 1));
        assertThat(chain.seal(connection, lately())).isEqualTo(1);
        assertThat(chain.verify(connection)).isEqualTo(Verdict.holds(6, 0));
    }

    @Test
    void a_row_of_a_long_transaction_is_sealed_when_somebody_looks_back_far_enough() throws Exception {
        Instant began = Instant.now().minus(Duration.ofHours(2));
        writeAt(began, "file.imported", "two hours of rows");
        assertThat(chain.seal(connection, lately())).isZero();
        assertThat(chain.verify(connection)).isEqualTo(Verdict.holds(5, 1));
        assertThat(chain.seal(connection, began.minusSeconds(1))).isEqualTo(1);
        assertThat(chain.verify(connection)).isEqualTo(Verdict.holds(6, 0));
    }

    @Test
    void an_edited_row_is_found_and_named() throws Exception {
        execute("UPDATE platform.audit_row SET person_name = 'Somebody else' WHERE detail = 'row 3'");
        assertThat(chain.verify(connection).brokenAt()).isEqualTo(3);
        assertThat(chain.verify(connection).what()).startsWith("changed (patient.opened");
    }

    @Test
    void a_deleted_row_is_found() throws Exception {
        execute("DELETE FROM platform.audit_row WHERE detail = 'row 2'");
        assertThat(chain.verify(connection).brokenAt()).isEqualTo(2);
    }

    @Test
    void a_deleted_row_is_found_when_its_link_went_too() throws Exception {
        execute("DELETE FROM platform.audit_link WHERE seq = 2");
        execute("DELETE FROM platform.audit_row WHERE detail = 'row 2'");
        assertThat(chain.verify(connection).brokenAt()).isEqualTo(2);
    }

    @Test
    void closing_the_gap_after_a_deletion_does_not_hide_it() throws Exception {
        execute("DELETE FROM platform.audit_link WHERE seq = 2");
        execute("DELETE FROM platform.audit_row WHERE detail = 'row 2'");
        for (int seq = 3; seq <= 5; seq++)
            execute("UPDATE platform.audit_link SET seq = " + (seq - 1) + " WHERE seq = " + seq);
        assertThat(chain.verify(connection).brokenAt()).isEqualTo(2);
    }

    @Test
    void two_rows_that_changed_places_are_found() throws Exception {
        execute("UPDATE platform.audit_link SET seq = 99 WHERE seq = 2");
        execute("UPDATE platform.audit_link SET seq = 2 WHERE seq = 3");
        execute("UPDATE platform.audit_link SET seq = 3 WHERE seq = 99");
        assertThat(chain.verify(connection).brokenAt()).isEqualTo(2);
        assertThat(chain.verify(connection).what()).startsWith("not in its place");
    }

    @Test
    void a_cut_tail_is_found() throws Exception {
        execute("DELETE FROM platform.audit_link WHERE seq > 3");
        execute("DELETE FROM platform.audit_row WHERE detail IN ('row 4', 'row 5')");
        assertThat(chain.verify(connection).brokenAt()).isEqualTo(4);
    }

    @Test
    void a_cut_tail_is_found_when_the_end_was_moved_back() throws Exception {
        execute("DELETE FROM platform.audit_link WHERE seq > 3");
        execute("DELETE FROM platform.audit_row WHERE detail IN ('row 4', 'row 5')");
        execute("UPDATE platform.audit_head SET seq = 3,"
                + " digest = (SELECT digest FROM platform.audit_link WHERE seq = 3)");
        assertThat(chain.verify(connection).holds()).isFalse();
    }

    @Test
    void going_back_to_an_old_copy_of_the_whole_trail_is_found_by_what_was_written_outside() throws Exception {
        execute("CREATE TABLE old_head AS SELECT * FROM platform.audit_head");
        write("patient.opened", "row 6");
        chain.seal(connection, Instant.EPOCH);
        chain.anchor(connection);
        execute("DELETE FROM platform.audit_link WHERE seq > 5");
        execute("DELETE FROM platform.audit_row WHERE detail = 'row 6'");
        execute("DELETE FROM platform.audit_head");
        execute("INSERT INTO platform.audit_head SELECT * FROM old_head");
        assertThat(chain.verify(connection).brokenAt()).isEqualTo(6);
    }

    @Test
    void while_nothing_is_added_nothing_more_is_written_outside() throws Exception {
        chain.anchor(connection);
        chain.anchor(connection);
        Path written = home.resolve("keys").resolve("audit-anchors");
        assertThat(written).content().hasLineCount(1);
        write("patient.opened", "row 6");
        chain.seal(connection, Instant.EPOCH);
        chain.anchor(connection);
        chain.anchor(connection);
        assertThat(written).content().hasLineCount(2);
        assertThat(chain.verify(connection).holds()).isTrue();
    }

    @Test
    void a_row_forged_without_the_key_is_found() throws Exception {
        execute("INSERT INTO platform.audit_row SELECT RANDOM_UUID(), at, account_id, staff_id, person_name, roles,"
                + " action, record_id, 'forged', reason, origin, key_id, mac, records FROM platform.audit_row"
                + " WHERE detail = 'row 1'");
        assertThat(chain.verify(connection).holds()).isFalse();
    }

    @Test
    void without_its_key_the_trail_does_not_pass() throws Exception {
        Verdict verdict = new AuditChain(home.resolve("elsewhere")).verify(connection);
        assertThat(verdict.holds()).isFalse();
        assertThat(verdict.what()).contains("a key that is not in keys/");
    }

    @Test
    void a_list_that_was_shown_is_found_by_each_person_on_it() throws Exception {
        UUID ann = UUID.randomUUID();
        UUID ben = UUID.randomUUID();
        write("caseload.shown", "a list", ann, ben, ann);
        assertThat(chain.seal(connection, lately())).isEqualTo(1);
        assertThat(rowsNaming(ann)).isEqualTo(1);
        assertThat(rowsNaming(ben)).isEqualTo(1);
        assertThat(rowsNaming(UUID.randomUUID())).isZero();
        assertThat(chain.verify(connection)).isEqualTo(Verdict.holds(6, 0));
    }

    @Test
    void a_name_taken_off_a_list_is_found() throws Exception {
        write("caseload.shown", "a list", UUID.randomUUID(), UUID.randomUUID());
        chain.seal(connection, lately());
        execute("UPDATE platform.audit_row SET records = SUBSTRING(records FROM 1 FOR 16) WHERE detail = 'a list'");
        assertThat(chain.verify(connection).brokenAt()).isEqualTo(6);
        execute("UPDATE platform.audit_row SET records = NULL WHERE detail = 'a list'");
        assertThat(chain.verify(connection).what()).startsWith("changed (caseload.shown");
    }

    @Test
    void a_list_put_into_a_row_that_had_none_is_found() throws Exception {
        execute("UPDATE platform.audit_row SET records = X'0123456789abcdef0123456789abcdef' WHERE detail = 'row 2'");
        assertThat(chain.verify(connection).brokenAt()).isEqualTo(2);
    }

    @Test
    void a_changed_index_by_record_is_found_and_can_be_made_again_from_the_rows() throws Exception {
        UUID ann = UUID.randomUUID();
        write("caseload.shown", "a list", ann, UUID.randomUUID());
        chain.seal(connection, lately());
        execute("UPDATE platform.audit_record SET record_id = RANDOM_UUID() WHERE record_id = '" + ann + "'");
        Verdict verdict = chain.verify(connection);
        assertThat(verdict.holds()).isFalse();
        assertThat(verdict.sentence()).contains("the index that finds them by record was changed");
        chain.indexAgain(connection);
        assertThat(chain.verify(connection)).isEqualTo(Verdict.holds(6, 0));
        assertThat(rowsNaming(ann)).isEqualTo(1);
    }

    @Test
    void a_thousand_records_go_into_one_row_and_more_into_several() {
        List<byte[]> portions = PackedIds.portions(
                Stream.generate(UUID::randomUUID).limit(2_001).toList());
        assertThat(portions).extracting(PackedIds::count).containsExactly(1_000, 1_000, 1);
        UUID id = UUID.randomUUID();
        assertThat(PackedIds.read(PackedIds.portions(List.of(id, id)).get(0))).containsExactly(id);
    }

    private long rowsNaming(UUID record) throws Exception {
        try (PreparedStatement count =
                connection.prepareStatement("SELECT COUNT(*) FROM platform.audit_record WHERE record_id = ?")) {
            count.setObject(1, record);
            try (java.sql.ResultSet row = count.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    @Test
    void the_command_says_so_and_exits_with_one() throws Exception {
        String url = "jdbc:h2:file:" + home.resolve("db");
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        int unreadable = VerifyAudit.run(url, "", "", home, new PrintStream(said, true, StandardCharsets.UTF_8));
        assertThat(unreadable).isEqualTo(2);
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("could not be read");
    }

    private static Instant lately() {
        return Instant.now().minusSeconds(90);
    }

    private void write(String action, String detail, UUID... records) throws Exception {
        write(Ids.next(), action, detail, records);
    }

    private void writeAt(Instant made, String action, String detail) throws Exception {
        write(new UUID(made.toEpochMilli() << 16, 1), action, detail);
    }

    private void write(UUID id, String action, String detail, UUID... records) throws Exception {
        AuditEntry row = new AuditEntry(
                id,
                Instant.now(Clock.fixed(NOON, ZoneOffset.UTC)).truncatedTo(ChronoUnit.MICROS),
                null,
                UUID.randomUUID(),
                "Efua Lindqvist",
                "CLINICIAN",
                action,
                records.length > 0 ? null : UUID.randomUUID(),
                detail,
                "",
                "127.0.0.1",
                records.length == 0
                        ? null
                        : PackedIds.portions(Arrays.asList(records)).get(0));
        String key = chain.keys().current();
        try (PreparedStatement insert = connection.prepareStatement(
                "INSERT INTO platform.audit_row VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
            org.holdfast.platform.database.Sql.bind(
                    insert,
                    row.id(),
                    row.at(),
                    row.account(),
                    row.staff(),
                    row.person(),
                    row.roles(),
                    row.action(),
                    row.record(),
                    row.detail(),
                    row.reason(),
                    row.origin(),
                    key,
                    chain.keys().digest(key, row.canonical()),
                    row.records());
            insert.executeUpdate();
        }
    }

    private void execute(String sql) throws Exception {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
