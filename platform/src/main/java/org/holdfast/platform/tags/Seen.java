package org.holdfast.platform.tags;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.validator.Validator;
import jakarta.faces.validator.ValidatorException;
import org.holdfast.platform.Written;

/** Keeps out of every field of one line what cannot be seen in it, such as a mark that turns the text around. */
public class Seen implements Validator<Object> {
    @Override
    public void validate(FacesContext context, UIComponent component, Object value) {
        if (value instanceof String typed && !Written.isPlain(typed.strip().replace('\t', ' ')))
            throw new ValidatorException(
                    new FacesMessage(FacesMessage.SEVERITY_ERROR, Markup.words().say("written.control"), null));
    }
}
