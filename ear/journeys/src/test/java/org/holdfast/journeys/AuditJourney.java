package org.holdfast.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

    @Test
    void every_route_about_a_patient_leaves_a_row() {
        Newcomer own = new Newcomer(service(), AccessMatrixJourney.OWN_TEAM);
        Map<String, String> ids = own.ids();
        String others =
                Api.as(service(), "clinician").somebody("WITH_REASON").get("id").getAsString();
        String treated =
                Api.as(service(), "clinician").ownPatient().get("patient").getAsString();
        Map<String, Page> windows = new HashMap<>();
        Map<String, Api> programs = new HashMap<>();
        Page clinician = newWindow();
        signIn(clinician, "clinician", PASSWORD);
        windows.put("clinician", clinician);
        clinician.navigate("/therapy/episode.xhtml?patient=" + treated);
        ids.put(
                "appointment",
                clinician
                        .locator("#appointments a[href*='appointment=']")
                        .first()
                        .getAttribute("href")
                        .replaceAll(".*appointment=([0-9a-f-]{36}).*", "$1"));
        String decision = clinician
                .locator("#decisions a[href*='strike-decision']")
                .first()
                .getAttribute("href")
                .replaceAll("^.*(&episode=)", "$1");
        String series = ScreensJourney.series(clinician);
        String inASeries = series.replaceAll(".*patient=([0-9a-f-]{36}).*", "$1");
        signIn("governance");
        List<String> wrong = new ArrayList<>();
        for (RouteTable.Way way : RouteTable.read()) {
            AccessMatrixJourney.Shows shows = AccessMatrixJourney.ABOUT_A_PATIENT.get(way.path());
            if (shows == null || !way.method().equals("GET")) continue;
            String account = way.admits("CLINICIAN") ? "clinician" : way.admits("MANAGER") ? "manager" : "governance";
            String record = shows == AccessMatrixJourney.Shows.DOOR
                    ? others
                    : way.path().endsWith("-appointment.xhtml") || way.path().endsWith("-decision.xhtml")
                            ? treated
                            : way.path().equals("/therapy/series.xhtml") ? inASeries : ids.get("id");
            rowsSince(record);
            int status;
            if (way.isPage()) {
                Page window = windows.computeIfAbsent(account, one -> {
                    Page opened = newWindow();
                    signIn(opened, one, PASSWORD);
                    return opened;
                });
                status = window.request()
                        .get(url()
                                + way.path().substring(1)
                                + query(record, ids)
                                + (way.path().endsWith("-decision.xhtml") ? decision : "")
                                + (way.path().equals("/therapy/series.xhtml")
                                        ? series.replaceAll("^.*(&episode=)", "$1")
                                        : ""))
                        .status();
            } else {
                String path = way.path().substring(1);
                for (Map.Entry<String, String> one : ids.entrySet())
                    path = path.replace("{" + one.getKey() + "}", one.getValue());
                status = programs.computeIfAbsent(account, one -> Api.as(service(), one))
                        .get(path)
                        .statusCode();
            }
            List<String> rows = rowsSince(record);
            boolean once = rows.size() == 1 || rows.size() > 1 && !FORMS.contains(way.path());
            if (status != 200 || !once) wrong.add(account + ": " + way + " answered " + status + " and left " + rows);
        }
        windows.values().forEach(window -> window.context().close());
        Assertions.assertThat(wrong).isEmpty();
    }

    /** What shows whose record it is and reads nothing of it: that is one row, and no more. */
    private static final Set<String> FORMS = Set.of(
            "/patients/referral.xhtml",
            "/patients/decision.xhtml",
            "/patients/diagnosis.xhtml",
            "/patients/strike.xhtml",
            "/patients/task.xhtml",
            "/outcomes/contact.xhtml",
            "/outcomes/event.xhtml",
            "/api/patients/{id}/referrals/{referral}");

    private static String query(String record, Map<String, String> ids) {
        StringBuilder query = new StringBuilder("?patient=" + record + "&record=" + record);
        ids.forEach((name, id) -> {
            if (!name.equals("id")) query.append('&').append(name).append('=').append(id);
        });
        return query.toString();
    }

    /** What was done to the record since this was asked last; the asking is a row as well. */
    private List<String> rowsSince(String record) {
        open("/platform/opened.xhtml?record=" + record);
        return page.locator("tbody tr").allInnerTexts().stream()
                .takeWhile(row -> !row.contains("Searched the audit trail"))
                .toList();
    }

    @Test
    void whoever_turns_the_pages_of_the_trail_leaves_a_row_for_each() {
        Api clinician = Api.as(service(), "clinician");
        String somebody =
                "api/patients/" + clinician.ownPatient().get("patient").getAsString();
        // More than a page holds.
        for (int read = 0; read < 101; read++) clinician.get(somebody);
        signIn("governance");
        open("/platform/audit.xhtml?action=patient");
        String older = page.locator("a:has-text('Show older')").getAttribute("href");
        open("/platform/audit.xhtml?action=audit.searched");
        int before = page.locator("tbody tr").count();
        open(older);
        open("/platform/audit.xhtml?action=audit.searched");
        // This page's own search, and the older page that was turned to.
        Assertions.assertThat(page.locator("tbody tr").count()).isEqualTo(Math.min(100, before + 2));
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
