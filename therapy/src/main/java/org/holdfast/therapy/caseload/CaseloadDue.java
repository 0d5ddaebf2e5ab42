package org.holdfast.therapy.caseload;

import jakarta.faces.component.FacesComponent;
import jakarta.faces.context.FacesContext;
import java.io.IOException;
import java.util.Collection;
import org.holdfast.platform.tags.Html;
import org.holdfast.platform.tags.Markup;

/** {@code <th:caseload-due value="#{caseloadPage.due}"/>}: the tasks beside a caseload, a line for each. */
@FacesComponent(
        value = "holdfast.CaseloadDue",
        createTag = true,
        tagName = "caseload-due",
        namespace = "holdfast.therapy")
public class CaseloadDue extends Markup {
    @Override
    public void encodeBegin(FacesContext context) throws IOException {
        if (!isRendered()) return;
        Collection<?> due = (Collection<?>) getAttributes().get("value");
        Html html = new Html();
        if (due.isEmpty()) {
            html.write("p", "hf-list-empty hf-quiet", words().say("caseload.tasks.none"));
        } else {
            html.open("ul", "hf-list hf-list--two");
            for (Object one : due) {
                DueTask task = (DueTask) one;
                html.open("li")
                        .open("div")
                        .open("a")
                        .with("href", task.url())
                        .text(task.title())
                        .close("a");
                if (task.detail() != null && !task.detail().isEmpty()) html.write("span", "hf-sub", task.detail());
                html.close("div")
                        .write("span", "hf-small hf-nowrap", task.due())
                        .close("li");
            }
            html.close("ul");
        }
        html.to(out(context));
    }
}
