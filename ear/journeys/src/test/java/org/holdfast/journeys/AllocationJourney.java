package org.holdfast.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.SelectOption;
import java.time.LocalDate;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A manager allocates: decides a referral, lets treatment begin and gives it into other hands, and sees no more. */
class AllocationJourney extends Journey {
    @Test
    @Tag("postgresql")
    void a_manager_decides_begins_and_hands_over_without_seeing_into_the_record() {
        signIn("manager");
        open("/outcomes/service.xhtml");
        // Who waits: other journeys' people without a clinician who can carry them stand above.
        page.locator(".hf-report-part a.hf-person").first().click();
        page.waitForURL("**/therapy/allocate.xhtml*");
        String patient = page.url().replaceAll(".*patient=([0-9a-f-]{36}).*", "$1");
        assertThat(page.locator(".hf-patient")).not().containsText("NHS");
        look("allocate");

        page.locator("a[href*='decision.xhtml']").first().click();
        page.waitForURL("**/patients/decision.xhtml*");
        page.getByLabel("Accepted").check();
        page.locator("[id='decision:save']").click();
        page.waitForURL("**/therapy/allocate.xhtml*");

        page.locator("a[href*='start.xhtml']").first().click();
        page.waitForURL("**/therapy/start.xhtml*");
        page.locator("select[id='therapyStart:programme']").selectOption(new SelectOption().setIndex(1));
        chooseNamed("therapyStart:team", "Riverside");
        chooseNamed("therapyStart:clinician", "Ruaridh Pennywhistle (no account), Riverside");
        page.locator("[id='therapyStart:startedOn']")
                .fill(LocalDate.now(java.time.ZoneId.of("Europe/London")).toString());
        page.locator("[id='therapyStart:save']").click();
        page.waitForURL("**/therapy/allocate.xhtml*");
        assertThat(page.getByText("Treatment has begun. Ruaridh Pennywhistle has no account yet"))
                .isVisible();

        // As it is already.
        page.locator("[id='allocateHand:save']").click();
        assertThat(page.locator("main")).containsText("That is how it is already");
        // Another team's clinicians are offered as soon as it is chosen.
        Locator offered = page.locator("select[id='allocateHand:clinician']");
        String before = offered.innerText();
        page.waitForResponse(
                response -> response.request().method().equals("POST"),
                () -> chooseNamed("allocateHand:team", "Northgate"));
        page.waitForCondition(() -> !offered.innerText().equals(before));
        Assertions.assertThat(offered.innerText())
                .contains("Kwame Oduyoye-Lark")
                .doesNotContain(
                        "Ruaridh Pennywhistle", "Caspian Holloway-Reed", "Emeka Copperfold", "Ngaire Thistlemere");
        choose("allocateHand:clinician", 2);
        String heir = page.locator("select[id='allocateHand:clinician'] option:checked")
                .innerText()
                .replace(" (no account)", "");
        page.locator("[id='allocateHand:save']").click();
        assertThat(page.locator("#running")).containsText(heir);

        for (String closed : new String[] {
            "/patients/patient.xhtml", "/patients/details.xhtml", "/therapy/episode.xhtml", "/outcomes/record.xhtml"
        })
            Assertions.assertThat(page.navigate(closed + "?patient=" + patient).status())
                    .as(closed)
                    .isEqualTo(403);
    }

    private void chooseNamed(String id, String label) {
        page.locator("select[id='" + id + "']").selectOption(new SelectOption().setLabel(label));
    }

    private void choose(String id, int index) {
        Locator select = page.locator("select[id='" + id + "']");
        if (select.locator("option").count() <= index) return;
        select.selectOption(new SelectOption().setIndex(index));
    }
}
