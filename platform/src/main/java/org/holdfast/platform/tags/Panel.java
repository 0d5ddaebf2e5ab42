package org.holdfast.platform.tags;

import jakarta.faces.component.FacesComponent;
import jakarta.faces.context.FacesContext;
import java.io.IOException;

/**
 * {@code <hf:panel title="Today" aside="5 in the diary">…</hf:panel>}: a card with a heading. {@code flush="true"} for a
 * list or table that reaches its edges; facets {@code actions} (right of the heading) and {@code footer}.
 */
@FacesComponent("holdfast.Panel")
public class Panel extends Markup {
    @Override
    public void encodeBegin(FacesContext context) throws IOException {
        if (!isRendered()) return;
        String id = getClientId(context);
        open(context, "section", ("ui-panel ui-widget " + text("styleClass")).strip());
        out(context).writeAttribute("id", id, null);
        if (has("title")) {
            out(context).writeAttribute("aria-labelledby", id + "-title", null);
            open(context, "div", "ui-panel-titlebar");
            open(context, "h2", "ui-panel-title");
            out(context).writeAttribute("id", id + "-title", null);
            out(context).writeText(text("title"), null);
            close(context, "h2");
            if (has("aside")) write(context, "span", "hf-small hf-quiet hf-push", text("aside"));
            if (getFacet("actions") != null) {
                open(context, "span", "hf-push hf-row");
                facet(context, this, "actions");
                close(context, "span");
            }
            close(context, "div");
        }
        open(context, "div", is("flush") ? "ui-panel-content hf-flush" : "ui-panel-content");
    }

    @Override
    public void encodeEnd(FacesContext context) throws IOException {
        if (!isRendered()) return;
        close(context, "div");
        if (getFacet("footer") != null) {
            open(context, "div", "ui-panel-footer");
            facet(context, this, "footer");
            close(context, "div");
        }
        close(context, "section");
    }
}
