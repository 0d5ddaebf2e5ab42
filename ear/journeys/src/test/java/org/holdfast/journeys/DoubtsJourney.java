package org.holdfast.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.net.http.HttpResponse;
import java.util.UUID;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What may be right but most likely is not: asked about once, and then done. */
class DoubtsJourney extends Journey {
    private Api api;
    private String patient;

    @BeforeEach
    void somebody_new() {
        api = Api.as(service(), "clinician");
        patient = registered("{\"givenName\":\"Maren\",\"familyName\":\"Okoye\",\"dateOfBirth\":\"1991-02-03\"}");
    }

    private String registered(String body) {
        HttpResponse<String> answer =
                api.postJson("api/patients", body, UUID.randomUUID().toString());
        Assertions.assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return Api.json(answer).get("id").getAsString();
    }

    private Locator field(String id) {
        return page.locator("[id='" + id + "']");
    }

    @Test
    void a_crisis_line_that_lasts_for_months_and_the_same_contact_again_are_asked_about_once() {
        signIn("clinician");
        for (int saved = 0; saved < 2; saved++) {
            open("/outcomes/contact.xhtml?patient=" + patient);
            field("contact:type").selectOption("CRISIS_LINE");
            field("contact:startedOn").fill("2026-01-05");
            field("contact:endedOn").fill("2026-10-30");
            field("contact:save").click();
            assertThat(page.locator(".ui-messages")).isFocused();
            assertThat(field("contact:endedOn-field")).containsText("299 days");
            if (saved == 1) {
                assertThat(field("contact:startedOn-field")).containsText("5 January 2026 already");
                look("contact-doubt");
            }
            field("contact:save").click();
            page.waitForURL("**/outcomes/record.xhtml*");
        }
        Assertions.assertThat(total("contacts")).isEqualTo(2);
    }

    private long total(String kind) {
        return Api.json(api.get("api/patients/" + patient + "/" + kind))
                .get("total")
                .getAsLong();
    }

    @Test
    void a_day_of_death_before_what_the_record_has_is_asked_about_once() {
        api.postJson(
                "api/patients/" + patient + "/contacts",
                "{\"type\":\"LIAISON\",\"startedOn\":\"2026-05-09\"}",
                UUID.randomUUID().toString());
        signIn("clinician");
        open("/patients/edit.xhtml?patient=" + patient);
        field("edit:diedOn").fill("2026-05-01");
        field("edit:save").click();
        assertThat(field("edit:diedOn-field")).containsText("a contact on 9 May 2026");
        look("edit-death-doubt");
        field("edit:save").click();
        page.waitForURL("**/patients/details.xhtml*");
        assertThat(page.locator("main")).containsText("1 May 2026");
    }

    @Test
    void a_number_that_somebody_has_is_refused_with_who_it_is_and_nothing_else_is_asked() {
        JsonObject other = api.ownPatient();
        String number = Api.json(api.get("api/patients/" + other.get("patient").getAsString()))
                .get("nhsNumber")
                .getAsString();
        signIn("clinician");
        open("/patients/register.xhtml");
        String name = "Ottoline" + UUID.randomUUID().toString().replaceAll("[^a-f]", "");
        field("register:givenName").fill(name);
        field("register:nhsNumber").fill(number);
        field("register:dateOfBirth").fill("2099-01-01");
        field("register:save").click();
        assertThat(page.locator("#alike")).containsText("has this NHS number already");
        assertThat(page.locator("#alike")).not().containsText("save again");
        assertThat(field("register:nhsNumber-field").locator(".hf-error")).isVisible();
        assertThat(field("register:dateOfBirth-field").locator(".hf-error")).isVisible();
        look("register-taken");
        field("register:nhsNumber").fill("");
        field("register:save").click();
        assertThat(page.locator("#alike")).hasCount(0);
        field("register:dateOfBirth").fill("1989-11-02");
        field("register:save").click();
        page.waitForURL("**/patients/patient.xhtml*");
        assertThat(page.locator("main")).containsText(name);
    }

    @Test
    void who_changed_it_in_another_window_is_told_so() {
        signIn("clinician");
        String edit = "/patients/edit.xhtml?patient=" + patient;
        open(edit);
        Page mine = page.context().newPage();
        mine.navigate(edit);
        mine.locator("[id='edit:ethnicity']").fill("In the other window");
        mine.locator("[id='edit:save']").click();
        mine.waitForURL("**/patients/details.xhtml*");
        assertThat(mine.locator("#opened")).containsText("202");
        mine.close();
        field("edit:ethnicity").fill("In this one");
        field("edit:save").click();
        assertThat(page.locator(".hf-conflict")).containsText("You changed these details in another window");
        look("conflict-own");
        field("edit:mine").click();
        page.waitForURL("**/patients/details.xhtml*");
    }
}
