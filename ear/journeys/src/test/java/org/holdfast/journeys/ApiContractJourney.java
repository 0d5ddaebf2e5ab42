package org.holdfast.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the contract says of the API, line by line. Reports and the fields of each body have journeys of their own. */
@ExtendWith(Shared.class)
class ApiContractJourney {
    private Service service;
    private Api clinician;
    private String patient;

    @BeforeEach
    void somebodyOnTheCaseload(Service running) {
        service = running;
        clinician = Api.as(service, "clinician");
        patient = "api/patients/" + clinician.ownPatient().get("patient").getAsString();
    }

    private static JsonObject good(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/json");
        return Api.json(answer);
    }

    private static JsonObject problem(HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        JsonObject problem = Api.json(answer);
        assertThat(problem.get("status").getAsInt()).isEqualTo(status);
        for (String words : List.of("title", "detail"))
            assertThat(problem.get(words).getAsString()).isNotBlank().doesNotContain("Exception", "org.");
        return problem;
    }

    private static String field(JsonObject problem) {
        assertThat(problem.getAsJsonArray("errors")).hasSize(1);
        JsonObject fault = problem.getAsJsonArray("errors").get(0).getAsJsonObject();
        assertThat(fault.get("message").getAsString()).isNotBlank();
        return fault.get("field").getAsString();
    }

    private static List<JsonObject> items(JsonObject page) {
        assertThat(page.keySet()).containsExactlyInAnyOrder("items", "total", "next");
        List<JsonObject> items = new ArrayList<>();
        for (JsonElement item : page.getAsJsonArray("items")) items.add(item.getAsJsonObject());
        return items;
    }

    /** Every item, page by page. */
    private static List<JsonObject> paged(Api api, String path, int limit) {
        List<JsonObject> all = new ArrayList<>();
        String after = "";
        JsonObject page;
        do {
            page = good(api.get(path + (path.contains("?") ? "&" : "?") + "limit=" + limit + after));
            List<JsonObject> items = items(page);
            assertThat(items).hasSizeLessThanOrEqualTo(limit);
            all.addAll(items);
            after = page.get("next").isJsonNull()
                    ? ""
                    : "&after=" + page.get("next").getAsString();
        } while (!after.isEmpty());
        assertThat(all).hasSize(page.get("total").getAsInt()).doesNotHaveDuplicates();
        return all;
    }

    @Test
    @Tag("postgresql")
    void a_token_is_given_for_name_and_password_lasts_twelve_hours_and_can_be_given_up() {
        HttpResponse<String> answer = Api.token(service, "clinician", Journey.PASSWORD);
        JsonObject token = good(answer);
        assertThat(token.keySet()).containsExactlyInAnyOrder("token", "expiresAt");
        assertThat(token.get("token").getAsString()).hasSizeGreaterThanOrEqualTo(40);
        assertThat(Instant.parse(token.get("expiresAt").getAsString()))
                .isCloseTo(Instant.now().plus(Duration.ofHours(12)), within(2, ChronoUnit.MINUTES));
        assertThat(answer.headers().firstValue("Cache-Control").orElse("")).contains("no-store");

        Api once = Api.as(service, "clinician");
        good(once.get("api/me"));
        assertThat(once.signOut().statusCode()).isEqualTo(204);
        problem(once.get("api/me"), 401);
        problem(once.signOut(), 401);
    }

    @Test
    void what_the_record_said_before_is_a_list_like_the_others() {
        String newcomer = "api/patients/" + new Newcomer(service, "DEMO-RIVERSIDE").id();
        for (String postcode : List.of("ZZ1 1AA", "ZZ1 1AB", "ZZ1 1AD")) {
            HttpResponse<String> now = clinician.get(newcomer);
            JsonObject details = good(now);
            details.addProperty("postcode", postcode);
            good(clinician.putJson(
                    newcomer,
                    details.toString(),
                    now.headers().firstValue("ETag").orElseThrow()));
        }
        assertThat(paged(clinician, newcomer + "/earlier", 2)).hasSize(3);
        problem(clinician.get(newcomer + "/earlier?limit=0"), 400);
        problem(clinician.get(newcomer + "/earlier?page=2"), 400);
    }

    @Test
    void without_a_token_nobody_is_let_in_and_it_is_said_how() {
        HttpResponse<String> stranger = Api.stranger(service).get("api/me");
        problem(stranger, 401);
        assertThat(stranger.headers().firstValue("WWW-Authenticate")).contains("Bearer");
        HttpResponse<String> nobody = Api.token(service, "nobody-" + UUID.randomUUID(), "a password");
        problem(nobody, 401);
        assertThat(nobody.headers().firstValue("WWW-Authenticate").orElse("")).startsWith("Basic");
    }

    @Test
    void me_is_who_i_am_with_my_roles_and_teams() {
        JsonObject me = good(clinician.get("api/me"));
        assertThat(me.get("username").getAsString()).isEqualTo("clinician");
        assertThat(me.get("name").getAsString()).isNotBlank();
        assertThat(me.getAsJsonArray("roles")).hasSize(1);
        assertThat(me.getAsJsonArray("roles").get(0).getAsString()).isEqualTo("CLINICIAN");
        assertThat(me.getAsJsonArray("teams")).isNotEmpty();
        UUID.fromString(me.get("id").getAsString());
    }

    @Test
    void patients_are_found_by_name_number_and_birth_date() {
        JsonObject known = good(clinician.get(patient));
        for (String sought : List.of(
                known.get("familyName").getAsString(),
                known.get("nhsNumber").getAsString(),
                known.get("dateOfBirth").getAsString())) {
            String query = "api/patients?limit=200&query=" + URLEncoder.encode(sought, StandardCharsets.UTF_8);
            assertThat(items(good(clinician.get(query)))).as(sought).anySatisfy(found -> assertThat(found.get("id"))
                    .isEqualTo(known.get("id")));
        }
        assertThat(field(problem(clinician.get("api/patients"), 400))).isEqualTo("query");
    }

    @Test
    void a_record_has_one_id_here_and_the_senders_key() {
        JsonObject known = good(clinician.get(patient));
        String key = "api/patients/key:" + known.get("patientKey").getAsString();
        assertThat(good(clinician.get(key))).isEqualTo(known);
        for (String part : List.of("/timeline", "/contacts", "/events", "/episodes", "/referrals", "/diagnoses"))
            assertThat(good(clinician.get(key + part + "?limit=3")))
                    .as(part)
                    .isEqualTo(good(clinician.get(patient + part + "?limit=3")));
        for (String nobody : List.of("x", "key:nobody", UUID.randomUUID().toString()))
            assertThat(clinician.get("api/patients/" + nobody).statusCode())
                    .as(nobody)
                    .isIn(403, 404);
    }

    @Test
    @Tag("postgresql")
    void of_two_who_change_a_record_the_second_learns_the_version_that_stands() {
        String body = "{\"givenName\":\"Con\",\"familyName\":\"Tract\",\"dateOfBirth\":\"1990-05-06\"}";
        String path = "api/patients/"
                + Api.json(clinician.postJson(
                                "api/patients", body, UUID.randomUUID().toString()))
                        .get("id")
                        .getAsString();
        String seen = clinician.get(path).headers().firstValue("ETag").orElseThrow();
        problem(clinician.putJson(path, body, null), 428);
        assertThat(clinician.putJson(path, body.replace("Con", "Conn"), seen).statusCode())
                .isEqualTo(200);
        HttpResponse<String> second = clinician.putJson(path, body.replace("Con", "Kon"), seen);
        JsonObject problem = problem(second, 412);
        JsonObject now = good(clinician.get(path));
        assertThat(problem.get("currentVersion").getAsLong())
                .isEqualTo(now.get("version").getAsLong());
        assertThat(second.headers().firstValue("ETag"))
                .isEqualTo(clinician.get(path).headers().firstValue("ETag"));
        assertThat(now.get("givenName").getAsString()).isEqualTo("Conn");
    }

    @Test
    @Tag("postgresql")
    void the_timeline_is_everything_that_happened_the_newest_first_page_by_page() {
        List<JsonObject> all = paged(clinician, patient + "/timeline", 200);
        assertThat(all).hasSizeGreaterThan(10);
        assertThat(paged(clinician, patient + "/timeline", 7)).isEqualTo(all);
        assertThat(all)
                .extracting(entry -> LocalDate.parse(entry.get("on").getAsString()))
                .isSortedAccordingTo(Comparator.reverseOrder());
        assertThat(all).allSatisfy(entry -> assertThat(entry.get("title").getAsString())
                .isNotBlank());
        String source = "told " + UUID.randomUUID();
        String contact = "{\"type\":\"LIAISON\",\"startedOn\":\"2026-01-05\",\"source\":\"" + source + "\"}";
        assertThat(clinician.json("POST", patient + "/contacts", contact).statusCode())
                .isEqualTo(201);
        assertThat(paged(clinician, patient + "/timeline", 200))
                .hasSize(all.size() + 1)
                .anySatisfy(entry -> assertThat(entry.toString()).contains(source));
    }

    @Test
    void the_caseload_is_the_screen_with_its_reasons_in_words() {
        List<JsonObject> mine = paged(clinician, "api/caseload?clinician=me", 5);
        assertThat(mine).isNotEmpty().isEqualTo(paged(clinician, "api/caseload", 200));
        assertThat(mine).allSatisfy(line -> assertThat(line.keySet())
                .contains("patient", "episode", "name", "phaseWords", "clock", "when", "reasons", "next"));
        JsonObject first = mine.get(0).getAsJsonArray("reasons").get(0).getAsJsonObject();
        assertThat(first.get("title").getAsString()).isNotBlank();
        assertThat(first.keySet()).contains("kind", "title", "detail", "dueOn");
        List<String> order = List.of("TODAY", "BY_FRIDAY", "LATER");
        assertThat(mine)
                .extracting(line -> order.indexOf(line.get("when").getAsString()))
                .isSorted()
                .doesNotContain(-1);
        problem(Api.as(service, "trainer").get("api/caseload"), 403);
    }

    @Test
    void staff_are_read_by_those_who_look_after_them_by_id_and_by_key() {
        Api trainer = Api.as(service, "trainer");
        List<JsonObject> all = paged(trainer, "api/staff", 200);
        assertThat(paged(trainer, "api/staff", 10)).isEqualTo(all);
        assertThat(all).extracting(one -> one.get("staffKey").getAsString()).isSorted();
        JsonObject one = all.get(0);
        assertThat(one.keySet())
                .contains("id", "staffKey", "name", "profession", "registrationBody", "registrationNumber", "team");
        JsonObject person = good(trainer.get("api/staff/" + one.get("id").getAsString()));
        assertThat(good(trainer.get("api/staff/key:" + one.get("staffKey").getAsString())))
                .isEqualTo(person);
        assertThat(person.getAsJsonArray("competence")).isNotEmpty();
        JsonObject stranger =
                good(Api.as(service, "admin").get("api/staff/" + one.get("id").getAsString()));
        assertThat(stranger.has("competence") && !stranger.get("competence").isJsonNull())
                .as("competence is not for administrators")
                .isFalse();
        person.remove("competence");
        assertThat(person).isEqualTo(one);
        for (String nobody :
                List.of("x", "key:nobody", "key:", UUID.randomUUID().toString()))
            problem(trainer.get("api/staff/" + nobody), 404);
        problem(clinician.get("api/staff"), 403);
    }

    /** The demonstration has more than 25 members of staff, and somebody's timeline is longer too. */
    @Test
    void a_list_answers_25_at_first_and_200_at_most() {
        Api trainer = Api.as(service, "trainer");
        assertThat(items(good(trainer.get("api/staff")))).hasSize(25);
        assertThat(items(good(trainer.get("api/staff?limit=200")))).hasSizeBetween(26, 200);
        assertThat(items(good(trainer.get("api/staff?limit=1")))).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "api/staff",
                "api/patients?query=an",
                "api/caseload",
                "/timeline",
                "/contacts",
                "/events",
                "/episodes",
                "/referrals",
                "/diagnoses",
            })
    void a_list_refuses_what_it_does_not_take_and_says_which(String list) {
        Api api = list.equals("api/staff") ? Api.as(service, "trainer") : clinician;
        String path = list.startsWith("/") ? patient + list : list;
        path += path.contains("?") ? "&" : "?";
        for (String wrong : List.of("limit=201", "limit=0", "limit=ten", "sort=name", "order=asc", "page=2"))
            assertThat(field(problem(api.get(path + wrong), 400)))
                    .as(path + wrong)
                    .isEqualTo(wrong.substring(0, wrong.indexOf('=')));
        problem(api.get(path + "limit=2&limit=3"), 400);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "contacts|{\"type\":\"LIAISON\",\"startedOn\":\"2026-01-07\"}",
                "events  |{\"act\":\"THREAT\",\"occurredOn\":\"2026-01-07\"}",
            })
    void an_entry_is_made_once_for_its_key_and_stands_where_the_answer_says(String list, String body) {
        String key = UUID.randomUUID().toString();
        HttpResponse<String> made = clinician.postJson(patient + "/" + list, body, key);
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        String id = Api.json(made).get("id").getAsString();
        assertThat(made.headers().firstValue("Location").orElse("")).endsWith("/" + list + "/" + id);
        assertThat(good(clinician.get(patient + "/" + list + "/" + id))).isEqualTo(Api.json(made));
        HttpResponse<String> again = clinician.postJson(patient + "/" + list, body, key);
        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(Api.json(again).get("id").getAsString()).isEqualTo(id);
        assertThat(again.headers().firstValue("Location"))
                .isEqualTo(made.headers().firstValue("Location"));
        assertThat(field(problem(clinician.postJson(patient + "/" + list, body.replace("07", "08"), key), 422)))
                .isEqualTo("Idempotency-Key");
        assertThat(Api.json(clinician.postJson(
                                patient + "/" + list, body, UUID.randomUUID().toString()))
                        .get("id")
                        .getAsString())
                .isNotEqualTo(id);
    }

    @Test
    void whatever_goes_wrong_is_a_problem_in_words() {
        problem(clinician.get("api/nothing"), 404);
        HttpResponse<String> method = clinician.json("DELETE", "api/me", null);
        problem(method, 405);
        assertThat(method.headers().firstValue("Allow").orElse("")).contains("GET");
        problem(clinician.post(patient + "/contacts", "text/plain", "a contact"), 415);
        problem(Api.as(service, "manager").post("api/imports/teams", "application/json", "{}"), 415);
        problem(clinician.json("POST", patient + "/contacts", "{\"type\":"), 400);
        assertThat(field(problem(clinician.json("POST", patient + "/contacts", "{}"), 422)))
                .isEqualTo("type");
        problem(Api.as(service, "trainer").get(patient), 403);
        problem(clinician.importCsv("teams", "team_key,name,opened_on,closed_on\n"), 403);
    }

    /** A body of more than a megabyte, or a file of more than 200, before it is sent or while it is. */
    @Test
    void what_is_too_large_is_refused_announced_or_not() {
        byte[] large = ("{\"source\":\"" + "x".repeat(1_000_000) + "\"}").getBytes(StandardCharsets.UTF_8);
        problem(clinician.json("POST", patient + "/contacts", new String(large, StandardCharsets.UTF_8)), 413);
        problem(clinician.postChunked(patient + "/contacts", "application/json", large), 413);
        Api manager = Api.as(service, "manager");
        assertThat(manager.announce("api/imports/contacts", "text/csv", 300_000_000))
                .isEqualTo(413);
    }

    @Test
    @Tag("postgresql")
    void a_file_is_answered_with_what_it_changed_and_refused_by_row_and_column() {
        Api manager = Api.as(service, "manager");
        String key = UUID.randomUUID().toString();
        String header = "team_key,name,opened_on,closed_on\n";
        String file = header + "A-" + key + ",Kept together,2020-01-01,\nB-" + key + ",Kept apart,2020-01-01,\n";
        assertThat(counts(manager.importCsv("teams", file))).isEqualTo("teams: 2 rows, 2 new, 0 changed, 0 as before");
        assertThat(counts(manager.importCsv("teams", file))).isEqualTo("teams: 2 rows, 0 new, 0 changed, 2 as before");
        assertThat(counts(manager.importCsv("teams", file.replace("Kept together", "Kept close"))))
                .isEqualTo("teams: 2 rows, 0 new, 1 changed, 1 as before");
        String wrong =
                header + "C-" + key + ",Good,,\nD-" + key + ",,2020-02-30,\nA-" + key + ",Bad,2020-01-01,2019-01-01\n";
        JsonObject problem = problem(manager.importCsv("teams", wrong), 422);
        List<String> faults = new ArrayList<>();
        for (JsonElement fault : problem.getAsJsonArray("errors")) {
            assertThat(fault.getAsJsonObject().keySet()).containsExactlyInAnyOrder("row", "column", "message");
            faults.add(fault.getAsJsonObject().get("row") + " "
                    + fault.getAsJsonObject().get("column").getAsString());
        }
        assertThat(faults).containsExactlyInAnyOrder("2 name", "2 opened_on", "3 closed_on");
        assertThat(counts(manager.importCsv("teams", header + "C-" + key + ",Good,,\n")))
                .as("nothing of the refused file was stored")
                .isEqualTo("teams: 1 rows, 1 new, 0 changed, 0 as before");
        problem(manager.importCsv("nothing", file), 404);
    }

    private static String counts(HttpResponse<String> answer) {
        JsonObject imported = good(answer);
        return imported.get("dataset").getAsString() + ": " + imported.get("rows") + " rows, "
                + imported.get("inserted") + " new, " + imported.get("updated") + " changed, "
                + imported.get("unchanged") + " as before";
    }
}
