package org.holdfast.training.qualification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.holdfast.ClinicInService;
import org.holdfast.platform.Denied;
import org.holdfast.platform.Refused;
import org.holdfast.platform.access.Person;
import org.holdfast.platform.access.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Evidence recorded, judged with what therapy knows, and struck out. */
class EvidenceDeskIT extends ClinicInService {
    @Inject
    EvidenceDesk desk;

    @Inject
    Clock clock;

    private final Person trainer = someone(Role.TRAINER);
    private LocalDate today;

    @BeforeEach
    void today() {
        today = LocalDate.now(clock);
    }

    private Standing standing(String code) {
        return as(trainer, () -> desk.of(efua)).stream()
                .filter(one -> one.qualification().code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private Standing.Judged requirement(String id) {
        return standing("MBT_PRACTITIONER").requirements().stream()
                .filter(one -> one.requirement().id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private void kuf() {
        as(trainer, () -> desk.course(efua, "kuf", today.minusDays(30), today.minusDays(28), 3, 18, 0, 6, true));
    }

    private String refusedAt(Runnable step) {
        return catchThrowableOfType(Refused.class, () -> as(trainer, step))
                .field()
                .orElse("");
    }

    @Test
    void a_course_makes_her_qualified_until_it_is_struck_out_and_stays_readable() {
        assertThat(standing("KUF").isNotBegun()).isTrue();
        kuf();
        assertThat(standing("KUF").state()).isEqualTo(Standing.Reached.MET);
        EvidenceRow row = as(trainer, () -> desk.recorded(efua)).get(0);
        assertThat(refusedAt(() -> desk.strikeOut(row.id(), " "))).isEqualTo("why");
        as(trainer, () -> desk.strikeOut(row.id(), "Another Efua"));
        assertThat(standing("KUF").isNotBegun()).isTrue();
        assertThat(as(trainer, () -> desk.recorded(efua)))
                .extracting(EvidenceRow::struckOutWhy)
                .containsExactly("Another Efua");
        assertThatThrownBy(() -> as(trainer, () -> desk.strikeOut(row.id(), "Again")))
                .isInstanceOf(Refused.class);
    }

    @Test
    void her_treatment_is_known_by_its_episode_and_its_attended_sessions_count() {
        load(
                "episodes",
                "episode_key,patient_key,referral_key,programme,team,clinician,started_on,ended_on,ending",
                "E-%1$s,P-%1$s,R-%1$s,MBT_OP,T-%1$s,S-%1$s,2024-02-01,,");
        String[] rows = new String[25];
        for (int i = 0; i < 25; i++)
            rows[i] = "A%d-%%1$s,P-%%1$s,E-%%1$s,S-%%1$s,INDIVIDUAL,%sT10:00,50,,%s"
                    .formatted(i, LocalDate.of(2024, 2, 5).plusWeeks(i), i == 3 ? "DID_NOT_ATTEND" : "ATTENDED");
        load(
                "appointments",
                "appointment_key,patient_key,episode_key,clinician,strand,starts_at,minutes,place,outcome",
                rows);
        UUID episode = as(trainer, () -> desk.given(efua)).keySet().iterator().next();
        assertThat(refusedAt(() -> desk.rated(efua, episode, today, 15, Medium.VIDEO, today, UUID.randomUUID())))
                .isEqualTo("treated");
        as(trainer, () -> desk.treatment(efua, episode, Setting.INDIVIDUAL, true));
        Standing.Judged treatments = requirement("treatments");
        assertThat(treatments.missing()).containsExactly(Standing.Said.of("qualification.missing.treatments", 1, 0));
        assertThat(treatments.evidence()).hasSize(25);
    }

    @Test
    void only_a_training_lead_records_and_a_stranger_does_not_see_it() {
        kuf();
        assertThat(as(clinician, () -> desk.of(efua))).isNotEmpty();
        assertThat(as(someone(Role.MANAGER), () -> desk.of(efua))).isNotEmpty();
        Person other =
                new Person(UUID.randomUUID(), UUID.randomUUID(), "o", "O", Set.of(Role.SUPERVISOR), Set.of(), "test");
        assertThatThrownBy(() -> as(other, () -> desk.of(efua))).isInstanceOf(Denied.class);
        assertThatThrownBy(() -> as(clinician, () -> desk.state(efua, "profession", today, null)))
                .isInstanceOf(RuntimeException.class);
        assertThat(as(trainer, () -> desk.ofAll()).get(efua)).isEqualTo(as(trainer, () -> desk.of(efua)));
    }

    @Test
    void what_cannot_be_is_refused_at_its_field() {
        assertThat(refusedAt(() -> desk.state(efua, "astrology", today, null))).isEqualTo("topic");
        assertThat(refusedAt(() -> desk.state(efua, "profession", today.plusDays(1), null)))
                .isEqualTo("on");
        assertThat(refusedAt(() -> desk.course(efua, "kuf", today, today.minusDays(1), 3, 0, 0, 6, true)))
                .isEqualTo("endedOn");
        assertThat(refusedAt(() -> desk.treatment(efua, UUID.randomUUID(), Setting.GROUP, true)))
                .isEqualTo("episode");
        assertThat(as(trainer, () -> desk.recorded(efua))).isEmpty();
    }
}
