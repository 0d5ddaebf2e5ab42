package org.holdfast.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.UUID;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A file on its way in: looked at, refused by row and column, mended, and stored as a whole. */
class ImportScreenJourney extends Journey {
    private static final String HEADER = "team_key,name,opened_on,closed_on\n";

    @Test
    @Tag("postgresql")
    void a_file_with_mistakes_is_refused_by_row_and_column_mended_and_stored() throws IOException {
        String key = "T-" + UUID.randomUUID();
        signIn("manager");
        open("/platform/import.xhtml");
        page.locator("main a[href*='dataset=teams']").click();
        page.waitForURL("**dataset=teams*");

        preview(HEADER + key + ",Harbour team,2020-01-01,2019-01-01\n" + key + "-2,,2020-02-30,\n");
        assertThat(page.locator("main")).containsText("Harbour team");
        look("import-preview");
        page.locator("[id='importFile:begin']").click();
        page.waitForURL("**run=*");
        assertThat(page.locator("[id='after:mistakes']")).isVisible();
        assertThat(page.locator("main tbody")).containsText("opened_on");
        look("import-refused");
        Download mistakes =
                page.waitForDownload(() -> page.locator("[id='after:mistakes']").click());
        Assertions.assertThat(Files.readString(mistakes.path(), StandardCharsets.UTF_8))
                .startsWith("\uFEFFrow,column,message")
                .contains("2,name,")
                .contains("2,opened_on,");

        page.locator("main a[href*='dataset=teams']").first().click();
        page.waitForURL("**dataset=teams*");
        preview(HEADER + key + ",Harbour team,2020-01-01,\n");
        page.locator("[id='importFile:begin']").click();
        page.waitForURL("**run=*");
        assertThat(page.locator("[id='after'] a.hf-primary")).isVisible();
        assertThat(page.locator("main")).containsText("1");
        look("import-stored");
        open("/platform/import.xhtml");
        assertThat(page.locator("main").or(page.locator("aside")).last()).containsText("1");
    }

    @Test
    void what_is_hardly_a_file_is_said_before_anything_is_stored() {
        signIn("manager");
        open("/platform/import.xhtml?dataset=teams");
        preview("team_key,nome,opened_on\nT1,Harbour,2020-01-01\n");
        assertThat(page.locator("[role=alert]").first()).containsText("name");
        assertThat(page.locator("[role=alert]").first()).containsText("closed_on");
        assertThat(page.locator("[role=alert]").first()).containsText("nome");
        assertThat(page.locator("[id='importFile:begin']")).hasCount(0);
        page.locator("[id='importFile:discard']").click();
        send((HEADER + "T1,Caf\u00e9,2020-01-01,\n").getBytes(Charset.forName("ISO-8859-1")));
        assertThat(page.locator("main")).containsText("UTF-8");
    }

    private void preview(String csv) {
        send(csv.getBytes(StandardCharsets.UTF_8));
    }

    private void send(byte[] file) {
        page.locator("input[type=file]").setInputFiles(new FilePayload("teams.csv", "text/csv", file));
        page.locator("[id='importFile:look']").click();
    }
}
