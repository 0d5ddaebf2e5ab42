package org.holdfast.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.SelectOption;
import java.util.List;
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
    void somebody_is_a_practitioner_and_it_says_by_what() {
        signIn("trainer");
        open("/training/competence.xhtml");
        String qualified = page.locator("td:nth-of-type(5) a.hf-cell--met[href*='qualifications.xhtml?']")
                .first()
                .getAttribute("href");
        open(qualified);
        Locator practitioner = page.locator("section:has(#of-MBT_PRACTITIONER)");
        PlaywrightAssertions.assertThat(practitioner).containsText("24 sessions");
        PlaywrightAssertions.assertThat(practitioner).containsText("by 1 approved supervisor");
        PlaywrightAssertions.assertThat(practitioner).containsText("12 rated sections");
    }

    @Test
    @Tag("postgresql")
    void a_supervisor_notes_what_a_session_was_about_and_takes_it_back() {
        signIn("supervisor");
        open("/training/supervision.xhtml");
        List<String> people = page.locator("main a[href*='person.xhtml?']").all().stream()
                .map(link -> link.getAttribute("href").replace("person.xhtml", "evidence.xhtml"))
                .distinct()
                .toList();
        String evidence = people.stream()
                .filter(address -> {
                    open(address);
                    return page.locator("select[id$=treated] option").count() > 1;
                })
                .findFirst()
                .orElseThrow();
        open(evidence);
        assertThat(page.locator("main nav a[href*='kind=course']").count()).isZero();
        page.locator("select[id$=session]").selectOption(new SelectOption().setIndex(1));
        page.locator("select[id$=treated]").selectOption(new SelectOption().setIndex(1));
        page.locator("main button[type=submit]").first().click();
        page.waitForURL("**/training/qualifications.xhtml*");
        page.locator("#recorded li:has-text('Supervision on') a").first().click();
        PlaywrightAssertions.assertThat(page.locator("#entry")).containsText("Supervision on");
        page.locator("textarea[id$=why]").fill("It was about another treatment");
        page.locator("main button[type=submit]").first().click();
        page.waitForURL("**/training/qualifications.xhtml*");
        PlaywrightAssertions.assertThat(page.locator("#recorded li:has(del)").first())
                .containsText("It was about another treatment");
    }

    @Test
    void a_clinician_sees_what_she_still_needs_and_records_nothing() {
        signIn("clinician");
        open("/training/qualifications.xhtml");
        PlaywrightAssertions.assertThat(page.locator("main")).containsText("MBT Practitioner");
        assertThat(page.locator("main a[href*='evidence.xhtml']").count()).isZero();
    }
}
