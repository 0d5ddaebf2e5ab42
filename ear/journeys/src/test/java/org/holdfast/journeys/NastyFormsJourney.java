package org.holdfast.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.RequestOptions;
import com.microsoft.playwright.options.SelectOption;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * What does not fit is typed into the forms that matter most, by somebody whose browser holds nothing back. Each time the
 * refusal stands at the fields that are wrong and at no other, and everything typed is still there.
 */
class NastyFormsJourney extends Journey {
    private static final String LONG = "x".repeat(300);
    private static final String TURNED = "Al\u202eimda";
    private static final String MARKUP = "<b onclick=alert(1)>=1+1</b> مكالمة";

    /** Without what a browser would refuse by itself. */
    private static final String HOLD_NOTHING_BACK = """
            form => {
              form.noValidate = true;
              form.querySelectorAll('[maxlength]').forEach(one => one.removeAttribute('maxlength'));
              form.querySelectorAll('input[type=date], input[type=email]').forEach(one => one.type = 'text');
            }""";

    /** The fields of a form that say that something is wrong with them. */
    private static final String WRONG = """
            form => [...form.querySelectorAll('.hf-field')].filter(field => field.querySelector('.hf-error'))
              .map(field => field.id.replace(/^.*:|-field$/g, ''))""";

    private final Set<String> drafts = new HashSet<>();
    private String form;

    @BeforeEach
    void noteWhatIsKept() {
        page.onRequest(request -> {
            if (request.url().contains("/platform/draft?")) drafts.add(request.url());
        });
    }

    /** Nobody shall find this nonsense in a form. */
    @AfterEach
    void keepNothing() {
        open("/platform/tasks.xhtml");
        page.waitForTimeout(1_500);
        for (String draft : drafts)
            page.request().delete(draft, RequestOptions.create().setHeader("X-Holdfast", "draft"));
    }

    private Locator field(String id) {
        return page.locator("[id='" + form + ":" + id + "']");
    }

    private void begin(String path, String id) {
        form = id;
        open(path);
    }

    /** Fields and what is typed into them, in turn. */
    private static Map<String, String> typed(String... pairs) {
        Map<String, String> typed = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) typed.put(pairs[i], pairs[i + 1]);
        return typed;
    }

    private void refused(Map<String, String> typed, String... wrong) {
        String path = page.url().replaceAll("\\?.*", "");
        Locator whole = page.locator("form[id='" + form + "']");
        whole.evaluate(HOLD_NOTHING_BACK);
        typed.forEach((id, text) -> field(id).fill(text));
        field("save").click();
        page.waitForLoadState();
        assertThat(page.url()).as(typed.toString()).startsWith(path);
        assertThat(page.locator(".ui-messages").first().textContent())
                .as("summary")
                .isNotBlank();
        assertThat((List<?>) whole.evaluate(WRONG)).as(typed.toString()).isEqualTo(List.of(wrong));
        typed.forEach(
                (id, text) -> assertThat(field(id).getAttribute("value")).as(id).isEqualTo(text));
    }

    @Test
    @Tag("postgresql")
    void a_clinician_is_told_what_does_not_fit_and_loses_nothing() {
        signIn("clinician");
        String patient = "?patient="
                + Api.as(service(), "clinician").ownPatient().get("patient").getAsString();

        begin("/patients/register.xhtml", "register");
        refused(
                typed("givenName", MARKUP, "familyName", LONG, "dateOfBirth", "31/02/2020", "ethnicity", LONG),
                "familyName",
                "dateOfBirth",
                "ethnicity");
        refused(
                typed("givenName", TURNED, "familyName", "Ali", "dateOfBirth", "1990-02-01", "ethnicity", ""),
                "givenName");
        refused(typed("givenName", "Ali", "nhsNumber", "943 476 5918"), "nhsNumber");
        refused(typed("nhsNumber", "", "dateOfBirth", "2199-12-31"), "dateOfBirth");
        refused(typed("dateOfBirth", "1990-02-01", "postcode", "<b>"), "postcode");

        begin("/patients/edit.xhtml" + patient, "edit");
        refused(typed("dateOfBirth", "2001-05-06", "diedOn", "2001-05-05"), "diedOn");
        refused(typed("diedOn", "", "observedUntil", "2001-05-05"), "observedUntil");
        refused(typed("observedUntil", "31/02/2020", "givenName", LONG), "givenName", "observedUntil");

        begin("/patients/referral.xhtml" + patient, "referral");
        field("team").selectOption(new SelectOption().setIndex(1));
        refused(typed("receivedOn", "31/02/2020"), "receivedOn");
        refused(typed("receivedOn", "2199-12-31"), "receivedOn");

        begin("/patients/diagnosis.xhtml" + patient, "diagnosis");
        page.locator("[id='diagnosis:system'] label").first().click();
        refused(
                typed("recordedOn", "2026-02-03", "code", "F60.3", "instrument", LONG, "criteriaMet", "six"),
                "instrument",
                "criteriaMet");
        refused(typed("instrument", "SCID", "criteriaMet", "6", "code", MARKUP.substring(0, 19)), "code");
        refused(typed("code", "F60.3", "recordedOn", "2199-12-31"), "recordedOn");

        begin("/outcomes/contact.xhtml" + patient, "contact");
        field("type").selectOption("LIAISON");
        refused(typed("startedOn", "31/02/2020", "source", LONG), "startedOn", "source");
        refused(typed("startedOn", "2026-02-03", "source", MARKUP, "endedOn", "2026-02-02"), "endedOn");

        begin("/outcomes/event.xhtml" + patient, "event");
        field("act").selectOption("THREAT");
        page.locator("[id='event:corroborated'] label").nth(1).click();
        refused(typed("occurredOn", "2026-02-03", "count", "many", "setting", LONG), "count", "setting");
        refused(typed("count", "0", "setting", MARKUP), "count");
        refused(typed("count", "1", "reportedOn", "2026-02-02"), "reportedOn");
        assertThat(page.locator("[id='event:corroborated'] input").nth(1).isChecked())
                .as("that nobody confirmed it")
                .isTrue();
    }

    @Test
    void an_administrator_is_told_likewise() {
        signIn("admin");
        begin("/platform/new-person.xhtml", "newPerson");
        refused(typed("name", LONG, "email", "at home", "startedOn", "31/02/2020"), "name", "startedOn");
        refused(typed("name", TURNED, "email", "", "startedOn", "2026-02-03"), "name");
        refused(typed("name", MARKUP, "email", "at home"), "email");
        refused(typed("email", "", "staffKey", "two words"), "staffKey");
    }

    @Test
    void a_supervisor_is_told_likewise() {
        signIn("supervisor");
        begin("/training/supervision.xhtml", "session");
        refused(typed("heldOn", "31/02/2020", "minutes", "an hour"), "heldOn", "minutes");
        refused(typed("heldOn", "2026-02-03", "minutes", "60"), "supervisees");
        page.locator("[id='session:supervisees'] input").first().check();
        refused(typed("heldOn", "2199-12-31", "minutes", "60"), "heldOn");
        refused(typed("heldOn", "2026-02-03", "minutes", "4"), "minutes");
        assertThat(page.locator("[id='session:supervisees'] input").first().isChecked())
                .as("who was chosen")
                .isTrue();
    }
}
