package org.holdfast.patients.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.holdfast.patients.api.ReferralOutcome.ACCEPTED;
import static org.holdfast.patients.api.ReferralOutcome.DECLINED;
import static org.holdfast.patients.api.ReferralOutcome.WAITING;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.holdfast.patients.api.PatientFact;
import org.holdfast.patients.history.Signed;
import org.holdfast.platform.Refused;
import org.junit.jupiter.api.Test;

class ReferralTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    private static final LocalDate BORN = LocalDate.of(1994, 3, 14);
    private static final PatientFact LEILA =
            new PatientFact(UUID.randomUUID(), "K-1", "Leila", "Haddad", null, BORN, null, null);
    private static final UUID TEAM = UUID.randomUUID();
    private static final Signed ANN = new Signed(Instant.EPOCH, "Ann", "a reason");

    @Test
    void a_new_referral_waits() {
        assertThat(received(TODAY.minusDays(9)).fact().outcome()).isEqualTo(WAITING);
    }

    @Test
    void it_cannot_arrive_in_the_future_or_before_the_person_was_born() {
        assertThatThrownBy(() -> received(TODAY.plusDays(1))).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> received(BORN.minusDays(1))).isInstanceOf(Refused.class);
    }

    @Test
    void it_is_decided_once() {
        Referral referral = received(TODAY.minusDays(9));
        referral.decide(ACCEPTED, TODAY, TODAY);
        assertThatThrownBy(() -> referral.decide(DECLINED, TODAY, TODAY)).isInstanceOf(Refused.class);
        assertThat(referral.fact().outcome()).isEqualTo(ACCEPTED);
    }

    @Test
    void it_is_not_decided_before_it_was_received_or_tomorrow() {
        Referral referral = received(TODAY.minusDays(9));
        assertThatThrownBy(() -> referral.decide(ACCEPTED, TODAY.minusDays(10), TODAY))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> referral.decide(ACCEPTED, TODAY.plusDays(1), TODAY))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> referral.decide(WAITING, TODAY, TODAY)).isInstanceOf(Refused.class);
    }

    @Test
    void the_team_that_received_it_cares_until_it_decides_not_to() {
        Referral referral = received(TODAY.minusDays(9));
        assertThat(referral.care().until()).isNull();
        referral.decide(DECLINED, TODAY, TODAY);
        assertThat(referral.care().until()).isEqualTo(TODAY);
        assertThat(referral.care().team()).isEqualTo(TEAM);
    }

    @Test
    void it_is_not_of_another_century() {
        PatientFact bornUnknown = new PatientFact(UUID.randomUUID(), "K-2", "Ann", null, null, null, null, null);
        assertThatThrownBy(() ->
                        new Referral(UUID.randomUUID(), bornUnknown, LocalDate.of(1, 1, 1), "GP", TEAM, TODAY, ANN))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.field()).contains("receivedOn"));
    }

    @Test
    void a_wrong_decision_is_corrected_and_the_team_goes_on_caring() {
        Referral referral = received(TODAY.minusDays(9));
        assertThatThrownBy(() -> referral.correct(ACCEPTED, TODAY, TODAY)).isInstanceOf(Refused.class);
        referral.decide(DECLINED, TODAY.minusDays(1), TODAY);
        referral.correct(ACCEPTED, TODAY.minusDays(2), TODAY);
        assertThat(referral.fact().outcome()).isEqualTo(ACCEPTED);
        assertThat(referral.fact().outcomeOn()).isEqualTo(TODAY.minusDays(2));
        assertThat(referral.care().until()).isNull();
        assertThatThrownBy(() -> referral.correct(DECLINED, TODAY.plusDays(1), TODAY))
                .isInstanceOf(Refused.class);
    }

    @Test
    void what_was_decided_for_somebody_else_waits_again() {
        Referral referral = received(TODAY.minusDays(9));
        referral.decide(DECLINED, TODAY, TODAY);
        assertThatThrownBy(() -> referral.correct(WAITING, TODAY, TODAY)).isInstanceOf(Refused.class);
        referral.correct(WAITING, null, TODAY);
        assertThat(referral.fact().outcome()).isEqualTo(WAITING);
        assertThat(referral.fact().outcomeOn()).isNull();
    }

    @Test
    void once_struck_out_it_is_neither_decided_nor_corrected_nor_struck_out_again() {
        Referral referral = received(TODAY.minusDays(9));
        referral.strikeOut(ANN);
        assertThatThrownBy(() -> referral.decide(ACCEPTED, TODAY, TODAY)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> referral.correct(ACCEPTED, TODAY, TODAY)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> referral.strikeOut(ANN)).isInstanceOf(Refused.class);
    }

    private static Referral received(LocalDate on) {
        return new Referral(UUID.randomUUID(), LEILA, on, "GP", TEAM, TODAY, ANN);
    }
}
