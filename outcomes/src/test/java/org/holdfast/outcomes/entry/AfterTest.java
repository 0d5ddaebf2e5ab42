package org.holdfast.outcomes.entry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.holdfast.platform.Ids;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class AfterTest {
    @Test
    void it_reads_what_it_wrote() {
        After after = new After(LocalDate.of(2024, 2, 29), Ids.next());
        assertThat(After.of(after.toString())).contains(after);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "25",
                "2024-02-30_01900000-0000-7000-8000-000000000000",
                "2024-02-29_01900000-0000-7000-8000-00000000000",
                "2024-02-29_------------------------------------",
                "2024-02-29_01900000-0000-7000-8000-000000000000' OR 1=1",
            })
    void what_it_did_not_write_is_none(String text) {
        assertThat(After.of(text)).isEmpty();
    }
}
