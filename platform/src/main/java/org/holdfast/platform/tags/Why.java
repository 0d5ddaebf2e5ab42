package org.holdfast.platform.tags;

import jakarta.faces.component.FacesComponent;
import jakarta.faces.context.FacesContext;
import java.io.IOException;

/** {@code <hf:why icon="clock" text="Day 24 of the 28-day wait" detail="Owed: care plan"/>}: why a row is on the list now. */
@FacesComponent("holdfast.Why")
public class Why extends Markup {
    @Override
    public void encodeBegin(FacesContext context) throws IOException {
        if (!isRendered()) return;
        open(context, "div", "hf-why");
        icon(context, has("icon") ? text("icon") : "flag");
        open(context, "div", "");
        write(context, "strong", "", text("text"));
        if (has("detail")) write(context, "span", "hf-sub", text("detail"));
    }

    @Override
    public void encodeEnd(FacesContext context) throws IOException {
        if (!isRendered()) return;
        close(context, "div");
        close(context, "div");
    }
}
