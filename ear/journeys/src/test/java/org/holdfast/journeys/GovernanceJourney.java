package org.holdfast.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.assertions.PlaywrightAssertions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Information governance looks for who did what, and whether the trail is intact. */
class GovernanceJourney extends Journey {
    @Test
    @Tag("postgresql")
    void finds_a_sign_in_and_checks_that_the_trail_holds() {
        signIn("governance");
        open("/platform/audit.xhtml");
        assertThat(page.locator("main tbody tr").count()).isPositive();
        page.locator("[id$=verify]").click();
        PlaywrightAssertions.assertThat(page.locator("main")).containsText("The audit trail holds");
    }
}
