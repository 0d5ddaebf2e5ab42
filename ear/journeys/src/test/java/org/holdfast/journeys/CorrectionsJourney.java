package org.holdfast.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Locator;
import java.net.http.HttpResponse;
import java.util.UUID;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What was entered wrongly in a record is mended, and what it said before stays readable. */
class CorrectionsJourney extends Journey {
    private Api api;
    private String patient;

    @BeforeEach
    void somebodyNew() {
        api = Api.as(service(), "clinician");
        HttpResponse<String> made = api.postJson(
                "api/patients",
                "{\"givenName\":\"Mended\",\"familyName\":\"Record\",\"dateOfBirth\":\"1990-05-06\"}",
                UUID.randomUUID().toString());
        Assertions.assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        patient = Api.json(made).get("id").getAsString();
    }

    private Locator field(String id) {
        return page.locator("[id='" + id + "']");
    }

    private Locator row(String table, String text) {
        return page.locator("[id$='" + table + "'] tbody tr").filter(new Locator.FilterOptions().setHasText(text));
    }

    private String referral() {
        HttpResponse<String> made = api.json(
                "POST",
                "api/patients/" + patient + "/referrals",
                "{\"receivedOn\":\"2026-02-01\",\"source\":\"GP\",\"team\":\"DEMO-RIVERSIDE\"}");
        Assertions.assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        return Api.json(made).get("id").getAsString();
    }

    private int screened() {
        return Api.json(Api.as(service(), "manager").get("api/reports/referral-flow"))
                .get("screened")
                .getAsInt();
    }

    @Test
    @Tag("postgresql")
    void a_referral_decided_wrongly_is_corrected_and_one_entered_in_error_is_struck_out() {
        String details = "/patients/details.xhtml?patient=" + patient;
        signIn("clinician");
        String id = referral();
        int counted = screened();
        open("/patients/decision.xhtml?patient=" + patient + "&referral=" + id);
        page.locator("#decision input[type=radio][value=DECLINED]").check();
        field("decision:outcomeOn").fill("2026-02-10");
        field("decision:save").click();
        page.waitForURL("**" + details + "*");

        row("referralTable", "Declined").getByText("Correct").click();
        page.waitForURL("**/patients/decision.xhtml*");
        page.locator("#decision input[type=radio][value=ACCEPTED]").check();
        field("decision:save").click();
        assertThat(field("decision:reason-field")).containsText("Say why");
        look("correct-decision");
        field("decision:reason").fill("The letter was misread");
        field("decision:save").click();
        page.waitForURL("**" + details + "*");

        row("referralTable", "Accepted").getByText("Earlier versions").click();
        page.waitForURL("**/patients/earlier.xhtml*");
        assertThat(page.locator("#now")).containsText("Accepted");
        assertThat(page.locator("#earlier")).containsText("The letter was misread");
        assertThat(page.locator("#earlier")).containsText("Declined treatment");
        look("earlier");

        open(details);
        row("referralTable", "Accepted").getByText("Strike out").click();
        page.waitForURL("**/patients/strike-referral.xhtml*");
        look("strike-referral");
        field("strikeReferral:reason").fill("Another person of that name");
        field("strikeReferral:save").click();
        page.waitForURL("**" + details + "*");
        assertThat(row("referralTable", "Another person of that name").locator("del"))
                .containsText("1 February 2026");
        look("details-mended");
        Assertions.assertThat(screened()).isEqualTo(counted - 1);
    }

    @Test
    @Tag("postgresql")
    void a_diagnosis_is_corrected_struck_out_and_entered_again() {
        String path = "api/patients/" + patient + "/diagnoses";
        String body = "{\"recordedOn\":\"2026-01-05\",\"system\":\"ICD10\",\"code\":\"F60.31\",\"criteriaMet\":6}";
        HttpResponse<String> made = api.json("POST", path, body);
        Assertions.assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        String id = Api.json(made).get("id").getAsString();
        Assertions.assertThat(api.json("POST", path, body).statusCode()).isEqualTo(422);

        signIn("clinician");
        open("/patients/diagnosis.xhtml?patient=" + patient + "&diagnosis=" + id);
        field("diagnosis:criteriaMet").fill("7");
        field("diagnosis:reason").fill("One was missed");
        look("correct-diagnosis");
        field("diagnosis:save").click();
        page.waitForURL("**/patients/details.xhtml*");
        assertThat(row("diagnosisTable", "F60.31")).containsText("7 criteria met");
        JsonObject earlier = Api.json(api.get(path + "/" + id + "/earlier"));
        Assertions.assertThat(earlier.get("total").getAsInt()).isEqualTo(1);

        row("diagnosisTable", "F60.31").getByText("Strike out").click();
        page.waitForURL("**/patients/strike.xhtml*");
        field("strike:because").fill("Another person");
        field("strike:save").click();
        page.waitForURL("**/patients/details.xhtml*");
        HttpResponse<String> again = api.json("POST", path, body);
        Assertions.assertThat(again.statusCode()).as(again.body()).isEqualTo(201);
    }

    @Test
    void a_death_before_something_recorded_is_saved_with_a_note_and_the_name_before_stays_readable() {
        referral();
        signIn("clinician");
        open("/patients/edit.xhtml?patient=" + patient);
        field("edit:familyName").fill("Married");
        field("edit:diedOn").fill("2026-01-05");
        field("edit:save").click();
        // Asked once: it may well be right, and the record wrong.
        assertThat(field("edit:diedOn-field")).containsText("a referral received on 1 February 2026");
        field("edit:save").click();
        page.waitForURL("**/patients/details.xhtml*");
        assertThat(page.locator("#afterDeath")).containsText("a referral received on 1 February 2026");
        page.locator("#opened").getByText("Earlier versions").click();
        page.waitForURL("**/patients/earlier.xhtml*");
        assertThat(page.locator("#earlier")).containsText("Family name: Record");

        open("/patients/edit.xhtml?patient=" + patient);
        field("edit:diedOn").fill("");
        field("edit:dateOfBirth").fill("2026-02-02");
        field("edit:save").click();
        assertThat(field("edit:dateOfBirth-field")).containsText("Before that birth date");
    }
}
