package org.holdfast.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What one asks of another, from the asking to what came of it. */
class TasksJourney extends Journey {
    private static final String ASKED = "Order batteries for the recorder " + UUID.randomUUID();

    @Test
    @Tag("postgresql")
    void a_task_is_asked_for_handed_on_taken_and_done_and_the_bells_of_both_count_it() {
        Page other = newWindow();
        signIn(other, "supervisor", PASSWORD);
        signIn("clinician");
        open("/platform/tasks.xhtml");
        int mine = bell(page);
        int theirs = bell(other);

        page.locator("a[href='/platform/new-task.xhtml']").click();
        page.locator("[id='ask:save']").click();
        assertThat(page.locator("main")).containsText("Say what is to be done");
        assertThat(page.locator("main")).containsText("Enter the day by which it is to be done");
        assertThat(page.locator("main")).containsText("Choose who will do it");
        page.locator("[id='ask:title']").fill(ASKED);
        page.locator("[id='ask:detail']").fill("Four of the small ones");
        page.locator("[id='ask:dueOn']")
                .fill(LocalDate.now(ZoneId.of("Europe/London")).toString());
        page.locator("[id='ask:owner']").selectOption(new SelectOption().setLabel(name("clinician")));
        page.locator("[id='ask:save']").click();
        page.waitForURL("**/platform/tasks.xhtml*");
        assertThat(row(page).locator(".hf-tasks-due")).containsText("today");
        assertThat(row(page)).containsText("Asked by " + name("clinician") + ": Four of the small ones");
        rings(page, mine + 1);

        row(page).locator("a[href*='hand=']").click();
        Locator to = page.getByLabel("Who will do it?");
        String team = to.locator("option:has-text('Anyone of')").first().innerText();
        to.selectOption(new SelectOption().setLabel(team));
        page.locator("button[id$=hand], input[id$=hand]").click();
        assertThat(row(page)).hasCount(0);
        rings(page, mine);
        open("/platform/tasks.xhtml?whose=team");
        assertThat(row(page)).containsText("Nobody has this yet");

        other.navigate("/platform/tasks.xhtml?whose=team");
        rings(other, theirs);
        row(other).locator("button[id$=take], input[id$=take]").click();
        assertThat(other.locator("body")).containsText("It is yours now.");
        rings(other, theirs + 1);
        page.reload();
        assertThat(row(page)).containsText(name("supervisor"));

        other.navigate("/platform/tasks.xhtml");
        Locator parts = other.locator("section.hf-when");
        assertThat(parts.first().locator("h2")).containsText("Overdue");
        assertThat(parts.first().locator(".hf-tasks-due").first()).containsText("late");
        assertThat(parts.first()).not().containsText(ASKED);
        assertThat(parts.filter(new Locator.FilterOptions().setHasText(ASKED)).locator("h2"))
                .containsText("Today");
        row(other).locator("a[href*='finish=']").click();
        other.locator("[id$=done]").click();
        assertThat(other.locator("main")).containsText("Say in a few words what came of it");
        other.getByLabel("What came of it?").fill("They come on Thursday");
        other.locator("[id$=done]").click();
        assertThat(other.locator("section.hf-when").filter(new Locator.FilterOptions().setHasText(ASKED)))
                .hasCount(0);
        assertThat(other.locator("[id='lately']")).containsText(ASKED);
        assertThat(other.locator("[id='lately']")).containsText("They come on Thursday");
        rings(other, theirs);
        page.reload();
        assertThat(row(page)).hasCount(0);
        other.context().close();
    }

    private static Locator row(Page window) {
        return window.locator("main .hf-tasks > li").filter(new Locator.FilterOptions().setHasText(ASKED));
    }

    private static int bell(Page window) {
        Locator count = window.locator(".hf-bell .hf-count");
        return count.count() == 0 ? 0 : Integer.parseInt(count.innerText().strip());
    }

    private static void rings(Page window, int times) {
        Locator count = window.locator(".hf-bell .hf-count");
        if (times == 0) assertThat(count).hasCount(0);
        else assertThat(count).hasText(Integer.toString(times));
    }

    private String name(String account) {
        return me(account).get("name").getAsString();
    }

    private JsonObject me(String account) {
        return Api.json(Api.as(service(), account).get("api/me"));
    }
}
