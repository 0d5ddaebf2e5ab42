package org.holdfast.platform.tags;

import jakarta.faces.component.FacesComponent;
import jakarta.faces.context.FacesContext;
import java.io.IOException;

/** {@code <hf:page-head title="…" lead="…">actions</hf:page-head>}: the page's one h1, a sentence, its actions. */
@FacesComponent("holdfast.PageHead")
public class PageHead extends Markup {
    @Override
    public void encodeBegin(FacesContext context) throws IOException {
        if (!isRendered()) return;
        open(context, "div", "hf-head");
        open(context, "div", "");
        write(context, "h1", "", text("title"));
        if (has("lead")) write(context, "p", "", text("lead"));
        close(context, "div");
        if (getChildCount() > 0) open(context, "div", "hf-row hf-noprint");
    }

    @Override
    public void encodeEnd(FacesContext context) throws IOException {
        if (!isRendered()) return;
        if (getChildCount() > 0) close(context, "div");
        close(context, "div");
    }
}
