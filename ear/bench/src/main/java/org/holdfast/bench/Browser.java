package org.holdfast.bench;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Asks the service for pages as a signed-in person, and for the API with a token. */
final class Browser {
    private static final Pattern INPUT = Pattern.compile("<input[^>]*>");
    private static final Pattern NAME = Pattern.compile("name=\"([^\"]*)\"");
    private static final Pattern VALUE = Pattern.compile("value=\"([^\"]*)\"");

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();
    private final String base;
    private String token = "";

    Browser(String base) {
        this.base = base;
    }

    /** Signs in as a demonstration account, on the page and to the API. */
    Browser signIn(String account) throws IOException, InterruptedException {
        String page = get("/platform/signin.xhtml");
        StringBuilder form = new StringBuilder();
        Matcher inputs = INPUT.matcher(page);
        while (inputs.find()) {
            Matcher name = NAME.matcher(inputs.group());
            if (!name.find()) continue;
            Matcher value = VALUE.matcher(inputs.group());
            String given = value.find() ? value.group(1) : "";
            if (name.group(1).endsWith("username")) given = account;
            if (inputs.group().contains("type=\"password\"")) given = "holdfast-demo";
            add(form, name.group(1), given);
        }
        Matcher button = Pattern.compile(
                        "<button[^>]*name=\"([^\"]*)\"[^>]*type=\"submit\"|<button[^>]*type=\"submit\"[^>]*name=\"([^\"]*)\"")
                .matcher(page);
        while (button.find()) {
            String name = button.group(1) == null ? button.group(2) : button.group(1);
            if (name.startsWith("signIn:")) add(form, name, name);
        }
        HttpResponse<String> in = client.send(
                HttpRequest.newBuilder(URI.create(base + "/platform/signin.xhtml"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form.toString()))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        if (in.uri().getPath().contains("signin")) throw new IllegalStateException("not signed in as " + account);
        HttpResponse<String> answer = client.send(
                HttpRequest.newBuilder(URI.create(base + "/api/tokens"))
                        .header(
                                "Authorization",
                                "Basic "
                                        + Base64.getEncoder()
                                                .encodeToString(
                                                        (account + ":holdfast-demo").getBytes(StandardCharsets.UTF_8)))
                        .POST(HttpRequest.BodyPublishers.noBody())
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        Matcher given = Pattern.compile("\"token\"\\s*:\\s*\"([^\"]+)\"").matcher(answer.body());
        if (!given.find()) throw new IllegalStateException("no token for " + account + ": " + answer.statusCode());
        token = given.group(1);
        return this;
    }

    private static void add(StringBuilder form, String name, String value) {
        if (form.length() > 0) form.append('&');
        form.append(URLEncoder.encode(name, StandardCharsets.UTF_8))
                .append('=')
                .append(URLEncoder.encode(value, StandardCharsets.UTF_8));
    }

    String get(String path) throws IOException, InterruptedException {
        return answered(request(path).GET().build());
    }

    String post(String path, String json) throws IOException, InterruptedException {
        return answered(request(path)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json))
                .build());
    }

    String post(String path, Path csv) throws IOException, InterruptedException {
        return answered(request(path)
                .header("Content-Type", "text/csv")
                .POST(HttpRequest.BodyPublishers.ofFile(csv))
                .build());
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path));
        if (path.startsWith("/api/") && !token.isEmpty()) request.header("Authorization", "Bearer " + token);
        return request;
    }

    private String answered(HttpRequest request) throws IOException, InterruptedException {
        HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() / 100 != 2)
            throw new IllegalStateException(request.method() + " " + request.uri() + ": " + answer.statusCode() + " "
                    + answer.body().substring(0, Math.min(400, answer.body().length())));
        return answer.body();
    }
}
