package org.holdfast.platform.tags;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.ConverterException;
import jakarta.faces.convert.FacesConverter;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;

/** A time of day, as the browser's own time field sends it: 14:30. */
@FacesConverter("holdfast.time")
public class TimeOfDay implements Converter<LocalTime> {
    private static final DateTimeFormatter SHOWN = DateTimeFormatter.ofPattern("HH:mm");
    private static final DateTimeFormatter TYPED = DateTimeFormatter.ofPattern("H:mm[:ss]");

    @Override
    public LocalTime getAsObject(FacesContext context, UIComponent component, String text) {
        if (text == null || text.isBlank()) return null;
        try {
            return LocalTime.parse(text.strip().replace('.', ':'), TYPED);
        } catch (DateTimeParseException unreadable) {
            throw new ConverterException(
                    new FacesMessage(FacesMessage.SEVERITY_ERROR, Markup.words().say("field.wrong.time"), null));
        }
    }

    @Override
    public String getAsString(FacesContext context, UIComponent component, LocalTime time) {
        return time == null ? "" : SHOWN.format(time);
    }
}
