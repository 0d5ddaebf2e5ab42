package org.holdfast.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How many SQL statements a page needs, from the door to its last line, and that it is no more for more rows. */
class StatementsJourney extends Journey {
    @Test
    void a_clinicians_lists_take_no_more_statements_for_more_people() {
        signIn("clinician");
        assertThat(statements("/therapy/caseload.xhtml")).isBetween(1, 8);
        assertThat(statements("/therapy/caseload.xhtml?show=team")).isBetween(1, 9);
        assertSame("/patients/find.xhtml?query=mac", "/patients/find.xhtml?query=brightwater", 10);
        assertThat(statements("/platform/tasks.xhtml")).isBetween(1, 11);
    }

    @Test
    void a_patients_page_takes_no_more_statements_for_a_longer_history() {
        signIn("clinician");
        open("/therapy/caseload.xhtml");
        List<String> people = page.locator("main a[href^='/patients/patient.xhtml?patient=']").all().stream()
                .map(link -> link.getAttribute("href"))
                .distinct()
                .toList();
        assertThat(people).hasSizeGreaterThan(3);
        int one = statements(people.get(0));
        // Banner, phases, what is owed and to be done, and one or two for each of those who add to the timeline.
        assertThat(one).isBetween(1, 26);
        for (String another : people.subList(1, 4))
            assertThat(statements(another)).isEqualTo(one);
    }

    @Test
    void the_course_of_the_scores_takes_no_more_statements_for_more_questionnaires() {
        signIn("clinician");
        Api clinician = Api.as(service(), "clinician");
        String patient = Api.json(clinician.get("api/caseload?clinician=me&limit=1"))
                .getAsJsonArray("items")
                .get(0)
                .getAsJsonObject()
                .get("patient")
                .getAsString();
        String record = "/outcomes/record.xhtml?graph=GAD-7&patient=" + patient;
        answer(clinician, patient, "2026-02-03");
        int before = statements(record);
        for (String day : List.of("2026-03-03", "2026-04-03", "2026-05-03")) answer(clinician, patient, day);
        assertThat(statements(record)).isEqualTo(before).isLessThanOrEqualTo(26);
    }

    @Test
    void the_course_of_the_scores_takes_no_more_statements_for_more_treatments() {
        signIn("clinician");
        Api manager = Api.as(service(), "manager");
        String key = "COUNTED-" + System.nanoTime();
        bring(
                manager,
                "patients",
                "patient_key,nhs_number,given_name,family_name,preferred_name,date_of_birth,gender,ethnicity,postcode,"
                        + "died_on,observed_until",
                key + ",,Orla,Thistlewood,,1990-01-01,,,,,");
        treated(manager, key, "2023-02-01", "");
        Api clinician = Api.as(service(), "clinician");
        String patient =
                Api.json(clinician.get("api/patients/key:" + key)).get("id").getAsString();
        answer(clinician, patient, "2026-02-03");
        String record = "/outcomes/record.xhtml?graph=GAD-7&patient=" + patient;
        int one = statements(record);
        treated(manager, key, "2017-02-01", "2017-11-01");
        treated(manager, key, "2019-02-01", "2019-11-01");
        treated(manager, key, "2021-02-01", "2021-11-01");
        assertThat(statements(record)).isEqualTo(one);
    }

    private static void treated(Api manager, String key, String from, String to) {
        bring(
                manager,
                "episodes",
                "episode_key,patient_key,referral_key,programme,team,clinician,started_on,ended_on,ending",
                "%1$s-%2$s,%1$s,,SCM,DEMO-RIVERSIDE,DEMO-S02,%2$s,%3$s,%4$s"
                        .formatted(key, from, to, to.isEmpty() ? "" : "COMPLETED"));
    }

    private static void bring(Api manager, String dataset, String header, String row) {
        var answer = manager.importCsv(dataset, header + "\n" + row + "\n");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    private static void answer(Api by, String patient, String day) {
        assertThat(by.json(
                                "POST",
                                "api/patients/" + patient + "/assessments",
                                "{\"instrument\":\"GAD-7\",\"completedOn\":\"" + day + "\",\"items\":[1,1,1,1,1,1,1]}")
                        .statusCode())
                .isEqualTo(201);
    }

    @Test
    void the_team_takes_no_more_statements_for_everybody_than_for_some() {
        signIn("trainer");
        assertSame("/training/competence.xhtml", "/training/competence.xhtml?show=needs", 13);
    }

    @Test
    void the_people_behind_a_figure_take_no_more_statements_when_they_are_many() {
        signIn("manager");
        String report = "/outcomes/service-contact.xhtml?team=DEMO-SCM-138";
        assertSame(
                report + "&type=HOSPITAL_ADMISSION&window=before", report + "&type=CRIMINAL_JUSTICE&window=after", 20);
        String flow = "/outcomes/referral-flow.xhtml?team=DEMO-TRIAL-134";
        assertSame(flow + "&box=screened", flow + "&box=excluded&of=UNCONTACTABLE", 20);
        for (String name : List.of("crisis", "time-to-crisis", "monitoring"))
            assertSame(
                    "/outcomes/report.xhtml?team=DEMO-TRIAL-134&name=" + name,
                    "/outcomes/report.xhtml?team=DEMO-RIVERSIDE&name=" + name,
                    12);
        assertThat(statements("/outcomes/service.xhtml")).isBetween(1, 20);
    }

    @Test
    void the_imports_take_no_more_statements_for_a_longer_history() {
        signIn("manager");
        int before = statements("/platform/import.xhtml");
        Api manager = Api.as(service(), "manager");
        // Refused, so that the other journeys' teams stay as they are; the history has them all the same.
        for (int i = 0; i < 3; i++) manager.post("api/imports/teams", "text/csv", "team_key,nonsense\r\nCOUNTED,x\r\n");
        assertThat(statements("/platform/import.xhtml")).isEqualTo(before).isLessThanOrEqualTo(10);
    }

    @Test
    void who_opened_a_record_takes_no_more_statements_when_many_did() {
        signIn("clinician");
        open("/therapy/caseload.xhtml");
        Locator first =
                page.locator("main a[href^='/patients/patient.xhtml?patient=']").first();
        String patient = first.getAttribute("href");
        String opened = "/platform/opened.xhtml?record=" + patient.substring(patient.indexOf('=') + 1);
        int before = statements(opened);
        for (int i = 0; i < 3; i++) get(patient);
        assertThat(statements(opened)).isEqualTo(before).isLessThanOrEqualTo(12);
    }

    private void assertSame(String many, String few, int atMost) {
        int of = statements(many);
        assertThat(of).as(many).isEqualTo(statements(few)).isBetween(1, atMost);
    }

    /**
     * Asked for twice, so that what is read once and kept is not counted; each answer tells of the one before. The smaller
     * of two counts: once a minute a request also notes that its session is in use.
     */
    private int statements(String path) {
        get(path);
        get(path);
        return Math.min(before(path), before(path));
    }

    private int before(String path) {
        return Integer.parseInt(get(path).headers().get("x-holdfast-statements-before"));
    }

    /** As the window would, without what belongs to the page. */
    private APIResponse get(String path) {
        APIResponse answer = page.request().get(path);
        assertThat(answer.status()).as(path).isEqualTo(200);
        return answer;
    }
}
