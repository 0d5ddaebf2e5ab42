package org.holdfast.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.LoadState;
import java.util.List;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A questionnaire from paper: entered by digits alone, scored at once, never lost half way, corrected in sight of what it was. */
class QuestionnaireJourney extends Journey {
    private Api api;
    private String patient;

    @BeforeEach
    void somebodyOnTheCaseload() {
        api = Api.as(service(), "clinician");
        patient = Api.json(api.get("api/caseload?clinician=me&limit=1"))
                .getAsJsonArray("items")
                .get(0)
                .getAsJsonObject()
                .get("patient")
                .getAsString();
    }

    private String form(String instrument) {
        return "/outcomes/assessment.xhtml?patient=" + patient + "&instrument=" + instrument;
    }

    private Locator answered() {
        return page.locator("[data-hf-answered]");
    }

    private long total() {
        return Api.json(api.get("api/patients/" + patient + "/assessments"))
                .get("total")
                .getAsLong();
    }

    private Locator field(String id) {
        return page.locator("[id='" + id + "']");
    }

    @Test
    @Tag("postgresql")
    void a_clinician_enters_phq_9_by_digits_alone_and_sees_the_score_and_who_talks_to_them() {
        signIn("clinician");
        long before = total();
        open(form("PHQ-9"));
        look("questionnaire");
        page.keyboard().type("2222211");
        assertThat(answered()).hasText("7 of 9 answered");
        page.keyboard().press("ArrowUp");
        page.keyboard().press("Backspace");
        assertThat(answered()).hasText("6 of 9 answered");
        page.keyboard().type("7");
        assertThat(field("assessment:item_7-field")).containsText("This item takes 0 to 3.");
        page.keyboard().type("111");
        assertThat(answered()).hasText("9 of 9 answered");
        assertThat(field("assessment:save")).isFocused();
        page.keyboard().press("Enter");
        page.waitForURL("**/outcomes/answered.xhtml*");
        assertThat(page.locator("main")).containsText(whole(14));
        assertThat(page.locator("main")).containsText("Moderate, clinical side of the cut-off");
        assertThat(page.locator("main")).containsText("Death or self-harm, 1");
        assertThat(page.locator("main")).containsText("has been asked to talk to them by the end of");
        look("questionnaire-answered");
        Assertions.assertThat(total()).isEqualTo(before + 1);

        page.locator("main a[href*='correct-assessment']").click();
        page.waitForURL("**/outcomes/correct-assessment.xhtml*");
        look("questionnaire-correct");
        page.locator("[id='correct:item_9'] label").first().click();
        field("correct:reason").fill("Misread");
        field("correct:save").click();
        page.waitForURL("**/outcomes/record.xhtml*");
        page.navigate("/outcomes/record.xhtml?patient=" + patient + "&graph=PHQ-9");
        page.locator("main a[href*='answered.xhtml']").first().click();
        page.waitForURL("**/outcomes/answered.xhtml*");
        assertThat(page.locator("main")).containsText(whole(13));
        assertThat(page.locator("main")).not().containsText("talk to them");
        page.locator("main a[href*='correct-assessment']").click();
        assertThat(page.locator("#earlier")).containsText("Misread");
        assertThat(page.locator("#earlier")).containsText("9. Death or self-harm: 1");
    }

    @Test
    void the_course_of_the_scores_has_its_figures_in_a_table_beside_it() {
        signIn("clinician");
        for (String day : List.of("2026-02-03", "2026-05-03"))
            Assertions.assertThat(api.json(
                                    "POST",
                                    "api/patients/" + patient + "/assessments",
                                    "{\"instrument\":\"BSL-23\",\"completedOn\":\"" + day
                                            + "\",\"items\":[2,2,2,2,2,2,2,2,2,2,2,2,2,2,2,2,2,2,2,2,2,2,2]}")
                            .statusCode())
                    .isEqualTo(201);
        open("/outcomes/record.xhtml?patient=" + patient);
        page.locator("#graph-of").selectOption("BSL-23");
        page.locator("form:has(#graph-of) button[type=submit]").click();
        page.waitForURL("**/outcomes/record.xhtml*graph=BSL-23*");
        Locator table = page.locator(".hf-graph-table");
        assertThat(table).containsText("3 February 2026");
        assertThat(table).containsText(whole(2));
        assertThat(page.locator(".hf-graph canvas")).isVisible();
        assertThat(page.locator(".hf-graph")).containsText("Lower is better.");
        look("outcomes-course");
    }

    @Test
    void half_a_questionnaire_is_there_again_after_the_session_has_ended() {
        signIn("clinician");
        open(form("GAD-7"));
        page.keyboard().type("3210");
        assertThat(page.locator(".hf-draft")).containsText("aved");
        page.context().clearCookies();
        signIn("clinician");
        open(form("GAD-7"));
        assertThat(answered()).hasText("4 of 7 answered");
        page.keyboard().type("000");
        field("assessment:save").click();
        page.waitForURL("**/outcomes/answered.xhtml*");
        assertThat(page.locator("main")).containsText(whole(6));
        open(form("GAD-7"));
        assertThat(answered()).hasText("0 of 7 answered");
    }

    @Test
    void what_does_not_apply_is_not_the_same_as_no_answer_and_neither_gives_a_score() {
        signIn("clinician");
        open(form("WSAS"));
        page.keyboard().type("n4444");
        assertThat(answered()).hasText("4 of 5 answered");
        field("assessment:save").click();
        page.waitForURL("**/outcomes/answered.xhtml*");
        assertThat(page.locator("main")).containsText("4 of 5 answered, too few for a score");
        String id = page.url().replaceAll(".*assessment=([0-9a-f-]{36}).*", "$1");
        JsonObject row = Api.json(api.get("api/patients/" + patient + "/assessments/" + id));
        Assertions.assertThat(row.getAsJsonArray("notApplicable").toString()).isEqualTo("[1]");
    }

    @Test
    void the_instruments_this_person_answered_last_come_first_and_nothing_answered_is_refused() {
        signIn("clinician");
        open(form("PHQ-9"));
        field("assessment:save").click();
        page.waitForLoadState(LoadState.LOAD);
        assertThat(page.locator(".ui-messages")).containsText("Nothing was answered");
        page.locator("[id='assessment:item_1'] label").first().click();
        field("assessment:save").click();
        page.waitForURL("**/outcomes/answered.xhtml*");
        open("/outcomes/assessment.xhtml?patient=" + patient);
        look("questionnaires");
        List<String> names = page.locator("main li a[href*='instrument=']").allInnerTexts();
        Assertions.assertThat(names).contains("PHQ-9", "WSAS");
        Assertions.assertThat(names.indexOf("PHQ-9")).isLessThan(names.indexOf("DERS-16"));
    }

    @Test
    void our_own_check_in_is_asked_in_its_own_words_and_says_that_nobody_has_validated_it() {
        signIn("clinician");
        open(form("WEEKLY"));
        assertThat(page.locator("main")).containsText("has not been validated");
        assertThat(field("assessment:item_1-field")).containsText("My feelings took over the day");
        assertThat(field("assessment:item_1-field")).containsText("Six or seven days");
        look("questionnaire-worded");
        page.keyboard().type("3000033");
        field("assessment:save").click();
        page.waitForURL("**/outcomes/answered.xhtml*");
        assertThat(page.locator("main")).containsText(whole(3));
        assertThat(page.locator("main")).containsText("has not been validated");
    }

    @Test
    void the_same_answers_sent_twice_are_one_questionnaire() {
        signIn("clinician");
        long before = total();
        open(form("GOALS"));
        field("assessment:item_1").fill("10");
        page.evaluate(EntriesJourney.SEND_TWICE, new String[] {"assessment", "save"});
        Assertions.assertThat(total()).isEqualTo(before + 1);
    }

    /** A sum of answers, said without a point. */
    private static Pattern whole(int sum) {
        return Pattern.compile(sum + "(?![\\d.])");
    }
}
