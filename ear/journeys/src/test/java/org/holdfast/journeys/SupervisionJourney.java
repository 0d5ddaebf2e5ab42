package org.holdfast.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What a supervisor and a training lead come for. */
class SupervisionJourney extends Journey {
    @Test
    @Tag("postgresql")
    void a_supervisor_sees_who_is_due_and_enters_a_session() {
        signIn("supervisor");
        open("/training/supervision.xhtml");
        Locator somebody = page.locator("main input[type=checkbox]").first();
        String name = page.locator("main .hf-checks label").first().innerText().strip();
        somebody.check();
        page.locator("main button[type=submit]").first().click();
        PlaywrightAssertions.assertThat(page.getByText("Session entered.").first())
                .isVisible();
        PlaywrightAssertions.assertThat(page.locator("main .ui-panel tbody tr:has-text('60 minutes')")
                        .first())
                .containsText(name);
    }

    @Test
    void a_session_with_nobody_in_it_is_refused_at_the_field_and_what_was_typed_stays() {
        signIn("supervisor");
        open("/training/supervision.xhtml");
        page.locator("input[id$=minutes]").fill("45");
        page.locator("main button[type=submit]").first().click();
        PlaywrightAssertions.assertThat(page.locator("main")).containsText("Choose who was there.");
        assertThat(page.locator("input[id$=minutes]").inputValue()).isEqualTo("45");
    }

    @Test
    @Tag("postgresql")
    void a_training_lead_sees_who_has_had_no_supervision_and_opens_their_page() {
        signIn("trainer");
        open("/training/competence.xhtml");
        assertThat(page.locator("main").innerText()).contains("28 days");
        page.locator("a.hf-person").first().click();
        page.waitForURL("**/training/person.xhtml*");
        open("/training/competence.xhtml?show=needs");
        assertThat(page.locator("a.hf-person").count()).isPositive();
    }
}
