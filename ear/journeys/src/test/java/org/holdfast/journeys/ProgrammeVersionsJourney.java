package org.holdfast.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

/** A service that writes a newer version of a programme: who has begun stays on the one they began with. */
class ProgrammeVersionsJourney {
    /** Structured clinical management as this service would rather have it: sixteen weeks to become stable, not twelve. */
    private static final String OURS = "{'code': 'SCM', 'version': 2, 'name': 'Structured clinical management',"
            + " 'shortName': 'SCM', 'source': 'Agreed in our own service.',"
            + " 'strands': [{'id': 'INDIVIDUAL', 'name': 'Individual', 'minutes': 50, 'every': 'P1W'}],"
            + " 'phases': ["
            + "{'id': 'assessment', 'name': 'Assessment', 'next': 'DECISION',"
            + " 'length': {'from': 'PHASE', 'most': 'P10W'}, 'clock': {'unit': 'WEEK', 'from': 'PHASE'},"
            + " 'products': []},"
            + "{'id': 'stabilisation', 'name': 'Becoming stable', 'next': 'DECISION',"
            + " 'length': {'from': 'PHASE', 'most': 'P16W'}, 'clock': {'unit': 'WEEK', 'from': 'PHASE'},"
            + " 'products': []}],"
            + " 'reviews': []}";

    private final LocalDate today = LocalDate.now(ZoneId.of("Europe/London"));

    @Test
    void treatment_stays_on_the_version_it_began_with_and_who_begins_later_is_on_the_newer() throws IOException {
        try (Served before = Served.demonstration().start()) {
            begin(before, "V1");
            assertThat(clock(before, "V1")).startsWith("week 6 of 12");
            before.stop();
            Path programmes = Files.createDirectories(before.home().resolve("programmes"));
            Files.writeString(programmes.resolve("scm-2.json"), OURS.replace('\'', '"'));
            try (Served after = before.again()) {
                begin(after, "V2");
                assertThat(clock(after, "V1")).startsWith("week 6 of 12");
                assertThat(clock(after, "V2")).startsWith("week 6 of 16");
            }
        }
    }

    /** Eighty days in treatment, forty of them in the phase that both versions have. */
    private void begin(Service service, String key) {
        Api manager = Api.as(service, "manager");
        for (String[] file : new String[][] {
            {
                "patients",
                "patient_key,nhs_number,given_name,family_name,preferred_name,date_of_birth,gender,ethnicity,postcode,"
                        + "died_on,observed_until",
                key + ",,Version,Keeper,,1990-01-01,,,,,"
            },
            {
                "episodes",
                "episode_key,patient_key,referral_key,programme,team,clinician,started_on,ended_on,ending",
                "%1$s,%1$s,,SCM,DEMO-RIVERSIDE,DEMO-S02,%2$s,,".formatted(key, today.minusDays(80))
            },
            {
                "phases",
                "phase_key,episode_key,phase,entered_on",
                "%1$s,%1$s,stabilisation,%2$s".formatted(key, today.minusDays(40))
            }
        }) {
            var answer = manager.importCsv(file[0], file[1] + "\n" + file[2] + "\n");
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        }
    }

    private static String clock(Service service, String key) {
        return line(service, key).get("clock").getAsString();
    }

    private static JsonObject line(Service service, String key) {
        Api clinician = Api.as(service, "clinician");
        String patient =
                Api.json(clinician.get("api/patients/key:" + key)).get("id").getAsString();
        for (JsonElement one : Api.json(clinician.get("api/caseload?limit=200")).getAsJsonArray("items"))
            if (one.getAsJsonObject().get("patient").getAsString().equals(patient)) return one.getAsJsonObject();
        throw new AssertionError("not on the caseload");
    }
}
