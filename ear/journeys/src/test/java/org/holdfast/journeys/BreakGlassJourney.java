package org.holdfast.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A record of another team, opened with a reason, and what information governance sees of it. */
class BreakGlassJourney extends Journey {
    private static final String WHY = "The ward rang: what do they need to know tonight?";

    @Test
    @Tag("postgresql")
    void a_clinician_of_another_team_says_why_and_governance_reviews_it() {
        JsonObject person = Api.as(service(), "clinician").somebody("WITH_REASON");
        String id = person.get("id").getAsString();
        String name = person.get("name").getAsString();

        signIn("clinician");
        open("/patients/find.xhtml?query=" + URLEncoder.encode(name, StandardCharsets.UTF_8));
        page.locator("main tbody a[href*='" + id + "']").first().click();
        page.waitForURL("**/patients/open.xhtml*");
        assertThat(page.locator("main")).containsText(name);
        look("break-glass-door");
        // Not without a reason.
        page.locator("[id='open:go']").click();
        assertThat(page.locator(".ui-messages")).isFocused();
        page.getByLabel("Covering for a colleague").check();
        page.locator("[id='open:said']").fill(WHY);
        page.locator("[id='open:go']").click();
        page.waitForURL("**/patients/patient.xhtml*");
        assertThat(page.locator(".hf-glass")).containsText("Open until");
        // Governance's review of this is theirs, and nothing that the team has to do for this person.
        assertThat(page.locator("[id='tasksAside']")).isVisible();
        assertThat(page.locator("[id='tasksAside']")).not().containsText("opened a record");
        open("/patients/details.xhtml?patient=" + id);
        assertThat(page.locator(".hf-glass")).containsText("You opened this record with a reason");
        look("opened-with-a-reason");

        Page governance = newWindow();
        signIn(governance, "governance", PASSWORD);
        governance.navigate("/platform/tasks.xhtml");
        Locator task = governance
                .locator("main a")
                .filter(new Locator.FilterOptions().setHasText("opened a record with a reason"))
                .first();
        assertThat(task).isVisible();
        Locator line = governance
                .locator("main li")
                .filter(new Locator.FilterOptions().setHasText("opened a record with a reason"))
                .first();
        assertThat(line.locator("a[href*='finish=']")).hasCount(0);
        line.locator(".hf-actions a[href*='opening=']").click();
        assertThat(governance.locator("[id='review:save']")).isVisible();
        governance.navigate("/patients/break-glass.xhtml");
        governance
                .locator("main tbody tr")
                .filter(new Locator.FilterOptions().setHasText(WHY))
                .locator("a[href*=opening]")
                .first()
                .click();
        governance.waitForURL(url -> url.contains("opening="));
        assertThat(governance
                        .locator("[id='chosen']")
                        .or(governance.locator("main"))
                        .first())
                .containsText(WHY);
        Screens.look(governance, "review-an-opening");
        governance
                .getByLabel("Justified", new Page.GetByLabelOptions().setExact(true))
                .check();
        governance.locator("[id='review:save']").click();
        governance.waitForURL(url -> url.endsWith("/patients/break-glass.xhtml"));
        assertThat(governance.locator("main")).containsText("Justified");

        governance.navigate("/platform/opened.xhtml?record=" + id);
        assertThat(governance.locator("main")).containsText("Opened the record with a reason");
        assertThat(governance.locator("main")).containsText(WHY);
        governance.context().close();

        page.locator("[id='glass:close']").click();
        page.waitForURL("**/patients/find.xhtml*");
        Assertions.assertThat(
                        page.navigate("/patients/patient.xhtml?patient=" + id).url())
                .contains("/patients/open.xhtml");
    }
}
