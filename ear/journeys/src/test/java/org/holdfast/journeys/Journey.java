package org.holdfast.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.LoadState;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A way through the running demonstration service in a real browser. A journey extends this and says where it goes:
 *
 * <pre>
 * class ClinicianJourney extends Journey {
 *     &#64;Test
 *     void opens_the_caseload() {
 *         signIn("clinician");
 *         open("/therapy/caseload.xhtml");
 *         look("caseload");
 *     }
 * }
 * </pre>
 *
 * <p>Each test has a browser window of its own that starts signed out. A script error, a refused style or script, a missing
 * file or an answer of 500 anywhere on the way fails the test at its end, whatever else it looked at.
 */
@ExtendWith(Shared.class)
abstract class Journey {
    /** The password of every demonstration account. */
    static final String PASSWORD = "holdfast-demo";

    private static final Set<String> PARTS_OF_A_PAGE = Set.of("stylesheet", "script", "image", "font");

    /** The window. */
    protected Page page;

    private final List<String> troubles = new ArrayList<>();
    private Service service;
    private Browser browser;
    private BrowserContext window;

    @BeforeEach
    final void openWindow(Service running, Browser chromium) {
        service = running;
        browser = chromium;
        page = newWindow();
        window = page.context();
    }

    @AfterEach
    final void closeWindow() {
        window.close();
        assertThat(troubles).as("troubles on the way").isEmpty();
    }

    /** Another window of another person. The caller closes its context. */
    protected final Page newWindow() {
        BrowserContext context = browser.newContext(new Browser.NewContextOptions()
                .setBaseURL(service.url())
                .setLocale("en-GB")
                .setTimezoneId("Europe/London")
                .setViewportSize(1280, 900));
        context.setDefaultTimeout(30_000);
        Page opened = context.newPage();
        opened.onPageError(error -> troubles.add("script error on " + opened.url() + ": " + error));
        opened.onConsoleMessage(message -> {
            if (message.type().equals("error") && !message.text().startsWith("Failed to load resource")) {
                troubles.add("console on " + opened.url() + ": " + message.text());
            }
        });
        opened.onResponse(response -> {
            boolean missingPart = response.status() >= 400
                    && PARTS_OF_A_PAGE.contains(response.request().resourceType());
            if (missingPart || response.status() >= 500) {
                troubles.add(response.status() + " for " + response.url());
            }
        });
        return opened;
    }

    /** Where the service answers, with the slash at the end. */
    protected final String url() {
        return service.url();
    }

    /** The running service. */
    protected final Service service() {
        return service;
    }

    /** Signs in to a demonstration account and waits for its home screen. */
    protected final void signIn(String account) {
        signIn(page, account, PASSWORD);
        assertThat(page.url()).as("signed in as " + account).doesNotContain("signin.xhtml");
    }

    /** Fills in the sign-in page, whatever comes of it. */
    protected final void signIn(Page in, String account, String password) {
        if (!in.url().contains("signin.xhtml")) {
            in.navigate("/platform/signin.xhtml");
        }
        in.locator("input[autocomplete=username]").fill(account);
        in.locator("input[autocomplete=current-password]").fill(password);
        in.locator("form:has(input[autocomplete=current-password]) button[type=submit]")
                .first()
                .click();
        in.waitForLoadState(LoadState.LOAD);
    }

    /** Opens a page of the service and expects it to be there. */
    protected final Response open(String path) {
        Response response = page.navigate(path);
        assertThat(response.status()).as(path).isEqualTo(200);
        return response;
    }

    /** Looks at the page in light and dark, at 1280 and 390 pixels: axe finds nothing serious, nothing hangs over the edge; pictures are kept. */
    protected final void look(String name) {
        Screens.look(page, name);
    }
}
