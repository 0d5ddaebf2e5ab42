package org.holdfast.journeys;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;

/** The service's API as another system calls it: a token for an account, then bearer calls. */
final class Api {
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();
    private final String url;
    private final String token;

    private Api(String url, String token) {
        this.url = url;
        this.token = token;
    }

    private Api(String url, String account, String password) {
        this.url = url;
        HttpResponse<String> answer = askForToken(account, password);
        if (answer.statusCode() / 100 != 2) {
            throw new IllegalStateException(
                    "No token for " + account + ": " + answer.statusCode() + " " + answer.body());
        }
        token = json(answer).get("token").getAsString();
    }

    private HttpResponse<String> askForToken(String account, String password) {
        String basic = Base64.getEncoder().encodeToString((account + ":" + password).getBytes(StandardCharsets.UTF_8));
        return send(
                request("api/tokens").header("Authorization", "Basic " + basic).POST(BodyPublishers.noBody()));
    }

    /** What asking for a token with this name and password is answered with. */
    static int tokenFor(Service service, String account, String password) {
        return stranger(service).askForToken(account, password).statusCode();
    }

    /** As this demonstration account. */
    static Api as(Service service, String account) {
        return new Api(service.url(), account, Journey.PASSWORD);
    }

    /** As an account of a service that is no demonstration. */
    static Api of(Service service, String account, String password) {
        return new Api(service.url(), account, password);
    }

    /** As nobody whom the service knows. */
    static Api stranger(Service service) {
        return new Api(service.url(), "none");
    }

    /** For calls that something else makes. */
    String token() {
        return token;
    }

    HttpResponse<String> get(String path) {
        return send(bearer(path).GET());
    }

    HttpResponse<String> post(String path, String type, String body) {
        return send(bearer(path).header("Content-Type", type).POST(BodyPublishers.ofString(body)));
    }

    HttpResponse<String> postJson(String path, String body, String idempotencyKey) {
        return send(bearer(path)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", idempotencyKey)
                .POST(BodyPublishers.ofString(body)));
    }

    /** @param ifMatch the version that was seen, or null to leave it out */
    HttpResponse<String> putJson(String path, String body, String ifMatch) {
        HttpRequest.Builder request = bearer(path).header("Content-Type", "application/json");
        if (ifMatch != null) request.header("If-Match", ifMatch);
        return send(request.PUT(BodyPublishers.ofString(body)));
    }

    /**
     * Somebody whose record is not restricted and is to this account as it says.
     *
     * @param access OPEN for the own teams, WITH_REASON for others
     */
    JsonObject somebody(String access) {
        for (String letters : List.of("an", "ma", "el", "ar", "in", "br", "sa"))
            for (JsonElement found :
                    json(get("api/patients?limit=100&query=" + letters)).getAsJsonArray("items")) {
                JsonObject person = found.getAsJsonObject();
                boolean named = person.has("name") && !person.get("name").isJsonNull();
                if (named && person.get("access").getAsString().equals(access)) return person;
            }
        throw new AssertionError("the demonstration has nobody whose record is " + access);
    }

    /** The first of my caseload. */
    JsonObject ownPatient() {
        return json(get("api/caseload?clinician=me"))
                .getAsJsonArray("items")
                .get(0)
                .getAsJsonObject();
    }

    /** Any call with a JSON body (or none) and further headers, as name and value. */
    HttpResponse<String> json(String method, String path, String body, String... headers) {
        HttpRequest.Builder request = bearer(path)
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                .header("Content-Type", "application/json");
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    /** A call whose body is sent piece by piece, without its length being announced. */
    HttpResponse<String> postChunked(String path, String type, byte[] body) {
        return send(bearer(path)
                .header("Content-Type", type)
                .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body))));
    }

    /** Announces a body and does not send it; gives the status of the answer. */
    int announce(String path, String type, long length) {
        URI address = URI.create(url);
        try (Socket socket = new Socket(address.getHost(), address.getPort())) {
            socket.setSoTimeout(60_000);
            String head =
                    "POST /" + path + " HTTP/1.1\r\nHost: " + address.getAuthority() + "\r\nAuthorization: Bearer "
                            + token + "\r\nContent-Type: " + type + "\r\nContent-Length: " + length
                            + "\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            BufferedReader answer =
                    new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            return Integer.parseInt(answer.readLine().split(" ")[1]);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    /** A call without a body that shows this instead of a token. */
    HttpResponse<String> showing(String authorization, String method, String path) {
        return send(request(path).header("Authorization", authorization).method(method, BodyPublishers.noBody()));
    }

    /** Gives the token up. */
    HttpResponse<String> signOut() {
        return send(bearer("api/tokens").DELETE());
    }

    /** Asks for a token and gives the whole answer. */
    static HttpResponse<String> token(Service service, String account, String password) {
        return stranger(service).askForToken(account, password);
    }

    /** Sends a file to an import. */
    HttpResponse<String> importCsv(String dataset, String csv) {
        return post("api/imports/" + dataset, "text/csv;charset=UTF-8", csv);
    }

    static JsonObject json(HttpResponse<String> answer) {
        return JsonParser.parseString(answer.body()).getAsJsonObject();
    }

    private HttpRequest.Builder bearer(String path) {
        return request(path).header("Authorization", "Bearer " + token);
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(url + path.replaceFirst("^/", "")))
                .timeout(Duration.ofMinutes(2));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
