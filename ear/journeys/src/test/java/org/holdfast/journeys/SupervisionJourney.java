package org.holdfast.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What a supervisor and a training lead come for. */
class SupervisionJourney extends Journey {
    @Test
    @Tag("postgresql")
    void a_supervisor_sees_who_is_due_and_enters_a_session() {
        signIn("supervisor");
        open("/training/supervision.xhtml");
        Locator somebody = page.locator("main input[type=checkbox]").first();
        String name = page.locator("main .hf-checks label").first().innerText().strip();
        somebody.check();
        page.locator("main button[type=submit]").first().click();
        // On some days of the week the demonstration has one with them today: then it asks whether this is another.
        Locator another = page.locator("main input[id$=sure]");
        Locator entered = page.getByText("Session entered.").first();
        another.or(entered).first().waitFor();
        if (another.count() > 0) {
            another.check();
            page.locator("main button[type=submit]").first().click();
        }
        PlaywrightAssertions.assertThat(entered).isVisible();
        PlaywrightAssertions.assertThat(page.locator("main .ui-panel tbody tr:has-text('60 minutes')")
                        .first())
                .containsText(name);
    }

    @Test
    void a_session_with_nobody_in_it_is_refused_at_the_field_and_what_was_typed_stays() {
        signIn("supervisor");
        open("/training/supervision.xhtml");
        page.locator("input[id$=minutes]").fill("45");
        page.locator("main button[type=submit]").first().click();
        PlaywrightAssertions.assertThat(page.locator("main")).containsText("Choose who was there.");
        assertThat(page.locator("input[id$=minutes]").inputValue()).isEqualTo("45");
    }

    @Test
    @Tag("postgresql")
    void a_training_lead_sees_who_has_had_no_supervision_and_opens_their_page() {
        signIn("trainer");
        open("/training/competence.xhtml");
        assertThat(page.locator("main").innerText()).contains("28 days");
        page.locator("a.hf-person").first().click();
        page.waitForURL("**/training/person.xhtml*");
        open("/training/competence.xhtml?show=needs");
        assertThat(page.locator("a.hf-person").count()).isPositive();
    }

    @Test
    @Tag("postgresql")
    void a_session_entered_twice_is_asked_about_and_struck_out_with_a_reason() {
        signIn("supervisor");
        open("/training/supervision.xhtml");
        enter("17");
        PlaywrightAssertions.assertThat(page.getByText("Session entered.").first())
                .isVisible();
        open("/training/supervision.xhtml");
        enter("17");
        PlaywrightAssertions.assertThat(page.locator("main")).containsText("has been entered already");
        page.locator("[id='session:sure']").check();
        page.locator("[id='session:save']").click();
        PlaywrightAssertions.assertThat(page.getByText("Session entered.").first())
                .isVisible();
        Locator twice = page.locator("main .ui-panel tbody tr:has-text('17 minutes')");
        PlaywrightAssertions.assertThat(twice).hasCount(2);

        twice.first().locator("a[href*='strike-session']").click();
        page.locator("[id='strikeSession:why']").fill("Entered twice");
        page.locator("[id='strikeSession:save']").click();
        page.waitForURL("**/training/supervision.xhtml*");
        Locator struck = page.locator("main .ui-panel tbody tr:has-text('Entered twice')");
        PlaywrightAssertions.assertThat(struck).hasCount(1);
        PlaywrightAssertions.assertThat(struck).containsText("Struck out by Morwenna Castellane on");
        PlaywrightAssertions.assertThat(struck.locator("a")).hasCount(0);
    }

    /** On a Sunday, when the demonstration holds no supervision of its own. */
    private void enter(String minutes) {
        page.locator("main input[type=checkbox]").last().check();
        page.locator("input[id$=heldOn]")
                .fill(java.time.LocalDate.now(java.time.ZoneId.of("Europe/London"))
                        .with(java.time.temporal.TemporalAdjusters.previousOrSame(java.time.DayOfWeek.SUNDAY))
                        .toString());
        page.locator("input[id$=minutes]").fill(minutes);
        page.locator("[id='session:save']").click();
    }

    @Test
    void a_day_long_past_is_asked_about_and_one_before_the_start_is_refused() {
        signIn("supervisor");
        open("/training/supervision.xhtml");
        page.locator("main input[type=checkbox]").first().check();
        page.locator("input[id$=heldOn]")
                .fill(java.time.LocalDate.now(java.time.ZoneId.of("Europe/London"))
                        .minusWeeks(20)
                        .toString());
        page.locator("[id='session:save']").click();
        PlaywrightAssertions.assertThat(page.locator("main")).containsText("more than thirteen weeks ago");
        page.locator("input[id$=heldOn]").fill("1999-01-05");
        page.locator("[id='session:save']").click();
        PlaywrightAssertions.assertThat(page.locator("main")).containsText("started here on");
    }

    @Test
    @Tag("postgresql")
    void a_profile_shows_the_figures_an_agreement_is_made_once_and_ends_on_a_day() {
        signIn("trainer");
        open("/training/competence.xhtml");
        assertThat(page.locator("main tr:has-text('Service manager')").innerText())
                .contains("Not a clinical role");
        page.locator("a.hf-person:has-text('Parveen Rahmandar')").click();
        page.waitForURL("**/training/person.xhtml*");
        PlaywrightAssertions.assertThat(page.locator(".hf-rail a[aria-current]"))
                .hasText("Team");
        // How many sessions lie in the last 13 weeks depends on the weekday; the figures agree with each other on each.
        String figures = page.locator("#figures").innerText();
        java.util.regex.Matcher told = java.util.regex.Pattern.compile(
                        "(\\d+) of (\\d+).*?(\\d+\\.\\d)%.*?(\\d+) h (\\d+).*?in (\\d+) sessions", 32)
                .matcher(figures);
        assertThat(told.find()).as(figures).isTrue();
        int held = Integer.parseInt(told.group(1));
        assertThat(held).isBetween(8, 12);
        assertThat(told.group(2)).isEqualTo("19");
        assertThat(new java.math.BigDecimal(told.group(3)))
                .isEqualTo(java.math.BigDecimal.valueOf(held * 100L)
                        .divide(java.math.BigDecimal.valueOf(19), 1, java.math.RoundingMode.HALF_UP));
        assertThat(told.group(6)).isEqualTo(told.group(1));
        int minutes = 60 * Integer.parseInt(told.group(4)) + Integer.parseInt(told.group(5));
        assertThat(minutes).isBetween(45 * held, 75 * held);

        page.locator("select[id='agreement:supervisor']")
                .selectOption(new com.microsoft.playwright.options.SelectOption().setLabel("Morwenna Castellane"));
        page.locator("[id='agreement:save']").click();
        PlaywrightAssertions.assertThat(page.locator("main")).containsText("This is agreed already");

        page.locator("a[href*='end-agreement']").first().click();
        page.locator("[id='endAgreement:endedOn']").fill("1999-01-05");
        page.locator("[id='endAgreement:save']").click();
        PlaywrightAssertions.assertThat(page.locator("main")).containsText("cannot end before it was agreed");
        page.locator("main a[href*='person.xhtml']").click();
        page.locator("main .hf-head a[href*='competence']").click();
        page.waitForURL("**/training/competence.xhtml*");
    }
}
