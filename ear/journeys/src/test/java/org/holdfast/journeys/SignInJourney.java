package org.holdfast.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.options.RequestOptions;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Coming in, and staying out. */
class SignInJourney extends Journey {
    @Test
    @Tag("smoke")
    @Tag("postgresql")
    void the_front_door_asks_who_you_are() {
        open("/");
        assertThat(page.url()).contains("/platform/signin.xhtml");
        look("sign-in");
    }

    @ParameterizedTest
    @CsvSource({
        "clinician, /therapy/caseload.xhtml",
        "supervisor, /training/supervision.xhtml",
        "manager, /outcomes/service.xhtml",
        "trainer, /training/competence.xhtml",
        "governance, /platform/audit.xhtml",
        "admin, /platform/accounts.xhtml"
    })
    @Tag("smoke")
    @Tag("postgresql")
    void each_demonstration_account_finds_its_home_screen(String account, String home) {
        page.navigate("/");
        signIn(account);
        page.waitForURL("**" + home);
    }

    @Test
    void a_wrong_password_and_an_unknown_account_sound_the_same() {
        page.navigate("/");
        signIn(page, "clinician", "not-the-password");
        String wrong = page.locator("body").innerText();
        signIn(page, "nobody", "not-the-password");
        assertThat(page.url()).contains("signin.xhtml");
        assertThat(page.locator("body").innerText()).isEqualTo(wrong);
    }

    @Test
    void signing_out_takes_a_page_of_this_service() {
        signIn("clinician");
        page.request().get("/platform/signout");
        APIResponse forged = page.request()
                .post("/platform/signout", RequestOptions.create().setHeader("Origin", "https://elsewhere.example"));
        assertThat(forged.status()).isEqualTo(403);
        APIResponse linked = page.request()
                .get("/platform/signout", RequestOptions.create().setHeader("Sec-Fetch-Site", "cross-site"));
        assertThat(linked.url()).doesNotContain("why=out");
        assertThat(page.request().get("/api/me").status()).as("still signed in").isEqualTo(200);
        page.locator(".hf-user summary").click();
        page.locator("form[action='/platform/signout'] button").click();
        page.waitForURL("**/platform/signin.xhtml?why=out");
        assertThat(page.request().get("/api/me").status()).isEqualTo(401);
    }

    @Test
    @Tag("postgresql")
    void the_first_wrong_passwords_of_many_at_once_are_refused_and_never_an_error() {
        String name = "nobody" + System.nanoTime();
        List<Integer> answers = IntStream.range(0, 8)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> Api.tokenFor(service(), name, "not-the-password")))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();
        assertThat(answers).isNotEmpty().allMatch(status -> status == 401 || status == 429);
    }

    @Test
    void nobody_learns_what_is_inside_from_outside() {
        APIResponse api = page.request().get("/api/me");
        assertThat(api.status()).isEqualTo(401);
        assertThat(api.headers()).doesNotContainKeys("server", "x-powered-by");
        assertThat(page.request().get("/metrics").status()).isIn(401, 403, 404);
        assertThat(page.request().get("/openapi").status()).isIn(401, 403, 404);
        assertThat(page.request().get("/health/ready").status()).isEqualTo(200);
    }
}
