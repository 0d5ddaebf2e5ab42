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
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Each page and each call of the API, tried by each role and by nobody, on a patient of their own team and of another. */
class AccessMatrixJourney extends Journey {
    private static final Map<String, String> ACCOUNTS = accounts();
    static final String OWN_TEAM = "DEMO-RIVERSIDE";
    static final String OTHER_TEAM = "DEMO-NORTHGATE";
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
            APIResponse answer = call(page.request(), way, NO_ID, "", sent(way));
            boolean kept = way.isPage()
                    ? answer.status() == 302 && answer.headers().get("location").contains("/platform/signin.xhtml")
                    : answer.status() == 401;
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
                boolean admitted = way.admits(one.getValue());
                // Being admitted is not being served: without a real id or body the answer is another 4xx.
                Sent sent = admitted && !way.method().equals("GET") ? Sent.NONSENSE : sent(way);
                int status = call(window.request(), way, NO_ID, token, sent).status();
                boolean kept = admitted
                        ? status != 401 && status < 500 && (status != 403 || mayBeRefusedFurtherIn(way))
                        : status == 403;
                if (!kept) wrong.add(one.getKey() + ": " + way + " answered " + status);
            }
            window.context().close();
        }
        assertThat(wrong).isEmpty();
    }

    /** Admitted at the door, and the record that does not exist is refused as one of another team is: it tells nothing. */
    private static boolean mayBeRefusedFurtherIn(RouteTable.Way way) {
        return way.path().contains("{") || way.path().startsWith("/patients/") || way.isPage();
    }

    /** How much of a record a route shows. */
    enum Shows {
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

    static final Map<String, Shows> ABOUT_A_PATIENT = Map.ofEntries(
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
            Map.entry("/therapy/move-appointment.xhtml", Shows.CARE),
            Map.entry("/therapy/series.xhtml", Shows.CARE),
            Map.entry("/therapy/strike-appointment.xhtml", Shows.CARE),
            Map.entry("/therapy/strike-decision.xhtml", Shows.CARE),
            Map.entry("/therapy/start.xhtml", Shows.NAME),
            Map.entry("/therapy/allocate.xhtml", Shows.NAME),
            Map.entry("/outcomes/contact.xhtml", Shows.CARE),
            Map.entry("/outcomes/event.xhtml", Shows.CARE),
            Map.entry("/outcomes/record.xhtml", Shows.CARE),
            Map.entry("/outcomes/correct-contact.xhtml", Shows.CARE),
            Map.entry("/outcomes/correct-event.xhtml", Shows.CARE),
            Map.entry("/outcomes/assessment.xhtml", Shows.CARE),
            Map.entry("/outcomes/answered.xhtml", Shows.CARE),
            Map.entry("/outcomes/correct-assessment.xhtml", Shows.CARE),
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
            Map.entry("/api/patients/{id}/assessments", Shows.CARE),
            Map.entry("/api/patients/{id}/assessments/{assessment}", Shows.CARE),
            Map.entry("/api/patients/{id}/assessments/{assessment}/earlier", Shows.CARE),
            Map.entry("/api/patients/{id}/assessments/{assessment}/strike-out", Shows.CARE),
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
            "/outcomes/report.xhtml",
            "/outcomes/reports.xhtml",
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
            "/training/end-agreement.xhtml",
            "/training/evidence.xhtml",
            "/training/person.xhtml",
            "/training/qualifications.xhtml",
            "/training/strike-evidence.xhtml",
            "/training/strike-session.xhtml",
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

    /** What a writing address takes: with anything else nobody would learn whether they were let in. */
    private record Sent(String type, String body, boolean versioned) {
        static final Sent NONSENSE = new Sent("application/json", "{", false);
        static final Sent NOTHING = new Sent("application/json", "", false);

        static Sent json(String body) {
            return new Sent("application/json", body.replace('\'', '"'), false);
        }

        Sent ofAVersion() {
            return new Sent(type, body, true);
        }
    }

    private static final String BECAUSE = "{'reason':'Entered for somebody else'}";
    private static final String EVENT = "'occurredOn':'2026-02-04','precision':'DAY','act':'THREAT'";
    private static final String ASSESSMENT = "'instrument':'GAD-7','completedOn':'2026-02-04','items':[1,1,1,1,1,1,1]";
    private static final String CONTACT = "'type':'CRISIS_LINE','startedOn':'2026-02-04'";
    private static final String DIAGNOSIS = "'recordedOn':'2026-02-04','system':'ICD11','code':'6D11'";

    private static final Map<String, Sent> WRITES = Map.ofEntries(
            Map.entry("POST /api/tokens", Sent.NOTHING),
            Map.entry("DELETE /api/tokens", Sent.NOTHING),
            Map.entry(
                    "POST /api/imports/{dataset}", new Sent("text/csv", "team_key,name,opened_on,closed_on\n", false)),
            Map.entry("POST /api/patients", Sent.json("{'givenName':'Nobody'}")),
            Map.entry(
                    "PUT /api/patients/{id}",
                    Sent.json("{'givenName':'Changed','ethnicity':'Changed'}").ofAVersion()),
            Map.entry(
                    "POST /api/patients/{id}/referrals",
                    Sent.json("{'receivedOn':'2026-02-04','source':'GP','team':'" + OWN_TEAM + "'}")),
            Map.entry(
                    "POST /api/patients/{id}/referrals/{referral}/decision",
                    Sent.json("{'outcome':'ACCEPTED','outcomeOn':'2026-02-05'}")),
            Map.entry(
                    "PUT /api/patients/{id}/referrals/{referral}/decision",
                    Sent.json("{'outcome':'DECLINED','outcomeOn':'2026-02-05','reason':'The wrong one'}")
                            .ofAVersion()),
            Map.entry("POST /api/patients/{id}/referrals/{referral}/strike-out", Sent.json(BECAUSE)),
            Map.entry("POST /api/patients/{id}/diagnoses", Sent.json("{" + DIAGNOSIS.replace("6D11", "6D10.1") + "}")),
            Map.entry(
                    "PUT /api/patients/{id}/diagnoses/{diagnosis}",
                    Sent.json("{" + DIAGNOSIS + ",'reason':'The day was wrong'}")
                            .ofAVersion()),
            Map.entry("POST /api/patients/{id}/diagnoses/{diagnosis}/strike-out", Sent.json(BECAUSE)),
            Map.entry("POST /api/patients/{id}/contacts", Sent.json("{" + CONTACT + "}")),
            Map.entry(
                    "PUT /api/patients/{id}/contacts/{contact}",
                    Sent.json("{" + CONTACT + ",'reason':'The day was wrong'}").ofAVersion()),
            Map.entry("POST /api/patients/{id}/contacts/{contact}/strike-out", Sent.json(BECAUSE)),
            Map.entry("POST /api/patients/{id}/events", Sent.json("{" + EVENT + "}")),
            Map.entry(
                    "PUT /api/patients/{id}/events/{event}",
                    Sent.json("{" + EVENT + ",'reason':'The day was wrong'}").ofAVersion()),
            Map.entry("POST /api/patients/{id}/events/{event}/strike-out", Sent.json(BECAUSE)),
            Map.entry("POST /api/patients/{id}/assessments", Sent.json("{" + ASSESSMENT + "}")),
            Map.entry(
                    "PUT /api/patients/{id}/assessments/{assessment}",
                    Sent.json("{" + ASSESSMENT + ",'reason':'The day was wrong'}")
                            .ofAVersion()),
            Map.entry("POST /api/patients/{id}/assessments/{assessment}/strike-out", Sent.json(BECAUSE)));

    private static Sent sent(RouteTable.Way way) {
        return WRITES.getOrDefault(way.toString(), Sent.NOTHING);
    }

    @Test
    void every_writing_route_is_tried_with_something_that_could_be_stored() {
        assertThat(RouteTable.read().stream()
                        .filter(way -> !way.method().equals("GET"))
                        .map(RouteTable.Way::toString)
                        .filter(way -> !WRITES.containsKey(way)))
                .as("writing routes without a body: say here what they take")
                .isEmpty();
    }

    @Test
    void whoever_may_not_write_is_refused_whatever_they_send_and_nothing_is_stored() {
        Newcomer own = new Newcomer(service(), OWN_TEAM);
        Newcomer other = new Newcomer(service(), OTHER_TEAM);
        Map<String, String> ids = own.ids();
        String before = own.stored();
        List<String> wrong = new ArrayList<>();
        for (Map.Entry<String, String> one : ACCOUNTS.entrySet()) {
            boolean clinical =
                    one.getValue().equals("CLINICIAN") || one.getValue().equals("SUPERVISOR");
            String token = token(page.request(), one.getKey());
            for (RouteTable.Way way : writesAboutAPatient()) {
                Shows shows = ABOUT_A_PATIENT.get(way.path());
                for (boolean theirs : new boolean[] {true, false}) {
                    if (way.admits(one.getValue()) && reaches(one.getValue(), shows, clinical && theirs)) continue;
                    // The sender's key names the other one too, whose id nobody here may learn.
                    Map<String, String> asked = new LinkedHashMap<>(ids);
                    if (!theirs) asked.put("id", "key:" + other.key());
                    int status =
                            call(page.request(), way, asked, token, sent(way)).status();
                    if (status != 403)
                        wrong.add(one.getKey() + ": " + way + " of " + (theirs ? "the own" : "another")
                                + " team answered " + status);
                }
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(own.stored()).isEqualTo(before);
        other.refer("-2", OWN_TEAM);
        assertThat(other.stored())
                .doesNotContain("Changed", "2026-02-04", "2026-02-05", "Entered for somebody else")
                .contains("Maëlle", "2026-01-05", "2026-01-06");
    }

    @Test
    void what_the_others_were_refused_with_is_stored_for_whoever_may() {
        Newcomer own = new Newcomer(service(), OWN_TEAM);
        Map<String, String> ids = own.ids();
        String token = token(page.request(), "clinician");
        List<String> wrong = new ArrayList<>();
        // What is corrected is corrected before it is struck out, a decision once it is made, and the referral goes
        // last.
        List<RouteTable.Way> ways = writesAboutAPatient().stream()
                .sorted(Comparator.comparing((RouteTable.Way way) -> way.path().contains("strike-out"))
                        .thenComparing(way ->
                                way.path().contains("referral") && way.path().contains("strike-out"))
                        .thenComparing(way -> way.path().endsWith("/decision"))
                        .thenComparing(
                                way -> way.method().equals("PUT") == way.path().endsWith("/decision")))
                .toList();
        for (RouteTable.Way way : ways) {
            APIResponse answer = call(page.request(), way, ids, token, sent(way));
            if (answer.status() / 100 != 2) wrong.add(way + " answered " + answer.status() + ": " + answer.text());
        }
        assertThat(wrong).isEmpty();
        assertThat(own.stored()).contains("Changed", "2026-02-04", "2026-02-05", "Entered for somebody else");
    }

    private static List<RouteTable.Way> writesAboutAPatient() {
        return RouteTable.read().stream()
                .filter(way -> !way.method().equals("GET") && ABOUT_A_PATIENT.containsKey(way.path()))
                .toList();
    }

    /** What stands behind no page and no call of the API, and what it answers a stranger. */
    private static final Map<String, Integer> SERVLETS = Map.of(
            "/", 302,
            "/index.xhtml", 302,
            "/platform/search", 401,
            "/platform/draft", 401,
            "/platform/session", 401,
            "/platform/signout", 302,
            "/platform/trouble", 404,
            // The demonstration has no identity provider.
            "/platform/sso", 404,
            "/platform/sso/back", 404);

    @Test
    void what_is_neither_a_page_nor_the_api_serves_no_stranger() {
        assertThat(SERVLETS.keySet())
                .as("addresses without a rule")
                .containsAll(RouteTable.servlets().keySet());
        SERVLETS.forEach((path, status) -> {
            String method = path.equals("/platform/draft") ? "PUT" : "GET";
            // What an earlier refusal left to be told.
            page.context().clearCookies();
            RequestOptions asked = RequestOptions.create().setMethod(method).setMaxRedirects(0);
            if (method.equals("PUT")) asked.setHeader("X-Holdfast", "draft").setData("{}");
            APIResponse answer = page.request().fetch(url() + path.substring(1) + "?form=x&record=&q=mac", asked);
            assertThat(answer.status()).as(path).isEqualTo(status);
            assertThat(answer.headers().getOrDefault("location", "/platform/signin.xhtml"))
                    .as(path)
                    .satisfiesAnyOf(to -> assertThat(to).startsWith("/platform/signin.xhtml"), to -> assertThat(to)
                            .isEqualTo("/"));
        });
    }

    @Test
    void a_draft_is_kept_for_nobody_but_the_page_of_whoever_is_signed_in() {
        signIn("clinician");
        String draft = url() + "platform/draft?form=matrix&record=";
        RequestOptions put = RequestOptions.create().setMethod("PUT").setData("{\"text\":[\"x\"]}");
        assertThat(page.request().fetch(draft, put).status()).isEqualTo(403);
        assertThat(page.request()
                        .fetch(draft, put.setHeader("X-Holdfast", "draft"))
                        .status())
                .isEqualTo(200);
        assertThat(page.request()
                        .fetch(
                                draft,
                                RequestOptions.create().setMethod("DELETE").setHeader("X-Holdfast", "draft"))
                        .status())
                .isEqualTo(204);
        assertThat(page.request().get("/platform/search?q=mac").status()).isEqualTo(200);
        assertThat(page.request().get("/platform/session").status()).isEqualTo(200);
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
                // What writes is tried on people of its own.
                if (shows == null || !way.method().equals("GET")) continue;
                for (int which = 0; which < 2; which++) {
                    boolean open = way.admits(one.getValue()) && reaches(one.getValue(), shows, clinical && which == 0);
                    APIResponse answer = call(window.request(), way, records[which], token, Sent.NOTHING);
                    if (!fits(answer, open))
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

    /** Some ids are missing, so being let in is any answer but a refusal at a door. */
    private static boolean fits(APIResponse answer, boolean open) {
        boolean sentAway = answer.status() == 302
                && answer.headers().getOrDefault("location", "").contains("/patients/open.xhtml");
        boolean refused = answer.status() == 401 || answer.status() == 403 || sentAway;
        return open ? !refused && answer.status() < 500 : refused;
    }

    private String[] ownAndOther(String account) {
        Api api = Api.as(service(), account);
        return new String[] {
            api.somebody("OPEN").get("id").getAsString(),
            api.somebody("WITH_REASON").get("id").getAsString()
        };
    }

    private APIResponse call(APIRequestContext from, RouteTable.Way way, String id, String token, Sent sent) {
        return call(from, way, Map.of("id", id), token, sent);
    }

    /** @param ids what the address names in braces; anything else is an id that nothing has */
    private APIResponse call(
            APIRequestContext from, RouteTable.Way way, Map<String, String> ids, String token, Sent sent) {
        String path = way.path().substring(1);
        for (Map.Entry<String, String> one : ids.entrySet())
            path = path.replace("{" + one.getKey() + "}", one.getValue());
        path = path.replaceAll("\\{[^}]*}", NO_ID);
        String id = ids.get("id");
        if (way.isPage() && ABOUT_A_PATIENT.containsKey(way.path()))
            path += "?patient=" + id + "&record=" + id + "&contact=" + id + "&event=" + id;
        RequestOptions options = with(way.isPage() ? "" : token)
                .setMethod(way.method())
                .setMaxRedirects(0)
                .setFailOnStatusCode(false);
        if (sent.versioned()) options.setHeader("If-Match", version(from, path, token));
        if (!way.method().equals("GET") && !sent.body().isEmpty())
            options.setHeader("Content-Type", sent.type()).setData(sent.body());
        return from.fetch(url() + path, options);
    }

    /** The one that stands, or for who may not read it the first. */
    private String version(APIRequestContext from, String path, String token) {
        return from.get(url() + path.replaceFirst("/decision$", ""), with(token))
                .headers()
                .getOrDefault("etag", "\"0\"");
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
