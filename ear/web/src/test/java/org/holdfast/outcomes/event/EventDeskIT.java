package org.holdfast.outcomes.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.holdfast.ClinicInService;
import org.holdfast.outcomes.entry.Whole;
import org.holdfast.platform.ChangedByAnother;
import org.holdfast.platform.Ids;
import org.holdfast.platform.tasks.Tasks;
import org.junit.jupiter.api.Test;

/** Events as entries of a record; what holds for contacts too is proven there. */
class EventDeskIT extends ClinicInService {
    private static final LocalDate DAY = LocalDate.of(2024, 2, 1);
    private static final String HEADER =
            "event_key,patient_key,occurred_on,precision,act,intent,medical_severity,treatment,method,count";

    @Inject
    EventDesk desk;

    @Inject
    Tasks tasks;

    @Inject
    Clock clock;

    private static EventFacts facts(Act act, Integer severity) {
        return new EventFacts(
                DAY,
                Precision.WEEK,
                act,
                Intent.AMBIVALENT,
                IntentBasis.STATED,
                severity,
                Treatment.NURSING,
                "cutting",
                3,
                Informant.CARER,
                false,
                "at home",
                true,
                DAY.plusDays(2));
    }

    @Test
    void an_event_of_which_somebody_died_asks_their_clinician_the_same_day_to_record_the_death() {
        load(
                "episodes",
                "episode_key,patient_key,referral_key,programme,team,clinician,started_on,ended_on,ending",
                "E-%1$s,P-%1$s,R-%1$s,SCM,T-%1$s,S-%1$s,2024-02-02,,");
        UUID id = as(clinician, () -> desk.record(Ids.next(), patient, facts(Act.SUICIDE_ATTEMPT, 6)));
        as(clinician, () -> desk.record(Ids.next(), patient, facts(Act.SELF_POISONING, 6)));
        assertThat(tasks.about(patient.value())).singleElement().satisfies(task -> {
            assertThat(task.owner()).isEqualTo(efua);
            assertThat(task.team()).isEqualTo(team);
            assertThat(task.due()).isEqualTo(Tasks.endOf(LocalDate.now(clock)));
            assertThat(task.title()).contains("Leila Haddad");
        });
        as(clinician, () -> desk.correct(patient, id, 0, facts(Act.SUICIDE_ATTEMPT, 5), "She lives"));
        assertThat(tasks.about(patient.value())).as("the other still says so").hasSize(1);
        load(
                "patients",
                "patient_key,nhs_number,given_name,family_name,preferred_name,date_of_birth,gender,ethnicity,postcode,"
                        + "died_on,observed_until",
                "P-%s,,Leila,Haddad,,1994-03-14,,,,2024-02-02,");
        assertThat(tasks.about(patient.value())).isEmpty();
    }

    @Test
    void nobody_is_asked_any_more_when_no_event_says_that_somebody_died() {
        UUID id = as(clinician, () -> desk.record(Ids.next(), patient, facts(Act.SUICIDE_ATTEMPT, 6)));
        assertThat(tasks.about(patient.value()))
                .as("without treatment, whoever was told")
                .singleElement()
                .satisfies(task -> assertThat(task.owner()).isEqualTo(efua));
        as(clinician, () -> desk.strikeOut(patient, id, 0, "Another person"));
        assertThat(tasks.about(patient.value())).isEmpty();
    }

    @Test
    void every_fact_of_it_is_kept_corrected_and_struck_out_without_losing_any() {
        UUID id = as(clinician, () -> desk.record(Ids.next(), patient, facts(Act.SELF_INJURY, 2)));
        as(clinician, () -> desk.correct(patient, id, 0, facts(Act.SELF_POISONING, 3), "It was an overdose"));
        assertThatThrownBy(() ->
                        as(clinician, () -> desk.correct(patient, id, 0, facts(Act.THREAT, 0), "It was a threat")))
                .isInstanceOf(ChangedByAnother.class);
        as(clinician, () -> desk.strikeOut(patient, id, 1, "Told of twice"));
        Whole<EventRow> whole = as(clinician, () -> desk.whole(patient, id));
        assertThat(whole.now().act()).isEqualTo(Act.SELF_POISONING);
        assertThat(whole.now().struckOut().reason()).isEqualTo("Told of twice");
        EventRow before = whole.earlier().get(0).said();
        assertThat(before)
                .usingRecursiveComparison()
                .ignoringFields("version", "corrected", "entered", "struckOut")
                .isEqualTo(new EventRow(
                        id,
                        DAY,
                        Precision.WEEK,
                        Act.SELF_INJURY,
                        Intent.AMBIVALENT,
                        IntentBasis.STATED,
                        2,
                        Treatment.NURSING,
                        "cutting",
                        3,
                        Informant.CARER,
                        false,
                        "at home",
                        true,
                        DAY.plusDays(2),
                        0,
                        true,
                        null,
                        null));
    }

    @Test
    void a_file_leaves_what_was_said_here_until_its_sender_changes_the_event() {
        String row = "V-%1$s,P-%1$s,2024-02-01,,SELF_INJURY,,2,NURSING,cutting,";
        load("events", HEADER, row);
        UUID id = as(clinician, () -> desk.page(patient, null, 10)).get(0).id();
        as(clinician, () -> desk.correct(patient, id, 0, facts(Act.SELF_POISONING, 3), "It was an overdose"));
        assertThat(load("events", HEADER, row).unchanged()).isEqualTo(1);
        assertThat(as(clinician, () -> desk.read(patient, id)).act()).isEqualTo(Act.SELF_POISONING);
        as(clinician, () -> desk.strikeOut(patient, id, null, "Told of twice"));
        assertThat(load("events", HEADER, row).unchanged()).isEqualTo(1);
        assertThat(as(clinician, () -> desk.read(patient, id)).struck()).isTrue();
        assertThat(load("events", HEADER, row.replace("cutting", "burning")).updated())
                .isEqualTo(1);
        Whole<EventRow> whole = as(clinician, () -> desk.whole(patient, id));
        assertThat(whole.now().struck()).isFalse();
        assertThat(whole.now().method()).isEqualTo("burning");
        assertThat(whole.earlier()).hasSize(2);
    }
}
