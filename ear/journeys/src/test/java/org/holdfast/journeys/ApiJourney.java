package org.holdfast.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.net.http.HttpResponse;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What every call of the API promises: once is once, nobody's change is lost, and all of it is described. */
@ExtendWith(Shared.class)
class ApiJourney {
    @Test
    @Tag("postgresql")
    void the_same_key_makes_one_record_also_when_all_arrive_together(Service service) {
        Api api = Api.as(service, "clinician");
        String key = UUID.randomUUID().toString();
        String body = "{\"givenName\":\"Once\",\"familyName\":\"" + key + "\",\"dateOfBirth\":\"1990-05-06\"}";
        Set<String> made = IntStream.range(0, 4)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> api.postJson("api/patients", body, key)))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .map(answer -> {
                    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
                    return answer.headers().firstValue("Location").orElseThrow();
                })
                .collect(Collectors.toSet());
        assertThat(made).hasSize(1);
        assertThat(api.postJson("api/patients", body.replace("1990", "1991"), key)
                        .statusCode())
                .isEqualTo(422);
        assertThat(api.postJson("api/patients", body, "x".repeat(201)).statusCode())
                .isEqualTo(400);
        assertThat(api.postJson("api/patients", body, UUID.randomUUID().toString())
                        .headers()
                        .firstValue("Location"))
                .isPresent()
                .get()
                .isNotIn(made);
    }

    @Test
    @Tag("postgresql")
    void a_change_names_the_version_it_has_seen_and_the_second_of_two_is_told(Service service) {
        Api api = Api.as(service, "clinician");
        String body = "{\"givenName\":\"Amend\",\"familyName\":\"Ed\",\"dateOfBirth\":\"1990-05-06\"}";
        HttpResponse<String> made =
                api.postJson("api/patients", body, UUID.randomUUID().toString());
        String path = "api/patients/" + Api.json(made).get("id").getAsString();
        String seen = api.get(path).headers().firstValue("ETag").orElseThrow();
        assertThat(api.putJson(path, body, null).statusCode()).isEqualTo(428);
        assertThat(api.putJson(path, body, "yesterday's").statusCode()).isEqualTo(400);
        HttpResponse<String> first = api.putJson(path, body.replace("Ed", "Once"), seen);
        assertThat(first.statusCode()).as(first.body()).isEqualTo(200);
        assertThat(first.headers().firstValue("ETag")).isPresent().get().isNotEqualTo(seen);
        HttpResponse<String> second = api.putJson(path, body.replace("Ed", "Twice"), seen);
        assertThat(second.statusCode()).isEqualTo(412);
        assertThat(api.get(path).body()).contains("Once").doesNotContain("Twice");
    }

    @Test
    void the_description_names_every_call_there_is_and_only_for_who_is_signed_in(Service service) {
        JsonObject document = Api.json(Api.as(service, "clinician").get("api/openapi"));
        assertThat(document.get("openapi").getAsString()).startsWith("3.");
        Set<String> described = new TreeSet<>();
        JsonObject paths = document.getAsJsonObject("paths");
        for (String path : paths.keySet())
            for (String verb : paths.getAsJsonObject(path).keySet())
                described.add(verb.toUpperCase(java.util.Locale.ROOT) + " /api" + path);
        Set<String> there = RouteTable.read().stream()
                .filter(way -> !way.isPage())
                .map(way -> way.method() + " " + way.path())
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(described).isEqualTo(there);
        assertThat(Api.stranger(service).get("api/openapi").statusCode()).isEqualTo(401);
    }
}
