package org.holdfast.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Page;
import java.net.http.HttpResponse;
import java.util.UUID;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Two people at one record, and one form sent twice. */
class PatientRecordJourney extends Journey {
    @Test
    @Tag("postgresql")
    void of_two_who_edit_one_wins_and_the_other_sees_both_versions_and_chooses() {
        String id = Api.as(service(), "clinician").ownPatient().get("patient").getAsString();
        String edit = "/patients/edit.xhtml?patient=" + id;
        signIn("clinician");
        Page other = newWindow();
        signIn(other, "admin", PASSWORD);
        open(edit);
        other.navigate(edit);
        other.locator("[id='edit:ethnicity']").fill("As the other wrote");
        other.locator("[id='edit:save']").click();
        other.waitForURL("**/patients/details.xhtml*");

        page.locator("[id='edit:ethnicity']").fill("As I wrote");
        page.locator("[id='edit:save']").click();
        assertThat(page.locator(".hf-conflict")).containsText("As the other wrote");
        assertThat(page.locator(".hf-conflict")).containsText("As I wrote");
        look("conflict");
        page.locator("[id='edit:mine']").click();
        page.waitForURL("**/patients/details.xhtml*");
        assertThat(page.locator("main")).containsText("As I wrote");

        other.navigate(edit);
        open(edit);
        other.locator("[id='edit:ethnicity']").fill("As the other wrote again");
        other.locator("[id='edit:save']").click();
        other.waitForURL("**/patients/details.xhtml*");
        page.locator("[id='edit:ethnicity']").fill("As I wrote again");
        page.locator("[id='edit:save']").click();
        assertThat(page.locator(".hf-conflict")).isVisible();
        page.locator("[id='edit:keep']").click();
        page.waitForURL("**/patients/details.xhtml*");
        assertThat(page.locator("main")).containsText("As the other wrote again");
        other.context().close();
    }

    @Test
    void a_stale_version_is_refused_by_the_interface_with_the_one_that_stands() {
        Api api = Api.as(service(), "clinician");
        String path = "api/patients/" + api.ownPatient().get("patient").getAsString();
        HttpResponse<String> read = api.get(path);
        JsonObject stored = Api.json(read);
        JsonObject body = new JsonObject();
        for (String field : new String[] {
            "givenName",
            "familyName",
            "preferredName",
            "nhsNumber",
            "dateOfBirth",
            "gender",
            "postcode",
            "diedOn",
            "observedUntil"
        }) if (stored.has(field) && !stored.get(field).isJsonNull()) body.add(field, stored.get(field));
        String seen = read.headers().firstValue("ETag").orElseThrow();
        body.addProperty("ethnicity", "First");
        HttpResponse<String> first = api.putJson(path, body.toString(), seen);
        Assertions.assertThat(first.statusCode()).as(first.body()).isEqualTo(200);
        body.addProperty("ethnicity", "Second");
        HttpResponse<String> second = api.putJson(path, body.toString(), seen);
        Assertions.assertThat(second.statusCode()).isEqualTo(412);
        Assertions.assertThat(second.headers().firstValue("ETag"))
                .isEqualTo(first.headers().firstValue("ETag"));
        Assertions.assertThat(Api.json(second).get("currentVersion").getAsLong())
                .isEqualTo(Api.json(first).get("version").getAsLong());
    }

    @Test
    @Tag("postgresql")
    void the_same_registration_sent_twice_together_makes_one_record() {
        String name = "Twice" + UUID.randomUUID().toString().replaceAll("[^a-f]", "");
        signIn("clinician");
        open("/patients/register.xhtml");
        page.locator("[id='register:givenName']").fill(name);
        page.evaluate("async () => {"
                + " const form = document.getElementById('register');"
                + " const body = new URLSearchParams(new FormData(form)); body.append('register:save', '');"
                + " const send = () => fetch(form.action, {method: 'POST', body}).then(r => r.text());"
                + " await Promise.all([send(), send()]); await send(); }");
        Assertions.assertThat(Api.json(Api.as(service(), "clinician").get("api/patients?query=" + name))
                        .get("total")
                        .getAsInt())
                .isEqualTo(1);
    }
}
