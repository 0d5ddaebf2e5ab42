package org.holdfast.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** One referral leads to one episode, whoever clicks when. */
class BeginJourney extends Journey {
    private static final String SEND = """
            () => {
              const form = document.getElementById('therapyStart');
              const body = new URLSearchParams(new FormData(form));
              body.append('therapyStart:save', '');
              window.hfSent = fetch(form.action, {method: 'POST', body})
                .then(async answer => ({url: answer.url, text: await answer.text()}));
            }""";

    private static final String ANSWER =
            "async () => { const sent = await window.hfSent; return sent.url.includes('episode.xhtml') ? 'begun'"
                    + " : sent.text.includes('An episode has begun from that referral already') ? 'refused'"
                    + " : sent.text.includes('somebody else') || sent.text.includes('Somebody else') ? 'met' : sent.text; }";

    @Test
    @Tag("postgresql")
    void of_two_people_who_begin_from_one_referral_at_once_one_is_told() {
        String key = "BEGIN-" + UUID.randomUUID();
        Api manager = Api.as(service(), "manager");
        assertThat(manager.importCsv(
                                "patients",
                                "patient_key,nhs_number,given_name,family_name,preferred_name,date_of_birth,gender,"
                                        + "ethnicity,postcode,died_on,observed_until\n" + key
                                        + ",,Maëlle,,,1990-01-01,,,,,\n")
                        .statusCode())
                .isEqualTo(200);
        assertThat(manager.importCsv(
                                "referrals",
                                "referral_key,patient_key,received_on,source,team,outcome,outcome_on\n" + key + ","
                                        + key + ",2026-01-05,GP,DEMO-RIVERSIDE,ACCEPTED,2026-01-20\n")
                        .statusCode())
                .isEqualTo(200);
        Api clinician = Api.as(service(), "clinician");
        String patient =
                Api.json(clinician.get("api/patients/key:" + key)).get("id").getAsString();
        signIn("clinician");
        Page other = newWindow();
        try {
            signIn(other, "clinician", PASSWORD);
            for (Page one : List.of(page, other)) {
                one.navigate("/therapy/start.xhtml?patient=" + patient);
                one.locator("[id='therapyStart:programme']").selectOption("SCM");
                one.locator("[id='therapyStart:startedOn']").fill("2026-02-02");
            }
            for (Page one : List.of(page, other)) one.evaluate(SEND);
            assertThat(List.of(page.evaluate(ANSWER), other.evaluate(ANSWER)))
                    .containsOnlyOnce("begun")
                    .containsAnyOf("refused", "met")
                    .hasSize(2);
        } finally {
            other.context().close();
        }
        JsonObject episodes = Api.json(clinician.get("api/patients/" + patient + "/episodes"));
        assertThat(episodes.get("total").getAsInt()).isEqualTo(1);
        strikeOut(patient, clinician);
    }

    /** It was begun in error: it stays readable, and then the referral can be struck out as well. */
    private void strikeOut(String patient, Api clinician) {
        open("/patients/details.xhtml?patient=" + patient);
        page.locator("a[href*='strike-referral']").click();
        page.locator("[id='strikeReferral:reason']").fill("Another person's");
        page.locator("[id='strikeReferral:save']").click();
        PlaywrightAssertions.assertThat(page.locator("main")).containsText("Treatment began from this referral");
        open("/therapy/episode.xhtml?patient=" + patient + "&do=strike");
        page.locator("[id='therapyStrike:save']").click();
        PlaywrightAssertions.assertThat(page.locator("main")).containsText("Say why");
        look("begun-in-error");
        page.locator("[id='therapyStrike:reason']").fill("Another person's");
        page.locator("[id='therapyStrike:save']").click();
        PlaywrightAssertions.assertThat(page.locator("[id='begunInError'] del"))
                .containsText("Structured clinical management");
        PlaywrightAssertions.assertThat(page.locator("[id='begunInError']")).containsText("Another person's");
        look("begun-in-error-struck");
        assertThat(Api.json(clinician.get("api/patients/" + patient + "/episodes"))
                        .get("total")
                        .getAsInt())
                .isZero();
        open("/patients/details.xhtml?patient=" + patient);
        page.locator("a[href*='strike-referral']").click();
        page.locator("[id='strikeReferral:reason']").fill("Another person's");
        page.locator("[id='strikeReferral:save']").click();
        page.waitForURL(url -> !url.contains("strike-referral"));
    }
}
