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
        new Html().meter(has("value") ? Double.parseDouble(text("value")) : 0).to(out(context));
    }
}
