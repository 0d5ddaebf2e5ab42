package org.holdfast.platform.page;

import jakarta.faces.component.FacesComponent;
import jakarta.faces.component.UIComponentBase;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;
import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import org.holdfast.platform.Ids;

/**
 * {@code <hf:once/>} inside a form that makes a record: the same submit sent twice, by a double click, a reload or a
 * shaky line, makes one. Works with {@link Screen#go} and {@link Screen#attempt}. Under ajax, update the whole form.
 */
@FacesComponent("holdfast.Once")
public class Once extends UIComponentBase {
    private static final String SENT = "holdfast.once";

    /** The number that the form carried, if it has one. */
    static Optional<UUID> sent(FacesContext context) {
        return Optional.ofNullable((UUID) context.getAttributes().get(SENT));
    }

    /** The number has been used; the form, if it is shown again, gets a new one. */
    static void used(FacesContext context) {
        context.getAttributes().remove(SENT);
    }

    @Override
    public String getFamily() {
        return "holdfast";
    }

    @Override
    public void decode(FacesContext context) {
        String sent = context.getExternalContext().getRequestParameterMap().get(getClientId(context));
        if (sent == null || sent.length() != 36) return;
        try {
            context.getAttributes().put(SENT, UUID.fromString(sent));
        } catch (IllegalArgumentException notOurs) {
            // Somebody made it up; the form then gets a new one.
        }
    }

    @Override
    public void encodeBegin(FacesContext context) throws IOException {
        if (!isRendered()) return;
        ResponseWriter out = context.getResponseWriter();
        out.startElement("input", this);
        out.writeAttribute("type", "hidden", null);
        out.writeAttribute("id", getClientId(context), null);
        out.writeAttribute("name", getClientId(context), null);
        out.writeAttribute("value", sent(context).orElseGet(Ids::next), null);
        // Without it a browser puts the used number back into the form after a reload.
        out.writeAttribute("autocomplete", "off", null);
        out.endElement("input");
    }
}
