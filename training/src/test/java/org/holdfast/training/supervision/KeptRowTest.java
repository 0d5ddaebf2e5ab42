package org.holdfast.training.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.holdfast.training.supervision.KeptRow.Alert;
import org.junit.jupiter.api.Test;

class KeptRowTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    private static final UUID ANNEKE = UUID.randomUUID();

    @Test
    void ten_of_thirteen_sessions_are_76_point_9_per_cent_and_too_few() {
        KeptRow row = row(13.0, 10, TODAY.minusDays(3));
        assertThat(row.percent()).isEqualTo(76.9);
        assertThat(row.alert()).isEqualTo(Alert.UNDER_80_PERCENT);
    }

    @Test
    void a_gap_of_more_than_28_days_comes_before_a_low_share() {
        assertThat(row(13.0, 9, TODAY.minusDays(29)).alert()).isEqualTo(Alert.NONE_FOR_28_DAYS);
        assertThat(row(13.0, 12, TODAY.minusDays(28)).alert()).isEqualTo(Alert.KEPT);
    }

    @Test
    void without_an_agreement_there_is_no_percentage() {
        KeptRow row = row(null, 4, TODAY);
        assertThat(row.percent()).isNull();
        assertThat(row.alert()).isEqualTo(Alert.NO_AGREEMENT);
    }

    @Test
    void someone_away_for_all_thirteen_weeks_has_nothing_agreed_in_them_and_no_percentage() {
        assertThat(row(0.0, 0, TODAY).percent()).isNull();
    }

    @Test
    void nothing_is_expected_of_a_manager_and_an_agreement_of_whoever_is_supervised() {
        assertThat(row(Set.of(), null, 0, null).alert()).isEqualTo(Alert.NOT_EXPECTED);
        assertThat(row(Set.of(), null, 2, TODAY).alert()).isEqualTo(Alert.NO_AGREEMENT);
        assertThat(row(Set.of(), 13.0, 13, TODAY).alert()).isEqualTo(Alert.KEPT);
        assertThat(row(null, 0, null).alert()).isEqualTo(Alert.NO_AGREEMENT);
    }

    private static KeptRow row(Double agreed, long delivered, LocalDate lastHeld) {
        return row(Set.of(ANNEKE), agreed, delivered, lastHeld);
    }

    private static KeptRow row(Set<UUID> clinical, Double agreed, long delivered, LocalDate lastHeld) {
        return KeptRow.of(
                new Ledger.Kept(
                        ANNEKE, "S1", "Anneke de Wit", "Riverside", agreed, delivered, 60 * delivered, 0, lastHeld),
                clinical,
                TODAY);
    }
}
