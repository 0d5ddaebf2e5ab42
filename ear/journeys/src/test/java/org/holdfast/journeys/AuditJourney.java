package org.holdfast.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Locator;
import java.net.http.HttpResponse;
import java.util.UUID;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Who opened this record: also those who were shown the person in a list, and the files that said something of them. */
class AuditJourney extends Journey {
    @Test
    @Tag("postgresql")
    void a_list_and_a_file_are_told_of_everybody_in_them() {
        Api clinician = Api.as(service(), "clinician");
        JsonObject person = Api.json(clinician.get("api/caseload?clinician=me"))
                .getAsJsonArray("items")
                .get(0)
                .getAsJsonObject();
        String id = person.get("patient").getAsString();
        String key = Api.json(clinician.get("api/patients/" + id))
                .getAsJsonObject()
                .get("patientKey")
                .getAsString();
        String contact = "AUDIT-" + UUID.randomUUID();
        HttpResponse<String> imported = Api.as(service(), "manager")
                .importCsv(
                        "contacts",
                        "contact_key,patient_key,type,started_on,ended_on,source\n" + contact + "," + key
                                + ",CRISIS_LINE,2026-01-05,,ward\n");
        Assertions.assertThat(imported.body()).contains("\"inserted\":1");

        signIn("governance");
        opened(id, "Saw the name on their own caseload");
        assertThat(row("Saw the name on their own caseload").first())
                .containsText(person.get("name").getAsString());
        opened(id, "Imported new rows about them");
        assertThat(row("Imported new rows about them").first()).containsText("contacts");

        open("/platform/audit.xhtml?action=caseload.shown");
        assertThat(row("Saw the name on their own caseload").first()).containsText("people");
        page.locator("[id='chain:verify']").click();
        assertThat(page.locator("[role=status]").filter(new Locator.FilterOptions().setHasText("audit trail holds")))
                .isVisible();
    }

    /** The sealer ties rows in every second; until then a list is not found by its people. */
    private void opened(String record, String action) {
        for (int look = 0; look < 10; look++) {
            open("/platform/opened.xhtml?record=" + record);
            if (row(action).count() > 0) return;
            page.waitForTimeout(500);
        }
    }

    private Locator row(String action) {
        return page.locator("tbody tr").filter(new Locator.FilterOptions().setHasText(action));
    }
}
