package org.holdfast.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

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

/** Appointments that are moved, entered in error, told of by two people at once, and very many. */
class AppointmentsJourney extends Journey {
    private final LocalDate today = LocalDate.now(ZoneId.of("Europe/London"));
    private final String key = "APT-" + UUID.randomUUID();
    private Api manager;
    private String patient;

    @BeforeEach
    void somebodyInTreatment() {
        manager = Api.as(service(), "manager");
        send(
                "patients",
                "patient_key,nhs_number,given_name,family_name,preferred_name,date_of_birth,gender,ethnicity,postcode,"
                        + "died_on,observed_until",
                key + ",,Philippa,Wayland,,1990-01-01,,,,,");
        send(
                "referrals",
                "referral_key,patient_key,received_on,source,team,outcome,outcome_on",
                "%1$s,%1$s,%2$s,GP,DEMO-RIVERSIDE,ACCEPTED,%2$s".formatted(key, today.minusDays(900)));
        treatment(890);
        patient = Api.json(Api.as(service(), "clinician").get("api/patients/key:" + key))
                .get("id")
                .getAsString();
    }

    /** Treatment that began so many days ago. */
    private void treatment(int days) {
        send(
                "episodes",
                "episode_key,patient_key,referral_key,programme,team,clinician,started_on,ended_on,ending",
                "%1$s,%1$s,%1$s,SCM,DEMO-RIVERSIDE,DEMO-S02,%2$s,,".formatted(key, today.minusDays(days)));
    }

    private void send(String dataset, String header, String... rows) {
        var answer = manager.importCsv(dataset, header + "\n" + String.join("\n", rows) + "\n");
        Assertions.assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    private void sessions(String... rows) {
        send(
                "appointments",
                "appointment_key,patient_key,episode_key,clinician,strand,starts_at,minutes,place,outcome",
                rows);
    }

    private String session(int day, String outcome) {
        return "%1$s%2$d,%1$s,%1$s,DEMO-S02,INDIVIDUAL,%3$sT10:00,50,Room 2,%4$s"
                .formatted(key, day, today.plusDays(day), outcome);
    }

    private static Locator field(Page in, String id) {
        return in.locator("[id='" + id + "']");
    }

    private void open(Page in, String label) {
        in.navigate("/therapy/episode.xhtml?patient=" + patient);
        String episode = in.url();
        in.locator("#appointments a", new Page.LocatorOptions().setHasText(label))
                .first()
                .click();
        in.waitForURL(url -> !url.equals(episode));
    }

    private static void choose(Page in, String form, String word) {
        field(in, form)
                .getByText(word, new Locator.GetByTextOptions().setExact(true))
                .click();
    }

    @Test
    @Tag("postgresql")
    void of_two_who_say_what_became_of_a_session_the_second_sees_both_and_chooses() {
        sessions(session(-3, ""));
        signIn("clinician");
        Page other = newWindow();
        signIn(other, "supervisor", PASSWORD);
        open(other, "Record outcome");
        open(page, "Record outcome");
        choose(page, "therapyOutcome", "Attended");
        field(page, "therapyOutcome:save").click();
        assertThat(page.locator("#appointments")).containsText("Attended");

        choose(other, "therapyOutcome", "Cancelled by us");
        field(other, "therapyOutcome:save").click();
        assertThat(other.locator(".hf-conflict")).containsText("Thandiwe Ashgrove saved");
        assertThat(other.locator(".hf-conflict")).containsText("Attended");
        assertThat(other.locator(".hf-conflict")).containsText("Cancelled by us");
        Screens.look(other, "outcome-conflict");
        field(other, "therapyConflict:mine").click();
        assertThat(other.locator("#appointments")).containsText("Cancelled by us");
        open(other, "Change");
        assertThat(other.locator("#session")).containsText("Attended, until");

        open(page, "Change");
        open(other, "Change");
        choose(other, "therapyOutcome", "Did not attend");
        field(other, "therapyOutcome:save").click();
        assertThat(field(other, "therapyFollowUp:followUp")).isVisible();
        choose(page, "therapyOutcome", "Attended");
        field(page, "therapyOutcome:save").click();
        assertThat(page.locator(".hf-conflict")).containsText("Did not attend");
        field(page, "therapyConflict:keep").click();
        assertThat(field(page, "therapyFollowUp:followUp")).isVisible();

        field(other, "therapyFollowUp:followUp").fill("Rang at ten; she was asleep");
        field(other, "therapyFollowUp:save").click();
        assertThat(other.locator("#appointments")).containsText("Rang at ten");
        field(page, "therapyFollowUp:followUp").fill("Wrote to her");
        field(page, "therapyFollowUp:save").click();
        assertThat(page.locator(".hf-conflict")).containsText("Rang at ten");
        assertThat(field(page, "therapyConflict:followUp")).hasValue("Wrote to her");
        look("call-conflict");
        field(page, "therapyConflict:followUp").fill("Rang at ten; she was asleep. Wrote to her too");
        field(page, "therapyConflict:mine").click();
        assertThat(page.locator("#appointments")).containsText("Wrote to her too");
        other.context().close();
    }

    @Test
    @Tag("postgresql")
    void an_appointment_is_moved_and_one_entered_in_error_is_struck_out_and_both_stay_readable() {
        sessions(session(7, ""), session(-3, "DID_NOT_ATTEND"));
        signIn("clinician");
        open(page, "Change");
        look("appointment-to-come");
        page.locator("#session a", new Page.LocatorOptions().setHasText("Move to another time"))
                .click();
        field(page, "moveAppointment:on").fill(today.minusDays(1).toString());
        field(page, "moveAppointment:save").click();
        assertThat(field(page, "moveAppointment:on-field")).containsText("That time has gone by");
        look("move-appointment");
        field(page, "moveAppointment:on").fill(today.plusDays(9).toString());
        field(page, "moveAppointment:at").fill("15:30");
        field(page, "moveAppointment:reason").fill("Asked for the afternoon");
        field(page, "moveAppointment:save").click();
        assertThat(page.locator("#session")).containsText("15:30");
        assertThat(page.locator("#session"))
                .containsText("10:00 · Room 2 · planned, until Thandiwe Ashgrove changed it");
        assertThat(page.locator("#session")).containsText("Asked for the afternoon");

        open(page, "Record call");
        page.locator("#session a", new Page.LocatorOptions().setHasText("Strike out"))
                .click();
        field(page, "strikeAppointment:save").click();
        assertThat(page.locator(".ui-messages")).isVisible();
        look("strike-appointment");
        field(page, "strikeAppointment:reason").fill("Another person’s session");
        field(page, "strikeAppointment:save").click();
        assertThat(page.locator("#session")).containsText("Struck out by Thandiwe Ashgrove");
        assertThat(page.locator("#session")).containsText("Another person’s session");
        assertThat(page.locator("#appointments del")).hasCount(1);
        look("appointment-struck-out");
        page.navigate("/patients/patient.xhtml?patient=" + patient);
        assertThat(page.locator("main")).not().containsText("Missed a session");
    }

    @Test
    void what_was_entered_in_error_is_shown_to_come_and_counted_apart() {
        sessions(session(7, ""), session(8, ""), session(9, ""), session(-3, "ATTENDED"));
        signIn("clinician");
        Locator groups = page.locator("#appointments tr.ui-rowgroup-header");
        page.navigate("/therapy/episode.xhtml?patient=" + patient);
        assertThat(groups.first()).hasText("To come3");
        assertThat(page.locator("#appointments")).containsText("4 recorded");
        for (String place : List.of("Asked twice", "And a third time")) {
            // The last of the list each time: those that are struck out offer no change any more.
            page.locator("#appointments tbody")
                    .first()
                    .locator("a", new Locator.LocatorOptions().setHasText("Change"))
                    .last()
                    .click();
            page.locator("#session a", new Page.LocatorOptions().setHasText("Strike out"))
                    .click();
            field(page, "strikeAppointment:reason").fill(place);
            field(page, "strikeAppointment:save").click();
            assertThat(page.locator("#session")).containsText(place);
            page.navigate("/therapy/episode.xhtml?patient=" + patient);
        }
        assertThat(groups.first()).hasText("To come1 and 2 entered in error");
        assertThat(groups.nth(1)).hasText("Past1");
        assertThat(page.locator("#appointments tbody").first().locator("del")).hasCount(2);
        assertThat(page.locator("#appointments")).containsText("2 recorded");
        look("therapy-struck-ahead");
    }

    @Test
    void whoever_strikes_out_treatment_that_was_begun_in_error_is_told_what_is_cancelled_with_it() {
        treatment(20);
        sessions(session(7, ""), session(9, ""));
        signIn("clinician");
        page.navigate("/therapy/episode.xhtml?patient=" + patient + "&do=strike#therapyStrike");
        assertThat(page.locator("[id='therapyStrike']"))
                .containsText("2 appointments are planned and will be cancelled.");
        look("begun-in-error-planned");
        field(page, "therapyStrike:reason").fill("The referral was another person’s");
        page.getByText("Strike out the treatment").click();
        assertThat(page.locator("[id='begunInError']")).containsText("The referral was another person’s");
        assertThat(page.getByText("The treatment is struck out, and 2 appointments cancelled."))
                .isVisible();
    }

    @Test
    void a_long_history_says_how_much_of_it_is_shown_and_leads_to_the_rest() {
        List<String> rows = new ArrayList<>();
        for (int week = 1; week <= 120; week++) rows.add(session(-7 * week, "ATTENDED"));
        rows.add(session(7, ""));
        sessions(rows.toArray(String[]::new));
        signIn("clinician");
        page.navigate("/therapy/episode.xhtml?patient=" + patient);
        assertThat(page.locator("#appointments")).containsText("Past: 50 of 120 shown.");
        look("therapy-long");
        page.getByText("Earlier ones").click();
        page.getByText("Earlier ones").click();
        assertThat(page.locator("#appointments")).containsText("Past: 20 of 120 shown.");
        page.getByText("Back to the nearest").click();
        assertThat(page.locator("#appointments")).containsText("Past: 50 of 120 shown.");
    }

    @Test
    @Tag("postgresql")
    void a_session_repeats_and_one_is_moved_one_left_out_and_the_rest_given_up() {
        treatment(20);
        signIn("clinician");
        page.navigate("/therapy/episode.xhtml?patient=" + patient + "&do=plan#therapyPlan");
        field(page, "therapyPlan:on").fill(today.plusDays(7).toString());
        field(page, "therapyPlan:at").fill("10:00");
        field(page, "therapyPlan:repeats").selectOption(new SelectOption().setLabel("Every week"));
        page.getByText("How it repeats").click();
        field(page, "therapyPlan:count").fill("6");
        field(page, "therapyPlan:until").fill(today.plusDays(60).toString());
        field(page, "therapyPlan:holidays").selectOption(new SelectOption().setLabel("Keep the session"));
        field(page, "therapyPlan:save").click();
        assertThat(field(page, "therapyPlan:until-field")).containsText("not both");
        look("series-refused");
        field(page, "therapyPlan:until").fill("");
        field(page, "therapyPlan:save").click();
        Locator series = page.locator("#series");
        assertThat(series).containsText("Every week on");
        assertThat(series).containsText("at 10:00, 6 times");
        assertThat(page.locator("#appointments")).containsText("6 recorded");
        look("series");

        series.locator("a[href*='move-appointment']").first().click();
        field(page, "moveAppointment:at").fill("15:30");
        field(page, "moveAppointment:save").click();
        page.navigate("/therapy/episode.xhtml?patient=" + patient);
        assertThat(series).containsText("15:30");

        page.getByText("Change, skip or end").click();
        look("series-page");
        field(page, "therapySkip:session").selectOption(new SelectOption().setIndex(2));
        field(page, "therapySkip:reason").fill("Clinician away");
        field(page, "therapySkip:save").click();
        assertThat(series).containsText("Clinician away");
        assertThat(page.locator("#appointments tbody").first()).containsText("Cancelled by us");

        page.getByText("Change, skip or end").click();
        field(page, "therapySeriesEnd:from").fill(today.plusDays(28).toString());
        field(page, "therapySeriesEnd:endReason").fill("Moves to the group");
        field(page, "therapySeriesEnd:save").click();
        assertThat(page.getByText("3 planned sessions are cancelled.")).isVisible();
        assertThat(series).containsText("ended from");
        assertThat(page.locator("#appointments")).containsText("6 recorded");
        look("series-ended");
    }

    @Test
    @Tag("postgresql")
    void a_series_goes_on_at_another_hour_from_one_session_on_and_tells_what_was_before() {
        treatment(20);
        signIn("clinician");
        page.navigate("/therapy/episode.xhtml?patient=" + patient + "&do=plan#therapyPlan");
        field(page, "therapyPlan:on").fill(today.plusDays(7).toString());
        field(page, "therapyPlan:at").fill("10:00");
        field(page, "therapyPlan:repeats").selectOption(new SelectOption().setLabel("Every week"));
        page.getByText("How it repeats").click();
        field(page, "therapyPlan:count").fill("4");
        field(page, "therapyPlan:holidays").selectOption(new SelectOption().setLabel("Keep the session"));
        field(page, "therapyPlan:save").click();
        page.getByText("Change, skip or end").click();
        field(page, "therapySeriesChange:changed").selectOption(new SelectOption().setIndex(2));
        field(page, "therapySeriesChange:holidays").selectOption(new SelectOption().setLabel("Keep the session"));
        field(page, "therapySeriesChange:changeReason").fill("New job, mornings no more");
        field(page, "therapySeriesChange:save").click();
        assertThat(field(page, "therapySeriesChange:on-field")).containsText("Nothing is different yet");
        look("series-change-refused");
        field(page, "therapySeriesChange:at").fill("14:00");
        field(page, "therapySeriesChange:save").click();
        assertThat(page.getByText("3 sessions have changed.")).isVisible();
        assertThat(page.locator("#told")).containsText("Follows an earlier series");
        assertThat(page.locator("#told")).containsText("New job, mornings no more");
        look("series-changed");
        page.navigate("/therapy/episode.xhtml?patient=" + patient);
        assertThat(page.locator("#series")).containsText("at 14:00, 3 times");
        assertThat(page.locator("#appointments")).containsText("4 recorded");
        look("series-both");

        Page managers = newWindow();
        signIn(managers, "manager", PASSWORD);
        managers.navigate("/therapy/allocate.xhtml?patient=" + patient);
        Locator heirs = field(managers, "allocateHand:clinician");
        Locator heir = heirs.locator("option", new Locator.LocatorOptions().setHasText("Ruaridh Pennywhistle"));
        heirs.selectOption(heir.first().getAttribute("value"));
        field(managers, "allocateHand:save").click();
        assertThat(managers.locator("#running")).containsText("Ruaridh Pennywhistle");
        managers.context().close();
        page.reload();
        assertThat(page.locator("#appointments tr", new Page.LocatorOptions().setHasText("Ruaridh Pennywhistle")))
                .hasCount(4);
        page.locator("#series").getByText("Change, skip or end").last().click();
        assertThat(page.locator("#told")).containsText("from Thandiwe Ashgrove to Ruaridh Pennywhistle");
    }
}
