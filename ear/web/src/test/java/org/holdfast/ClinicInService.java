package org.holdfast;

import jakarta.inject.Inject;
import java.io.StringReader;
import java.util.Set;
import java.util.UUID;
import org.holdfast.patients.api.PatientId;
import org.holdfast.patients.api.Patients;
import org.holdfast.platform.access.Person;
import org.holdfast.platform.access.Role;
import org.holdfast.platform.imports.Imported;
import org.holdfast.platform.imports.Imports;
import org.holdfast.platform.people.StaffDirectory;
import org.holdfast.platform.people.Teams;
import org.junit.jupiter.api.BeforeEach;

/**
 * A team with a clinician, Efua Lindqvist, and a person, Leila Haddad, born on 14 March 1994 and referred on 5 January
 * 2024; all under keys that end with {@link #key}.
 */
public abstract class ClinicInService extends InService {
    @Inject
    protected Imports imports;

    @Inject
    protected Patients patients;

    @Inject
    protected Teams teams;

    @Inject
    protected StaffDirectory staff;

    protected final String key = UUID.randomUUID().toString();
    protected PatientId patient;
    protected UUID referral;
    protected UUID team;
    protected UUID efua;
    protected Person clinician;

    @BeforeEach
    final void a_person_whose_referral_was_accepted() {
        load("teams", "team_key,name,opened_on,closed_on", "T-%s,Riverside,2020-01-01,");
        load(
                "staff",
                "staff_key,name,email,profession,registration_body,registration_number,team,started_on,left_on",
                "S-%1$s,Efua Lindqvist,,,,,T-%1$s,2020-01-01,");
        load(
                "patients",
                "patient_key,nhs_number,given_name,family_name,preferred_name,date_of_birth,gender,ethnicity,postcode,"
                        + "died_on,observed_until",
                "P-%s,,Leila,Haddad,,1994-03-14,,,,,");
        load(
                "referrals",
                "referral_key,patient_key,received_on,source,team,outcome,outcome_on",
                "R-%1$s,P-%1$s,2024-01-05,GP,T-%1$s,ACCEPTED,2024-01-20");
        patient = patients.byKey("P-" + key).orElseThrow();
        referral = patients.referrals(patient).iterator().next().id();
        team = teams.byKey("T-" + key).orElseThrow().id();
        efua = staff.byKey("S-" + key).orElseThrow().id();
        clinician = new Person(UUID.randomUUID(), efua, "efua", "Efua", Set.of(Role.CLINICIAN), Set.of(team), "test");
    }

    /** Imports a file; {@code %1$s} in a row is the key. */
    protected final Imported load(String dataset, String header, String... rows) {
        StringBuilder csv = new StringBuilder(header).append('\n');
        for (String row : rows) csv.append(row.formatted(key)).append('\n');
        return as(Person.SERVICE, () -> imports.run(dataset, new StringReader(csv.toString())));
    }
}
