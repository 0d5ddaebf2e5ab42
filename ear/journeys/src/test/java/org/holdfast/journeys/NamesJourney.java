package org.holdfast.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Somebody whose name is written from right to left and holds what a browser could take for markup, wherever it is shown. */
class NamesJourney extends Journey {
    private static final String KEY = "NAME-" + UUID.randomUUID();
    private static final String GIVEN = "<img src=x onerror=hit=1>";
    private static final String FAMILY = "مكالمة O’Quixwoddle & Söhne";
    private static final String NAME = GIVEN + " " + FAMILY;
    private static final String SOURCE = "</td><script>hit=2</script> רופא";

    private static String patient;
    private static String team;

    @BeforeAll
    static void somebody_in_treatment(Service service) {
        Api clinician = Api.as(service, "clinician");
        String me = Api.json(clinician.get("api/me")).get("id").getAsString();
        JsonObject staff = Api.json(Api.as(service, "trainer").get("api/staff/" + me));
        team = staff.get("team").getAsString();
        LocalDate today = LocalDate.now(ZoneId.of("Europe/London"));
        Api manager = Api.as(service, "manager");
        load(
                manager,
                "patients",
                "patient_key,nhs_number,given_name,family_name,preferred_name,date_of_birth,gender,ethnicity,postcode,"
                        + "died_on,observed_until",
                KEY + ",," + GIVEN + "," + FAMILY + ",,1990-05-06,,,,,");
        load(
                manager,
                "referrals",
                "referral_key,patient_key,received_on,source,team,outcome,outcome_on",
                KEY + "," + KEY + "," + today.minusDays(30) + ",GP," + team + ",ACCEPTED," + today.minusDays(20));
        load(
                manager,
                "episodes",
                "episode_key,patient_key,referral_key,programme,team,clinician,started_on,ended_on,ending",
                KEY + "," + KEY + "," + KEY + ",SCM," + team + ","
                        + staff.get("staffKey").getAsString() + "," + today + ",,");
        load(
                manager,
                "contacts",
                "contact_key,patient_key,type,started_on,ended_on,source",
                KEY + "," + KEY + ",QUIXWODDLE," + today.minusDays(3) + ",," + SOURCE);
        patient = Api.json(clinician.get("api/patients/key:" + KEY)).get("id").getAsString();
    }

    private static void load(Api manager, String dataset, String header, String row) {
        HttpResponse<String> answer = manager.importCsv(dataset, header + "\n" + row + "\n");
        Assertions.assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    private void shown(Page in, String text) {
        Locator main = in.locator("body");
        Assertions.assertThat(main.textContent()).as(in.url()).contains(text);
        Assertions.assertThat(in.evaluate("() => window.hit || document.querySelectorAll('img[src=x]').length"))
                .as(in.url())
                .isEqualTo(0);
    }

    /** Letters that run the other way stay among themselves. */
    private void keptApart(Page in) {
        Assertions.assertThat(in.locator("bdi")
                        .filter(new Locator.FilterOptions().setHasText(FAMILY))
                        .count())
                .as(in.url())
                .isPositive();
    }

    @Test
    @Tag("postgresql")
    void a_slash_leads_to_the_search_and_the_arrows_to_the_record_and_the_name_is_text_everywhere() {
        signIn("clinician");
        open("/therapy/caseload.xhtml");
        shown(page, NAME);
        keptApart(page);

        page.locator("body").press("/");
        Locator box = page.locator("#hf-search-box");
        assertThat(box).isFocused();
        box.pressSequentially("o'quixwodd");
        Locator found = page.locator("#hf-search-found [role=option]");
        assertThat(found).hasCount(1);
        assertThat(found).containsText(NAME);
        assertThat(box).hasAttribute("aria-expanded", "true");
        box.press("ArrowDown");
        assertThat(found).hasAttribute("aria-selected", "true");
        box.press("Enter");
        page.waitForURL("**/patients/patient.xhtml?patient=" + patient + "*");
        shown(page, NAME);
        shown(page, SOURCE);
        keptApart(page);

        open("/patients/find.xhtml?query=oquixwodd");
        shown(page, NAME);
        keptApart(page);
        open("/outcomes/record.xhtml?patient=" + patient);
        shown(page, SOURCE);
        open("/outcomes/service-contact.xhtml?team=" + team + "&type=QUIXWODDLE&window=before");
        shown(page, NAME);
        keptApart(page);
    }

    @Test
    void who_opened_the_record_is_told_with_the_same_name() {
        Api.as(service(), "clinician").get("api/patients/" + patient);
        signIn("governance");
        open("/platform/opened.xhtml?record=" + patient);
        shown(page, NAME);
        open("/platform/audit.xhtml?action=patient.read");
        shown(page, NAME);
        keptApart(page);
    }

    @Test
    void on_paper_there_is_the_work_and_not_the_way_around() {
        signIn("clinician");
        open("/therapy/caseload.xhtml");
        printed("main", NAME);
        open("/outcomes/service-contact.xhtml?team=" + team + "&type=QUIXWODDLE&window=before");
        printed("main", NAME);
        open("/patients/patient.xhtml?patient=" + patient);
        printed("body", NAME);
    }

    private void printed(String where, String name) {
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(page.locator(where)).containsText(name);
        for (String around : List.of(".hf-topbar", ".hf-rail", ".hf-tabs", ".hf-skip"))
            for (Locator one : page.locator(around).all()) assertThat(one).isHidden();
        assertThat(page.getByText(FAMILY).first()).isVisible();
        Assertions.assertThat(page.pdf())
                .startsWith("%PDF-".getBytes(StandardCharsets.US_ASCII))
                .hasSizeGreaterThan(5_000);
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
    }
}
