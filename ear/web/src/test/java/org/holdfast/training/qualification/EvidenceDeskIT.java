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

    /** A treatment of 25 weeks on Mondays from 5 February 2024, of which she was not there in the fourth. */
    private UUID episode() {
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
        return as(trainer, () -> desk.given(efua)).keySet().iterator().next();
    }

    /** It recorded; the entry. */
    private UUID treated() {
        UUID episode = episode();
        as(trainer, () -> desk.treatment(efua, episode, Setting.INDIVIDUAL, true));
        return as(trainer, () -> desk.treatments(efua)).get(0).id();
    }

    private Person supervising(UUID who) {
        return new Person(UUID.randomUUID(), who, "m", "M", Set.of(Role.SUPERVISOR), Set.of(team), "test");
    }

    /** Efua was supervised by Morwenna three times, first before the treatment began, and by Ines once. */
    private Person morwenna(boolean ended) {
        load(
                "staff",
                "staff_key,name,email,profession,registration_body,registration_number,team,started_on,left_on",
                "M-%1$s,Morwenna Tregear,,,,,T-%1$s,2020-01-01,",
                "I-%1$s,Ines Duarte,,,,,T-%1$s,2020-01-01,");
        load(
                "supervision-agreements",
                "agreement_key,supervisor,supervisee,kind,sessions_per_13_weeks,agreed_on,ended_on",
                "SA-%%1$s,M-%%1$s,S-%%1$s,INDIVIDUAL,13,2024-01-01,%s"
                        .formatted(ended ? today.minusWeeks(20).toString() : ""));
        load(
                "supervision",
                "session_key,supervisor,supervisee,held_on,minutes,kind,group_size",
                "X1-%1$s,M-%1$s,S-%1$s,2024-02-12,60,INDIVIDUAL,",
                "X2-%1$s,M-%1$s,S-%1$s,2024-02-19,45,INDIVIDUAL,",
                "X3-%1$s,I-%1$s,S-%1$s,2024-02-20,50,INDIVIDUAL,",
                "X4-%1$s,M-%1$s,S-%1$s,2024-01-29,55,INDIVIDUAL,");
        return supervising(staff.byKey("M-" + key).orElseThrow().id());
    }

    @Test
    void a_recording_is_of_a_session_that_she_held_and_that_another_rated() {
        UUID treated = treated();
        LocalDate monday = LocalDate.of(2024, 2, 12);
        UUID rater = UUID.randomUUID();
        for (LocalDate none : new LocalDate[] {monday.plusDays(1), LocalDate.of(2024, 2, 26)})
            assertThat(refusedAt(() -> desk.rated(efua, treated, none, 15, Medium.VIDEO, today, rater)))
                    .isEqualTo("sessionOn");
        assertThat(refusedAt(() -> desk.rated(efua, treated, monday, 15, Medium.VIDEO, today, efua)))
                .isEqualTo("rater");
        as(trainer, () -> desk.rated(efua, treated, monday, 15, Medium.VIDEO, today, rater));
        assertThat(requirement("recordings").evidence())
                .filteredOn(Evidence.Recording.class::isInstance)
                .hasSize(1);
        assertThat(as(trainer, () -> desk.recorded(efua)))
                .filteredOn(EvidenceRow::ofNoSession)
                .isEmpty();

        load(
                "appointments",
                "appointment_key,patient_key,episode_key,clinician,strand,starts_at,minutes,place,outcome",
                "A1-%1$s,P-%1$s,E-%1$s,S-%1$s,INDIVIDUAL,2024-02-12T10:00,50,,DID_NOT_ATTEND");
        assertThat(requirement("recordings").evidence())
                .filteredOn(Evidence.Recording.class::isInstance)
                .isEmpty();
        assertThat(as(trainer, () -> desk.recorded(efua)))
                .filteredOn(EvidenceRow::ofNoSession)
                .as("why it does not count any more is said where it is recorded")
                .hasSize(1);
    }

    @Test
    void a_training_lead_confirms_nothing_for_herself() {
        Person herself = new Person(UUID.randomUUID(), efua, "e", "E", Set.of(Role.TRAINER), Set.of(team), "test");
        UUID treated = treated();
        for (Runnable step : new Runnable[] {
            () -> desk.state(efua, "profession", today, null),
            () -> desk.course(efua, "kuf", today, today, 3, 0, 0, 6, true),
            () -> desk.treatment(efua, UUID.randomUUID(), Setting.INDIVIDUAL, true),
            () -> desk.rated(efua, treated, LocalDate.of(2024, 2, 12), 15, Medium.VIDEO, today, UUID.randomUUID()),
            () -> desk.about(efua, UUID.randomUUID(), treated)
        })
            assertThatThrownBy(() -> as(herself, step))
                    .isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.field())
                            .isPresent());
        assertThat(as(trainer, () -> desk.recorded(efua))).hasSize(1);
    }

    @Test
    void a_supervisor_notes_what_her_sessions_were_about_and_takes_it_back() {
        UUID treated = treated();
        Person morwenna = morwenna(false);
        assertThat(as(trainer, () -> desk.withoutTreatment(efua))).hasSize(4);
        assertThat(as(morwenna, () -> desk.withoutTreatment(efua)))
                .extracting(HeldRow::minutes)
                .containsExactly(45, 60, 55);
        UUID ofAnother = as(trainer, () -> desk.withoutTreatment(efua)).get(0).id();
        assertThatThrownBy(() -> as(morwenna, () -> desk.about(efua, ofAnother, treated)))
                .isInstanceOf(Refused.class);
        UUID first = as(morwenna, () -> desk.withoutTreatment(efua)).get(1).id();
        UUID earlier = as(morwenna, () -> desk.withoutTreatment(efua)).get(2).id();
        assertThat(refusedAt(() -> desk.about(efua, earlier, treated))).isEqualTo("treated");
        as(morwenna, () -> desk.about(efua, first, treated));
        as(trainer, () -> desk.state(morwenna.staff(), "mbt-supervisor", LocalDate.of(2020, 1, 1), null));
        assertThat(supervised()).isEqualTo(60);
        assertThatThrownBy(() -> as(morwenna, () -> desk.about(efua, first, treated)))
                .isInstanceOf(Refused.class);

        EvidenceRow note = as(morwenna, () -> desk.recorded(efua)).stream()
                .filter(one -> one.evidence() instanceof Evidence.Supervision)
                .findFirst()
                .orElseThrow();
        Person ines = supervising(staff.byKey("I-" + key).orElseThrow().id());
        assertThatThrownBy(() -> as(ines, () -> desk.strikeOut(note.id(), "Not mine")))
                .isInstanceOf(Denied.class);
        assertThatThrownBy(() -> as(morwenna, () -> desk.strikeOut(treated, "Not hers to strike")))
                .isInstanceOf(Denied.class);
        as(morwenna, () -> desk.strikeOut(note.id(), "It was about another treatment"));
        assertThat(supervised()).isZero();
        as(trainer, () -> desk.about(efua, first, treated));
        assertThat(supervised()).isEqualTo(60);
        assertThat(as(trainer, () -> desk.recorded(efua)))
                .filteredOn(one -> one.evidence() instanceof Evidence.Supervision)
                .extracting(EvidenceRow::struckOutWhy)
                .containsExactlyInAnyOrder("It was about another treatment", null);
    }

    private int supervised() {
        return requirement("supervision").evidence().stream()
                .mapToInt(one -> one instanceof Evidence.Supervision session ? session.minutes() : 0)
                .sum();
    }

    @Test
    void a_supervisor_whose_agreement_has_ended_sees_her_no_longer() {
        UUID treated = treated();
        Person morwenna = morwenna(true);
        assertThatThrownBy(() -> as(morwenna, () -> desk.of(efua))).isInstanceOf(Denied.class);
        UUID session = as(trainer, () -> desk.withoutTreatment(efua)).get(0).id();
        assertThatThrownBy(() -> as(morwenna, () -> desk.about(efua, session, treated)))
                .isInstanceOf(Denied.class);
    }

    @Test
    void her_treatment_is_known_by_its_episode_and_its_attended_sessions_count() {
        UUID episode = episode();
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
