package org.holdfast.platform.tags;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.FacesComponent;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/**
 * {@code <hf:errors/>} as the first thing in a form: after a refused submit it lists what needs changing, each line a
 * link to its field, and takes the focus. Empty, but there to be updated, when nothing was refused.
 */
@FacesComponent("holdfast.Errors")
public class Errors extends Markup {
    private record Line(String clientId, String text) {}

    @Override
    public void encodeBegin(FacesContext context) throws IOException {
        if (!isRendered()) return;
        List<Line> lines = lines(context);
        open(context, "div", "");
        out(context).writeAttribute("id", getClientId(context), null);
        if (!lines.isEmpty()) summary(context, lines);
        close(context, "div");
    }

    private static List<Line> lines(FacesContext context) {
        List<Line> lines = new ArrayList<>();
        for (Iterator<String> ids = context.getClientIdsWithMessages(); ids.hasNext(); ) {
            String id = ids.next();
            String label = id == null ? "" : label(context, id);
            for (FacesMessage message : context.getMessageList(id)) {
                if (message.getSeverity().compareTo(FacesMessage.SEVERITY_ERROR) < 0) continue;
                lines.add(new Line(id, label.isEmpty() ? message.getSummary() : label + ": " + message.getSummary()));
            }
        }
        return lines;
    }

    private static String label(FacesContext context, String clientId) {
        String[] found = {""};
        context.getViewRoot().invokeOnComponent(context, clientId, (c, control) -> {
            for (UIComponent at = control; at != null && found[0].isEmpty(); at = at.getParent())
                if (at instanceof Field field) found[0] = field.label();
        });
        return found[0];
    }

    private static void summary(FacesContext context, List<Line> lines) throws IOException {
        open(context, "div", "ui-messages ui-widget");
        out(context).writeAttribute("role", "alert", null);
        out(context).writeAttribute("tabindex", "-1", null);
        out(context).writeAttribute("data-hf-focus", "now", null);
        open(context, "div", "ui-messages-error");
        open(context, "h2", "");
        icon(context, "warn");
        boolean atFields = lines.stream().anyMatch(line -> line.clientId() != null);
        out(context)
                .writeText(atFields ? words().say("errors.title", lines.size()) : words().say("errors.check"), null);
        close(context, "h2");
        open(context, "ul", "");
        for (Line line : lines) {
            open(context, "li", "");
            if (line.clientId() != null) {
                open(context, "a", "");
                out(context).writeAttribute("href", "#" + line.clientId(), null);
            }
            write(context, "span", "ui-messages-error-summary", line.text());
            if (line.clientId() != null) close(context, "a");
            close(context, "li");
        }
        close(context, "ul");
        close(context, "div");
        close(context, "div");
    }
}
