package org.holdfast.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.net.http.HttpResponse;
import java.util.UUID;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Contacts and events of a patient: recorded once, corrected with both versions in sight, struck out and still readable. */
class EntriesJourney extends Journey {
    /** Sends the form as often as asked, all at once, as a double click on a slow line would. */
    static final String SEND_TWICE = """
            async ([form, button]) => {
              const sent = document.getElementById(form);
              const body = new URLSearchParams(new FormData(sent));
              body.append(form + ':' + button, '');
              const send = async () => (await fetch(sent.action, {method: 'POST', body})).url;
              return [...await Promise.all([send(), send()]), await send()].join(' ');
            }""";

    private Api api;
    private String patient;

    @BeforeEach
    void somebodyOnTheCaseload() {
        api = Api.as(service(), "clinician");
        patient = Api.json(api.get("api/caseload?clinician=me&limit=1"))
                .getAsJsonArray("items")
                .get(0)
                .getAsJsonObject()
                .get("patient")
                .getAsString();
    }

    private long total(String what) {
        return Api.json(api.get("api/patients/" + patient + "/" + what))
                .get("total")
                .getAsLong();
    }

    private String contact(String source) {
        HttpResponse<String> made = api.json(
                "POST",
                "api/patients/" + patient + "/contacts",
                "{\"type\":\"CRISIS_LINE\",\"startedOn\":\"2026-02-03\",\"source\":\"" + source + "\"}");
        Assertions.assertThat(made.statusCode()).isEqualTo(201);
        return Api.json(made).get("id").getAsString();
    }

    private Locator field(Page in, String id) {
        return in.locator("[id='" + id + "']");
    }

    @Test
    @Tag("postgresql")
    void a_contact_sent_twice_is_one_and_struck_out_it_stays_readable() {
        signIn("clinician");
        long before = total("contacts");
        open("/outcomes/contact.xhtml?patient=" + patient);
        field(page, "contact:type").selectOption("LIAISON");
        field(page, "contact:startedOn").fill("2026-02-03");
        String source = "told " + UUID.randomUUID();
        field(page, "contact:source").fill(source);
        page.evaluate(SEND_TWICE, new String[] {"contact", "save"});
        Assertions.assertThat(total("contacts")).isEqualTo(before + 1);

        open("/outcomes/record.xhtml?patient=" + patient);
        Locator row = page.locator("tr").filter(new Locator.FilterOptions().setHasText(source));
        row.getByText("Strike out").click();
        page.waitForURL("**/outcomes/strike-out.xhtml*");
        assertThat(page.locator("main")).containsText("Liaison, 3 February 2026");
        field(page, "strikeOut:save").click();
        assertThat(page.locator(".ui-messages")).isFocused();
        look("strike-out");
        field(page, "strikeOut:reason").fill("Entered for the wrong person\nand twice");
        field(page, "strikeOut:save").click();
        page.waitForURL("**/outcomes/record.xhtml*");
        assertThat(row).containsText("Struck out by");
        assertThat(row).containsText("Entered for the wrong person");
        assertThat(row.locator("del")).containsText("Liaison");
        look("outcomes-struck-out");
        Assertions.assertThat(total("contacts")).isEqualTo(before + 1);
    }

    @Test
    @Tag("postgresql")
    void of_two_people_who_correct_a_contact_the_second_sees_both_versions() {
        String id = contact("told " + UUID.randomUUID());
        String address = "/outcomes/correct-contact.xhtml?patient=" + patient + "&contact=" + id;
        signIn("clinician");
        Page other = newWindow();
        try {
            signIn(other, "clinician", PASSWORD);
            open(address);
            other.navigate(address);
            field(other, "correct:type").selectOption("ASSESSMENT");
            field(other, "correct:reason").fill("It was an assessment");
            field(other, "correct:save").click();
            other.waitForURL("**/outcomes/record.xhtml*");
        } finally {
            other.context().close();
        }
        field(page, "correct:startedOn").fill("2026-02-04");
        field(page, "correct:reason").fill("It was the day after");
        field(page, "correct:save").click();
        assertThat(page.locator(".hf-conflict")).containsText("Assessment");
        assertThat(page.locator(".hf-conflict")).containsText("4 February 2026");
        look("correct-conflict");
        field(page, "correct:mine").click();
        page.waitForURL("**/outcomes/record.xhtml*");
        open(address);
        assertThat(page.locator("#earlier")).containsText("It was an assessment");
        assertThat(page.locator("#earlier")).containsText("It was the day after");
        look("correct-contact");
        JsonObject now = Api.json(api.get("api/patients/" + patient + "/contacts/" + id));
        Assertions.assertThat(now.get("type").getAsString()).isEqualTo("CRISIS_LINE");
        Assertions.assertThat(now.get("startedOn").getAsString()).isEqualTo("2026-02-04");
        Assertions.assertThat(now.get("version").getAsInt()).isEqualTo(2);
    }

    private String event(String method) {
        HttpResponse<String> made = api.json(
                "POST",
                "api/patients/" + patient + "/events",
                "{\"act\":\"THREAT\",\"occurredOn\":\"2026-02-03\",\"method\":\"" + method + "\"}");
        Assertions.assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        return Api.json(made).get("id").getAsString();
    }

    private Locator link(String action, String id) {
        open("/outcomes/record.xhtml?patient=" + patient);
        return page.locator("td a[href$='=" + id + "']", new Page.LocatorOptions().setHasText(action));
    }

    @Test
    void every_row_leads_to_its_own_correction_and_when_struck_out_to_what_it_said_before() {
        signIn("clinician");
        // Alike but for what is told of them, so that the row beside would be taken for it.
        for (int i = 0; i < 2; i++) {
            String source = "told " + UUID.randomUUID();
            String contact = contact(source);
            link("Correct", contact).click();
            page.waitForURL("**/outcomes/correct-contact.xhtml*contact=" + contact + "*");
            assertThat(field(page, "correct:source")).hasValue(source);
            assertThat(field(page, "correct:type")).hasValue("CRISIS_LINE");

            String method = "told " + UUID.randomUUID();
            String event = event(method);
            link("Correct", event).click();
            page.waitForURL("**/outcomes/correct-event.xhtml*event=" + event + "*");
            assertThat(field(page, "correct:method")).hasValue(method);
            assertThat(field(page, "correct:act")).hasValue("THREAT");
            field(page, "correct:occurredOn").fill("2026-02-04");
            field(page, "correct:reason").fill("It was the day after");
            field(page, "correct:save").click();
            page.waitForURL("**/outcomes/record.xhtml*");

            link("Strike out", event).click();
            page.waitForURL("**/outcomes/strike-out.xhtml*event=" + event + "*");
            field(page, "strikeOut:reason").fill("Another person's");
            field(page, "strikeOut:save").click();
            page.waitForURL("**/outcomes/record.xhtml*");
            assertThat(link("Correct", event)).hasCount(0);
            link("Earlier versions", event).click();
            page.waitForURL("**/outcomes/correct-event.xhtml*event=" + event + "*");
            assertThat(page.locator("#earlier")).containsText("It was the day after");
            assertThat(page.locator("main")).containsText(method);
            assertThat(field(page, "correct:save")).hasCount(0);
        }
    }

    @Test
    void an_event_sent_twice_is_one_and_what_is_too_long_is_refused_at_its_field() {
        signIn("clinician");
        long before = total("events");
        open("/outcomes/event.xhtml?patient=" + patient);
        field(page, "event:act").selectOption("THREAT");
        field(page, "event:occurredOn").fill("2026-02-03");
        page.evaluate("() => document.getElementById('event:method').removeAttribute('maxlength')");
        field(page, "event:method").fill("x".repeat(121));
        field(page, "event:save").click();
        assertThat(field(page, "event:method-field")).containsText("no more than 120");
        assertThat(field(page, "event:act")).hasValue("THREAT");
        field(page, "event:method").fill("=1+1 <b>مكالمة</b>");
        page.evaluate(SEND_TWICE, new String[] {"event", "save"});
        Assertions.assertThat(total("events")).isEqualTo(before + 1);
    }
}
