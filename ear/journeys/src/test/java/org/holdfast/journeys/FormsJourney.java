package org.holdfast.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import org.junit.jupiter.api.Test;

/** Pages with more than one form, and forms whose page says in its address whose it is. */
class FormsJourney extends Journey {
    private void openARunningTreatment() {
        signIn("clinician");
        open("/therapy/caseload.xhtml");
        page.navigate(page.locator("a[href*='/patients/patient.xhtml']").first().getAttribute("href"));
        page.navigate(page.locator("a[href*='/therapy/episode.xhtml']").first().getAttribute("href"));
    }

    private Locator button(String form) {
        return page.locator("[id='" + form + ":save']");
    }

    @Test
    void a_refusal_speaks_in_the_form_that_was_sent_and_in_no_other() {
        openARunningTreatment();
        page.locator("details:has([id='therapyEnd']) summary").click();
        button("therapyEnd").click();
        Locator summaries = page.locator(".ui-messages");
        PlaywrightAssertions.assertThat(summaries).hasCount(1);
        PlaywrightAssertions.assertThat(summaries).isFocused();
        PlaywrightAssertions.assertThat(page.locator("[id='therapyEnd'] .ui-messages"))
                .isVisible();
        assertThat(page.locator("details:has([id='therapyEnd'])").getAttribute("open"))
                .as("what was folded away and sent is not folded away with its mistakes")
                .isNotNull();
        summaries.locator("a").first().click();
        assertThat(page.evaluate("document.activeElement.form.id")).isEqualTo("therapyEnd");
        look("episode-end-refused");
    }

    @Test
    void after_a_refusal_the_address_still_opens_the_same_page() {
        openARunningTreatment();
        String address = page.url();
        page.locator("details:has([id='therapyDeliver']) summary").click();
        button("therapyDeliver").click();
        PlaywrightAssertions.assertThat(page.locator(".ui-messages")).isVisible();
        assertThat(page.url()).isEqualTo(address.contains("#") ? address.substring(0, address.indexOf('#')) : address);
        assertThat(page.navigate(page.url()).status()).isEqualTo(200);
    }

    @Test
    void an_import_that_was_sent_without_a_file_keeps_its_dataset_in_the_address() {
        signIn("admin");
        open("/platform/import.xhtml?dataset=teams");
        page.locator("[id='importFile:look']").click();
        PlaywrightAssertions.assertThat(page.locator(".ui-messages")).isVisible();
        assertThat(page.url()).endsWith("/platform/import.xhtml?dataset=teams");
        assertThat(page.navigate(page.url()).status()).isEqualTo(200);
    }

    @Test
    void an_address_cannot_fill_in_a_form_that_is_about_to_be_sent() {
        signIn("admin");
        open("/platform/components.xhtml?components:note=planted&components=components&x=1");
        assertThat(page.locator("[id='components']").getAttribute("action")).endsWith("/platform/components.xhtml?x=1");
    }

    @Test
    void only_who_may_look_for_patients_has_a_box_to_look_for_them() {
        signIn("trainer");
        assertThat(page.locator("[data-hf-search]").count()).isZero();
        Page another = newWindow();
        signIn(another, "clinician", PASSWORD);
        assertThat(another.locator("[data-hf-search]").count()).isOne();
        another.context().close();
    }
}
