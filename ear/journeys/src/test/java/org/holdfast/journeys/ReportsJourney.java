package org.holdfast.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The reports that a service manager puts before a board. */
class ReportsJourney extends Journey {
    @Test
    @Tag("smoke")
    @Tag("postgresql")
    void the_historical_scm_cohort_reproduces_the_published_service_contact() {
        JsonObject answer = Api.json(Api.as(service(), "manager").get("api/reports/service-contact?team=DEMO-SCM-138"));
        Map<String, List<Long>> found = new LinkedHashMap<>();
        for (JsonElement row : answer.getAsJsonArray("rows"))
            found.put(
                    row.getAsJsonObject().get("type").getAsString(),
                    List.of(whole(row, "before"), whole(row, "during"), whole(row, "after")));
        assertThat(answer.get("starters").getAsInt()).isEqualTo(138);
        assertThat(found)
                .containsExactly(
                        Map.entry("RAPID_ASSESSMENT", List.of(74L, 32L, 20L)),
                        Map.entry("HOME_TREATMENT", List.of(85L, 28L, 12L)),
                        Map.entry("ASSESSMENT", List.of(80L, 50L, 10L)),
                        Map.entry("CRIMINAL_JUSTICE", List.of(36L, 10L, 3L)),
                        Map.entry("HOSPITAL_ADMISSION", List.of(100L, 35L, 8L)));
    }

    private static long whole(JsonElement row, String window) {
        JsonObject cell = row.getAsJsonObject().getAsJsonObject(window);
        assertThat(cell.get("d").getAsInt()).isEqualTo(138);
        return Math.round(cell.get("percent").getAsDouble());
    }

    @Test
    @Tag("postgresql")
    void the_historical_trial_cohort_reproduces_the_published_flow() {
        JsonObject answer = Api.json(Api.as(service(), "manager").get("api/reports/referral-flow?team=DEMO-TRIAL-134"));
        assertThat(answer.get("screened").getAsInt()).isEqualTo(168);
        assertThat(answer.get("accepted").getAsInt()).isEqualTo(134);
        assertThat(answer.get("waiting").getAsInt()).isZero();
        assertThat(answer.get("notStarted").getAsInt()).isZero();
        JsonObject excluded = answer.getAsJsonObject("excluded");
        assertThat(excluded.get("DID_NOT_ATTEND").getAsInt()).isEqualTo(10);
        assertThat(excluded.get("DECLINED").getAsInt()).isEqualTo(12);
        assertThat(excluded.get("INCLUSION_NOT_MET").getAsInt()).isEqualTo(5);
        assertThat(excluded.get("EXCLUSION_MET").getAsInt()).isEqualTo(4);
        assertThat(excluded.get("UNCONTACTABLE").getAsInt()).isEqualTo(3);
        assertThat(programme(answer, "MBT_OP")).containsExactly(71, 6, 13, 52, 0, 0);
        assertThat(programme(answer, "SCM")).containsExactly(63, 10, 6, 47, 0, 0);
    }

    @Test
    @Tag("postgresql")
    void the_historical_trial_cohort_reproduces_the_published_suicide_attempts_of_months_13_to_18() {
        JsonObject answer = Api.json(Api.as(service(), "manager")
                .get("api/reports/crisis?team=DEMO-TRIAL-134&programme=MBT_OP&compareWith=SCM"));
        JsonObject months13To18 = answer.getAsJsonArray("periods").get(3).getAsJsonObject();
        assertThat(months13To18.get("period").getAsString()).isEqualTo("P3");
        JsonObject attempts = months13To18.getAsJsonObject("suicideAttempt");
        assertThat(attempts.get("n").getAsInt() + "/" + attempts.get("d").getAsInt())
                .isEqualTo("2/71");
        JsonObject ratio = null;
        for (JsonElement one : answer.getAsJsonArray("comparison")) {
            JsonObject compared = one.getAsJsonObject();
            if (compared.get("period").getAsString().equals("P3")
                    && compared.get("outcome").getAsString().equals("suicideAttempt")) ratio = compared;
        }
        // 0.11 (0.03-0.46), from 2/71 and 16/63.
        assertThat(ratio).isNotNull();
        assertThat(ratio.get("riskRatio").getAsDouble()).isEqualTo((2.0 / 71) / (16.0 / 63));
        assertThat(ratio.get("low").getAsDouble()).isBetween(0.025, 0.035);
        assertThat(ratio.get("high").getAsDouble()).isBetween(0.455, 0.465);
    }

    @Test
    void every_outcome_report_is_reached_and_says_what_it_was_asked() {
        signIn("manager");
        open("/outcomes/reports.xhtml");
        List<String> names = page.locator("main h2 a").allInnerTexts();
        assertThat(names).contains("Crises in six-month periods", "Time to the first crisis", "Month by month");
        for (String name : names) {
            open("/outcomes/reports.xhtml");
            page.locator("main h2 a", new com.microsoft.playwright.Page.LocatorOptions().setHasText(name))
                    .click();
            page.waitForURL(address -> !address.contains("/reports.xhtml"));
            PlaywrightAssertions.assertThat(page.locator("main form.hf-sentence"))
                    .isVisible();
        }
        open("/outcomes/report.xhtml?name=monitoring");
        page.locator("#measure").selectOption("referral");
        page.locator("main form button[type=submit]").click();
        PlaywrightAssertions.assertThat(page.locator("main table thead")).containsText("Referrals");
        assertThat(page.url()).contains("measure=referral");
        open("/outcomes/report.xhtml?name=crisis&compareWith=SCM");
        PlaywrightAssertions.assertThat(page.locator("main [role=alert]"))
                .containsText("Choose the programme to compare");
        assertThat(page.navigate("/outcomes/report.xhtml?name=nothing").status())
                .isEqualTo(404);
    }

    private static List<Integer> programme(JsonObject answer, String programme) {
        for (JsonElement one : answer.getAsJsonArray("programmes")) {
            JsonObject boxes = one.getAsJsonObject();
            if (boxes.get("programme").getAsString().equals(programme))
                return List.of(
                                "started",
                                "attendedUnder6Months",
                                "attended6To12Months",
                                "completed",
                                "inTreatment",
                                "otherEnding")
                        .stream()
                        .map(box -> boxes.get(box).getAsInt())
                        .toList();
        }
        throw new AssertionError(programme + " is not in the flow");
    }

    @Test
    @Tag("postgresql")
    void a_manager_opens_the_people_behind_a_figure_and_a_box() {
        signIn("manager");
        open("/outcomes/service-contact.xhtml?team=DEMO-SCM-138");
        page.locator("main td a").first().click();
        PlaywrightAssertions.assertThat(page.locator("main")).containsText("102");
        open("/outcomes/referral-flow.xhtml?team=DEMO-TRIAL-134");
        page.locator("main a:has-text('Declined')").first().click();
        PlaywrightAssertions.assertThat(page.locator("main")).containsText("12 people");
    }

    @Test
    @Tag("postgresql")
    void those_who_wait_lead_a_manager_to_where_they_are_allocated_the_longest_first() {
        signIn("manager");
        open("/outcomes/referral-flow.xhtml?box=waiting&of=");
        List<Integer> days = page.locator("#people tbody td:last-child").allInnerTexts().stream()
                .map(waited -> Integer.parseInt(waited.replaceAll("(?s).*?(\\d+) days?\\)?\\s*$", "$1")))
                .toList();
        assertThat(days).hasSizeGreaterThan(5).isSortedAccordingTo(java.util.Comparator.reverseOrder());
        page.locator("#people tbody a.hf-person").first().click();
        page.waitForURL("**/therapy/allocate.xhtml*");
    }

    @Test
    void the_table_beside_the_flow_adds_up() {
        signIn("manager");
        open("/outcomes/referral-flow.xhtml?team=DEMO-TRIAL-134");
        PlaywrightAssertions.assertThat(page.locator(".hf-flow-sums"))
                .containsText(java.util.regex.Pattern.compile(
                        "Screened\\s*168\\s*Not taken on\\s*34.*Waiting\\s*0\\s*Accepted\\s*134",
                        java.util.regex.Pattern.DOTALL));
    }

    @Test
    void what_cannot_be_shown_is_not_offered_as_a_file_and_a_day_to_come_is_called_one() {
        signIn("manager");
        for (String report : List.of("/outcomes/service-contact.xhtml", "/outcomes/referral-flow.xhtml")) {
            open(report + "?team=NOBODY-KNOWS");
            PlaywrightAssertions.assertThat(page.locator("main")).containsText("This cannot be shown");
            PlaywrightAssertions.assertThat(page.locator("main a[href*='format=']"))
                    .hasCount(0);
            PlaywrightAssertions.assertThat(page.locator("main button[data-hf-print]"))
                    .hasCount(0);
            open(report + "?asOf=2199-01-01");
            PlaywrightAssertions.assertThat(
                            page.locator("main .hf-note--caution").first())
                    .containsText("1 January 2199 has not come yet");
            open(report);
            PlaywrightAssertions.assertThat(page.locator("main")).not().containsText("has not come yet");
        }
    }
}
