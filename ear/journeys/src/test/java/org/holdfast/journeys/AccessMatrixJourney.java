package org.holdfast.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import com.microsoft.playwright.APIRequestContext;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.RequestOptions;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Each page and each call of the API, tried by each role and by nobody, on a patient of their own team and of another. */
class AccessMatrixJourney extends Journey {
    private static final Map<String, String> ACCOUNTS = accounts();
    /** A body of a kind that an address does not take is refused before anybody is asked who they are. */
    private static final int NOT_A_KIND_WE_TAKE = 415;

    private static final String NO_ID = "00000000-0000-7000-8000-000000000000";

    private static Map<String, String> accounts() {
        Map<String, String> accounts = new LinkedHashMap<>();
        for (String account : List.of("clinician", "supervisor", "manager", "trainer", "governance", "admin"))
            accounts.put(account, account.toUpperCase(java.util.Locale.ROOT));
        return accounts;
    }

    @Test
    void strangers_get_nowhere_but_to_the_open_pages() {
        List<String> wrong = new ArrayList<>();
        for (RouteTable.Way way : RouteTable.read()) {
            if (way.open()) continue;
            APIResponse answer = call(page.request(), way, NO_ID, "");
            boolean kept = way.isPage()
                    ? answer.status() == 302 && answer.headers().get("location").contains("/platform/signin.xhtml")
                    : answer.status() == 401 || answer.status() == NOT_A_KIND_WE_TAKE;
            if (!kept) wrong.add(way + " answered " + answer.status());
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void each_role_opens_what_its_rule_says_and_nothing_else() {
        List<String> wrong = new ArrayList<>();
        for (Map.Entry<String, String> one : ACCOUNTS.entrySet()) {
            Page window = newWindow();
            signIn(window, one.getKey(), PASSWORD);
            String token = token(window.request(), one.getKey());
            for (RouteTable.Way way : RouteTable.read()) {
                if (way.open()) continue;
                // Being admitted is not being served: without a real id or body the answer is another 4xx.
                int status = call(window.request(), way, NO_ID, token).status();
                if (status == NOT_A_KIND_WE_TAKE) continue;
                boolean admitted = status != 401 && status != 403;
                if (admitted != way.admits(one.getValue()) && !mayBeRefusedFurtherIn(way, status))
                    wrong.add(one.getKey() + ": " + way + " answered " + status);
            }
            window.context().close();
        }
        assertThat(wrong).isEmpty();
    }

    /** Admitted at the door, and the record that does not exist is refused as one of another team is: it tells nothing. */
    private static boolean mayBeRefusedFurtherIn(RouteTable.Way way, int status) {
        boolean aboutARecord = way.path().contains("{") || way.path().startsWith("/patients/") || way.isPage();
        return aboutARecord && status == 403;
    }

    @Test
    void a_clinician_reaches_patients_of_the_own_team_and_not_of_another() {
        signIn("clinician");
        String token = token(page.request(), "clinician");
        String own = first(get("/api/caseload?clinician=me", token));
        assertThat(page.request()
                        .get(url() + "api/patients/" + own, with(token))
                        .status())
                .isEqualTo(200);
        String other = ofAnotherTeam(token);
        List<String> wrong = new ArrayList<>();
        for (RouteTable.Way way : RouteTable.read()) {
            boolean aboutAPatient = way.path().startsWith("/api/patients/{");
            if (!aboutAPatient || !way.admits("CLINICIAN")) continue;
            int mine = call(page.request(), way, own, token).status();
            int theirs = call(page.request(), way, other, token).status();
            if (mine == 401 || mine == 403) wrong.add(way + " of the own team answered " + mine);
            boolean closed = way.method().equals("GET") ? theirs == 403 || theirs == 404 : theirs >= 400;
            if (!closed) wrong.add(way + " of another team answered " + theirs);
        }
        assertThat(wrong).isEmpty();
        assertThat(page.request()
                        .get(url() + "patients/patient.xhtml?patient=" + own)
                        .status())
                .isEqualTo(200);
        APIResponse theirs = page.request().get(url() + "patients/patient.xhtml?patient=" + other);
        assertThat(theirs.status() == 403 || theirs.url().contains("/patients/open.xhtml"))
                .as("the page of another team's patient: " + theirs.status() + " " + theirs.url())
                .isTrue();
    }

    private String ofAnotherTeam(String token) {
        for (String letter : List.of("an", "ma", "el", "ar", "in", "br", "sa"))
            for (JsonElement found : JsonParser.parseString(get("/api/patients?query=" + letter + "&limit=100", token))
                    .getAsJsonObject()
                    .getAsJsonArray("items")) {
                String id = found.getAsJsonObject().get("id").getAsString();
                int status = page.request()
                        .get(url() + "api/patients/" + id, with(token))
                        .status();
                if (status == 403) return id;
            }
        throw new AssertionError("the demonstration has no patient that this clinician may not open");
    }

    private APIResponse call(APIRequestContext from, RouteTable.Way way, String id, String token) {
        String path = way.path().replaceAll("\\{[^}]*}", id).substring(1);
        RequestOptions options = with(way.isPage() ? "" : token)
                .setMethod(way.method())
                .setMaxRedirects(0)
                .setFailOnStatusCode(false);
        if (!way.method().equals("GET"))
            options.setHeader("Content-Type", "application/json").setData("{");
        return from.fetch(url() + path, options);
    }

    private String get(String path, String token) {
        APIResponse answer = page.request().get(url() + path.substring(1), with(token));
        assertThat(answer.status()).as(path).isEqualTo(200);
        return answer.text();
    }

    private static String first(String list) {
        JsonElement item = JsonParser.parseString(list)
                .getAsJsonObject()
                .getAsJsonArray("items")
                .get(0);
        JsonElement patient = item.getAsJsonObject().get("patient");
        if (patient == null) patient = item.getAsJsonObject().get("patientId");
        return patient.isJsonObject() ? patient.getAsJsonObject().get("id").getAsString() : patient.getAsString();
    }

    private static RequestOptions with(String token) {
        RequestOptions options = RequestOptions.create();
        return token.isEmpty() ? options : options.setHeader("Authorization", "Bearer " + token);
    }

    private String token(APIRequestContext from, String account) {
        String basic = Base64.getEncoder().encodeToString((account + ":" + PASSWORD).getBytes(StandardCharsets.UTF_8));
        APIResponse answer =
                from.post(url() + "api/tokens", RequestOptions.create().setHeader("Authorization", "Basic " + basic));
        assertThat(answer.status()).as("a token for " + account).isBetween(200, 201);
        return JsonParser.parseString(answer.text())
                .getAsJsonObject()
                .get("token")
                .getAsString();
    }
}
