package org.holdfast.platform.page;

import jakarta.faces.component.UIForm;
import jakarta.faces.component.UIOutput;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;
import jakarta.faces.event.PostAddToViewEvent;
import jakarta.faces.event.SystemEvent;
import jakarta.faces.event.SystemEventListener;
import java.io.IOException;
import org.primefaces.context.PrimeFacesContext;
import org.primefaces.util.Constants;

/**
 * PrimeFaces refuses to draw a page again whose form came back without the number of its content security policy, and
 * has its script put that number into each form. A page that has no PrimeFaces component has no such script; so every
 * form carries the number from the start. Named in faces-config.xml.
 */
public class FormNonce implements SystemEventListener {
    private static final String ID = "hfNonce";

    @Override
    public boolean isListenerForSource(Object source) {
        return source instanceof UIForm;
    }

    @Override
    public void processEvent(SystemEvent event) {
        UIForm form = (UIForm) event.getSource();
        if (event instanceof PostAddToViewEvent && form.findComponent(ID) == null)
            form.getChildren().add(new Hidden());
    }

    private static final class Hidden extends UIOutput {
        Hidden() {
            setId(ID);
            setTransient(true);
            setRendererType(null);
        }

        @Override
        public void encodeBegin(FacesContext context) throws IOException {
            ResponseWriter out = context.getResponseWriter();
            out.startElement("input", null);
            out.writeAttribute("type", "hidden", null);
            out.writeAttribute("name", Constants.RequestParams.NONCE_PARAM, null);
            out.writeAttribute("value", PrimeFacesContext.getCspState(context).getNonce(), null);
            out.endElement("input");
        }
    }
}
