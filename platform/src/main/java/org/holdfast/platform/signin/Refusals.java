package org.holdfast.platform.signin;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIInput;
import jakarta.faces.component.visit.VisitContext;
import jakarta.faces.component.visit.VisitResult;
import jakarta.faces.context.FacesContext;
import org.holdfast.platform.Refused;
import org.holdfast.platform.words.Words;

/** Shows a refusal beside the field it is about. */
final class Refusals {
    private Refusals() {}

    static void show(Refused refused, Words words) {
        FacesContext faces = FacesContext.getCurrentInstance();
        String text = words.format(refused.key(), refused.args().toArray());
        String client = refused.field().map(field -> clientId(faces, field)).orElse(null);
        faces.addMessage(client, new FacesMessage(FacesMessage.SEVERITY_ERROR, text, null));
        faces.validationFailed();
    }

    private static String clientId(FacesContext faces, String field) {
        String[] found = new String[1];
        faces.getViewRoot().visitTree(VisitContext.createVisitContext(faces), (context, component) -> {
            if (component instanceof UIInput input && isNamed(component, field)) {
                input.setValid(false);
                found[0] = component.getClientId(faces);
                return VisitResult.COMPLETE;
            }
            return VisitResult.ACCEPT;
        });
        return found[0];
    }

    private static boolean isNamed(UIComponent component, String field) {
        return component.getId().equals(field);
    }
}
