package org.holdfast.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.RequestOptions;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** An administrator makes a new installation usable, lets people in and out, and stays able to. */
@OnItsOwn("HOLDFAST_TRUSTED_PROXIES=127.0.0.1")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class AccountsJourney extends Journey {
    private static final String WORDS = "otter kettle ninety";
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Europe/London"));

    @Test
    void a_colleague_is_let_in_works_leaves_and_keeps_the_name_on_what_they_did() {
        administrator();
        String mary = me(page).get("id").getAsString();
        open("/platform/accounts.xhtml");
        assertThat(page.locator("[id=firstSteps] li")).hasCount(4);
        assertThat(page.locator("[id=firstSteps]")).containsText("Import your patients");
        look("first-steps");
        page.locator("[id=firstSteps] a").first().click();
        page.waitForURL("**/platform/teams.xhtml");
        field(page, "newTeam:name").fill("Riverside");
        field(page, "newTeam:teamKey").fill("RIVERSIDE");
        press(page, "newTeam:open");
        assertThat(page.locator("main")).containsText("Riverside");
        open("/platform/accounts.xhtml");
        assertThat(page.locator("[id=firstSteps] li").first()).containsText("Done");

        open("/platform/new-person.xhtml");
        field(page, "newPerson:name").fill("Efua Lindqvist");
        field(page, "newPerson:startedOn").fill("2024-03-01");
        press(page, "newPerson:save");
        page.waitForURL("**/platform/person.xhtml*");
        String person = page.url();
        field(page, "newAccount:username").fill("efua");
        field(page, "newAccount:supervisor").check();
        press(page, "newAccount:open");
        Locator link = page.locator("code.hf-code");
        assertThat(link).containsText("token=");
        look("invitation");
        assertButtonsStayInTheirCards();
        String invitation = link.innerText();

        Page theirs = newWindow();
        theirs.navigate(invitation);
        field(theirs, "choosePassword:password").fill(WORDS);
        press(theirs, "choosePassword:go");
        theirs.waitForURL("**/platform/signin.xhtml*");
        signIn(theirs, "efua", WORDS);
        theirs.waitForURL("**/training/supervision.xhtml");
        assertThat(me(theirs).getAsJsonArray("teams")).isEmpty();
        assertThat(theirs.navigate(invitation).status()).isEqualTo(200);
        assertThat(theirs.locator("main")).containsText("This link does not work any more");

        page.navigate(person);
        field(page, "membership:team").selectOption("Riverside");
        field(page, "membership:from").fill("2024-03-01");
        field(page, "membership:until").fill(TODAY.toString());
        press(page, "membership:join");
        assertThat(page.locator("main")).containsText("1 March 2024");
        assertThat(me(theirs).getAsJsonArray("teams")).hasSize(1);

        theirs.navigate("/training/person.xhtml?staff=" + mary);
        theirs.locator("[id^='agreement:kind'][type=radio]").first().check();
        field(theirs, "agreement:sessions").fill("6");
        field(theirs, "agreement:agreedOn").fill(TODAY.toString());
        press(theirs, "agreement:save");
        assertThat(theirs.locator("main")).containsText("With Efua Lindqvist");
        theirs.navigate("/training/supervision.xhtml");
        theirs.locator("main input[type=checkbox]").first().check();
        theirs.locator("main button[type=submit]").first().click();
        assertThat(theirs.getByText("Session entered.").first()).isVisible();
        String token = token("efua");
        assertThat(withToken(token).status()).isEqualTo(200);

        page.navigate(person);
        field(page, "staffMember:leftOn").fill(TODAY.toString());
        press(page, "staffMember:save");
        assertThat(page.locator("main")).containsText("Left");

        theirs.navigate("/training/supervision.xhtml");
        assertThat(theirs).hasURL(Pattern.compile(".*/platform/signin\\.xhtml.*"));
        signIn(theirs, "efua", WORDS);
        assertThat(theirs.locator("main")).containsText("do not open an account here");
        assertThat(withToken(token).status()).isEqualTo(401);
        theirs.context().close();

        open("/platform/person.xhtml?staff=" + mary);
        field(page, "roles:trainer").check();
        press(page, "roles:give");
        assertThat(page.locator(".ui-growl, .ui-messages").first()).isVisible();
        open("/training/person.xhtml?staff=" + mary);
        assertThat(page.locator("main tr:has-text('60 minutes')")).containsText("Efua Lindqvist");
    }

    @Test
    void a_file_of_staff_never_shuts_the_last_administrator_out() {
        administrator();
        Api api = Api.of(service(), "mary", WORDS);
        String head = "staff_key,name,email,profession,registration_body,registration_number,team,started_on,left_on\n";
        String key = staffKey("mary");
        HttpResponse<String> refused =
                api.importCsv("staff", head + "S-1,Sam Otieno,,,,,,,\n" + key + ",Mary O'Neill,,,,,,," + TODAY + "\n");
        assertThat(refused.statusCode()).isEqualTo(422);
        JsonObject error = Api.json(refused).getAsJsonArray("errors").get(0).getAsJsonObject();
        assertThat(error.get("row").getAsInt()).isEqualTo(2);
        assertThat(error.get("column").getAsString()).isEqualTo("left_on");
        assertThat(error.get("message").getAsString()).contains("No administrator would stay");
        HttpResponse<String> stored = api.importCsv("staff", head + "S-1,Sam Otieno,,,,,,," + TODAY + "\n");
        assertThat(stored.statusCode()).as(stored.body()).isEqualTo(200);
    }

    @Test
    void a_second_factor_is_set_up_asked_for_and_replaced_by_a_code_on_paper() throws Exception {
        administrator();
        open("/platform/account.xhtml");
        press(page, "beginFactor:begin");
        page.locator("details:has(code.hf-code) summary").click();
        String secret = page.locator("details code.hf-code").innerText();
        look("second-factor");
        field(page, "signInEnrol:code").fill(Authenticator.code(secret));
        press(page, "signInEnrol:add");
        assertThat(page.locator("main")).containsText("not your current password");
        field(page, "signInEnrol:shownPassword").fill(WORDS);
        field(page, "signInEnrol:code").fill("000000");
        press(page, "signInEnrol:add");
        assertThat(page.locator("main")).containsText("not the code your app should show");
        field(page, "signInEnrol:shownPassword").fill(WORDS);
        field(page, "signInEnrol:code").fill(Authenticator.code(secret));
        press(page, "signInEnrol:add");
        assertThat(page.locator("ul.hf-recovery li")).hasCount(10);
        List<String> codes = page.locator("ul.hf-recovery li").allInnerTexts();

        Page elsewhere = newWindow();
        signIn(elsewhere, "mary", WORDS);
        assertThat(elsewhere.locator("h1")).containsText("Enter your code");
        field(elsewhere, "signInCode:code").fill("000000");
        press(elsewhere, "signInCode:enter");
        assertThat(elsewhere.locator("main")).containsText("not the current one");
        field(elsewhere, "signInCode:code").fill(codes.get(0));
        field(elsewhere, "signInCode:onPaper").check();
        press(elsewhere, "signInCode:enter");
        elsewhere.waitForURL(url -> !url.contains("/platform/signin"));
        elsewhere.context().close();

        open("/platform/account.xhtml");
        assertThat(page.locator("main")).containsText((codes.size() - 1) + " recovery codes are left");
        field(page, "myFactor:code").fill(Authenticator.nextCode(secret));
        press(page, "myFactor:remove");
        assertThat(page.locator("[id='beginFactor:begin']")).isVisible();
    }

    @Test
    void clinicians_are_asked_for_a_second_factor_at_their_next_sign_in_and_nobody_else_is() throws Exception {
        administrator();
        open("/platform/new-person.xhtml");
        field(page, "newPerson:name").fill("Tomasz Ferreira");
        field(page, "newPerson:startedOn").fill("2024-03-01");
        press(page, "newPerson:save");
        page.waitForURL("**/platform/person.xhtml*");
        field(page, "newAccount:username").fill("tomasz");
        field(page, "newAccount:clinician").check();
        press(page, "newAccount:open");
        String invitation = page.locator("code.hf-code").innerText();
        open("/platform/signin-rules.xhtml");
        page.getByLabel("Clinician").check();
        press(page, "signInRules:save");
        open("/platform/signin-rules.xhtml");
        assertThat(page.getByLabel("Clinician")).isChecked();
        assertThat(page.locator("[id='signInRules'] input[type=checkbox]:checked"))
                .hasCount(1);

        Page theirs = newWindow();
        theirs.navigate(invitation);
        field(theirs, "choosePassword:password").fill(WORDS);
        press(theirs, "choosePassword:go");
        theirs.waitForURL("**/platform/signin.xhtml*");
        signIn(theirs, "tomasz", WORDS);
        assertThat(theirs.locator("h1")).containsText("Add a second factor");
        assertThat(theirs.locator("svg.hf-qr")).isVisible();
        Screens.look(theirs, "second-factor-at-the-door");
        assertThat(theirs.request().get("/api/me").status()).as("not in yet").isEqualTo(401);
        theirs.locator("details:has(code.hf-code) summary").click();
        String secret = theirs.locator("details code.hf-code").innerText();
        field(theirs, "signInEnrol:code").fill("000000");
        press(theirs, "signInEnrol:enrol");
        assertThat(theirs.locator("main")).containsText("not the code your app should show");
        field(theirs, "signInEnrol:code").fill(Authenticator.code(secret));
        press(theirs, "signInEnrol:enrol");
        assertThat(theirs.locator("main")).containsText("Your recovery codes, this once");
        List<String> codes = theirs.locator("ul.hf-recovery li").allInnerTexts();
        assertThat(codes).hasSize(10).doesNotHaveDuplicates();
        theirs.locator("main a:has-text('I have kept them')").click();
        theirs.waitForURL("**/therapy/caseload.xhtml");
        theirs.navigate("/platform/account.xhtml");
        assertThat(theirs.locator("main")).containsText("10 recovery codes are left");
        assertThat(theirs.locator("main")).not().containsText(codes.get(0));
        assertThat(field(theirs, "myFactor:remove")).hasCount(0);
        theirs.context().close();

        Page again = newWindow();
        signIn(again, "tomasz", WORDS);
        assertThat(again.locator("h1")).containsText("Enter your code");
        code(again, Authenticator.nextCode(secret), false);
        again.waitForURL("**/therapy/caseload.xhtml");
        again.context().close();
        Page withoutTelephone = newWindow();
        signIn(withoutTelephone, "tomasz", WORDS);
        code(withoutTelephone, codes.get(3), true);
        withoutTelephone.waitForURL("**/therapy/caseload.xhtml");
        withoutTelephone.context().close();
        Page somebodyElse = newWindow();
        signIn(somebodyElse, "tomasz", WORDS);
        code(somebodyElse, codes.get(3), true);
        assertThat(somebodyElse.locator("main")).containsText("not one of your unused recovery codes");
        int tries = 1;
        while (!somebodyElse.locator("main").innerText().contains("Too many tries") && tries++ < 12)
            code(somebodyElse, "00000" + tries % 10, false);
        assertThat(somebodyElse.locator("main")).containsText("Too many tries");
        assertThat(tries).as("tries that cost nothing").isBetween(4, 12);
        assertThat(somebodyElse.request().get("/api/me").status()).isEqualTo(401);
        somebodyElse.context().close();

        Page another = newWindow();
        signIn(another, "mary", WORDS);
        another.waitForURL(url -> !url.contains("/platform/signin"));
        another.context().close();
    }

    private static void code(Page window, String code, boolean onPaper) {
        field(window, "signInCode:code").fill(code);
        field(window, "signInCode:onPaper").setChecked(onPaper);
        press(window, "signInCode:enter");
    }

    @Test
    void behind_a_proxy_that_ends_tls_the_browser_is_told_to_insist_on_it() {
        administrator();
        APIResponse plain = page.request().get("/platform/accounts.xhtml");
        assertThat(plain.headers()).doesNotContainKey("strict-transport-security");
        Page another = newWindow();
        RequestOptions forwarded =
                RequestOptions.create().setHeader("X-Forwarded-Proto", "https").setMaxRedirects(0);
        APIResponse answer = another.request().get("/platform/password.xhtml?token=none", forwarded);
        assertThat(answer.headers()).containsKey("strict-transport-security");
        APIResponse turnedAway = another.request().get("/platform/accounts.xhtml", forwarded);
        assertThat(turnedAway.status()).isEqualTo(302);
        assertThat(turnedAway.headers().get("location")).startsWith("/platform/signin.xhtml");
        assertThat(turnedAway.headers())
                .containsKeys("strict-transport-security", "content-security-policy", "x-content-type-options");
        another.context().setExtraHTTPHeaders(Map.of("X-Forwarded-Proto", "https"));
        another.navigate("/platform/signin.xhtml");
        field(another, "signIn:username").fill("mary");
        field(another, "signIn:password").fill(WORDS);
        Response in = another.waitForResponse(
                response -> response.request().method().equals("POST"),
                () -> field(another, "signIn:go").click());
        assertThat(String.join(" ", in.headerValues("Set-Cookie")))
                .contains("HOLDFAST=")
                .containsIgnoringCase("; Secure")
                .containsIgnoringCase("; HttpOnly");
        assertThat(in.headerValues("Set-Cookie"))
                .filteredOn(cookie -> cookie.startsWith("HOLDFAST_KNOWN="))
                .singleElement()
                .asString()
                .containsIgnoringCase("; Secure")
                .containsIgnoringCase("; HttpOnly")
                .containsIgnoringCase("; SameSite=Lax")
                .doesNotContain("mary");
        another.context().close();
    }

    /** The last one: whoever comes with another browser waits after it. */
    @Test
    @Order(Integer.MAX_VALUE)
    void a_colleague_comes_in_while_somebody_guesses_at_her_password_from_the_same_address() {
        administrator();
        page.locator(".hf-user summary").click();
        page.locator("form[action='/platform/signout'] button").click();
        page.waitForURL("**/platform/signin.xhtml?why=out");
        for (int i = 0; i < 12; i++) Api.tokenFor(service(), "mary", "a guess");
        assertThat(Api.tokenFor(service(), "mary", "a guess"))
                .as("whoever guesses waits")
                .isEqualTo(429);
        signIn(page, "mary", WORDS);
        page.waitForURL(url -> !url.contains("/platform/signin"));
    }

    /** Signed in as the one administrator there is, whom the first to come here makes. */
    private void administrator() {
        page.navigate(((Served) service()).setUpLink());
        if (page.locator("[id='setup:go']").count() > 0) {
            field(page, "setup:username").fill("m y");
            field(page, "setup:password").fill("short");
            press(page, "setup:go");
            assertThat(page.locator("#setup .hf-error")).hasCount(3);
            assertThat(page.locator("#setup")).containsText("cannot be left empty");
            assertThat(page.locator("#setup")).containsText("without spaces");
            assertThat(page.locator("#setup")).containsText("at least 12 characters");
            field(page, "setup:service").fill("Riverside service");
            field(page, "setup:name").fill("Mary O’Neill");
            field(page, "setup:username").fill("mary");
            field(page, "setup:password").fill(WORDS);
            press(page, "setup:go");
        } else {
            signIn(page, "mary", WORDS);
        }
        page.waitForURL(url -> !url.contains("/platform/signin") && !url.contains("/platform/setup"));
    }

    private String staffKey(String username) {
        open("/platform/accounts.xhtml?query=" + username);
        page.locator("a.hf-person").first().click();
        page.waitForURL("**/platform/person.xhtml*");
        java.util.regex.Matcher key = Pattern.compile("HF-[0-9a-f]+")
                .matcher(page.locator("main, header").allInnerTexts().toString());
        assertThat(key.find()).isTrue();
        return key.group();
    }

    private String token(String account) {
        String basic = Base64.getEncoder().encodeToString((account + ":" + WORDS).getBytes());
        APIResponse answer = page.request()
                .post(url() + "api/tokens", RequestOptions.create().setHeader("Authorization", "Basic " + basic));
        return JsonParser.parseString(answer.text())
                .getAsJsonObject()
                .get("token")
                .getAsString();
    }

    private APIResponse withToken(String token) {
        return page.request()
                .get(url() + "api/me", RequestOptions.create().setHeader("Authorization", "Bearer " + token));
    }

    private static JsonObject me(Page window) {
        return JsonParser.parseString(window.request().get("/api/me").text()).getAsJsonObject();
    }

    private static Locator field(Page window, String id) {
        return window.locator("[id='" + id + "']");
    }

    /** Also where letters are wider, as somebody may have set them who reads with difficulty (WCAG 1.4.12). */
    private void assertButtonsStayInTheirCards() {
        page.evaluate("() => document.querySelectorAll('main *').forEach(one => {"
                + " one.style.letterSpacing = '.12em'; one.style.wordSpacing = '.16em'; })");
        for (int width : new int[] {1280, 390}) {
            page.setViewportSize(width, 900);
            assertThat(
                            (List<?>)
                                    page.evaluate(
                                            "() => [...document.querySelectorAll('main .ui-panel .ui-button')]"
                                                    + ".filter(one => one.getBoundingClientRect().right"
                                                    + " > one.closest('.ui-panel').getBoundingClientRect().right - 8).map(one => one.innerText)"))
                    .as("buttons that stick out at " + width)
                    .isEmpty();
        }
        page.setViewportSize(1280, 900);
    }

    private static void press(Page window, String id) {
        field(window, id).click();
        window.waitForLoadState();
    }
}
