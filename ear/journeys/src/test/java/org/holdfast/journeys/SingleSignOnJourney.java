package org.holdfast.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.RequestOptions;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Where the organisation's identity provider signs people in instead of passwords. */
@ExtendWith(Shared.class)
class SingleSignOnJourney {
    private static final String WORDS = "otter kettle ninety";

    @Test
    void people_come_in_by_their_organisation_and_programs_by_a_token_that_they_make(Browser browser) {
        try (IdentityProvider provider = new IdentityProvider();
                Served served = Served.empty()
                        .with("HOLDFAST_OIDC_ISSUER", provider.issuer())
                        .with("HOLDFAST_OIDC_CLIENT_ID", IdentityProvider.CLIENT)
                        .with("HOLDFAST_OIDC_CLIENT_SECRET", IdentityProvider.SECRET)
                        .start();
                BrowserContext window = browser.newContext(new Browser.NewContextOptions().setBaseURL(served.url()))) {
            Page page = window.newPage();
            page.navigate(served.setUpLink());
            page.locator("[id='setup:name']").fill("Mary O’Neill");
            page.locator("[id='setup:username']").fill("mary");
            page.locator("[id='setup:password']").fill(WORDS);
            page.locator("[id='setup:go']").click();
            page.waitForURL("**/platform/accounts.xhtml");
            window.clearCookies();

            provider.vouchFor("mary");
            page.navigate("/platform/accounts.xhtml?query=mar");
            assertThat(page.locator("input[type=password]")).hasCount(0);
            go(page);
            page.waitForURL("**/platform/accounts.xhtml?query=mar");
            assertThat(page.locator("main")).containsText("Mary O’Neill");

            programsUseTokens(page, served);
            onlyWhoHasAnAccountComesIn(page, provider);
            served.stop();
            assertThat(served.log())
                    .as("what the provider was sent stays out of the log")
                    .doesNotContain("code=");
        }
    }

    /** A password opens nothing here any more, so a person makes the token. */
    private static void programsUseTokens(Page page, Served served) {
        String basic = Base64.getEncoder().encodeToString(("mary:" + WORDS).getBytes());
        APIResponse refused = page.request()
                .post(
                        served.url() + "api/tokens",
                        RequestOptions.create().setHeader("Authorization", "Basic " + basic));
        assertThat(refused.status()).isEqualTo(401);
        assertThat(refused.text()).contains("My account and security");

        page.navigate("/platform/account.xhtml");
        page.locator("[id='token:label']").fill("Nightly import");
        page.locator("[id='token:make']").click();
        Locator shown =
                page.locator("[id$=programs] code.hf-code, code.hf-code").first();
        assertThat(shown).isVisible();
        String token = shown.innerText().strip();
        assertThat(me(page, served, token)).isEqualTo(200);
        page.navigate("/platform/account.xhtml");
        assertThat(page.locator("main")).containsText("Nightly import");
        assertThat(page.locator("main")).not().containsText(token);
        page.getByLabel("Revoke Nightly import").click();
        assertThat(page.getByLabel("Revoke Nightly import")).hasCount(0);
        assertThat(me(page, served, token)).isEqualTo(401);
    }

    private static int me(Page page, Served served, String token) {
        return page.request()
                .get(served.url() + "api/me", RequestOptions.create().setHeader("Authorization", "Bearer " + token))
                .status();
    }

    private static void onlyWhoHasAnAccountComesIn(Page page, IdentityProvider provider) {
        page.context().clearCookies();
        provider.vouchFor("mallory");
        page.navigate("/");
        go(page);
        assertThat(page.locator("main")).containsText("there is no open account for you here");
        provider.pretendToVouchFor("mary");
        go(page);
        assertThat(page.locator("main")).containsText("sign-in did not work just now");
        page.navigate("/platform/sso/back?code=stolen&state=made-up");
        assertThat(page.locator("main")).containsText("That took too long");
        page.navigate("/platform/accounts.xhtml");
        assertThat(page.locator("main")).containsText("You sign in here with your organisation’s account.");
    }

    private static void go(Page page) {
        page.locator("a.hf-big").click();
        page.waitForLoadState();
    }
}
