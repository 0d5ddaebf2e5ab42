package org.holdfast.platform.tags;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.ConverterException;
import jakarta.faces.convert.FacesConverter;
import java.util.UUID;

/** Ids in addresses and in lists to choose from; an absent one is none. */
@FacesConverter(forClass = UUID.class)
public class IdText implements Converter<UUID> {
    @Override
    public UUID getAsObject(FacesContext context, UIComponent component, String text) {
        if (text == null || text.isBlank()) return null;
        try {
            return UUID.fromString(text.strip());
        } catch (IllegalArgumentException malformed) {
            throw new ConverterException(
                    new FacesMessage(FacesMessage.SEVERITY_ERROR, Markup.words().say("field.wrong.id"), null));
        }
    }

    @Override
    public String getAsString(FacesContext context, UIComponent component, UUID id) {
        return id == null ? "" : id.toString();
    }
}
