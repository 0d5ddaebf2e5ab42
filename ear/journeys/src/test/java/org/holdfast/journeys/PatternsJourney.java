package org.holdfast.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.RequestOptions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What every screen promises: refusals at their place, words that are not lost, one record for one submit, calm trouble. */
class PatternsJourney extends Journey {
    private static final String PAGE = "/platform/components.xhtml";

    private Locator field(String id) {
        return page.locator("[id='components:" + id + "']");
    }

    @Test
    void a_refusal_stands_at_its_field_and_in_the_summary_and_keeps_what_was_typed() {
        signIn("admin");
        open(PAGE);
        look("components");
        field("receivedOn").fill("2031-01-01");
        field("note").fill("Words to keep");
        field("save").click();
        Locator summary = page.locator(".ui-messages");
        PlaywrightAssertions.assertThat(summary).isFocused();
        PlaywrightAssertions.assertThat(summary).containsText("A referral cannot arrive in the future");
        assertThat(field("receivedOn").getAttribute("aria-describedby")).contains("components:receivedOn-error");
        assertThat(field("receivedOn").getAttribute("aria-invalid")).isEqualTo("true");
        assertThat(field("note").inputValue()).isEqualTo("Words to keep");
        look("components-refused");
        summary.locator("a").first().click();
        PlaywrightAssertions.assertThat(field("receivedOn")).isFocused();
    }

    @Test
    @Tag("postgresql")
    void a_draft_is_kept_on_the_server_and_outlives_the_session() {
        signIn("admin");
        open(PAGE);
        field("note").fill("A first thought");
        PlaywrightAssertions.assertThat(page.locator(".hf-draft")).containsText("Draft saved");
        open("/platform/tasks.xhtml");
        open(PAGE);
        assertThat(field("note").inputValue()).isEqualTo("A first thought");

        page.context().clearCookies();
        field("note").press("End");
        field("note").pressSequentially(" and a second");
        PlaywrightAssertions.assertThat(page.locator(".hf-draft")).containsText("You have been signed out");
        page.locator(".hf-draft a").click();
        signIn("admin");
        assertThat(page.url()).contains(PAGE);
        assertThat(field("note").inputValue()).isEqualTo("A first thought and a second");

        field("receivedOn").fill("2026-01-02");
        field("save").click();
        PlaywrightAssertions.assertThat(page.locator(".ui-growl")).containsText("Saved.");
        open(PAGE);
        assertThat(field("note").inputValue()).isEmpty();
    }

    @Test
    @Tag("postgresql")
    void the_same_submit_twice_is_done_once_also_when_both_arrive_together() {
        signIn("admin");
        open(PAGE);
        field("receivedOn").fill("2026-01-02");
        @SuppressWarnings("unchecked")
        List<String> answers = (List<String>) page.evaluate("async () => {"
                + " const form = document.getElementById('components');"
                + " const body = new URLSearchParams(new FormData(form)); body.append('components:save', '');"
                + " const send = async () => (await (await fetch(form.action, {method: 'POST', body})).text())"
                + "   .match(/Saved once on this page|Saved \\d+ times on this page|Not saved yet on this page/)[0];"
                + " const together = await Promise.all([send(), send()]); return [...together, await send()]; }");
        assertThat(answers).doesNotContain("Saved 2 times on this page", "Saved 3 times on this page");
        assertThat(answers.get(2)).isEqualTo("Saved once on this page");
    }

    @Test
    void a_form_sent_before_the_rest_of_its_page_has_arrived_waits_for_it() {
        signIn("admin");
        open(PAGE);
        field("receivedOn").fill("2026-01-02");
        List<String> sent = new ArrayList<>();
        page.onRequest(request -> {
            if (request.method().equals("POST") && request.url().endsWith(PAGE)) sent.add(request.url());
        });
        page.evaluate("() => { Object.defineProperty(document, 'readyState', {value: 'loading', configurable: true});"
                + " const form = document.getElementById('components');"
                + " window.rest = form.elements.namedItem('jakarta.faces.ViewState'); window.rest.remove(); }");
        page.locator("[id='components:save']").click();
        page.evaluate("() => new Promise(done => setTimeout(done, 200))");
        assertThat(sent).isEmpty();
        page.waitForResponse(
                answer -> answer.request().method().equals("POST"),
                () -> page.evaluate("() => { delete document.readyState;"
                        + " document.getElementById('components').append(window.rest);"
                        + " document.dispatchEvent(new Event('DOMContentLoaded')); }"));
        page.waitForLoadState();
        PlaywrightAssertions.assertThat(page.locator("body")).containsText("Saved once on this page");
    }

    @Test
    void a_form_without_its_end_is_refused_and_not_taken_for_somebody_who_opens_the_page() {
        signIn("admin");
        open(PAGE);
        field("receivedOn").fill("2026-01-02");
        page.evaluate("() => document.getElementsByName('jakarta.faces.ViewState').forEach(state => state.remove())");
        Response half = page.waitForResponse(
                answer -> answer.request().method().equals("POST"),
                () -> page.locator("[id='components:save']").click());
        assertThat(half.status()).isEqualTo(400);
    }

    @Test
    void what_is_not_there_or_not_open_or_too_old_is_said_calmly() {
        signIn("clinician");
        assertThat(page.navigate("/nothing-here.xhtml").status()).isEqualTo(404);
        look("trouble-404");
        assertThat(page.navigate(PAGE).status()).isEqualTo(403);
        look("trouble-403");
        open("/platform/account.xhtml");
        page.evaluate(
                "() => document.getElementsByName('jakarta.faces.ViewState').forEach(state => { state.value = '1:2' })");
        Response expired = page.waitForResponse(
                answer -> answer.request().method().equals("POST"),
                () -> page.locator("[id='token:make']").click());
        page.waitForLoadState();
        assertThat(expired.status()).isEqualTo(409);
        look("trouble-409");
        page.locator("a.hf-primary").click();
        assertThat(page.url()).endsWith("/platform/account.xhtml");
    }

    @Test
    void the_page_of_troubles_tells_of_none_that_did_not_happen() {
        for (String made : new String[] {"", "?status=200", "?status=302", "?status=409&again=/x", "?status=500"})
            assertThat(page.request().get("/platform/trouble" + made).status())
                    .as(made)
                    .isEqualTo(404);
        for (String method : new String[] {"PUT", "DELETE", "PATCH"})
            assertThat(page.request()
                            .fetch(
                                    "/platform/signin.xhtml",
                                    RequestOptions.create().setMethod(method))
                            .status())
                    .as(method)
                    .isEqualTo(405);
    }

    @Test
    void the_tasks_screen_and_the_menu_work_from_the_keyboard() {
        signIn("clinician");
        open("/platform/tasks.xhtml");
        look("tasks");
        page.keyboard().press("Tab");
        PlaywrightAssertions.assertThat(page.locator(".hf-skip")).isFocused();
        page.locator(".hf-user summary").focus();
        page.keyboard().press("Enter");
        page.locator("[data-hf-look=dark]").click();
        open("/platform/tasks.xhtml");
        assertThat(page.locator("html").getAttribute("data-theme")).isEqualTo("dark");
    }
}
