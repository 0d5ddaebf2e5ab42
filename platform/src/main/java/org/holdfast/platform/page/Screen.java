package org.holdfast.platform.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.EditableValueHolder;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import java.util.Iterator;
import java.util.function.Supplier;
import org.holdfast.platform.ChangedByAnother;
import org.holdfast.platform.Refused;
import org.holdfast.platform.words.Words;

/**
 * How a page bean asks for something and shows what came of it. A refusal appears beside the field it names (or on top
 * of the form), everything typed stays, and the summary takes the focus:
 *
 * <pre>{@code
 * public String save() {
 *     return screen.go(() -> {
 *         PatientId id = desk.register(name, bornOn);
 *         screen.done("register.done", name);
 *         return "/patients/overview.xhtml?patient=" + id.value() + "&faces-redirect=true";
 *     });
 * }
 * }</pre>
 *
 * {@code Denied} and {@code Unknown} are not caught: they lead to the pages that say so.
 */
@ApplicationScoped
public class Screen {
    private final Words words;

    @Inject
    Screen(Words words) {
        this.words = words;
    }

    /** Whether it was done. If not, the person sees why. */
    public boolean attempt(Runnable action) {
        return Boolean.TRUE.equals(tried(() -> {
            action.run();
            return true;
        }));
    }

    /** Where to go next, as the action says; null, which is this page again, when it was refused. */
    public String go(Supplier<String> action) {
        return tried(action);
    }

    private <T> T tried(Supplier<T> action) {
        try {
            return action.get();
        } catch (Refused refused) {
            refuse(refused);
        } catch (ChangedByAnother changed) {
            refuse(new Refused("screen.changedByAnother"));
        }
        return null;
    }

    /** Tells of a success, in a note that goes away by itself; also on the page that follows. */
    public void done(String key, Object... args) {
        FacesContext faces = FacesContext.getCurrentInstance();
        faces.addMessage(null, new FacesMessage(FacesMessage.SEVERITY_INFO, words.format(key, args), null));
        faces.getExternalContext().getFlash().setKeepMessages(true);
    }

    /** Shows a refusal beside the field it names. */
    public void refuse(Refused refused) {
        FacesContext faces = FacesContext.getCurrentInstance();
        String text = words.format(refused.key(), refused.args().toArray());
        String at = refused.field()
                .map(field -> control(faces.getViewRoot(), field))
                .map(control -> control.getClientId(faces))
                .orElse(null);
        faces.addMessage(at, new FacesMessage(FacesMessage.SEVERITY_ERROR, text, null));
        faces.validationFailed();
    }

    private static UIComponent control(UIComponent from, String id) {
        if (from instanceof EditableValueHolder && id.equals(from.getId())) return from;
        for (Iterator<UIComponent> inside = from.getFacetsAndChildren(); inside.hasNext(); ) {
            UIComponent found = control(inside.next(), id);
            if (found != null) return found;
        }
        return null;
    }
}
