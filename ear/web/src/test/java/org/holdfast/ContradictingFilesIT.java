package org.holdfast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.holdfast.patients.api.PatientId;
import org.holdfast.platform.database.Sql;
import org.holdfast.platform.imports.ImportRefused;
import org.holdfast.platform.imports.Imported;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Files that take something from one patient and give it to another, or say what cannot be true beside what is here. */
class ContradictingFilesIT extends ClinicInService {
    private static final String CONTACTS = "contact_key,patient_key,type,started_on,ended_on,source";
    private static final String EVENTS =
            "event_key,patient_key,occurred_on,precision,act,intent,medical_severity,treatment,method,count";
    private static final String REFERRALS = "referral_key,patient_key,received_on,source,team,outcome,outcome_on";
    private static final String EPISODES =
            "episode_key,patient_key,referral_key,programme,team,clinician,started_on,ended_on,ending";
    private static final String PATIENTS = "patient_key,nhs_number,given_name,family_name,preferred_name,date_of_birth,"
            + "gender,ethnicity,postcode,died_on,observed_until";
    private static final String SUPERVISION = "session_key,supervisor,supervisee,held_on,minutes,kind,group_size";

    @Inject
    Sql sql;

    @Inject
    Clock clock;

    private PatientId other;

    @BeforeEach
    void another_patient() {
        load("patients", PATIENTS, "Q-%s,,Noor,Demir,,1990-01-01,,,,,");
        other = patients.byKey("Q-" + key).orElseThrow();
    }

    /** Numbers nobody else of these tests has, however often they run on one database. */
    private static List<String> numbers(int count) {
        List<String> valid = new ArrayList<>();
        for (long first = ThreadLocalRandom.current().nextLong(100_000_000, 900_000_000);
                valid.size() < count;
                first++) {
            int sum = 0;
            for (int i = 0; i < 9; i++) sum += (Long.toString(first).charAt(i) - '0') * (10 - i);
            int check = (11 - sum % 11) % 11;
            if (check < 10) valid.add(first + "" + check);
        }
        return valid;
    }

    private String numberOf(String patientKey) {
        return sql.list(
                        "SELECT nhs_number FROM patients.patient WHERE patient_key = ?",
                        row -> row.getString(1) == null ? "" : row.getString(1),
                        patientKey + "-" + key)
                .get(0);
    }

    @Test
    void a_number_passes_from_one_person_to_another_within_one_file_and_every_history_keeps_it() {
        List<String> two = numbers(2);
        String a = two.get(0);
        String b = two.get(1);
        load(
                "patients",
                PATIENTS,
                "P-%s," + a + ",Leila,Haddad,,1994-03-14,,,,,",
                "Q-%s," + b + ",Noor,Demir,,1990-01-01,,,,,");
        // Two change places.
        load(
                "patients",
                PATIENTS,
                "P-%s," + b + ",Leila,Haddad,,1994-03-14,,,,,",
                "Q-%s," + a + ",Noor,Demir,,1990-01-01,,,,,");
        assertThat(numberOf("P")).isEqualTo(b);
        assertThat(numberOf("Q")).isEqualTo(a);
        // Somebody new has the number that another gives up, before or after them in the file.
        load("patients", PATIENTS, "N-%s," + a + ",Vera,Okoro,,1990-01-01,,,,,", "Q-%s,,Noor,Demir,,1990-01-01,,,,,");
        assertThat(numberOf("N")).isEqualTo(a);
        assertThat(numberOf("Q")).isEmpty();
        assertThat(sql.list(
                        "SELECT w.nhs_number FROM patients.patient_was w JOIN patients.patient p ON p.id = w.patient_id"
                                + " WHERE p.patient_key = ? AND w.nhs_number IS NOT NULL ORDER BY w.version",
                        row -> row.getString(1),
                        "Q-" + key))
                .containsExactly(b, a);
    }

    @Test
    void a_number_that_somebody_still_has_at_the_end_of_the_file_is_taken() {
        List<String> two = numbers(2);
        String first = "P-%s," + two.get(0) + ",Leila,Haddad,,1994-03-14,,,,,";
        load("patients", PATIENTS, first);
        String claim = "Q-%s," + two.get(0) + ",Noor,Demir,,1990-01-01,,,,,";
        assertThat(refused("patients", PATIENTS, claim)).containsExactly("1 nhs_number");
        assertThat(refused("patients", PATIENTS, first, claim)).isNotEmpty();
        assertThat(refused("patients", PATIENTS, "P-%s," + two.get(0) + ",Leila,Smith,,1994-03-14,,,,,", claim))
                .isNotEmpty();
        assertThat(numberOf("P")).isEqualTo(two.get(0));
    }

    private List<String> refused(String dataset, String header, String... rows) {
        return places(catchThrowableOfType(ImportRefused.class, () -> load(dataset, header, rows))
                .faults());
    }

    private static List<String> places(List<ImportRefused.Fault> faults) {
        if (faults == null) return List.of();
        assertThat(faults)
                .allMatch(fault ->
                        !fault.message().contains("{") && !fault.message().matches("[a-z]+(\\.[A-Za-z]+)+"));
        return faults.stream().map(fault -> fault.row() + " " + fault.column()).toList();
    }

    /** Whose trails name this. */
    private List<UUID> named(String action) {
        List<UUID> named = new ArrayList<>();
        for (byte[] packed : sql.list(
                "SELECT records FROM platform.audit_row WHERE action = ? AND records IS NOT NULL",
                row -> row.getBytes(1),
                action)) {
            ByteBuffer bytes = ByteBuffer.wrap(packed);
            while (bytes.remaining() >= 16) named.add(new UUID(bytes.getLong(), bytes.getLong()));
        }
        return named;
    }

    @Test
    void whoever_loses_a_row_to_another_patient_is_named_in_the_trail_as_well_as_whoever_gets_it() {
        load("contacts", CONTACTS, "C-%1$s,P-%1$s,LIAISON,2024-02-01,,");
        load("events", EVENTS, "V-%1$s,P-%1$s,2024-02-01,DAY,SELF_INJURY,,,,,");
        load("contacts", CONTACTS, "C-%1$s,Q-%1$s,LIAISON,2024-02-01,,");
        assertThat(named("import.movedAway")).containsOnlyOnce(patient.value());
        assertThat(named("import.updated")).containsOnlyOnce(other.value());
        load("events", EVENTS, "V-%1$s,Q-%1$s,2024-02-01,DAY,SELF_INJURY,,,,,");
        load("referrals", REFERRALS, "R-%1$s,Q-%1$s,2024-01-05,GP,T-%1$s,ACCEPTED,2024-01-20");
        assertThat(named("import.movedAway"))
                .filteredOn(patient.value()::equals)
                .hasSize(3);
        assertThat(named("import.movedAway")).doesNotContain(other.value());
    }

    @Test
    void a_referral_from_which_treatment_began_stays_that_persons_and_was_there_before() {
        load("episodes", EPISODES, "E-%1$s,P-%1$s,R-%1$s,SCM,T-%1$s,S-%1$s,2024-03-02,,");
        assertThat(refused("referrals", REFERRALS, "R-%1$s,Q-%1$s,2024-01-05,GP,T-%1$s,ACCEPTED,2024-01-20"))
                .containsExactly("1 patient_key");
        assertThat(refused("referrals", REFERRALS, "R-%1$s,P-%1$s,2024-03-03,GP,T-%1$s,ACCEPTED,2024-03-03"))
                .containsExactly("1 received_on");
        assertThat(refused("referrals", REFERRALS, "R-%1$s,P-%1$s,2024-01-05,GP,T-%1$s,DECLINED,2024-01-20"))
                .containsExactly("1 outcome");
        assertThat(refused(
                        "referrals",
                        REFERRALS,
                        "R2-%1$s,P-%1$s,2024-01-05,GP,T-%1$s,WAITING,",
                        "R-%1$s,Q-%1$s,2024-03-03,GP,T-%1$s,DECLINED,2024-03-04"))
                .containsExactly("2 patient_key", "2 received_on", "2 outcome");
        assertThat(refused("referrals", REFERRALS, "R-%1$s,P-%1$s,2024-01-05,GP,T-%1$s,,"))
                .containsExactly("1 outcome");
        assertThat(patients.referrals(patient)).hasSize(1);

        assertThat(load("referrals", REFERRALS, "R-%1$s,P-%1$s,2024-01-04,A GP,T-%1$s,ACCEPTED,2024-01-21")
                        .updated())
                .isEqualTo(1);
    }

    @Test
    void treatment_from_a_referral_that_was_declined_is_stored_and_said() {
        load("referrals", REFERRALS, "R3-%1$s,P-%1$s,2024-01-05,GP,T-%1$s,DECLINED,2024-01-20");
        Imported imported = load("episodes", EPISODES, "E3-%1$s,P-%1$s,R3-%1$s,SCM,T-%1$s,S-%1$s,2024-03-02,,");
        assertThat(places(imported.warnings())).containsExactly("1 referral_key");
        // The same again says nothing new, also about the referral.
        assertThat(load("referrals", REFERRALS, "R3-%1$s,P-%1$s,2024-01-06,GP,T-%1$s,DECLINED,2024-01-20")
                        .updated())
                .isEqualTo(1);
    }

    @Test
    void a_day_of_death_before_what_the_record_has_is_stored_and_said() {
        assertThat(load("patients", PATIENTS, "P-%s,,Leila,Haddad,,1994-03-14,,,,2024-01-05,")
                        .warnings())
                .isNull();
        Imported imported = load(
                "patients",
                PATIENTS,
                "Q-%s,,Noor,Demir,,1990-01-01,,,,,",
                "P-%s,,Leila,Haddad,,1994-03-14,,,,2024-01-04,");
        assertThat(places(imported.warnings())).containsExactly("2 died_on");
        assertThat(imported.warnings().get(0).message()).contains("a referral received on 5 January 2024");
        assertThat(imported.updated()).isEqualTo(1);
    }

    @Test
    void a_death_that_a_row_takes_back_is_said() {
        load("patients", PATIENTS, "P-%s,,Leila,Haddad,,1994-03-14,,,,2024-01-05,");
        Imported imported = load("patients", PATIENTS, "P-%s,,Leila,Haddad,,1994-03-14,,,ZZ1 1ZZ,,");
        assertThat(places(imported.warnings())).containsExactly("1 died_on");
        assertThat(imported.warnings().get(0).message()).contains("5 January 2024");
        assertThat(load("patients", PATIENTS, "P-%s,,Leila,Haddad,,1994-03-14,,,ZZ1 1ZZ,,")
                        .warnings())
                .isNull();
    }

    @Test
    void a_death_is_held_against_treatment_and_what_was_recorded_too() {
        load("episodes", EPISODES, "E-%1$s,P-%1$s,R-%1$s,SCM,T-%1$s,S-%1$s,2024-03-02,,");
        load("contacts", CONTACTS, "C-%1$s,P-%1$s,LIAISON,2024-04-01,,");
        Imported imported = load("patients", PATIENTS, "P-%s,,Leila,Haddad,,1994-03-14,,,,2024-02-01,");
        assertThat(imported.warnings().get(0).message())
                .contains("treatment that begins on 2 March 2024")
                .contains("a contact on 1 April 2024")
                .doesNotContain("referral");
    }

    @Test
    void what_is_still_to_come_is_said_and_what_is_years_ahead_is_refused() {
        LocalDate today = LocalDate.now(clock);
        LocalDate soon = today.plusDays(3);
        LocalDate far = today.plusYears(1).plusDays(1);
        String event = "V-%1$s,P-%1$s," + soon + ",DAY,SELF_INJURY,,,,,";
        assertThat(places(load("events", EVENTS, event).warnings())).containsExactly("1 occurred_on");
        assertThat(refused("events", EVENTS, event.replace(soon.toString(), far.toString())))
                .containsExactly("1 occurred_on");
        String episode = "E-%1$s,P-%1$s,R-%1$s,SCM,T-%1$s,S-%1$s," + today + "," + soon + ",";
        assertThat(places(load("episodes", EPISODES, episode).warnings())).containsExactly("1 ended_on");
        assertThat(refused("episodes", EPISODES, episode.replace(soon.toString(), far.toString())))
                .containsExactly("1 ended_on");
        assertThat(refused(
                        "episodes",
                        EPISODES,
                        episode.replace(today.toString(), far.toString()).replace(soon.toString(), "")))
                .containsExactly("1 started_on");
    }

    @Test
    void supervision_of_one_is_of_one_and_lies_within_employment() {
        load(
                "staff",
                "staff_key,name,email,profession,registration_body,registration_number,team,started_on,left_on",
                "Z-%1$s,Ines Otieno,,,,,T-%1$s,2024-01-01,2024-06-30");
        assertThat(refused("supervision", SUPERVISION, "W-%1$s,S-%1$s,Z-%1$s,2024-02-01,60,INDIVIDUAL,3"))
                .containsExactly("1 group_size");
        Imported imported = load(
                "supervision",
                SUPERVISION,
                "W1-%1$s,S-%1$s,Z-%1$s,2024-02-01,60,INDIVIDUAL,1",
                "W2-%1$s,S-%1$s,Z-%1$s,2023-12-31,60,INDIVIDUAL,",
                "W3-%1$s,S-%1$s,Z-%1$s,2024-07-01,60,GROUP,4");
        assertThat(imported.inserted()).isEqualTo(3);
        assertThat(places(imported.warnings())).containsExactly("2 held_on", "3 held_on");
    }
}
