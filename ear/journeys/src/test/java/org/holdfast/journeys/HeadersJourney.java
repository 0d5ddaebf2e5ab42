package org.holdfast.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIRequestContext;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.HttpHeader;
import com.microsoft.playwright.options.RequestOptions;
import com.microsoft.playwright.options.SelectOption;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What every answer tells a browser, whoever asked and whatever came of it: a page, a refusal, a picture or nothing. */
class HeadersJourney extends Journey {
    private static final Pattern INSIDE = Pattern.compile(
            "(org\\.(holdfast|primefaces|eclipse|glassfish|h2|postgresql|hibernate)|java\\.(lang|util|io|sql|time)"
                    + "|fish\\.payara|com\\.sun|jakarta\\.(servlet|persistence|ejb|ws))\\.\\w|\\sat [\\w.$]+\\([\\w.]*:?\\d*\\)"
                    + "|Payara|GlassFish|Grizzly|Mojarra");
    private static final Pattern PARTS =
            Pattern.compile("(?:href|src)=\"(/(?:jakarta\\.faces\\.resource|holdfast)/[^\"#]+)");
    /** A script of ours reads it, and it holds no more than which form was sent. */
    private static final String READ_BY_A_SCRIPT = "hf-sent";

    private static final List<String> ACCOUNTS =
            List.of("clinician", "manager", "trainer", "supervisor", "governance", "admin");

    private final Set<Integer> seen = new TreeSet<>();
    private final List<String> wrong = new ArrayList<>();
    private Api api;
    private String somebody;

    @Test
    void every_page_call_and_servlet_answers_whoever_may_whoever_may_not_and_strangers_by_the_same_rules() {
        api = Api.as(service(), "clinician");
        somebody = api.ownPatient().get("patient").getAsString();
        Map<String, Page> windows = new HashMap<>();
        Map<String, String> tokens = new HashMap<>();
        for (String account : ACCOUNTS) {
            windows.put(account, newWindow());
            signIn(windows.get(account), account, PASSWORD);
            tokens.put(account, Api.as(service(), account).token());
        }
        for (RouteTable.Way way : RouteTable.read()) {
            if (way.toString().equals("DELETE /api/tokens")) continue;
            told("a stranger: " + way, call(page.request(), way, ""));
            for (boolean admitted : new boolean[] {true, false})
                ACCOUNTS.stream()
                        .filter(account -> way.admits(account.toUpperCase(Locale.ROOT)) == admitted)
                        .findFirst()
                        .ifPresent(account -> told(
                                account + ": " + way, call(windows.get(account).request(), way, tokens.get(account))));
        }
        for (String path : RouteTable.servlets().keySet())
            for (Page window : List.of(page, windows.get("clinician")))
                told(path, window.request().fetch(url() + path.substring(1), with("")));
        windows.values().forEach(window -> window.context().close());
        assertThat(wrong).isEmpty();
        assertThat(seen).contains(200, 302, 401, 403, 404);
    }

    private APIResponse call(APIRequestContext from, RouteTable.Way way, String token) {
        String path = way.path().replace("{id}", somebody).replaceAll("\\{[^}]*}", "none");
        if (way.isPage()) path += "?patient=" + somebody + "&record=" + somebody;
        return from.fetch(
                url() + path.substring(1), with(way.isPage() ? "" : token).setMethod(way.method()));
    }

    @Test
    void whatever_is_refused_is_refused_by_the_same_rules() {
        signIn("clinician");
        api = Api.as(service(), "clinician");
        somebody = api.ownPatient().get("patient").getAsString();
        String token = api.token();
        String contacts = "api/patients/" + somebody + "/contacts";
        APIRequestContext browser = page.request();
        answered(404, browser.fetch(url() + "platform/nothing.xhtml", with("")));
        answered(404, browser.fetch(url() + "nothing", with("")));
        answered(404, browser.fetch(url() + "WEB-INF/web.xml", with("")));
        answered(404, browser.fetch(url() + "jakarta.faces.resource/none.css.xhtml?ln=holdfast", with("")));
        answered(404, browser.fetch(url() + "api/nothing", with(token)));
        answered(404, browser.fetch(url() + contacts + "/none/earlier", with(token)));
        answered(405, browser.fetch(url() + "therapy/caseload.xhtml", with("").setMethod("PUT")));
        answered(405, browser.fetch(url() + "api/me", with(token).setMethod("DELETE")));
        answered(400, browser.fetch(url() + "patients/patient.xhtml?patient=%00", with("")));
        answered(400, browser.fetch(url() + contacts, json(token, "{\"type\":")));
        answered(422, browser.fetch(url() + contacts, json(token, "{}")));
        answered(413, browser.fetch(url() + contacts, json(token, "{\"source\":\"" + "x".repeat(1_000_000) + "\"}")));
        answered(415, browser.fetch(url() + contacts, json(token, "{}").setHeader("Content-Type", "text/plain")));
        answered(403, browser.fetch(url() + "platform/accounts.xhtml", with("")));
        answered(
                403,
                browser.fetch(
                        url() + "api/patients",
                        json(Api.as(service(), "trainer").token(), "{}")));
        answered(
                403,
                browser.fetch(
                        url() + "therapy/caseload.xhtml",
                        with("").setMethod("POST").setHeader("Origin", "https://evil.example")));
        answered(409, browser.fetch(url() + "platform/tasks.xhtml", oldForm()));
        answered(
                200,
                browser.fetch(url() + "platform/tasks.xhtml", oldForm().setHeader("Faces-Request", "partial/ajax")));
        assertThat(wrong).isEmpty();
    }

    @Test
    void what_a_page_is_made_of_answers_by_the_same_rules_and_may_be_kept() {
        signIn("clinician");
        Set<String> parts = new TreeSet<>();
        for (String path :
                List.of("/platform/signin.xhtml?why=out", "/therapy/caseload.xhtml", "/outcomes/service.xhtml")) {
            Matcher part = PARTS.matcher(page.request().get(path).text());
            while (part.find()) parts.add(part.group(1).replace("&amp;", "&"));
        }
        assertThat(parts).hasSizeGreaterThan(5);
        for (String part : parts) {
            APIResponse answer = page.request().fetch(url() + part.substring(1), with(""));
            told(part, answer);
            assertThat(answer.status()).as(part).isEqualTo(200);
            assertThat(answer.headers().getOrDefault("cache-control", ""))
                    .as(part)
                    .doesNotContain("no-store");
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void what_never_reaches_a_page_names_no_server_either() {
        for (String request :
                List.of("GET /%", "GET /a%00b", "GET /..", "BREW /", "TRACE /", "GET /" + "x".repeat(20_000))) {
            DoorwayJourney.Answer answer = DoorwayJourney.send(service(), request, Map.of(), "");
            assertThat(answer.status()).as(request).isBetween(200, 499);
            assertThat(answer.headers()).as(request).doesNotContainKeys("server", "x-powered-by");
            assertThat(answer.headers() + answer.body()).as(request).doesNotContainPattern(INSIDE);
        }
    }

    @Test
    void a_cookie_stays_with_this_site_and_out_of_the_reach_of_scripts() {
        List<Response> answers = new ArrayList<>();
        page.onResponse(answers::add);
        signIn("clinician");
        open("/platform/new-task.xhtml");
        page.locator("[id='ask:title']").fill("Look at what the browser keeps");
        page.locator("[id='ask:dueOn']")
                .fill(LocalDate.now(ZoneId.of("Europe/London")).plusDays(9).toString());
        page.locator("[id='ask:owner']").selectOption(new SelectOption().setIndex(1));
        page.locator("[id='ask:save']").click();
        page.waitForURL("**/platform/tasks.xhtml*");
        List<String> cookies = new ArrayList<>();
        page.request()
                .fetch(url() + "platform/tasks.xhtml", oldForm().setHeader("Faces-Request", "partial/ajax"))
                .headersArray()
                .forEach(header -> {
                    if (header.name.equalsIgnoreCase("set-cookie")) cookies.add(header.value);
                });
        page.navigate("/platform/tasks.xhtml");
        page.locator(".hf-user summary").click();
        page.locator("form[action='/platform/signout'] button").click();
        page.waitForURL("**/platform/signin.xhtml?why=out");
        for (Response answer : List.copyOf(answers))
            for (HttpHeader header : answer.headersArray())
                if (header.name.equalsIgnoreCase("set-cookie"))
                    cookies.addAll(header.value.lines().toList());
        assertThat(cookies.stream().map(cookie -> cookie.substring(0, cookie.indexOf('='))))
                .contains("HOLDFAST", "HOLDFAST_KNOWN", "hf-trouble", READ_BY_A_SCRIPT);
        for (String cookie : cookies) {
            assertThat(cookie).containsPattern("(?i); *SameSite=(Lax|Strict)");
            if (!cookie.startsWith(READ_BY_A_SCRIPT + "=")) assertThat(cookie).containsPattern("(?i); *HttpOnly");
        }
    }

    private void answered(int status, APIResponse answer) {
        told("", answer);
        assertThat(answer.status()).as(answer.url()).isEqualTo(status);
    }

    private void told(String asked, APIResponse answer) {
        String about = asked + " " + answer.status() + " " + answer.url() + ": ";
        seen.add(answer.status());
        Map<String, String> headers = answer.headers();
        boolean part = answer.url().contains("/jakarta.faces.resource/")
                || answer.url().contains("/holdfast/");
        long policies = answer.headersArray().stream()
                .filter(header -> header.name.equalsIgnoreCase("content-security-policy"))
                .count();
        if (policies != 1) wrong.add(about + policies + " policies");
        else policy(headers.get("content-security-policy")).forEach(fault -> wrong.add(about + fault));
        Map.of(
                        "x-content-type-options", "nosniff",
                        "x-frame-options", "DENY",
                        "referrer-policy", "same-origin",
                        "cross-origin-opener-policy", "same-origin",
                        "cross-origin-resource-policy", "same-origin")
                .forEach((name, value) -> {
                    if (!value.equals(headers.get(name))) wrong.add(about + name + " is " + headers.get(name));
                });
        if (!headers.getOrDefault("permissions-policy", "").contains("camera=()")) wrong.add(about + "allows a camera");
        if (!part && !headers.getOrDefault("cache-control", "").contains("no-store")) wrong.add(about + "may be kept");
        for (HttpHeader header : answer.headersArray())
            if (Set.of("server", "x-powered-by").contains(header.name.toLowerCase(Locale.ROOT)))
                wrong.add(about + header.name + " " + header.value);
        if (part) return;
        Matcher inside = INSIDE.matcher(answer.text());
        if (inside.find()) wrong.add(about + "tells of the inside: " + inside.group());
    }

    /** What is wrong with it. */
    private static List<String> policy(String policy) {
        Map<String, String> says = Arrays.stream(policy.split(";"))
                .map(String::strip)
                .filter(one -> !one.isEmpty())
                .collect(Collectors.toMap(
                        one -> one.split(" ", 2)[0],
                        one -> one.contains(" ") ? one.split(" ", 2)[1] : "",
                        (a, b) -> a + " " + b));
        List<String> faults = new ArrayList<>();
        Map.of(
                        "default-src", "'self'",
                        "style-src", "'self'",
                        "object-src", "'none'",
                        "base-uri", "'none'",
                        "form-action", "'self'",
                        "frame-ancestors", "'none'")
                .forEach((directive, value) -> {
                    if (!value.equals(says.get(directive))) faults.add(directive + " is " + says.get(directive));
                });
        if (!says.getOrDefault("script-src", "*")
                .matches("('self'|'nonce-[A-Za-z0-9+/=_-]+')( ('self'|'nonce-[A-Za-z0-9+/=_-]+'))*"))
            faults.add("script-src is " + says.get("script-src"));
        return faults;
    }

    /** A form of a page that has been forgotten meanwhile. */
    private static RequestOptions oldForm() {
        return with("").setMethod("POST")
                .setHeader("Content-Type", "application/x-www-form-urlencoded")
                .setData("task=task&jakarta.faces.ViewState=-1%3A-1&primefaces.nonce=QUJD");
    }

    private static RequestOptions json(String token, String body) {
        return with(token)
                .setMethod("POST")
                .setHeader("Content-Type", "application/json")
                .setData(body);
    }

    private static RequestOptions with(String token) {
        RequestOptions options = RequestOptions.create().setMaxRedirects(0).setFailOnStatusCode(false);
        return token.isEmpty() ? options : options.setHeader("Authorization", "Bearer " + token);
    }
}
