package org.holdfast.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What whoever knocks is told, whatever they send: no address but ours, and no error of ours; see also {@link HeadersJourney}. */
@ExtendWith(Shared.class)
class DoorwayJourney {
    private static final List<String> ALWAYS = List.of(
            "content-security-policy",
            "x-content-type-options",
            "x-frame-options",
            "referrer-policy",
            "cross-origin-opener-policy",
            "permissions-policy");

    /** An answer as it came over the wire. */
    record Answer(int status, Map<String, String> headers, String body) {}

    @Test
    void no_answer_names_the_host_that_it_was_asked_by(Service service) {
        for (String request : List.of(
                "GET /",
                "GET /patients/find.xhtml",
                "GET /therapy/caseload.xhtml?x=1",
                "GET /platform/signin.xhtml",
                "GET /platform/nothing.xhtml",
                "GET /platform/signout",
                "GET /nothing",
                "GET /api/me",
                "GET /api/nothing",
                "GET /platform/session",
                "POST /therapy/caseload.xhtml",
                "POST /platform/signout")) {
            Answer answer = send(service, request, Map.of("Host", "evil.example"), "");
            assertThat(answer.headers().getOrDefault("location", "/"))
                    .as(request)
                    .startsWith("/")
                    .doesNotStartWith("//");
            assertThat(answer.headers() + answer.body()).as(request).doesNotContain("evil.example");
            assertThat(answer.status()).as(request).isLessThan(500);
        }
    }

    @Test
    void a_page_that_updates_itself_learns_where_to_go_without_a_host(Service service) {
        Answer answer = send(
                service,
                "POST /therapy/caseload.xhtml",
                Map.of("Host", "evil.example", "Faces-Request", "partial/ajax"),
                "");
        assertThat(answer.headers()).containsKeys(ALWAYS.toArray(String[]::new));
        assertThat(answer.body())
                .contains("redirect url=\"/platform/signin.xhtml")
                .doesNotContain("evil.example");
    }

    @Test
    void a_change_that_another_site_asks_for_is_refused_before_anybody_is_led_anywhere(Service service) {
        Answer answer = send(service, "POST /therapy/caseload.xhtml", Map.of("Origin", "https://evil.example"), "");
        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.headers()).containsKeys(ALWAYS.toArray(String[]::new));
    }

    @Test
    void what_cannot_be_read_is_refused_and_is_no_error_of_ours(Service service) {
        String multipart = "multipart/form-data; boundary=abc";
        for (Map<String, String> headers : List.of(
                Map.of("Content-Type", "multipart/form-data"),
                Map.of("Content-Type", multipart),
                Map.of("Content-Type", "Multipart/Form-Data; boundary="))) {
            Answer answer = send(
                    service,
                    "POST /platform/signin.xhtml",
                    headers,
                    "--abc\r\nContent-Disposition: form-data; name=\"x\"\r\n\r\nhalf of it");
            assertThat(answer.status()).as(headers.toString()).isEqualTo(400);
            assertThat(answer.body()).contains("could not be read");
        }
        Answer stateless = send(
                service,
                "POST /platform/signin.xhtml",
                Map.of("Content-Type", "application/x-www-form-urlencoded", "Faces-Request", "partial/ajax"),
                "jakarta.faces.ViewState=stateless&jakarta.faces.partial.ajax=true");
        assertThat(stateless.status()).isEqualTo(400);
        Answer style = send(
                service,
                "GET /jakarta.faces.resource/tokens.css.xhtml?ln=holdfast",
                Map.of("If-Modified-Since", "junk"),
                "");
        assertThat(style.status()).isEqualTo(200);
    }

    @Test
    void an_address_of_the_api_that_climbs_out_of_it_is_refused_in_the_words_of_the_api(Service service) {
        for (String path : List.of("/api/patients/..%2f..", "/api/patients/%2e%2e%2F%2e%2e")) {
            Answer answer = send(service, "GET " + path, Map.of(), "");
            assertThat(answer.status()).as(path).isEqualTo(400);
            assertThat(answer.headers().get("content-type")).contains("problem+json");
        }
    }

    @Test
    void an_address_of_the_api_says_what_it_takes_to_whoever_is_signed_in(Service service) {
        var asked = Api.as(service, "clinician").json("OPTIONS", "api/me", null);
        assertThat(asked.statusCode()).isEqualTo(204);
        assertThat(asked.headers().firstValue("Allow").orElse("")).contains("GET");
        assertThat(Api.stranger(service).json("OPTIONS", "api/me", null).statusCode())
                .isEqualTo(401);
    }

    static Answer send(Service service, String request, Map<String, String> headers, String body) {
        URI at = URI.create(service.url());
        Map<String, String> all = new LinkedHashMap<>();
        all.put("Host", at.getAuthority());
        all.put("Connection", "close");
        if (request.startsWith("POST")) all.put("Content-Length", "" + body.getBytes(StandardCharsets.UTF_8).length);
        all.putAll(headers);
        StringBuilder text = new StringBuilder(request + " HTTP/1.1\r\n");
        all.forEach(
                (name, value) -> text.append(name).append(": ").append(value).append("\r\n"));
        text.append("\r\n").append(body);
        try (Socket socket = new Socket(at.getHost(), at.getPort())) {
            socket.setSoTimeout(30_000);
            socket.getOutputStream().write(text.toString().getBytes(StandardCharsets.UTF_8));
            return answer(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException gone) {
            throw new UncheckedIOException(request, gone);
        }
    }

    private static Answer answer(String raw) {
        int end = raw.indexOf("\r\n\r\n");
        String[] lines = raw.substring(0, end).split("\r\n");
        Map<String, String> headers = new LinkedHashMap<>();
        for (String line : List.of(lines).subList(1, lines.length))
            headers.put(
                    line.substring(0, line.indexOf(':')).toLowerCase(Locale.ROOT),
                    line.substring(line.indexOf(':') + 1).strip());
        return new Answer(Integer.parseInt(lines[0].split(" ")[1]), headers, raw.substring(end + 4));
    }
}
