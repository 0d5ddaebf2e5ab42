package org.holdfast.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
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
    void nobody_learns_what_is_inside_from_outside() {
        APIResponse api = page.request().get("/api/me");
        assertThat(api.status()).isEqualTo(401);
        assertThat(api.headers()).doesNotContainKeys("server", "x-powered-by");
        assertThat(page.request().get("/metrics").status()).isIn(401, 403, 404);
        assertThat(page.request().get("/openapi").status()).isIn(401, 403, 404);
        assertThat(page.request().get("/health/ready").status()).isEqualTo(200);
    }
}
