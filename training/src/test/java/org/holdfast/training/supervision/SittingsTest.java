package org.holdfast.training.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.holdfast.platform.Ids;
import org.junit.jupiter.api.Test;

/** How many sessions a supervisor gave, told from rows that each name one person. */
class SittingsTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 17);
    private static final UUID EFUA = Ids.next();
    private static final UUID SAM = Ids.next();
    private static final UUID NOOR = Ids.next();
    private static final UUID TOM = Ids.next();

    private final List<SessionRow> rows = new ArrayList<>();

    private void row(Kind kind, UUID supervisee, Integer minutes, Integer size, UUID sitting) {
        rows.add(new SessionRow(
                Ids.next(),
                DAY,
                Ids.next(),
                "R",
                supervisee,
                "S",
                kind,
                minutes,
                size,
                null,
                null,
                null,
                true,
                sitting));
    }

    private void group(Integer size, UUID sitting, UUID... there) {
        for (UUID one : there) row(Kind.GROUP, one, 90, size, sitting);
    }

    private void come(long sessions, long minutes) {
        GivenRow given = Sittings.given(rows);
        assertThat(given.sessions()).isEqualTo(sessions);
        assertThat(given.minutes()).isEqualTo(minutes);
    }

    @Test
    void two_groups_of_one_length_on_one_day_that_were_entered_here_are_two() {
        group(2, Ids.next(), EFUA, SAM);
        group(2, Ids.next(), NOOR, TOM);
        come(2, 180);
    }

    @Test
    void a_group_in_a_file_counts_once() {
        group(4, null, EFUA, SAM, NOOR, TOM);
        come(1, 90);
    }

    @Test
    void groups_in_a_file_are_as_many_as_their_sizes_say() {
        group(2, null, EFUA, SAM, NOOR, TOM);
        come(2, 180);
        group(3, null, EFUA);
        come(3, 270);
    }

    @Test
    void nobody_is_in_one_group_twice() {
        group(null, null, EFUA, SAM);
        come(1, 90);
        group(null, null, EFUA, NOOR);
        come(2, 180);
    }

    @Test
    void alone_each_is_a_session_of_its_own() {
        row(Kind.INDIVIDUAL, EFUA, 60, null, null);
        row(Kind.INDIVIDUAL, EFUA, 60, null, null);
        row(Kind.INDIVIDUAL, SAM, null, null, null);
        come(3, 120);
    }
}
