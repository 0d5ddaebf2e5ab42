package org.holdfast.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The record of a colleague: closed to all but named people, and opened again. */
class RestrictionJourney extends Journey {
    @Test
    @Tag("postgresql")
    void a_restricted_record_disappears_from_those_who_are_not_named_and_comes_back() {
        Api clinician = Api.as(service(), "clinician");
        JsonObject person = clinician.ownPatient();
        String id = person.get("patient").getAsString();
        String name = person.get("name").getAsString();

        Page governance = newWindow();
        signIn(governance, "governance", PASSWORD);
        governance.navigate("/patients/find.xhtml?query=" + name.replace(" ", "+"));
        governance.locator("a[href*='restrict.xhtml?record=" + id + "']").click();
        governance.waitForURL("**/patients/restrict.xhtml*");
        governance.locator("[id='restrict:save']").click();
        assertThat(governance.locator(".ui-messages")).isFocused();
        Screens.look(governance, "restrict");
        Locator staff = governance.locator("select[id='restrict:staff']");
        staff.selectOption(new SelectOption().setIndex(somebodyElse(staff, "clinician")));
        governance.locator("[id='restrict:reason']").fill("She works in the building");
        // Whoever treats them is asked about by name, and not a second time in the list of who else.
        String treats = Api.json(clinician.get("api/me")).get("name").getAsString();
        assertThat(governance.locator("fieldset").filter(new Locator.FilterOptions().setHasText(treats)))
                .containsText("can still open it");
        Assertions.assertThat(staff.locator("option").allInnerTexts()).doesNotContain(treats);
        // They go on opening it, unless somebody takes that away and says who takes over.
        Locator keeps = governance.locator("input[type=checkbox][id$=':keeps']");
        for (Locator one : keeps.all()) {
            assertThat(one).isChecked();
            one.uncheck();
        }
        governance.locator("[id='restrict:save']").click();
        assertThat(governance.locator("main")).containsText("would not see them any more");
        governance.locator("[id='restrict:agreed']").check();
        Screens.look(governance, "restrict-who-treats-them");
        governance.locator("[id='restrict:save']").click();
        assertThat(governance.locator("[id='lifting']")).isVisible();
        Assertions.assertThat(governance.locator("[id='naming:staff'] option").allInnerTexts())
                .contains(treats)
                .doesNotContain(governance.locator("#who li > div").first().innerText());
        assertThat(governance.locator("[id='leftOut']")).containsText("cannot open the record");
        Screens.look(governance, "restricted");

        Assertions.assertThat(caseload(clinician)).doesNotContain(id);
        Assertions.assertThat(clinician.get("api/patients/" + id).statusCode()).isEqualTo(403);
        signIn("clinician");
        open("/patients/find.xhtml?query=" + name.replace(" ", "+"));
        assertThat(page.locator("main a[href*='" + id + "']").first()).not().containsText(name);
        Assertions.assertThat(
                        page.navigate("/patients/patient.xhtml?patient=" + id).url())
                .contains("/patients/open.xhtml");
        assertThat(page.locator("main")).not().containsText(name);
        open("/platform/tasks.xhtml?whose=team");
        assertThat(page.locator("main")).not().containsText(name);

        Page manager = newWindow();
        signIn(manager, "manager", PASSWORD);
        manager.navigate("/outcomes/service.xhtml?show=uncarried");
        assertThat(manager.locator("[id='uncarried']")).containsText("Somebody whose record is restricted");
        assertThat(manager.locator("[id='uncarried']")).containsText("to whom their record is closed");
        assertThat(manager.locator("[id='uncarried']")).not().containsText(name);
        Screens.look(manager, "service-restricted");
        manager.context().close();

        governance.locator("[id='lifting:reason']").fill("She has left");
        governance.locator("[id='lifting:save']").click();
        assertThat(governance.locator("[id='restrict:save']")).isVisible();
        assertThat(governance.locator("aside").filter(new Locator.FilterOptions().setHasText("She has left")))
                .isVisible();
        governance.context().close();
        Assertions.assertThat(caseload(clinician)).contains(id);
    }

    /** The clinician's own name is in the list too; the record is closed to them, so it is given to another. */
    private int somebodyElse(Locator staff, String account) {
        String mine =
                Api.json(Api.as(service(), account).get("api/me")).get("name").getAsString();
        List<String> names = staff.locator("option").allInnerTexts();
        for (int i = 0; i < names.size(); i++)
            if (!names.get(i).isBlank()
                    && !names.get(i).equals(mine)
                    && staff.locator("option").nth(i).getAttribute("value").length() == 36) return i;
        throw new AssertionError("nobody to name");
    }

    private static List<String> caseload(Api api) {
        JsonArray items =
                Api.json(api.get("api/caseload?clinician=me&limit=200")).getAsJsonArray("items");
        List<String> ids = new ArrayList<>();
        for (JsonElement item : items)
            ids.add(item.getAsJsonObject().get("patient").getAsString());
        return ids;
    }
}
