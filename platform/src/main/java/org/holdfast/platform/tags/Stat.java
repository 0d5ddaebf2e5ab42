package org.holdfast.platform.tags;

import jakarta.faces.component.FacesComponent;
import jakarta.faces.context.FacesContext;
import java.io.IOException;

/** {@code <dl class="hf-stats"><hf:stat label="Waiting" value="12" detail="4 over 28 days"/></dl>}: one figure and what it counts. */
@FacesComponent("holdfast.Stat")
public class Stat extends Markup {
    @Override
    public void encodeBegin(FacesContext context) throws IOException {
        if (!isRendered()) return;
        open(context, "div", "hf-stat");
        write(context, "dt", "", text("label"));
        write(context, "dd", "", text("value"));
        if (has("detail")) write(context, "dd", "hf-sub", text("detail"));
        close(context, "div");
    }
}
