package org.holdfast.platform.tags;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.PartialStateHolder;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.validator.Validator;
import jakarta.faces.validator.ValidatorException;
import org.holdfast.platform.Written;

/**
 * Holds a field to its {@code maxlength} also where no browser does. Counted as it will be kept, so that a text that just
 * fits into the browser's box also fits here.
 */
public class Longest implements Validator<Object>, PartialStateHolder {
    private int most;
    private boolean initial;

    public Longest() {
        // For restoring a page.
    }

    Longest(int most) {
        this.most = most;
    }

    @Override
    public void validate(FacesContext context, UIComponent component, Object value) {
        if (!(value instanceof String typed)) return;
        int length = Written.asKept(typed).length();
        if (length > most)
            throw new ValidatorException(new FacesMessage(
                    FacesMessage.SEVERITY_ERROR, Markup.words().say("written.tooLong", most, length), null));
    }

    @Override
    public Object saveState(FacesContext context) {
        return initial ? null : most;
    }

    @Override
    public void restoreState(FacesContext context, Object state) {
        if (state instanceof Integer saved) most = saved;
    }

    @Override
    public boolean isTransient() {
        return false;
    }

    @Override
    public void setTransient(boolean newTransient) {
        // Always part of the page.
    }

    @Override
    public void markInitialState() {
        initial = true;
    }

    @Override
    public boolean initialStateMarked() {
        return initial;
    }

    @Override
    public void clearInitialState() {
        initial = false;
    }
}
