package org.holdfast.platform.tags;

import jakarta.faces.component.FacesComponent;
import jakarta.faces.context.FacesContext;
import java.io.IOException;
import java.util.List;

/**
 * Two people changed one thing: what the other saved and what you were writing, side by side with the words that differ
 * marked, and under it the ways on as the page's own buttons.
 *
 * <pre>{@code
 * <hf:conflict title="This plan was changed while you were writing" theirs="#{page.stored}" mine="#{page.text}"
 *     theirsBy="Anneke de Wit saved" theirsWhen="17 November, 10:38 · version 3" mineWhen="your draft is kept">
 *   <h:commandButton value="Keep Anneke's" …/> <h:commandButton value="Put them together" …/> <h:commandButton value="Use mine" …/>
 * </hf:conflict>
 * }</pre>
 */
@FacesComponent("holdfast.Conflict")
public class Conflict extends Markup {
    @Override
    public void encodeBegin(FacesContext context) throws IOException {
        if (!isRendered()) return;
        String id = getClientId(context);
        open(context, "section", "ui-panel ui-widget hf-conflict");
        out(context).writeAttribute("id", id, null);
        out(context).writeAttribute("aria-labelledby", id + "-title", null);
        out(context).writeAttribute("tabindex", "-1", null);
        out(context).writeAttribute("data-hf-focus", "now", null);
        open(context, "div", "ui-panel-titlebar");
        open(context, "h2", "ui-panel-title");
        out(context).writeAttribute("id", id + "-title", null);
        out(context).writeText(text("title"), null);
        close(context, "h2");
        close(context, "div");
        open(context, "div", "ui-panel-content");
        write(context, "p", "hf-quiet", has("lead") ? text("lead") : words().say("conflict.lead"));
        open(context, "div", "hf-versions");
        Difference difference = Difference.between(text("theirs"), text("mine"));
        version(context, or("theirsBy", "conflict.theirs"), text("theirsWhen"), difference.first());
        version(context, or("mineBy", "conflict.mine"), text("mineWhen"), difference.second());
        close(context, "div");
        close(context, "div");
        open(context, "div", "ui-panel-footer hf-row hf-ways-on");
    }

    private String or(String attribute, String key) {
        return has(attribute) ? text(attribute) : words().say(key);
    }

    private static void version(FacesContext context, String who, String when, List<Difference.Piece> pieces)
            throws IOException {
        open(context, "article", "hf-version");
        open(context, "header", "");
        write(context, "strong", "", who);
        out(context).writeText(when, null);
        close(context, "header");
        open(context, "p", "hf-keeps-lines");
        for (Difference.Piece piece : pieces) {
            if (piece.alone()) write(context, "ins", "", piece.text());
            else out(context).writeText(piece.text(), null);
        }
        close(context, "p");
        close(context, "article");
    }

    @Override
    public void encodeEnd(FacesContext context) throws IOException {
        if (!isRendered()) return;
        close(context, "div");
        close(context, "section");
    }
}
