package org.holdfast.platform.tags;

import jakarta.faces.component.FacesComponent;
import jakarta.faces.context.FacesContext;
import java.io.IOException;

/** {@code <hf:meter value="54"/>}: how far along, 0 to 100, under words that say the same. */
@FacesComponent("holdfast.Meter")
public class Meter extends Markup {
    @Override
    public void encodeBegin(FacesContext context) throws IOException {
        if (!isRendered()) return;
        double share = has("value") ? Double.parseDouble(text("value")) : 0;
        open(context, "span", "hf-meter");
        out(context).writeAttribute("aria-hidden", "true", null);
        open(context, "i", "");
        out(context).writeAttribute("style", "--p:" + Math.round(Math.max(0, Math.min(100, share))), null);
        close(context, "i");
        close(context, "span");
    }
}
