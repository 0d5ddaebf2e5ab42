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

    @Test
    void a_search_that_makes_no_sense_is_refused_beside_its_field() {
        signIn("governance");
        open("/platform/audit.xhtml?from=2026-03-01&to=2026-02-01");
        PlaywrightAssertions.assertThat(page.locator("#to-error")).containsText("1 March 2026");
        PlaywrightAssertions.assertThat(page.locator("main")).containsText("Nothing was looked for");
        look("audit-refused");
        open("/platform/audit.xhtml?action=nothing.of.the.kind");
        PlaywrightAssertions.assertThat(page.locator("#action-error")).isVisible();
        open("/platform/audit.xhtml?record=junk");
        PlaywrightAssertions.assertThat(page.locator("#record-error")).isVisible();
        open("/platform/audit.xhtml?action=audit");
        assertThat(page.locator("main tbody a[href*='00000000-0000']").count()).isZero();
    }

    @Test
    void opens_who_was_in_a_list() {
        signIn("clinician");
        open("/therapy/caseload.xhtml");
        com.microsoft.playwright.Page governance = newWindow();
        signIn(governance, "governance", PASSWORD);
        governance.navigate("/platform/audit.xhtml?action=caseload");
        governance.locator("main tbody a[href*='audit-list']").first().click();
        governance.waitForURL("**/platform/audit-list.xhtml*");
        PlaywrightAssertions.assertThat(governance.locator("h1")).containsText("Who was in the list");
        assertThat(governance.locator("main a[href*='opened.xhtml']").count()).isPositive();
        Screens.look(governance, "audit-list");
        governance.context().close();
    }

    @Test
    void reviews_who_has_access_and_changes_nothing_of_it() {
        signIn("governance");
        open("/platform/access-review.xhtml");
        PlaywrightAssertions.assertThat(page.locator("main tbody")).containsText("governance");
        look("access-review");
        page.locator("[id='accessReview:mark']").click();
        PlaywrightAssertions.assertThat(page.locator("[id=reviews]")).containsText("By ");
        com.microsoft.playwright.Download file = page.waitForDownload(
                () -> page.locator("[id='accessReview:csv']").click());
        assertThat(file.suggestedFilename()).isEqualTo("access-review.csv");
        page.locator("main tbody a.hf-person").first().click();
        page.waitForURL("**/platform/person.xhtml*");
        PlaywrightAssertions.assertThat(page.locator("[id=teams]")).isVisible();
        assertThat(page.locator("main form")
                        .locator("input:not([type=hidden]), select, button")
                        .count())
                .isZero();
        open("/platform/accounts.xhtml");
        open("/platform/teams.xhtml");
        page.locator("main tbody a").first().click();
        page.waitForURL("**/platform/team.xhtml*");
        assertThat(page.locator("main form")
                        .locator("input:not([type=hidden]), select, button")
                        .count())
                .isZero();
        open("/platform/audit.xhtml?action=account.reviewed");
        PlaywrightAssertions.assertThat(page.locator("main tbody")).containsText("Reviewed who has access");
    }
}
