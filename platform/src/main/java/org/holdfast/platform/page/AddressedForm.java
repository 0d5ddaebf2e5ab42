package org.holdfast.platform.page;

import jakarta.faces.application.Application;
import jakarta.faces.application.ApplicationWrapper;
import jakarta.faces.application.ViewHandler;
import jakarta.faces.application.ViewHandlerWrapper;
import jakarta.faces.component.UIForm;
import jakarta.faces.component.UIViewParameter;
import jakarta.faces.component.html.HtmlForm;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.FacesContextWrapper;
import jakarta.faces.view.ViewMetadata;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A form that is sent to the address its page was opened under, so that after a refusal the address still says whose
 * page it is and can be opened again. Faces by itself sends a form to the page without its parameters. Takes the place
 * of every {@code h:form}; named in faces-config.xml.
 */
public class AddressedForm extends HtmlForm {
    @Override
    public void encodeBegin(FacesContext context) throws IOException {
        super.encodeBegin(new WithAddress(context));
    }

    /** For the renderer of the form alone. */
    private static final class WithAddress extends FacesContextWrapper {
        WithAddress(FacesContext context) {
            super(context);
        }

        @Override
        public Application getApplication() {
            FacesContext plain = getWrapped();
            return new ApplicationWrapper(plain.getApplication()) {
                @Override
                public ViewHandler getViewHandler() {
                    return new ViewHandlerWrapper(getWrapped().getViewHandler()) {
                        @Override
                        public String getActionURL(FacesContext context, String viewId) {
                            return getWrapped().getActionURL(plain, viewId) + query(plain);
                        }
                    };
                }
            };
        }
    }

    private static String query(FacesContext context) {
        String query = parameters(context).entrySet().stream()
                .map(each -> each.getKey() + "=" + URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return query.isEmpty() ? "" : "?" + query;
    }

    /** What the address said, and where the page keeps a parameter of it, what the page says now. */
    private static Map<String, String> parameters(FacesContext context) {
        Map<String, String> said = new LinkedHashMap<>();
        HttpServletRequest request =
                (HttpServletRequest) context.getExternalContext().getRequest();
        if (request.getQueryString() != null)
            for (String pair : request.getQueryString().split("&")) {
                String[] parts = pair.split("=", 2);
                // Names of fields have a colon in them: an address must not fill in a form that is about to be sent.
                if (parts.length < 2 || !parts[0].matches("[A-Za-z]{1,40}") || isForm(context, parts[0])) continue;
                try {
                    said.putIfAbsent(parts[0], URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
                } catch (IllegalArgumentException malformed) {
                    // A percent sign that means nothing: the page has not understood it either.
                }
            }
        for (UIViewParameter kept : ViewMetadata.getViewParameters(context.getViewRoot())) {
            if (!said.containsKey(kept.getName()) || kept.getValueExpression("value") == null) continue;
            String now = kept.getStringValueFromModel(context);
            if (now == null || now.isEmpty()) said.remove(kept.getName());
            else said.put(kept.getName(), now);
        }
        return said;
    }

    /** A form is taken to be sent when a parameter has its name. */
    private static boolean isForm(FacesContext context, String name) {
        return context.getViewRoot().findComponent(name) instanceof UIForm;
    }
}
