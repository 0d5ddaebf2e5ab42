package org.holdfast.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.assertions.PlaywrightAssertions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What a clinician does between two patients. */
class ClinicianJourney extends Journey {
    @Test
    @Tag("postgresql")
    void sees_who_needs_somebody_today_opens_the_record_and_records_a_contact() {
        signIn("clinician");
        open("/therapy/caseload.xhtml");
        assertThat(page.locator("main").innerText()).contains("need you today");
        page.locator("main a.hf-person").first().click();
        page.waitForURL("**/patients/patient.xhtml*");
        String patient = page.url().replaceAll(".*patient=([0-9a-f-]{36}).*", "$1");
        open("/outcomes/contact.xhtml?patient=" + patient);
        page.locator("select[id$=type]").selectOption("CRISIS_LINE");
        page.locator("input[id$=startedOn]").fill("2026-01-05");
        page.locator("input[id$=source]").fill("told by the patient");
        page.locator("main button[type=submit]").first().click();
        page.waitForURL("**/outcomes/record.xhtml*");
        PlaywrightAssertions.assertThat(page.locator("main")).containsText("told by the patient");
    }

    @Test
    void a_contact_that_ends_before_it_starts_is_refused_at_the_field_and_keeps_what_was_typed() {
        signIn("clinician");
        open("/therapy/caseload.xhtml");
        page.locator("main a.hf-person").first().click();
        page.waitForURL("**/patients/patient.xhtml*");
        open("/outcomes/contact.xhtml?" + page.url().replaceAll(".*(patient=[0-9a-f-]{36}).*", "$1"));
        page.locator("select[id$=type]").selectOption("HOME_TREATMENT");
        page.locator("input[id$=startedOn]").fill("2026-01-05");
        page.locator("input[id$=endedOn]").fill("2026-01-01");
        page.locator("main button[type=submit]").first().click();
        PlaywrightAssertions.assertThat(page.locator("main")).containsText("before it starts");
        assertThat(page.locator("input[id$=startedOn]").inputValue()).isEqualTo("2026-01-05");
    }

    @Test
    void finds_somebody_by_part_of_a_name() {
        signIn("clinician");
        open("/patients/find.xhtml?query=mac");
        assertThat(page.locator("main").innerText()).contains("Mac");
    }
}
