package org.holdfast.training.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.holdfast.platform.Refused;
import org.junit.jupiter.api.Test;

class AgreementTest {
    private static final UUID ROSA = new UUID(0, 1);
    private static final UUID IDRIS = new UUID(0, 2);
    private static final LocalDate AGREED = LocalDate.of(2026, 1, 5);
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    @Test
    void nobody_supervises_themselves() {
        assertThatThrownBy(() -> Agreement.between(ROSA, ROSA, Kind.INDIVIDUAL, 6, AGREED))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("supervision.ownSupervisor");
    }

    @Test
    void a_supervisor_a_kind_a_number_and_a_day_are_needed() {
        assertRefused(() -> Agreement.between(null, IDRIS, Kind.GROUP, 6, AGREED), "supervision.whichSupervisor");
        assertRefused(() -> Agreement.between(ROSA, IDRIS, null, 6, AGREED), "supervision.whichKind");
        assertRefused(() -> Agreement.between(ROSA, IDRIS, Kind.GROUP, 0, AGREED), "supervision.sessions");
        assertRefused(() -> Agreement.between(ROSA, IDRIS, Kind.GROUP, 92, AGREED), "supervision.sessions");
        assertRefused(() -> Agreement.between(ROSA, IDRIS, Kind.GROUP, 6, null), "supervision.whenAgreed");
    }

    @Test
    void it_ends_once_and_not_before_it_was_agreed() {
        Agreement agreement = agreed(AGREED);
        assertRefused(() -> agreement.end(AGREED.minusDays(1), TODAY), "supervision.endsBeforeItBegins");
        assertRefused(() -> agreement.end(null, TODAY), "supervision.whenEnds");
        assertRefused(() -> agreement.end(TODAY.plusYears(2), TODAY), "supervision.endsFarAhead");
        agreement.end(AGREED, TODAY);
        assertThat(agreement.endedOn()).isEqualTo(AGREED);
        assertRefused(() -> agreement.end(AGREED.plusDays(1), TODAY), "supervision.alreadyEnded");
    }

    @Test
    void a_last_day_that_has_not_passed_can_be_settled_anew() {
        Agreement agreement = agreed(AGREED);
        agreement.end(TODAY.plusDays(30), TODAY);
        agreement.end(TODAY.plusDays(60), TODAY);
        assertThat(agreement.endedOn()).isEqualTo(TODAY.plusDays(60));
    }

    @Test
    void the_same_is_not_agreed_twice_at_once() {
        Agreement first = agreed(AGREED);
        assertRefused(() -> agreed(TODAY).unlessAgreed(List.of(first)), "supervision.agreedAlready");
        Agreement.between(ROSA, IDRIS, Kind.GROUP, 6, TODAY).unlessAgreed(List.of(first));
        Agreement.between(new UUID(0, 3), IDRIS, Kind.INDIVIDUAL, 6, TODAY).unlessAgreed(List.of(first));
        first.end(TODAY.minusDays(1), TODAY);
        agreed(TODAY).unlessAgreed(List.of(first));
        assertRefused(() -> agreed(TODAY.minusDays(1)).unlessAgreed(List.of(first)), "supervision.agreedAlready");
    }

    private static Agreement agreed(LocalDate on) {
        return Agreement.between(ROSA, IDRIS, Kind.INDIVIDUAL, 6, on);
    }

    @Test
    void it_is_the_business_of_both() {
        Agreement agreement = Agreement.between(ROSA, IDRIS, Kind.INDIVIDUAL, 6, AGREED);
        assertThat(agreement.isWith(ROSA)).isTrue();
        assertThat(agreement.isWith(IDRIS)).isTrue();
        assertThat(agreement.isWith(new UUID(0, 3))).isFalse();
    }

    private static void assertRefused(Runnable verb, String key) {
        assertThatThrownBy(verb::run).isInstanceOf(Refused.class).hasMessageContaining(key);
    }
}
