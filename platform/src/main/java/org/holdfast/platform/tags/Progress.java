package org.holdfast.platform.tags;

import jakarta.faces.component.FacesComponent;
import jakarta.faces.context.FacesContext;
import java.io.IOException;

/**
 * {@code <hf:progress id="import" value="40" label="Import" text="400,000 of 1,000,000 rows"/>}: how far long work has
 * come. Put it into what {@code p:poll} updates; the words say the same as the bar, and whether one may leave the page.
 */
@FacesComponent("holdfast.Progress")
public class Progress extends Markup {
    @Override
    public void encodeBegin(FacesContext context) throws IOException {
        if (!isRendered()) return;
        long share = has("value") ? Math.round(Double.parseDouble(text("value"))) : 0;
        long shown = Math.max(0, Math.min(100, share));
        open(context, "div", "hf-progress");
        out(context).writeAttribute("id", getClientId(context), null);
        open(context, "div", "ui-progressbar");
        out(context).writeAttribute("role", "progressbar", null);
        out(context).writeAttribute("aria-label", text("label"), null);
        out(context).writeAttribute("aria-valuemin", "0", null);
        out(context).writeAttribute("aria-valuemax", "100", null);
        out(context).writeAttribute("aria-valuenow", shown, null);
        open(context, "div", "ui-progressbar-value");
        out(context).writeAttribute("style", "width:" + shown + "%", null);
        close(context, "div");
        close(context, "div");
        if (has("text")) {
            open(context, "p", "hf-small hf-quiet");
            out(context).writeAttribute("role", "status", null);
            out(context).writeText(text("text"), null);
            close(context, "p");
        }
        close(context, "div");
    }
}
