package org.holdfast.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.google.gson.JsonElement;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Treatment that ends, by a decision or because somebody died, and what was entered wrongly on the way. */
class EndingJourney extends Journey {
    private final LocalDate today = LocalDate.now(ZoneId.of("Europe/London"));
    private final String key = "END-" + UUID.randomUUID();
    private Api manager;
    private Api clinician;
    private String patient;

    @BeforeEach
    void somebodyInTreatment() {
        manager = Api.as(service(), "manager");
        clinician = Api.as(service(), "clinician");
        send(
                "patients",
                "patient_key,nhs_number,given_name,family_name,preferred_name,date_of_birth,gender,ethnicity,postcode,"
                        + "died_on,observed_until",
                key + ",,Ottoline,Endersby,,1990-01-01,,,,,");
    }

    private void referred(String outcome) {
        send(
                "referrals",
                "referral_key,patient_key,received_on,source,team,outcome,outcome_on",
                "%1$s,%1$s,%2$s,GP,DEMO-RIVERSIDE,%3$s".formatted(key, today.minusDays(90), outcome));
        patient = Api.json(clinician.get("api/patients/key:" + key)).get("id").getAsString();
    }

    private void treated() {
        referred("ACCEPTED," + today.minusDays(80));
        send(
                "episodes",
                "episode_key,patient_key,referral_key,programme,team,clinician,started_on,ended_on,ending",
                "%1$s,%1$s,%1$s,SCM,DEMO-RIVERSIDE,DEMO-S02,%2$s,,".formatted(key, today.minusDays(60)));
        List<String> sessions = new ArrayList<>();
        sessions.add(session(-20, "ATTENDED"));
        sessions.add(session(-3, "DID_NOT_ATTEND"));
        sessions.add(session(7, ""));
        sessions.add(session(14, ""));
        send(
                "appointments",
                "appointment_key,patient_key,episode_key,clinician,strand,starts_at,minutes,place,outcome",
                sessions.toArray(String[]::new));
    }

    private String session(int day, String outcome) {
        return "%1$s%2$d,%1$s,%1$s,DEMO-S02,INDIVIDUAL,%3$sT10:00,50,,%4$s"
                .formatted(key, day, today.plusDays(day), outcome);
    }

    private void send(String dataset, String header, String... rows) {
        var answer = manager.importCsv(dataset, header + "\n" + String.join("\n", rows) + "\n");
        Assertions.assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    private Locator field(String id) {
        return page.locator("[id='" + id + "']");
    }

    private void therapy(String more) {
        open("/therapy/episode.xhtml?patient=" + patient + more);
    }

    private List<String> caseload() {
        List<String> people = new ArrayList<>();
        for (JsonElement one : Api.json(clinician.get("api/caseload?limit=200")).getAsJsonArray("items"))
            people.add(one.getAsJsonObject().get("patient").getAsString());
        return people;
    }

    private void choose(String form, String word) {
        field(form)
                .getByText(word, new Locator.GetByTextOptions().setExact(true))
                .click();
    }

    @Test
    @Tag("postgresql")
    void treatment_ends_after_what_took_place_in_it_cancels_what_was_planned_and_can_be_taken_back() {
        treated();
        signIn("clinician");
        Assertions.assertThat(caseload()).contains(patient);
        therapy("&do=end#therapyEnd");
        assertThat(field("therapyEnd")).containsText("Appointments that are planned: 2");
        field("therapyEnd:endedOn").fill(today.minusDays(30).toString());
        choose("therapyEnd", "Ended early");
        field("therapyEnd:reason").fill("Moved away");
        field("therapyEnd:save").click();
        assertThat(field("therapyEnd:endedOn-field")).containsText("they came to a session (Individual)");
        look("end-refused");
        field("therapyEnd:endedOn").fill(today.minusDays(2).toString());
        field("therapyEnd:save").click();
        assertThat(page.locator("#path")).containsText("Ended early");
        assertThat(page.locator("#path")).not().containsText("Owed and next");
        assertThat(page.locator("#appointments")).containsText("Cancelled: treatment ended");
        Assertions.assertThat(caseload()).doesNotContain(patient);
        look("therapy-ended");

        therapy("&do=reopen#therapyReopen");
        field("therapyReopen:reason").fill("They have not moved after all");
        field("therapyReopen:save").click();
        assertThat(page.locator("#path del")).containsText("Moved away");
        assertThat(page.locator("#path")).containsText("They have not moved after all");
        assertThat(page.locator("#appointments")).not().containsText("Cancelled: treatment ended");
        Assertions.assertThat(caseload()).contains(patient);
        look("therapy-reopened");
    }

    @Test
    @Tag("postgresql")
    void where_somebody_died_the_day_is_asked_for_and_nothing_is_begun_or_expected_any_more() {
        treated();
        signIn("clinician");
        therapy("&do=end#therapyEnd");
        assertThat(field("therapyEnd:diedOn")).isHidden();
        choose("therapyEnd", "Died");
        field("therapyEnd:endedOn").fill(today.minusDays(1).toString());
        field("therapyEnd:reason").fill("Died at home");
        field("therapyEnd:save").click();
        assertThat(field("therapyEnd:diedOn-field")).containsText("Enter the day they died");
        look("end-died");
        field("therapyEnd:diedOn").fill(today.minusDays(1).toString());
        field("therapyEnd:save").click();
        assertThat(page.locator(".hf-patient")).containsText("Died");
        assertThat(page.locator("main")).not().containsText("Start treatment");
        Assertions.assertThat(Api.json(clinician.get("api/patients/" + patient))
                        .get("diedOn")
                        .getAsString())
                .isEqualTo(today.minusDays(1).toString());
        Assertions.assertThat(clinician.get("api/caseload?limit=200").body()).doesNotContain(patient);
    }

    @Test
    @Tag("postgresql")
    void of_somebody_who_has_died_the_caseload_says_only_that_the_episode_is_to_be_ended() {
        treated();
        send(
                "patients",
                "patient_key,nhs_number,given_name,family_name,preferred_name,date_of_birth,gender,ethnicity,postcode,"
                        + "died_on,observed_until",
                key + ",,Ottoline,Endersby,,1990-01-01,,,," + today.minusDays(1) + ",");
        signIn("clinician");
        open("/therapy/caseload.xhtml");
        Locator row = page.locator("tr").filter(new Locator.FilterOptions().setHasText("Ottoline Endersby"));
        Locator mine = row.last();
        assertThat(mine).containsText("End the episode");
        assertThat(mine).not().containsText("also:");
        look("caseload-died");
        open("/patients/patient.xhtml?patient=" + patient);
        assertThat(page.locator(".hf-chips")).containsText("died on");
        assertThat(page.locator("#treatment")).not().containsText("Owed and next");
        look("overview-died");
        page.locator("#treatment a[href*='do=end']").click();
        field("therapyEnd:reason").fill("Died at home");
        field("therapyEnd:save").click();
        assertThat(page.locator("#path")).containsText("Died at home");
    }

    @Test
    @Tag("postgresql")
    void a_session_recorded_as_missed_by_mistake_is_corrected_without_inventing_a_call() {
        treated();
        signIn("clinician");
        therapy("");
        page.locator("#appointments a", new Page.LocatorOptions().setHasText("Record call"))
                .click();
        field("therapyFollowUp:followUp").fill("Rang; they said they had been there");
        field("therapyFollowUp:save").click();
        assertThat(page.locator("#appointments")).containsText("Rang; they said they had been there");
        therapy("");
        page.locator("#appointments tr")
                .filter(new Locator.FilterOptions().setHasText("Did not attend"))
                .getByText("Change")
                .click();
        page.getByText("It was recorded wrongly: change the outcome").click();
        choose("therapyWrong", "Attended");
        look("outcome-wrong");
        field("therapyWrong:save").click();
        assertThat(page.locator("#appointments del")).containsText("Rang; they said they had been there");
        assertThat(page.locator("#appointments")).not().containsText("Did not attend");
    }

    @Test
    @Tag("postgresql")
    void treatment_begins_from_a_referral_that_nobody_has_decided_and_accepts_it() {
        referred("WAITING,");
        signIn("clinician");
        open("/therapy/start.xhtml?patient=" + patient);
        assertThat(field("therapyStart:referral")).containsText("not decided yet");
        field("therapyStart:programme").selectOption("SCM");
        look("start-undecided");
        field("therapyStart:referral").selectOption("");
        field("therapyStart:save").click();
        page.waitForURL("**/therapy/episode.xhtml*");
        page.getByText("Link to a referral").click();
        field("therapyLink:referral").selectOption(new SelectOption().setIndex(1));
        look("link-referral");
        field("therapyLink:save").click();
        assertThat(page.locator("main")).not().containsText("Link to a referral");
        open("/patients/details.xhtml?patient=" + patient);
        assertThat(page.locator("#referrals")).containsText("Accepted");
    }

    @Test
    void an_episode_goes_to_somebody_who_is_in_the_team() {
        treated();
        signIn("clinician");
        therapy("&do=hand#therapyHand");
        field("therapyHand:team").selectOption(new SelectOption().setLabel("Northgate"));
        field("therapyHand:save").click();
        assertThat(field("therapyHand:clinician-field")).containsText("Thandiwe Ashgrove is not in Northgate");
        look("hand-over");
    }
}
