package org.holdfast.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.UUID;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Treatment that rests and goes on, a phase that is given longer, and what was entered in error of both. */
class PauseJourney extends Journey {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.UK);

    private final LocalDate today = LocalDate.now(ZoneId.of("Europe/London"));
    private final String key = "PAUSE-" + UUID.randomUUID();
    private Api clinician;
    private String patient;

    /** In Stabilisation of SCM for 40 days, with a session last month and two to come. */
    @BeforeEach
    void somebodyInTreatment() {
        Api manager = Api.as(service(), "manager");
        clinician = Api.as(service(), "clinician");
        send(
                manager,
                "patients",
                "patient_key,nhs_number,given_name,family_name,preferred_name,date_of_birth,gender,ethnicity,postcode,"
                        + "died_on,observed_until",
                key + ",,Perpetua,Restover,,1990-01-01,,,,,");
        send(
                manager,
                "episodes",
                "episode_key,patient_key,referral_key,programme,team,clinician,started_on,ended_on,ending",
                "%1$s,%1$s,,SCM,DEMO-RIVERSIDE,DEMO-S02,%2$s,,".formatted(key, today.minusDays(80)));
        send(
                manager,
                "phases",
                "phase_key,episode_key,phase,entered_on",
                "%1$s,%1$s,stabilisation,%2$s".formatted(key, today.minusDays(40)));
        send(
                manager,
                "appointments",
                "appointment_key,patient_key,episode_key,clinician,strand,starts_at,minutes,place,outcome",
                session(-36, "ATTENDED"),
                session(5, ""),
                session(12, ""));
        patient = Api.json(clinician.get("api/patients/key:" + key)).get("id").getAsString();
    }

    private String session(int day, String outcome) {
        return "%1$s%2$d,%1$s,%1$s,DEMO-S02,INDIVIDUAL,%3$sT10:00,50,,%4$s"
                .formatted(key, day, today.plusDays(day), outcome);
    }

    private static void send(Api manager, String dataset, String header, String... rows) {
        var answer = manager.importCsv(dataset, header + "\n" + String.join("\n", rows) + "\n");
        Assertions.assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    private Locator field(String id) {
        return page.locator("[id='" + id + "']");
    }

    private void therapy(String more) {
        open("/therapy/episode.xhtml?patient=" + patient + more);
    }

    private JsonObject line() {
        for (JsonElement one : Api.json(clinician.get("api/caseload?limit=200")).getAsJsonArray("items"))
            if (one.getAsJsonObject().get("patient").getAsString().equals(patient)) return one.getAsJsonObject();
        throw new AssertionError("not on the caseload");
    }

    private void decisions() {
        page.locator("details:has(#decisions) > summary").click();
    }

    @Test
    @Tag("postgresql")
    void treatment_is_paused_without_a_clock_running_goes_on_and_is_given_longer() {
        signIn("clinician");
        Assertions.assertThat(line().get("clock").getAsString()).startsWith("week 6 of");
        therapy("&do=pause#therapyPause");
        field("therapyPause:pausedOn").fill(today.minusDays(40).toString());
        field("therapyPause:reason").fill("In hospital after an accident");
        field("therapyPause:save").click();
        assertThat(field("therapyPause:pausedOn-field")).containsText("They came to a session on");
        look("pause-refused");
        field("therapyPause:pausedOn").fill(today.minusDays(30).toString());
        field("therapyPause:save").click();
        assertThat(page.locator("#paused")).containsText("Paused since " + DAY.format(today.minusDays(30)));
        assertThat(page.locator("#paused")).containsText("In hospital after an accident");
        assertThat(page.locator("#appointments")).containsText("Cancelled: treatment paused");
        assertThat(page.locator(".hf-patient")).containsText("paused since");
        look("therapy-paused");

        Assertions.assertThat(line().get("clock").getAsString())
                .startsWith("week 2 of")
                .contains("paused since");
        open("/therapy/caseload.xhtml");
        Locator mine = page.locator("tr:has(a[href*='patient=" + patient + "'])");
        assertThat(mine).containsText("nobody has said until when");
        look("caseload-paused");
        mine.getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Say when"))
                .click();
        field("therapyGoOn:resumedOn").fill(today.minusDays(30).toString());
        field("therapyGoOn:save").click();
        assertThat(field("therapyGoOn:resumedOn-field")).containsText("after the first day without treatment");
        field("therapyGoOn:resumedOn").fill(today.plusDays(9).toString());
        field("therapyGoOn:save").click();
        assertThat(page.locator("#paused")).containsText("goes on on " + DAY.format(today.plusDays(9)));
        assertThat(page.locator("#appointments tr", new Page.LocatorOptions().setHasText("planned")))
                .hasCount(1);

        therapy("&do=extend#therapyExtend");
        field("therapyExtend:save").click();
        assertThat(field("therapyExtend:weeks-field")).isVisible();
        field("therapyExtend:weeks").fill("4");
        field("therapyExtend:reason").fill("The accident cost us the time");
        field("therapyExtend:save").click();
        decisions();
        assertThat(page.locator("#decisions")).containsText("Stabilisation given 4 weeks longer");
        assertThat(page.locator("#decisions del")).hasCount(1);
        look("therapy-decisions");
    }

    @Test
    void what_was_entered_in_error_is_struck_out_and_stays_readable() {
        signIn("clinician");
        therapy("&do=pause#therapyPause");
        field("therapyPause:pausedOn").fill(today.minusDays(20).toString());
        field("therapyPause:reason").fill("Away");
        field("therapyPause:save").click();
        decisions();
        page.locator("#decisions li", new Page.LocatorOptions().setHasText("Paused"))
                .getByText("Strike out")
                .click();
        assertThat(page.locator("main")).containsText("Away");
        field("strikeDecision:save").click();
        assertThat(page.locator(".ui-messages")).isVisible();
        field("strikeDecision:reason").fill("It was somebody else");
        field("strikeDecision:save").click();
        assertThat(page.locator("#paused")).hasCount(0);
        decisions();
        assertThat(page.locator("#decisions del")).containsText("Paused");
        assertThat(page.locator("#decisions")).containsText("It was somebody else");
        Assertions.assertThat(line().get("clock").getAsString())
                .startsWith("week 6 of")
                .doesNotContain("paused");
        page.locator("#decisions li", new Page.LocatorOptions().setHasText("To Stabilisation"))
                .getByText("Strike out")
                .click();
        field("strikeDecision:reason").fill("Not yet");
        field("strikeDecision:save").click();
        assertThat(page.locator("#path")).not().containsText("since " + DAY.format(today.minusDays(40)));
    }
}
