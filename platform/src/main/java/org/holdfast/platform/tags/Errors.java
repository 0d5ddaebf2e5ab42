package org.holdfast.platform.tags;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.FacesComponent;
import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIForm;
import jakarta.faces.context.FacesContext;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/**
 * {@code <hf:errors/>} as the first thing in a form: after a refused submit it lists what needs changing, each line a
 * link to its field, and takes the focus. Empty, but there to be updated, when nothing was refused. A page may have many
 * forms: each speaks of its own fields, and of what concerns no field only if it was the one that was sent.
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

    private List<Line> lines(FacesContext context) {
        Optional<UIForm> mine = formOf(this);
        List<Line> lines = new ArrayList<>();
        for (Iterator<String> ids = context.getClientIdsWithMessages(); ids.hasNext(); ) {
            String id = ids.next();
            Place place = id == null ? new Place("", null) : place(context, id);
            boolean here = mine.isEmpty()
                    || (place.form() == null
                            ? isSent(context, mine.get())
                            : place.form().equals(mine.get().getClientId(context)));
            if (!here) continue;
            for (FacesMessage message : context.getMessageList(id)) {
                if (message.getSeverity().compareTo(FacesMessage.SEVERITY_ERROR) < 0) continue;
                String text = message.getSummary();
                lines.add(new Line(id, place.label().isEmpty() ? text : place.label() + ": " + text));
            }
        }
        return lines;
    }

    /**
     * Where a message belongs.
     *
     * @param form the client id of the form, or null where it belongs to none
     */
    private record Place(String label, String form) {}

    private static Place place(FacesContext context, String clientId) {
        Place[] found = {new Place("", null)};
        context.getViewRoot().invokeOnComponent(context, clientId, (c, control) -> {
            String label = "";
            for (UIComponent at = control; at != null && label.isEmpty(); at = at.getParent())
                if (at instanceof Field field) label = field.label();
            found[0] = new Place(
                    label, formOf(control).map(form -> form.getClientId(c)).orElse(null));
        });
        return found[0];
    }

    private static Optional<UIForm> formOf(UIComponent inside) {
        for (UIComponent at = inside; at != null; at = at.getParent())
            if (at instanceof UIForm form) return Optional.of(form);
        return Optional.empty();
    }

    /** A form says that it was sent by naming itself, also under ajax. */
    private static boolean isSent(FacesContext context, UIForm form) {
        return form.isSubmitted()
                || context.getExternalContext().getRequestParameterMap().containsKey(form.getClientId(context));
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
