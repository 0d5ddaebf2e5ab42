package org.holdfast.platform.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CellsTest {
    @Test
    void every_day_between_1900_and_2200_is_read_as_itself_and_nothing_else_is_a_date() throws Exception {
        Column column = Column.date("day");
        for (LocalDate day = LocalDate.of(1900, 1, 1); day.getYear() <= 2200; day = day.plusDays(1))
            assertThat(Cells.value(column, " " + day + "\t")).isEqualTo(day);
        Random random = new Random(7);
        for (int i = 0; i < 20_000; i++) {
            String text =
                    String.format("%04d-%02d-%02d", random.nextInt(10_000), random.nextInt(20), random.nextInt(40));
            assertThat(refused(column, text)).as(text).isEqualTo(!isDay(text));
        }
        for (String text :
                new String[] {"2026-1-2", "20260102", "02/01/2026", "2026-01-02T00:00", "٢٠٢٦-٠١-٠٢", "+026-01-02"})
            assertThat(refused(column, text)).as(text).isTrue();
    }

    private static boolean isDay(String text) {
        try {
            int year = LocalDate.parse(text).getYear();
            return year >= 1900 && year <= 2200;
        } catch (DateTimeException none) {
            return false;
        }
    }

    @Test
    void whole_numbers_are_read_within_their_range_and_nothing_else_is_a_number() throws Exception {
        Column column = Column.integer("minutes", -5, Integer.MAX_VALUE);
        assertThat(Cells.value(column, "0012")).isEqualTo(12);
        assertThat(Cells.value(column, "-5")).isEqualTo(-5);
        for (String text :
                new String[] {"-6", "1.0", "1e3", "--1", "-", "+1", "2147483648", "99999999999999999999", "１"})
            assertThat(refused(column, text)).as(text).isTrue();
    }

    @Test
    void text_keeps_every_script_and_joins_what_belongs_together_but_no_hidden_controls() throws Exception {
        Column column = Column.text("name", 10);
        assertThat(Cells.value(column, "\u00a0 Zoe\u0308 ")).isEqualTo("Zo\u00eb");
        assertThat(Cells.value(column, "مريم")).isEqualTo("مريم");
        assertThat(Cells.value(column, "   ")).isNull();
        for (String text : new String[] {"a\u0000b", "a\nb", "a\u0085b", "a\uFFFFb", "a\uD800b", "12345678901"})
            assertThat(refused(column, text)).isTrue();
    }

    @Test
    void a_stream_above_two_hundred_megabytes_is_stopped() {
        InputStream rows = TooLarge.guard(new java.io.SequenceInputStream(
                new ByteArrayInputStream("x\n".getBytes(java.nio.charset.StandardCharsets.UTF_8)), new InputStream() {
                    @Override
                    public int read() {
                        return 'x';
                    }

                    @Override
                    public int read(byte[] into, int from, int length) {
                        for (int i = 0; i < length; i++) into[from + i] = (byte) (i % 2 == 0 ? 'x' : '\n');
                        return length;
                    }
                }));
        assertThatThrownBy(() -> new CsvFile(java.util.List.of(Column.text("x", 9000)))
                        .read(Utf8.reader(rows), (row, values) -> {}))
                .isInstanceOf(TooLarge.class);
    }

    private static boolean refused(Column column, String text) {
        try {
            return Cells.value(column, text) == null;
        } catch (Cells.Unfit unfit) {
            return true;
        }
    }
}
