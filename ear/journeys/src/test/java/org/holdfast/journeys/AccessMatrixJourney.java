package org.holdfast.journeys;

import static org.assertj.core.api.Assertions.assertThat;

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
import java.util.Set;
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

    /** How much of a record a route shows. */
    private enum Shows {
        /** That the person is here, and where they are in the service. */
        NAME,
        /** Who they are. */
        DETAILS,
        /** What was said and done in their care. */
        CARE,
        /** Who opened the record. */
        TRAIL,
        /** Where a closed record is opened with a reason. */
        DOOR
    }

    private static final Map<String, Shows> ABOUT_A_PATIENT = Map.ofEntries(
            Map.entry("/patients/patient.xhtml", Shows.CARE),
            Map.entry("/patients/details.xhtml", Shows.DETAILS),
            Map.entry("/patients/edit.xhtml", Shows.DETAILS),
            Map.entry("/patients/referral.xhtml", Shows.DETAILS),
            Map.entry("/patients/strike-referral.xhtml", Shows.DETAILS),
            Map.entry("/patients/earlier.xhtml", Shows.DETAILS),
            Map.entry("/patients/decision.xhtml", Shows.NAME),
            Map.entry("/patients/diagnosis.xhtml", Shows.CARE),
            Map.entry("/patients/strike.xhtml", Shows.CARE),
            Map.entry("/patients/task.xhtml", Shows.CARE),
            Map.entry("/patients/open.xhtml", Shows.DOOR),
            Map.entry("/patients/restrict.xhtml", Shows.NAME),
            Map.entry("/platform/opened.xhtml", Shows.TRAIL),
            Map.entry("/therapy/episode.xhtml", Shows.CARE),
            Map.entry("/therapy/start.xhtml", Shows.NAME),
            Map.entry("/therapy/allocate.xhtml", Shows.NAME),
            Map.entry("/outcomes/contact.xhtml", Shows.CARE),
            Map.entry("/outcomes/event.xhtml", Shows.CARE),
            Map.entry("/outcomes/record.xhtml", Shows.CARE),
            Map.entry("/outcomes/correct-contact.xhtml", Shows.CARE),
            Map.entry("/outcomes/correct-event.xhtml", Shows.CARE),
            Map.entry("/outcomes/strike-out.xhtml", Shows.CARE),
            Map.entry("/api/patients/{id}", Shows.DETAILS),
            Map.entry("/api/patients/{id}/earlier", Shows.DETAILS),
            Map.entry("/api/patients/{id}/referrals", Shows.DETAILS),
            Map.entry("/api/patients/{id}/referrals/{referral}", Shows.DETAILS),
            Map.entry("/api/patients/{id}/referrals/{referral}/earlier", Shows.DETAILS),
            Map.entry("/api/patients/{id}/referrals/{referral}/strike-out", Shows.DETAILS),
            Map.entry("/api/patients/{id}/referrals/{referral}/decision", Shows.NAME),
            Map.entry("/api/patients/{id}/diagnoses", Shows.CARE),
            Map.entry("/api/patients/{id}/diagnoses/{diagnosis}", Shows.CARE),
            Map.entry("/api/patients/{id}/diagnoses/{diagnosis}/earlier", Shows.CARE),
            Map.entry("/api/patients/{id}/diagnoses/{diagnosis}/strike-out", Shows.CARE),
            Map.entry("/api/patients/{id}/timeline", Shows.CARE),
            Map.entry("/api/patients/{id}/contacts", Shows.CARE),
            Map.entry("/api/patients/{id}/contacts/{contact}", Shows.CARE),
            Map.entry("/api/patients/{id}/contacts/{contact}/earlier", Shows.CARE),
            Map.entry("/api/patients/{id}/contacts/{contact}/strike-out", Shows.CARE),
            Map.entry("/api/patients/{id}/events", Shows.CARE),
            Map.entry("/api/patients/{id}/events/{event}", Shows.CARE),
            Map.entry("/api/patients/{id}/events/{event}/earlier", Shows.CARE),
            Map.entry("/api/patients/{id}/events/{event}/strike-out", Shows.CARE),
            Map.entry("/api/patients/{id}/episodes", Shows.CARE));

    /** What is about nobody's record: lists that show each reader their own, and what is about staff or the service. */
    private static final Set<String> ABOUT_NO_PATIENT = Set.of(
            "/patients/find.xhtml",
            "/patients/register.xhtml",
            "/patients/break-glass.xhtml",
            "/therapy/caseload.xhtml",
            "/therapy/handover.xhtml",
            "/outcomes/service.xhtml",
            "/outcomes/service-contact.xhtml",
            "/outcomes/referral-flow.xhtml",
            "/platform/account.xhtml",
            "/platform/access-review.xhtml",
            "/platform/accounts.xhtml",
            "/platform/audit.xhtml",
            "/platform/audit-list.xhtml",
            "/platform/components.xhtml",
            "/platform/import.xhtml",
            "/platform/new-person.xhtml",
            "/platform/new-task.xhtml",
            "/platform/person.xhtml",
            "/platform/service-name.xhtml",
            "/platform/signin-rules.xhtml",
            "/platform/tasks.xhtml",
            "/platform/team.xhtml",
            "/platform/teams.xhtml",
            "/training/competence.xhtml",
            "/training/person.xhtml",
            "/training/strike-session.xhtml",
            "/training/end-agreement.xhtml",
            "/training/supervision.xhtml",
            "/api/patients",
            "/api/caseload");

    private static final List<String> API_ABOUT_NO_PATIENT =
            List.of("/api/me", "/api/tokens", "/api/imports", "/api/reports", "/api/staff", "/api/openapi");

    @Test
    void every_route_says_how_much_of_a_record_it_shows() {
        List<String> without = RouteTable.read().stream()
                .filter(way -> !way.open())
                .map(RouteTable.Way::path)
                .filter(path -> !ABOUT_A_PATIENT.containsKey(path) && !ABOUT_NO_PATIENT.contains(path))
                .filter(path -> API_ABOUT_NO_PATIENT.stream().noneMatch(path::startsWith))
                .distinct()
                .toList();
        assertThat(without)
                .as("routes without a rule: say here how much of a record they show, or that they show none")
                .isEmpty();
    }

    @Test
    void each_role_reaches_as_much_of_a_record_of_the_own_and_of_another_team_as_the_rules_say() {
        List<String> wrong = new ArrayList<>();
        String[] clinicians = ownAndOther("clinician");
        for (Map.Entry<String, String> one : ACCOUNTS.entrySet()) {
            boolean clinical =
                    one.getValue().equals("CLINICIAN") || one.getValue().equals("SUPERVISOR");
            String[] records = one.getKey().equals("supervisor") ? ownAndOther("supervisor") : clinicians;
            Page window = newWindow();
            signIn(window, one.getKey(), PASSWORD);
            String token = token(window.request(), one.getKey());
            for (RouteTable.Way way : RouteTable.read()) {
                Shows shows = ABOUT_A_PATIENT.get(way.path());
                if (shows == null) continue;
                for (int which = 0; which < 2; which++) {
                    boolean open = way.admits(one.getValue()) && reaches(one.getValue(), shows, clinical && which == 0);
                    APIResponse answer = call(window.request(), way, records[which], token);
                    if (!fits(way, answer, open))
                        wrong.add(one.getKey() + ": " + way + " of " + (which == 0 ? "the own" : "another")
                                + " team answered " + answer.status());
                }
            }
            window.context().close();
        }
        assertThat(wrong).isEmpty();
    }

    /** @param own a clinician or supervisor, and the patient is of their team */
    private static boolean reaches(String role, Shows shows, boolean own) {
        return switch (role) {
            case "CLINICIAN", "SUPERVISOR" -> own || shows == Shows.DOOR;
            case "MANAGER" -> shows == Shows.NAME;
            case "ADMIN" -> shows == Shows.NAME || shows == Shows.DETAILS;
            case "GOVERNANCE" -> shows == Shows.NAME || shows == Shows.TRAIL;
            default -> false;
        };
    }

    /** What was sent is nonsense and some ids are missing, so being let in is any answer but a refusal at a door. */
    private static boolean fits(RouteTable.Way way, APIResponse answer, boolean open) {
        boolean sentAway = answer.status() == 302
                && answer.headers().getOrDefault("location", "").contains("/patients/open.xhtml");
        boolean refused = answer.status() == 401 || answer.status() == 403 || sentAway;
        if (open) return !refused && answer.status() < 500;
        // A body that cannot be read is refused before anybody asks whose record it is for.
        return refused || !way.method().equals("GET") && answer.status() >= 400 && answer.status() < 500;
    }

    private String[] ownAndOther(String account) {
        Api api = Api.as(service(), account);
        return new String[] {
            api.somebody("OPEN").get("id").getAsString(),
            api.somebody("WITH_REASON").get("id").getAsString()
        };
    }

    private APIResponse call(APIRequestContext from, RouteTable.Way way, String id, String token) {
        String path = way.path().replaceAll("\\{[^}]*}", id).substring(1);
        if (way.isPage() && ABOUT_A_PATIENT.containsKey(way.path()))
            path += "?patient=" + id + "&record=" + id + "&contact=" + id + "&event=" + id;
        RequestOptions options = with(way.isPage() ? "" : token)
                .setMethod(way.method())
                .setMaxRedirects(0)
                .setFailOnStatusCode(false);
        if (!way.method().equals("GET"))
            options.setHeader("Content-Type", "application/json").setData("{");
        return from.fetch(url() + path, options);
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
