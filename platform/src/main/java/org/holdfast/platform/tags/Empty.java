package org.holdfast.platform.tags;

import jakarta.faces.component.FacesComponent;
import jakarta.faces.context.FacesContext;
import java.io.IOException;

/** {@code <hf:empty title="No one is waiting" text="New referrals appear here.">link</hf:empty>}: nothing here, and what to do. */
@FacesComponent("holdfast.Empty")
public class Empty extends Markup {
    @Override
    public void encodeBegin(FacesContext context) throws IOException {
        if (!isRendered()) return;
        open(context, "div", "hf-empty");
        write(context, has("level") ? "h" + text("level") : "h3", "", text("title"));
        if (has("text")) write(context, "p", "", text("text"));
    }

    @Override
    public void encodeEnd(FacesContext context) throws IOException {
        if (isRendered()) close(context, "div");
    }
}
