package org.holdfast.platform.tags;

import jakarta.faces.component.FacesComponent;
import jakarta.faces.context.FacesContext;
import java.io.IOException;

/**
 * {@code <hf:tag icon="check" value="Signed" severity="success"/>}: the state of a thing (a form, a document, a task),
 * never of a person. Severities: none, info, success, warning, danger, phase. Always an icon and a word.
 */
@FacesComponent("holdfast.Tag")
public class Tag extends Markup {
    @Override
    public void encodeBegin(FacesContext context) throws IOException {
        if (!isRendered()) return;
        String severity = text("severity");
        String tone =
                switch (severity) {
                    case "" -> "";
                    case "phase" -> " hf-phase";
                    default -> " ui-tag-" + severity;
                };
        open(context, "span", "ui-tag ui-widget" + tone);
        icon(context, has("icon") ? text("icon") : defaultIcon(severity));
        write(context, "span", "ui-tag-value", text("value"));
        close(context, "span");
    }

    private static String defaultIcon(String severity) {
        return switch (severity) {
            case "success" -> "checkc";
            case "warning", "danger" -> "warn";
            case "phase" -> "path";
            default -> "info";
        };
    }
}
