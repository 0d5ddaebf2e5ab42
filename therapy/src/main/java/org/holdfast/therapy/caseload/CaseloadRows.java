package org.holdfast.therapy.caseload;

import jakarta.faces.component.FacesComponent;
import jakarta.faces.context.FacesContext;
import java.io.IOException;
import java.util.Collection;
import org.holdfast.platform.tags.Html;
import org.holdfast.platform.tags.Markup;
import org.holdfast.platform.words.Words;
import org.holdfast.therapy.api.CaseloadReason;

/**
 * {@code <th:caseload-rows value="#{caseloadPage.groups}"/>}: the lines of a caseload, a table body for each part. It is
 * the page that is opened most, with the most in each line: written in one go, a line costs a tenth of what it does as a
 * tree of components.
 */
@FacesComponent(
        value = "holdfast.CaseloadRows",
        createTag = true,
        tagName = "caseload-rows",
        namespace = "holdfast.therapy")
public class CaseloadRows extends Markup {
    @Override
    public void encodeBegin(FacesContext context) throws IOException {
        if (!isRendered()) return;
        Lines lines = new Lines(words());
        for (Object group : (Collection<?>) getAttributes().get("value")) lines.group((CaseloadGroup) group);
        lines.html.to(out(context));
    }

    /** The words that stand in every line are looked up once. */
    private static final class Lines {
        private final Html html = new Html();
        private final Words words;
        private final String why;
        private final String phase;
        private final String seen;
        private final String open;

        Lines(Words words) {
            this.words = words;
            why = words.say("caseload.why");
            phase = words.say("caseload.phase");
            seen = words.say("caseload.seen");
            open = words.say("caseload.open");
        }

        void group(CaseloadGroup group) {
            html.open("tbody", "ui-datatable-data ui-widget-content")
                    .open("tr", "ui-rowgroup-header ui-datatable-headerrow")
                    .open("th")
                    .with("colspan", "5")
                    .with("scope", "rowgroup")
                    .text(group.title())
                    .write("span", group.people())
                    .close("th")
                    .close("tr");
            for (CaseloadRow row : group.rows()) {
                html.open("tr", group.today() ? "ui-widget-content hf-today" : "ui-widget-content");
                person(row);
                why(row);
                phase(row);
                seen(row);
                actions(row);
                html.close("tr");
            }
            html.close("tbody");
        }

        private void person(CaseloadRow row) {
            html.open("th", "hf-whole hf-wraps")
                    .with("scope", "row")
                    .open("a", "hf-person")
                    .with("href", row.patientPage())
                    .write("bdi", row.name())
                    .close("a");
            if (row.age() != null) html.write("span", "hf-sub", words.say("caseload.age", row.age()));
            html.close("th");
        }

        private void why(CaseloadRow row) {
            CaseloadReason reason = row.why();
            cell("hf-whole hf-nolabel", why).open("div", "hf-why");
            html.icon(reason == null ? "check" : reason.icon()).open("div");
            html.write("strong", reason == null ? words.say("caseload.upToDate") : reason.title());
            if (reason != null && !reason.detail().isEmpty()) html.write("span", "hf-sub", reason.detail());
            if (row.also() != null)
                html.write(
                        "span",
                        "hf-sub",
                        row.more() == 0
                                ? words.say("caseload.also", row.also().title())
                                : words.say("caseload.also.more", row.also().title(), row.more()));
            html.close("div").close("div").close("td");
        }

        private void phase(CaseloadRow row) {
            cell("hf-phase-cell", phase)
                    .text(row.phase())
                    .write("span", "hf-sub", row.clock())
                    .meter(row.perCent())
                    .close("td");
        }

        private void seen(CaseloadRow row) {
            cell("hf-nowrap", seen)
                    .write("span", "hf-quiet", row.seen())
                    .write("span", "hf-sub", row.next())
                    .close("td");
        }

        private void actions(CaseloadRow row) {
            CaseloadReason reason = row.why();
            boolean asked = reason != null && !reason.action().isEmpty();
            String more = words.say("caseload.more", row.name());
            html.open("td", "hf-whole")
                    .open("div", "hf-actions")
                    .open("a", "ui-button ui-widget hf-small-btn")
                    .with("href", asked ? reason.link() : row.patientPage())
                    .open("span", "ui-button-text")
                    .text(asked ? reason.action() : open)
                    .write("span", "hf-sr", " " + (asked ? words.say("caseload.for", row.name()) : row.name()))
                    .close("span")
                    .close("a")
                    .open("a", "ui-button ui-widget hf-icon-btn hf-plain")
                    .with("href", row.episodePage())
                    .with("aria-label", more)
                    .with("title", more)
                    .open("span", "ui-button-text")
                    .icon("more")
                    .close("span")
                    .close("a")
                    .close("div")
                    .close("td");
        }

        /** A cell with its column's name, which is read where lines stand as cards. */
        private Html cell(String styleClass, String column) {
            return html.open("td", styleClass).write("span", "ui-column-title", column);
        }
    }
}
