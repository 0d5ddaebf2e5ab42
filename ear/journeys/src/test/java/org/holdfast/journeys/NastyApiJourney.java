package org.holdfast.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is sent to the API about people and what happened to them: an answer in words, and nothing half stored. */
@ExtendWith(Shared.class)
class NastyApiJourney {
    private static final String LONG = "x".repeat(501);

    private Api api;
    private String patient;

    @BeforeEach
    void somebodyOnTheCaseload(Service service) {
        api = Api.as(service, "clinician");
        patient = "api/patients/"
                + Api.json(api.get("api/caseload?limit=1"))
                        .getAsJsonArray("items")
                        .get(0)
                        .getAsJsonObject()
                        .get("patient")
                        .getAsString();
    }

    private long total(String what) {
        return Api.json(api.get(patient + "/" + what)).get("total").getAsLong();
    }

    private void refused(HttpResponse<String> answer, int status, String field, String said) {
        assertThat(answer.statusCode()).as(said + ": " + answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).contains("problem+json");
        if (field == null) return;
        List<String> fields = new ArrayList<>();
        for (JsonElement fault : Api.json(answer).getAsJsonArray("errors"))
            fields.add(fault.getAsJsonObject().get("field").getAsString());
        assertThat(fields).as(said).containsExactly(field);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "422|type     |{}",
                "422|type     |{\"type\":null,\"startedOn\":\"2026-01-05\"}",
                "422|type     |{\"type\":\"\",\"startedOn\":\"2026-01-05\"}",
                "422|type     |{\"type\":\"crisis line\",\"startedOn\":\"2026-01-05\"}",
                "422|type     |{\"type\":\"LONG\",\"startedOn\":\"2026-01-05\"}",
                "422|type     |{\"type\":\"<SCRIPT>\",\"startedOn\":\"2026-01-05\"}",
                "422|startedOn|{\"type\":\"LIAISON\"}",
                "422|startedOn|{\"type\":\"LIAISON\",\"startedOn\":\"1899-12-31\"}",
                "422|startedOn|{\"type\":\"LIAISON\",\"startedOn\":\"1901-01-01\"}",
                "422|startedOn|{\"type\":\"LIAISON\",\"startedOn\":\"9999-12-31\"}",
                "422|endedOn  |{\"type\":\"LIAISON\",\"startedOn\":\"2026-01-05\",\"endedOn\":\"2026-01-04\"}",
                "422|endedOn  |{\"type\":\"LIAISON\",\"startedOn\":\"2026-01-05\",\"endedOn\":\"9999-12-31\"}",
                "422|source   |{\"type\":\"LIAISON\",\"startedOn\":\"2026-01-05\",\"source\":\"LONG\"}",
                "422|source   |{\"type\":\"LIAISON\",\"startedOn\":\"2026-01-05\",\"source\":\"two\\nlines\"}",
                "400|source   |{\"type\":\"LIAISON\",\"startedOn\":\"2026-01-05\",\"source\":\"a\\u0000b\"}",
                "422|source   |{\"type\":\"LIAISON\",\"startedOn\":\"2026-01-05\",\"source\":\"a\\ud83d\"}",
                "400|source   |{\"type\":\"LIAISON\",\"startedOn\":\"2026-01-05\",\"source\":5}",
                "400|startedOn|{\"type\":\"LIAISON\",\"startedOn\":\"2026-02-30\"}",
                "400|startedOn|{\"type\":\"LIAISON\",\"startedOn\":\"05/01/2026\"}",
                "400|startedOn|{\"type\":\"LIAISON\",\"startedOn\":20260105}",
                "400|startedOn|{\"type\":\"LIAISON\",\"startedOn\":{\"year\":2026}}",
                "400|startedon|{\"type\":\"LIAISON\",\"startedon\":\"2026-01-05\"}",
                "400||",
                "400||null",
                "400||[]",
                "400||[{\"type\":\"LIAISON\",\"startedOn\":\"2026-01-05\"}]",
                "400||\"LIAISON\"",
                "400||{\"type\":\"LIAISON\"",
            })
    void a_contact_that_cannot_be_is_refused_at_its_field(int status, String field, String body) {
        long before = total("contacts");
        String sent = body == null ? "" : body.replace("LONG", LONG);
        refused(api.json("POST", patient + "/contacts", sent), status, field, sent);
        assertThat(total("contacts")).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "422|occurredOn     |\"occurredOn\":null",
                "422|occurredOn     |\"occurredOn\":\"1901-01-01\"",
                "422|occurredOn     |\"occurredOn\":\"9999-12-31\"",
                "400|occurredOn     |\"occurredOn\":\"2026-02-30\"",
                "422|act            |\"act\":null",
                "422|act            |\"act\":\"self_injury\"",
                "400|act            |\"act\":[\"SELF_INJURY\"]",
                "422|precision      |\"precision\":\"EXACT\"",
                "422|intent         |\"intent\":\"LETHAL\"",
                "422|intentBasis    |\"intentBasis\":\"GUESSED\"",
                "422|treatment      |\"treatment\":\"HOSPITAL\"",
                "422|informant      |\"informant\":\"ME\"",
                "422|medicalSeverity|\"medicalSeverity\":7",
                "422|medicalSeverity|\"medicalSeverity\":-1",
                "400|medicalSeverity|\"medicalSeverity\":2.5",
                "400|medicalSeverity|\"medicalSeverity\":\"2\"",
                "400|medicalSeverity|\"medicalSeverity\":99999999999999999999",
                "400|medicalSeverity|\"medicalSeverity\":1e999999999",
                "422|count          |\"count\":0",
                "422|count          |\"count\":10000",
                "400|corroborated   |\"corroborated\":\"yes\"",
                "400|substanceInvolved|\"substanceInvolved\":1",
                "422|method         |\"method\":\"LONG\"",
                "422|setting        |\"setting\":\"LONG\"",
                "422|reportedOn     |\"reportedOn\":\"2026-01-04\"",
                "422|reportedOn     |\"reportedOn\":\"9999-12-31\"",
                "400|severity       |\"severity\":2",
            })
    void an_event_that_cannot_be_is_refused_at_its_field(int status, String field, String wrong) {
        long before = total("events");
        String name = wrong.substring(0, wrong.indexOf(':'));
        StringBuilder body = new StringBuilder("{").append(wrong.replace("LONG", LONG));
        for (String good : List.of("\"occurredOn\":\"2026-01-05\"", "\"act\":\"SELF_INJURY\""))
            if (!good.startsWith(name)) body.append(',').append(good);
        refused(api.json("POST", patient + "/events", body.append('}').toString()), status, field, wrong);
        assertThat(total("events")).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "422|givenName    |\"givenName\":\"LONG\"",
                "422|givenName    |\"givenName\":\"Al\\u202ei\"",
                "422|givenName    |\"givenName\":\"12345\"",
                "422|givenName    |\"givenName\":\" \",\"familyName\":\"\"",
                "400|givenName    |\"givenName\":5",
                "422|familyName   |\"familyName\":\"a\\u2066b\"",
                "422|preferredName|\"preferredName\":\"LONG\"",
                "422|nhsNumber    |\"nhsNumber\":\"9434765918\"",
                "422|nhsNumber    |\"nhsNumber\":\"12345\"",
                "400|nhsNumber    |\"nhsNumber\":9434765919",
                "422|dateOfBirth  |\"dateOfBirth\":\"9999-12-31\"",
                "422|dateOfBirth  |\"dateOfBirth\":\"1066-10-14\"",
                "400|dateOfBirth  |\"dateOfBirth\":\"2026-02-30\"",
                "422|diedOn       |\"diedOn\":\"1980-01-01\"",
                "422|diedOn       |\"diedOn\":\"9999-12-31\"",
                "422|observedUntil|\"observedUntil\":\"1980-01-01\"",
                "422|gender       |\"gender\":\"LONG\"",
                "422|ethnicity    |\"ethnicity\":\"LONG\"",
                "422|postcode     |\"postcode\":\"<b>\"",
                "400|ethnicity    |\"ethnicity\":[]",
                "400|surname      |\"surname\":\"Case\"",
            })
    void details_that_cannot_be_are_refused_at_their_field_and_change_nothing(int status, String field, String wrong) {
        StringBuilder body = new StringBuilder("{").append(wrong.replace("LONG", LONG));
        for (String good : List.of("\"givenName\":\"Nasty\"", "\"dateOfBirth\":\"1990-05-06\""))
            if (!wrong.contains(good.substring(0, good.indexOf(':'))))
                body.append(',').append(good);
        refused(api.json("POST", "api/patients", body + "}"), status, field, "POST " + wrong);
        String seen = api.get(patient).headers().firstValue("ETag").orElseThrow();
        refused(api.putJson(patient, body + "}", seen), status, field, "PUT " + wrong);
        assertThat(api.get(patient).headers().firstValue("ETag")).contains(seen);
    }

    private String somebodyNew() {
        HttpResponse<String> made = api.json(
                "POST",
                "api/patients",
                "{\"givenName\":\"Nasty\",\"familyName\":\"Case\",\"dateOfBirth\":\"1990-05-06\"}");
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        return "api/patients/" + Api.json(made).get("id").getAsString();
    }

    /** The key of a team that the clinician is in. */
    private String team(Service service) {
        String me = Api.json(api.get("api/me")).get("id").getAsString();
        return Api.json(Api.as(service, "trainer").get("api/staff/" + me))
                .get("team")
                .getAsString();
    }

    @Test
    void a_referral_and_its_decision_that_cannot_be_are_refused_at_their_field(Service service) {
        String referrals = somebodyNew() + "/referrals";
        String team = "\"team\":\"" + team(service) + "\"";
        String day = "\"receivedOn\":\"2026-01-05\"";
        refused(api.json("POST", referrals, "{" + team + "}"), 422, "receivedOn", "no day");
        refused(api.json("POST", referrals, "{" + day + "}"), 422, "team", "no team");
        refused(api.json("POST", referrals, "{" + day + ",\"team\":\"NOBODY\"}"), 422, "team", "another team");
        refused(api.json("POST", referrals, "{" + day + ",\"team\":5}"), 400, "team", "a number");
        for (String never : List.of("9999-12-31", "1990-05-05"))
            refused(
                    api.json("POST", referrals, "{" + team + ",\"receivedOn\":\"" + never + "\"}"),
                    422,
                    "receivedOn",
                    never);
        refused(
                api.json("POST", referrals, "{" + team + ",\"receivedOn\":\"2026-02-30\"}"),
                400,
                "receivedOn",
                "no day");
        refused(
                api.json("POST", referrals, "{" + team + "," + day + ",\"source\":\"" + LONG + "\"}"),
                422,
                "source",
                "long");
        refused(
                api.json("POST", referrals, "{" + team + "," + day + ",\"outcome\":\"ACCEPTED\"}"),
                400,
                "outcome",
                "more");
        refused(api.json("POST", referrals, ""), 400, null, "nothing");
        assertThat(Api.json(api.get(referrals)).get("total").getAsInt()).isZero();

        HttpResponse<String> made = api.json("POST", referrals, "{" + team + "," + day + "}");
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        String decision = referrals + "/" + Api.json(made).get("id").getAsString() + "/decision";
        refused(api.json("POST", decision, "{}"), 422, "outcome", "nothing decided");
        refused(
                api.json("POST", decision, "{\"outcome\":\"WAITING\",\"outcomeOn\":\"2026-01-06\"}"),
                422,
                "outcome",
                "waiting");
        refused(api.json("POST", decision, "{\"outcome\":\"MAYBE\"}"), 400, "outcome", "no outcome");
        refused(api.json("POST", decision, "{\"outcome\":\"DECLINED\"}"), 422, "outcomeOn", "no day");
        for (String never : List.of("2026-01-04", "9999-12-31"))
            refused(
                    api.json("POST", decision, "{\"outcome\":\"DECLINED\",\"outcomeOn\":\"" + never + "\"}"),
                    422,
                    "outcomeOn",
                    never);
        String declined = "{\"outcome\":\"DECLINED\",\"outcomeOn\":\"2026-01-06\"}";
        assertThat(api.json("POST", decision, declined).statusCode()).isEqualTo(200);
        refused(api.json("POST", decision, declined), 422, null, "decided twice");
        assertThat(Api.json(api.get(referrals))
                        .getAsJsonArray("items")
                        .get(0)
                        .getAsJsonObject()
                        .get("outcome")
                        .getAsString())
                .isEqualTo("DECLINED");
    }

    @Test
    void what_is_no_name_and_password_and_no_token_opens_nothing(Service service) {
        for (String shown : List.of(
                "Basic",
                "Basic !!!",
                "Basic bm9jb2xvbg==",
                "Basic " + "QUFB".repeat(500),
                "Bearer",
                "Bearer hf_x",
                "Bearer " + "x".repeat(4000),
                "Digest username=\"clinician\"")) {
            HttpResponse<String> answer = Api.stranger(service).showing(shown, "POST", "api/tokens");
            assertThat(answer.statusCode())
                    .as(shown.substring(0, Math.min(40, shown.length())))
                    .isEqualTo(401);
            assertThat(answer.headers().firstValue("WWW-Authenticate"))
                    .as(shown)
                    .isPresent();
            assertThat(Api.stranger(service).showing(shown, "GET", "api/me").statusCode())
                    .as(shown)
                    .isEqualTo(401);
        }
    }

    @Test
    void staff_are_found_by_their_key_or_not_at_all(Service service) {
        Api trainer = Api.as(service, "trainer");
        for (String nobody : List.of("key:", "key:%20", "key:'%20OR%20'1'='1", "key:" + "x".repeat(3000), "%3Cb%3E"))
            refused(trainer.get("api/staff/" + nobody), 404, null, nobody);
        refused(trainer.get("api/staff?after=" + "x".repeat(401)), 400, "after", "long");
    }

    @ParameterizedTest
    @ValueSource(strings = {"contacts", "events", "episodes", "referrals", "diagnoses", "timeline"})
    void a_list_takes_only_the_parameters_it_has(String list) {
        for (String query : List.of(
                "limit=0",
                "limit=201",
                "limit=-1",
                "limit=x",
                "limit=1e2",
                "limit=99999999999999999999",
                "limit=5&limit=6",
                "after=x",
                "after=2024-02-30_01900000-0000-7000-8000-000000000000",
                "after=%00",
                "after=-1",
                "sort=startedOn",
                "order=desc",
                "type=LIAISON")) refused(api.get(patient + "/" + list + "?" + query), 400, null, list + "?" + query);
        for (String path : List.of("/" + list + "/x", "/" + list + "/" + UUID.randomUUID()))
            assertThat(api.get(patient + path).statusCode()).as(path).isEqualTo(404);
        for (String nobody :
                List.of("x", "key:", "key:nobody", UUID.randomUUID().toString()))
            assertThat(api.get("api/patients/" + nobody + "/" + list).statusCode())
                    .as(nobody)
                    .isIn(403, 404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"limit=0", "limit=201", "after=x", "after=-5", "sort=name", "clinician=me&clinician=me"})
    void the_caseload_takes_only_the_parameters_it_has(String query) {
        refused(api.get("api/caseload?" + query), 400, null, query);
    }

    @Test
    void the_caseload_is_of_nobody_else_and_goes_page_by_page() {
        refused(api.get("api/caseload?clinician=" + UUID.randomUUID()), 422, "clinician", "another's");
        assertThat(paged("api/caseload", "episode")).doesNotHaveDuplicates();
    }

    private List<String> paged(String path, String id) {
        List<String> seen = new ArrayList<>();
        String next = "";
        long total;
        do {
            JsonObject page = Api.json(api.get(path + "?limit=3" + next));
            for (JsonElement item : page.getAsJsonArray("items"))
                seen.add(item.getAsJsonObject().get(id).getAsString());
            total = page.get("total").getAsLong();
            next = page.get("next").isJsonNull()
                    ? ""
                    : "&after=" + page.get("next").getAsString();
        } while (!next.isEmpty());
        assertThat(seen).hasSize((int) total);
        return seen;
    }

    @Test
    @Tag("postgresql")
    void an_entry_is_corrected_and_struck_out_with_a_reason_by_whoever_has_seen_it() {
        String contacts = patient + "/contacts";
        String key = UUID.randomUUID().toString();
        String body = "{\"type\":\"CRISIS_HOUSE\",\"startedOn\":\"2026-01-05\",\"source\":\"مكالمة <b>=1+1</b>\"}";
        HttpResponse<String> made = api.postJson(contacts, body, key);
        assertThat(made.statusCode()).isEqualTo(201);
        assertThat(Api.json(api.postJson(contacts, body, key)).get("id"))
                .isEqualTo(Api.json(made).get("id"));
        refused(api.postJson(contacts, body.replace("05", "06"), key), 422, "Idempotency-Key", "another body");
        String one = contacts + "/" + Api.json(made).get("id").getAsString();
        assertThat(made.headers().firstValue("Location").orElse("")).endsWith(one);

        String right = "{\"type\":\"CRISIS_LINE\",\"startedOn\":\"2026-01-06\",\"reason\":\"Wrong day\"}";
        refused(api.json("PUT", one, right), 428, null, "no If-Match");
        refused(api.json("PUT", one, right, "If-Match", "nonsense"), 400, "If-Match", "no tag");
        refused(api.json("PUT", one, right, "If-Match", "\"7\""), 412, null, "another version");
        refused(api.json("PUT", one, right.replace("Wrong day", " "), "If-Match", "\"0\""), 422, "reason", "no reason");
        refused(
                api.json("PUT", one, right.replace("Wrong day", LONG), "If-Match", "\"0\""),
                422,
                "reason",
                "long reason");
        HttpResponse<String> corrected = api.json("PUT", one, right, "If-Match", "\"0\"");
        assertThat(corrected.statusCode()).isEqualTo(200);
        assertThat(corrected.headers().firstValue("ETag")).contains("\"1\"");
        JsonObject before = Api.json(api.get(one + "/earlier"))
                .getAsJsonArray("items")
                .get(0)
                .getAsJsonObject();
        assertThat(before.getAsJsonObject("said").get("type").getAsString()).isEqualTo("CRISIS_HOUSE");
        assertThat(before.getAsJsonObject("superseded").get("reason").getAsString())
                .isEqualTo("Wrong day");

        String strike = one + "/strike-out";
        for (String reason :
                new String[] {"{}", "{\"reason\":null}", "{\"reason\":\" \"}", "{\"reason\":\"" + LONG + "\"}"})
            refused(api.json("POST", strike, reason), 422, "reason", reason);
        refused(api.json("POST", strike, "{\"reason\":5}"), 400, "reason", "a number");
        refused(api.json("POST", strike, ""), 400, null, "nothing");
        refused(api.json("POST", strike, "{\"reason\":\"Mistake\"}", "If-Match", "\"0\""), 412, null, "an old version");
        HttpResponse<String> unknownWay = api.json("DELETE", one, null);
        assertThat(unknownWay.statusCode()).isEqualTo(405);
        assertThat(unknownWay.headers().firstValue("Allow"))
                .hasValueSatisfying(ways -> assertThat(ways).contains("GET", "PUT"));
        HttpResponse<String> struck = api.json("POST", strike, "{\"reason\":\"Mistake\"}");
        assertThat(struck.statusCode()).isEqualTo(200);
        refused(api.json("POST", strike, "{\"reason\":\"Mistake\"}"), 422, null, "twice");
        JsonObject now = Api.json(api.get(one));
        assertThat(now.getAsJsonObject("struckOut").get("reason").getAsString()).isEqualTo("Mistake");
        assertThat(now.getAsJsonObject("struckOut").get("by").getAsString()).isNotBlank();
        assertThat(paged(contacts, "id"))
                .doesNotHaveDuplicates()
                .contains(now.get("id").getAsString());
    }

    @Test
    void a_page_after_nobody_is_malformed_and_a_body_that_is_too_large_is_called_so_everywhere(Service service) {
        Api admin = Api.as(service, "admin");
        refused(admin.get("api/staff?after=x"), 400, "after", "nobody");
        refused(admin.get("api/imports?after=x"), 400, "after", "no dataset");
        assertThat(admin.get("api/imports?after=contacts").statusCode()).isEqualTo(200);
        HttpResponse<String> large = admin.post("api/patients", "application/json", "x".repeat(3_000_000));
        assertThat(large.statusCode()).isEqualTo(413);
        assertThat(Api.json(large).get("title").getAsString()).isEqualTo("Content Too Large");
        assertThat(admin.get("api/openapi").body()).contains("\"428\"");
    }
}
