package org.holdfast.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;

/** Somebody is called away in the middle of a sentence, and somebody else works on until the day is over. */
@OnItsOwn({"HOLDFAST_SESSION_IDLE_MINUTES=0.3", "HOLDFAST_SESSION_HOURS=0.013"})
class LongPauseJourney extends Journey {
    private static final String WORDS = "otter kettle ninety";

    /** The pages’ own clocks are moved on; the service’s is waited for: 18 seconds without use, 47 in all. */
    @Test
    void who_pauses_is_warned_may_stay_and_finds_what_they_typed_when_they_are_back() {
        setUp();
        Page busy = newWindow();
        busy.clock().install();
        signIn(busy, "mary", WORDS);
        page.clock().install();
        open("/platform/new-task.xhtml");
        field("title").fill("Send the formulation to her GP");
        page.clock().fastForward(5_000);
        assertThat(page.locator(".hf-draft")).containsText("Draft saved");
        page.clock().fastForward(60_000);
        Locator bar = page.locator(".hf-leaving");
        assertThat(bar).containsText("signed out in a minute because nothing was used");
        long before = secondsLeft(page);
        bar.getByRole(AriaRole.BUTTON).click();
        page.waitForCondition(() -> secondsLeft(page) > before);

        // In the other window somebody works on, which no pause ends; the day does.
        while (signedIn(page)) useFor(busy);
        assertThat(used(busy)).as("in use, still signed in").isEqualTo(200);
        // Until the day has less left than a pause may last.
        while (secondsLeft(busy) > 15) useFor(busy);
        busy.clock().fastForward(60_000);
        assertThat(busy.locator(".hf-leaving")).containsText("a session ends after a working day");
        assertThat(busy.locator(".hf-leaving button")).hasCount(0);
        while (used(busy) == 200) busy.waitForTimeout(500);
        busy.navigate("/platform/tasks.xhtml");
        busy.waitForURL("**/platform/signin.xhtml*");
        assertThat(busy.locator("main")).containsText("A session ends after a working day");
        busy.context().close();

        page.clock().fastForward(61_000);
        assertThat(bar).containsText("You have been signed out");
        field("detail").fill("She has agreed to it");
        page.clock().fastForward(5_000);
        assertThat(page.locator(".hf-draft")).containsText("You have been signed out");
        look("signed-out-in-the-middle");
        bar.locator("a").click();
        page.waitForURL("**/platform/signin.xhtml?to=*");
        signIn(page, "mary", WORDS);
        page.waitForURL("**/platform/new-task.xhtml");
        assertThat(field("title")).hasValue("Send the formulation to her GP");
        assertThat(field("detail")).hasValue("She has agreed to it");
    }

    private static void useFor(Page window) {
        assertThat(used(window)).as("in use").isEqualTo(200);
        window.waitForTimeout(1_000);
    }

    private void setUp() {
        page.navigate(((Served) service()).setUpLink());
        page.locator("[id='setup:service']").fill("Riverside service");
        page.locator("[id='setup:name']").fill("Mary O’Neill");
        page.locator("[id='setup:username']").fill("mary");
        page.locator("[id='setup:password']").fill(WORDS);
        page.locator("[id='setup:go']").click();
        page.waitForURL(url -> !url.contains("/platform/setup"));
    }

    private Locator field(String name) {
        return page.locator("[id='ask:" + name + "']");
    }

    /** Asking how long is left is no use of the session. */
    private static boolean signedIn(Page window) {
        return window.request().get("/platform/session").status() == 200;
    }

    private static long secondsLeft(Page window) {
        return JsonParser.parseString(window.request().get("/platform/session").text())
                .getAsJsonObject()
                .get("secondsLeft")
                .getAsLong();
    }

    private static int used(Page window) {
        return window.request().post("/platform/session").status();
    }
}
