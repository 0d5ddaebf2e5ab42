package org.holdfast.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Somebody whom a file has just brought, so that a journey may do with their record what it likes: Maëlle, with a referral
 * that waits, a diagnosis, a contact and an event.
 */
final class Newcomer {
    private final String key = "NEW-" + UUID.randomUUID();
    private final Api manager;
    private final Api clinician;

    Newcomer(Service service, String team) {
        manager = Api.as(service, "manager");
        clinician = Api.as(service, "clinician");
        load(
                "patients",
                "patient_key,nhs_number,given_name,family_name,preferred_name,date_of_birth,gender,ethnicity,postcode,"
                        + "died_on,observed_until",
                key + ",,Maëlle,,,1990-01-01,,,,,");
        refer("", team);
        load(
                "diagnoses",
                "patient_key,recorded_on,code_system,code,instrument,criteria_met,axis2_count",
                key + ",2026-01-07,ICD11,6D10,,,");
        load(
                "contacts",
                "contact_key,patient_key,type,started_on,ended_on,source",
                key + "," + key + ",CRISIS_LINE,2026-01-05,,ward");
        load(
                "events",
                "event_key,patient_key,occurred_on,precision,act,intent,medical_severity,treatment,method,count",
                key + "," + key + ",2026-01-06,DAY,THREAT,NONE,0,NONE,,");
        load(
                "assessments",
                "assessment_key,patient_key,instrument,version,completed_on,item_1,item_2",
                key + "," + key + ",GAD-7,,2026-01-06,1,2");
    }

    /** Places them with a team, on the fifth of January. */
    void refer(String more, String team) {
        load(
                "referrals",
                "referral_key,patient_key,received_on,source,team,outcome,outcome_on",
                key + more + "," + key + ",2026-01-05,GP," + team + ",WAITING,");
    }

    private void load(String dataset, String header, String row) {
        HttpResponse<String> answer = manager.importCsv(dataset, header + "\n" + row + "\n");
        assertThat(answer.body()).contains("\"inserted\":1");
    }

    /** The sender's key. */
    String key() {
        return key;
    }

    /** As the clinician is told, who may read it. */
    String id() {
        return Api.json(clinician.get("api/patients/key:" + key)).get("id").getAsString();
    }

    /** What stands in an address for them and for what is in their record. */
    Map<String, String> ids() {
        String id = id();
        Map<String, String> ids = new LinkedHashMap<>(Map.of("id", id));
        Map.of(
                        "referral",
                        "referrals",
                        "contact",
                        "contacts",
                        "event",
                        "events",
                        "assessment",
                        "assessments",
                        "diagnosis",
                        "diagnoses")
                .forEach((name, list) -> {
                    JsonArray items = Api.json(clinician.get("api/patients/" + id + "/" + list))
                            .getAsJsonArray("items");
                    ids.put(name, items.get(0).getAsJsonObject().get("id").getAsString());
                });
        return ids;
    }

    /** Everything in their record that can be changed, as the clinician reads it. */
    String stored() {
        String path = "api/patients/" + id();
        StringBuilder all = new StringBuilder(clinician.get(path).body());
        for (String list : List.of("referrals", "contacts", "events", "assessments", "diagnoses", "episodes"))
            all.append('\n').append(clinician.get(path + "/" + list).body());
        return all.toString();
    }
}
