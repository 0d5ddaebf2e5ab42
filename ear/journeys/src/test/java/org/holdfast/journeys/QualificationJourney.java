package org.holdfast.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What a training lead comes for: who is qualified for what, and what each still needs. */
class QualificationJourney extends Journey {
    @Test
    @Tag("postgresql")
    void a_training_lead_records_a_course_and_the_matrix_says_that_it_is_met() {
        signIn("trainer");
        open("/training/competence.xhtml");
        Locator nobody = page.locator("tr:has(td:nth-of-type(7):has-text('Nothing recorded'))")
                .first();
        String address = nobody.locator("a.hf-person").getAttribute("href");
        open(address);
        page.locator("#qualifications").click();
        page.locator("a[href*='evidence.xhtml']").first().click();
        page.locator("main nav a[href*='kind=course']").click();
        page.locator("main button[type=submit]").first().click();
        PlaywrightAssertions.assertThat(page.locator("#errors, [id$=errors]").first())
                .isVisible();
        page.locator("select[id$=topic]").selectOption("kuf");
        page.locator("input[id$=startedOn]").fill("2025-09-01");
        page.locator("input[id$=endedOn]").fill("2025-09-03");
        page.locator("input[id$=days]").fill("3");
        page.locator("input[id$=modules]").fill("6");
        page.locator("input[id$=whole]").check();
        page.locator("main button[type=submit]").first().click();
        page.waitForURL("**/training/qualifications.xhtml*");
        PlaywrightAssertions.assertThat(page.locator("main")).containsText("Qualified");
        open("/training/competence.xhtml");
        assertThat(page.locator("tr:has(a[href='" + address + "']) td").nth(6).innerText())
                .contains("Qualified");
    }

    @Test
    void a_clinician_sees_what_she_still_needs_and_records_nothing() {
        signIn("clinician");
        open("/training/qualifications.xhtml");
        PlaywrightAssertions.assertThat(page.locator("main")).containsText("MBT Practitioner");
        assertThat(page.locator("main a[href*='evidence.xhtml']").count()).isZero();
    }
}
