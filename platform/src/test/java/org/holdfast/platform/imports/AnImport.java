package org.holdfast.platform.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.holdfast.platform.database.Sql;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What holds for every import, on either database. */
abstract class AnImport {
    private static final String HEADER = "visit_key,person_key,type,started_on,ended_on,amount,note,item_1,item_2\n";
    private Bench bench;

    abstract DataSource database() throws Exception;

    @BeforeEach
    void open() throws Exception {
        bench = new Bench(database());
        bench.people(3);
    }

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void stores_a_file_and_sending_it_again_changes_nothing() {
        String file = HEADER + "V1,P1,CLINIC,2026-01-02,2026-01-03,4,first,1,2\nV2,P2,HOME,2026-01-02,,,,,0\n";
        assertThat(bench.send(file).imported()).isEqualTo(new Imported("visits", 2, 2, 0, 0));
        assertThat(bench.told).hasSize(2);
        List<String> before = contents();
        bench.told.clear();

        assertThat(bench.send(file).imported()).isEqualTo(new Imported("visits", 2, 0, 0, 2));
        assertThat(bench.told).isEmpty();
        assertThat(contents()).isEqualTo(before);
        assertThat(bench.staged()).isZero();
        assertThat(before.get(1)).contains("V2,HOME,2026-01-02,null,1,null,,0,0");
    }

    @Test
    void updates_the_row_that_differs_keeps_its_id_and_tells_only_of_that_and_the_new_one() {
        bench.send(HEADER + "V1,P1,CLINIC,2026-01-02,,1,,,\nV2,P1,CLINIC,2026-01-02,,1,,,\n");
        List<String> first = List.copyOf(bench.told);
        bench.told.clear();

        FileImport.Outcome outcome = bench.send(
                HEADER
                        + "V1,P1,CLINIC,2026-01-02,,1,,,\nV2,P1,CLINIC,2026-01-02,2026-02-01,1,,,\nV3,P1,HOME,2026-01-02,,1,,,\n");

        assertThat(outcome.imported()).isEqualTo(new Imported("visits", 3, 1, 1, 1));
        assertThat(bench.told).hasSize(2).contains(first.get(1));
        assertThat(bench.sql.count("SELECT version FROM toy.visit WHERE visit_key = 'V2'"))
                .isEqualTo(1);
        assertThat(bench.sql.count("SELECT version FROM toy.visit WHERE visit_key = 'V1'"))
                .isZero();
    }

    @Test
    void a_file_sent_again_does_not_undo_what_was_changed_here_since() {
        String file = HEADER + "V1,P1,CLINIC,2026-01-02,,1,first,,\nV2,P1,CLINIC,2026-01-02,,1,,,\n";
        bench.send(file);
        bench.told.clear();
        bench.sql.update(
                "UPDATE toy.visit SET ended_on = DATE '2026-03-01', note = 'ended here' WHERE visit_key = 'V1'");
        List<String> before = contents();

        assertThat(bench.send(file).imported()).isEqualTo(new Imported("visits", 2, 0, 0, 2));
        assertThat(contents()).isEqualTo(before);
        assertThat(bench.told).isEmpty();
    }

    @Test
    void a_row_that_the_sender_changed_is_taken_also_where_somebody_changed_it_here() {
        bench.send(HEADER + "V1,P1,CLINIC,2026-01-02,,1,first,,\n");
        bench.sql.update("UPDATE toy.visit SET note = 'changed here' WHERE visit_key = 'V1'");
        String changed = HEADER + "V1,P1,CLINIC,2026-01-02,,1,second,,\n";
        assertThat(bench.send(changed).imported()).isEqualTo(new Imported("visits", 1, 0, 1, 0));
        assertThat(contents().get(0)).contains("second");

        bench.sql.update("UPDATE toy.visit SET note = 'changed again' WHERE visit_key = 'V1'");
        assertThat(bench.send(changed).imported()).isEqualTo(new Imported("visits", 1, 0, 0, 1));
        assertThat(contents().get(0)).contains("changed again");
    }

    @Test
    void rows_from_before_anything_was_remembered_are_compared_by_what_they_say() {
        String file = HEADER + "V1,P1,CLINIC,2026-01-02,,1,first,,\nV2,P1,CLINIC,2026-01-02,,1,,,\n";
        bench.send(file);
        bench.sql.update("UPDATE toy.visit SET sent_hash = NULL");
        bench.sql.update("UPDATE toy.visit SET note = 'old' WHERE visit_key = 'V1'");
        assertThat(bench.send(file).imported()).isEqualTo(new Imported("visits", 2, 0, 1, 1));
        assertThat(contents().get(0)).contains("first");
        bench.sql.update("UPDATE toy.visit SET note = 'changed here' WHERE visit_key = 'V2'");
        assertThat(bench.send(file).imported()).isEqualTo(new Imported("visits", 2, 0, 0, 2));
    }

    @Test
    void the_order_of_the_columns_does_not_make_it_another_row() {
        bench.send(
                "item_1,item_2,person_key,visit_key,started_on,type,ended_on,amount,note\n,,P1,V1,2026-01-02,CLINIC,,1,\n");
        bench.sql.update("UPDATE toy.visit SET note = 'changed here'");
        assertThat(bench.send(HEADER + "V1,P1,CLINIC,2026-01-02,,1,,,\n")
                        .imported()
                        .unchanged())
                .isEqualTo(1);
    }

    @Test
    void whoever_loses_a_row_to_somebody_else_is_told_of_as_well() {
        bench.send(HEADER + "V1,P1,CLINIC,2026-01-02,,1,,,\nV2,P2,CLINIC,2026-01-02,,1,,,\n");
        assertThat(bench.lost).isEmpty();
        bench.send(HEADER + "V1,P3,CLINIC,2026-01-02,,1,,,\nV2,P2,HOME,2026-01-02,,1,,,\n");
        assertThat(bench.lost)
                .containsExactly(bench.sql
                        .one("SELECT id FROM toy.person WHERE person_key = 'P1'", row -> Sql.uuid(row, "id"))
                        .orElseThrow());
    }

    @Test
    void a_key_may_not_be_in_a_file_twice_even_if_one_of_them_was_sent_before() {
        bench.send(HEADER + "V1,P1,CLINIC,2026-01-02,,1,,,\n");
        assertThat(places(bench.send(HEADER + "V1,P1,CLINIC,2026-01-02,,1,,,\nV1,P2,CLINIC,2026-01-02,,1,,,\n")))
                .containsExactly("2 visit_key import.cell.repeated");
    }

    @Test
    void what_another_file_changed_while_this_one_was_read_is_not_taken_for_unchanged() {
        String first = HEADER + "V1,P1,CLINIC,2026-01-02,,1,first,,\n";
        bench.send(first);
        Reader slow = new FilterReader(new StringReader(first)) {
            @Override
            public int read(char[] into, int from, int length) throws IOException {
                int some = super.read(into, from, length);
                if (some < 0) bench.send(HEADER + "V1,P1,CLINIC,2026-01-02,,1,second,,\n");
                return some;
            }
        };
        assertThat(bench.send(slow).imported()).isEqualTo(new Imported("visits", 1, 0, 1, 0));
        assertThat(contents().get(0)).contains("first");
    }

    @Test
    void a_row_that_was_sent_before_is_neither_judged_nor_written_again() {
        String file = HEADER + "V1,P1,CLINIC,1949-12-31,,1,,,\nV2,P2,CLINIC,2026-01-02,,1,,,\n";
        assertThat(places(bench.send(file))).containsExactly("1 started_on visit.longAgo");
        bench.sql.update("DELETE FROM toy.person WHERE person_key = 'P2'");
        FileImport.Outcome again = bench.send(file);
        assertThat(again.imported()).isEqualTo(new Imported("visits", 2, 0, 0, 2));
        assertThat(again.faults()).isEmpty();
    }

    @Test
    void stores_what_is_only_unusual_and_says_where_it_is() {
        FileImport.Outcome outcome =
                bench.send(HEADER + "V1,P1,CLINIC,2026-01-02,,1,,,\nV2,P1,CLINIC,1949-12-31,,1,,,\n");
        assertThat(outcome.imported()).isEqualTo(new Imported("visits", 2, 2, 0, 0));
        assertThat(places(outcome)).containsExactly("2 started_on visit.longAgo");
        assertThat(bench.visits()).isEqualTo(2);
    }

    @Test
    void stores_nothing_when_one_row_is_wrong_and_names_every_mistake_by_row_and_column() {
        FileImport.Outcome outcome = bench.send(HEADER
                + "V1,P1,CLINIC,2026-01-02,2026-01-01,4,,,\n"
                + "V2,P9,CLINIC,2026-13-02,,4,,,\n"
                + "V3,P1,clinic,2026-02-30,,101,,5,\n"
                + ",P1,CLINIC,2026-01-02,,4,,,\n"
                + "V3,P1,CLINIC,2026-01-02,,4,,,\n"
                + "V6,P1\n"
                + "V7,P1,CLINIC,2026-01-02,,4,,,\n");
        assertThat(places(outcome))
                .containsExactly(
                        "1 ended_on visit.endsFirst",
                        "2 person_key import.cell.unknownKey",
                        "2 started_on import.cell.noSuchDay",
                        "3 item_1 import.cell.range",
                        "3 type import.cell.word",
                        "3 started_on import.cell.noSuchDay",
                        "3 amount import.cell.range",
                        "4 visit_key import.cell.required",
                        "5 visit_key import.cell.repeated",
                        "6 null import.row.cells");
        assertThat(bench.visits()).isZero();
        assertThat(bench.staged()).isZero();
        assertThat(bench.witnessed).isEmpty();
    }

    @Test
    void leaves_nothing_behind_when_storing_fails_half_way() {
        bench.failAtMerge = new IllegalStateException("the power went");
        assertThatThrownBy(() -> bench.send(HEADER + "V1,P1,CLINIC,2026-01-02,,1,,,\n"))
                .hasMessage("the power went");
        assertThat(bench.visits()).isZero();
        assertThat(bench.staged()).isZero();
    }

    @Test
    void says_that_a_row_does_not_fit_when_only_the_database_knew() {
        bench.failAtMerge = new IllegalStateException(new SQLException("too long", "22001"));
        assertThat(places(bench.send(HEADER + "V1,P1,CLINIC,2026-01-02,,1,,,\n")))
                .containsExactly("0 null import.row.database");
    }

    @Test
    void reports_a_thousand_mistakes_and_no_more() {
        String rows = IntStream.rangeClosed(1, 3000)
                .mapToObj(i -> "V" + i + ",P9,CLINIC," + (i % 2 == 0 ? "x" : "2026-01-01") + ",,1,,,")
                .collect(Collectors.joining("\n"));
        FileImport.Outcome outcome = bench.send(HEADER + rows);
        assertThat(outcome.more()).isTrue();
        List<String> places = places(outcome);
        assertThat(places).hasSize(1000).startsWith("1 person_key import.cell.unknownKey");
        assertThat(places.get(2)).startsWith("2 started_on");
        assertThat(places.get(999)).startsWith("667 ");
    }

    @Test
    void says_that_there_are_more_mistakes_than_it_names_only_if_there_are() {
        for (int mistakes : new int[] {1000, 1001}) {
            for (String wrong :
                    new String[] {"P1,CLINIC,x,", "P9,CLINIC,2026-01-01,", "P1,CLINIC,2026-01-02,2026-01-01"}) {
                String rows = IntStream.rangeClosed(1, mistakes)
                        .mapToObj(i -> "V" + i + "," + wrong + ",1,,,")
                        .collect(Collectors.joining("\n"));
                FileImport.Outcome outcome = bench.send(HEADER + rows);
                assertThat(outcome.faults()).hasSize(1000);
                assertThat(outcome.more()).as(mistakes + " of " + wrong).isEqualTo(mistakes > 1000);
            }
        }
    }

    @Test
    void takes_columns_in_any_order_and_every_script_and_a_byte_order_mark() {
        String file = "\uFEFFnote,VISIT_KEY,person_key,item_1,type,ended_on,started_on,amount\r\n"
                + "\" مُحَمَّد, \"\"李\"\" <b>\\t\\N Zo\u0308e 🙂 \",V1,P1,,CLINIC,,2026-01-02,\r\n\r\n";
        assertThat(bench.send(new java.io.StringReader(file)).imported().inserted())
                .isEqualTo(1);
        assertThat(bench.sql.one("SELECT note FROM toy.visit", row -> row.getString(1)))
                .contains("مُحَمَّد, \"李\" <b>\\t\\N Zöe 🙂");
    }

    @Test
    void names_each_column_of_the_header_that_is_missing_unknown_or_there_twice() {
        assertThat(bench.send("visit_key,person_key,type,type,started,ended_on,amount,note,item_2,\n").faults().stream()
                        .map(fault -> fault.messageKey() + " " + fault.args().get(0)))
                .containsExactlyInAnyOrder(
                        "import.header.twice type",
                        "import.header.missing started_on",
                        "import.header.missing item_1",
                        "import.header.unknown started",
                        "import.header.unknown item_2",
                        "import.header.nameless 10");
    }

    @Test
    void says_what_is_wrong_with_a_file_that_is_hardly_one() {
        assertThat(places(bench.send(""))).containsExactly("0 null import.file.empty");
        assertThat(places(bench.send("\n\n"))).containsExactly("0 null import.file.empty");
        assertThat(places(bench.send(HEADER.replace(',', ';')))).containsExactly("0 null import.header.separator");
        assertThat(places(bench.send(HEADER + "V1,P1,CLINIC,2026-01-02,,1,\"open,,\nV2,P1")))
                .containsExactly("1 null import.row.quote");
        assertThat(places(bench.send(HEADER + "V1,P1,CLINIC,2026-01-02,,1,\"a\"b,,\n")))
                .containsExactly("1 null import.row.afterQuote");
        assertThat(bench.send(HEADER).imported()).isEqualTo(new Imported("visits", 0, 0, 0, 0));
    }

    @Test
    void refuses_bytes_that_are_not_utf8_where_they_stand() {
        String file = HEADER + "V1,P1,CLINIC,2026-01-02,,1,fine,,\nV2,P1,CLINIC,2026-01-02,,1,caf\u00e9,,\n";
        Reader latin1 = Utf8.reader(new ByteArrayInputStream(file.getBytes(StandardCharsets.ISO_8859_1)));
        assertThat(places(bench.send(latin1))).containsExactly("2 note import.cell.notUtf8");
        Reader utf16 = Utf8.reader(new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_16)));
        assertThat(places(bench.send(utf16))).containsExactly("0 null import.file.utf16");
        for (Charset other : List.of(StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE))
            for (String mark : List.of("", "\uFEFF"))
                assertThat(places(bench.send(Utf8.reader(
                                new ByteArrayInputStream((mark + "\"visit_key\"," + file).getBytes(other))))))
                        .as(other + mark)
                        .containsExactly("0 null import.file.utf16");
        String accent = HEADER.replace("note", "caf\u00e9");
        assertThat(places(bench.send(
                        Utf8.reader(new ByteArrayInputStream(accent.getBytes(StandardCharsets.ISO_8859_1))))))
                .containsExactly("0 null import.header.notUtf8");
        assertThat(places(bench.send(HEADER + "V1,P1,CLINIC,2026-01-02,,1,a\0b,,\n")))
                .containsExactly("1 note import.cell.control");
    }

    @Test
    void names_ten_columns_it_does_not_know_and_how_many_more_there_are() {
        String more = IntStream.rangeClosed(1, 2000).mapToObj(i -> "extra_" + i).collect(Collectors.joining(","));
        FileImport.Outcome outcome = bench.send(HEADER.strip() + "," + more + "\n");
        assertThat(outcome.faults()).hasSize(11);
        assertThat(outcome.faults().stream().filter(fault -> fault.messageKey().endsWith(".more")))
                .singleElement()
                .extracting(fault -> fault.args().get(0))
                .isEqualTo(1990);
        assertThat(places(bench.send(",".repeat(20_000) + "\n"))).containsExactly("0 null import.header.wide");
        assertThat(places(bench.send(HEADER + ",".repeat(20_000) + "\n"))).containsExactly("1 null import.row.cells");
    }

    @Test
    void a_quotation_mark_inside_a_cell_is_refused_unless_it_is_written_as_it_should_be() {
        assertThat(places(bench.send(HEADER + "V1,P1,CLINIC,2026-01-02,,1,ab\"c,,\nV2,P1,CLI\"NIC,2026-01-02,,1,,,\n")))
                .containsExactly("1 note import.cell.quote", "2 type import.cell.quote");
        bench.send(HEADER + "V1,P1,CLINIC,2026-01-02,,1,\"ab\"\"c\",,\n");
        assertThat(contents().get(0)).contains("ab\"c");
    }

    @Test
    void a_cell_that_is_too_long_and_a_quotation_mark_that_is_never_closed_are_told_apart() {
        String row = "V1,P1,CLINIC,2026-01-02,,1,";
        assertThat(places(bench.send(HEADER + row + "x".repeat(300_000) + ",,\n")))
                .containsExactly("1 null import.row.longCell");
        assertThat(places(bench.send(HEADER + row + "\"open,,\n" + row + ",,\n")))
                .containsExactly("1 null import.row.quote");
        String wide = IntStream.range(0, 60).mapToObj(i -> "x".repeat(200_000)).collect(Collectors.joining(","));
        assertThat(places(bench.send(HEADER + wide + "\n"))).containsExactly("1 null import.row.tooLong");
    }

    @Test
    void a_mark_that_turns_the_text_around_is_refused_where_it_stands() {
        assertThat(bench.send(HEADER + "V1,P1,CLINIC,2026-01-02,,1,ab\u202Ec,,\n")
                        .faults())
                .containsExactly(Fault.of(1, "note", "import.cell.control", "U+202E"));
        assertThat(bench.send(HEADER.strip() + ",no\u202Ete\n")
                        .faults()
                        .get(0)
                        .args()
                        .get(0))
                .isEqualTo("noU+202Ete");
    }

    @Test
    void two_files_with_the_same_keys_at_once_are_stored_one_after_the_other() {
        String rows = IntStream.rangeClosed(1, 2000)
                .mapToObj(i -> "V" + i + ",P1,CLINIC,2026-01-02,,1,,,")
                .collect(Collectors.joining("\n"));
        CompletableFuture<FileImport.Outcome> one = CompletableFuture.supplyAsync(() -> bench.send(HEADER + rows));
        CompletableFuture<FileImport.Outcome> two = CompletableFuture.supplyAsync(() -> bench.send(HEADER + rows));
        assertThat(one.join().imported().inserted() + two.join().imported().inserted())
                .isEqualTo(2000);
        assertThat(one.join().imported().unchanged() + two.join().imported().unchanged())
                .isEqualTo(2000);
    }

    private List<String> contents() {
        return bench.sql.list(
                "SELECT visit_key, type, started_on, ended_on, amount, note, answers, version FROM toy.visit"
                        + " ORDER BY visit_key",
                row -> IntStream.rangeClosed(1, 8)
                        .mapToObj(i -> {
                            try {
                                return String.valueOf(row.getString(i));
                            } catch (SQLException unreadable) {
                                throw new IllegalStateException(unreadable);
                            }
                        })
                        .collect(Collectors.joining(",")));
    }

    private static List<String> places(FileImport.Outcome outcome) {
        return outcome.faults().stream()
                .map(fault -> fault.row() + " " + fault.column() + " " + fault.messageKey())
                .toList();
    }
}
