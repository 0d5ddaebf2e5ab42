package org.holdfast.platform.tags;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.FacesComponent;
import jakarta.faces.context.FacesContext;
import java.io.IOException;

/** Notes of what has succeeded; they leave by themselves. In the template, so that no page needs its own. */
@FacesComponent("holdfast.Toasts")
public class Toasts extends Markup {
    @Override
    public void encodeBegin(FacesContext context) throws IOException {
        open(context, "div", "ui-growl ui-widget");
        out(context).writeAttribute("id", getClientId(context), null);
        out(context).writeAttribute("role", "status", null);
        for (FacesMessage message : context.getMessageList(null)) {
            if (message.getSeverity().compareTo(FacesMessage.SEVERITY_INFO) > 0) continue;
            open(context, "div", "ui-growl-item-container");
            open(context, "div", "ui-growl-item");
            icon(context, "check");
            write(context, "span", "", message.getSummary());
            open(context, "button", "");
            out(context).writeAttribute("type", "button", null);
            out(context).writeAttribute("data-hf-dismiss", "now", null);
            out(context).writeText(words().say("toast.dismiss"), null);
            close(context, "button");
            close(context, "div");
            close(context, "div");
        }
        close(context, "div");
    }
}
