package org.holdfast.platform.tags;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.ConverterException;
import jakarta.faces.convert.FacesConverter;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import org.holdfast.platform.Days;

/**
 * A day, as the browser's own date field sends it (2026-03-27), and as people type it where a browser has none
 * (27/3/2026, 27 Mar 2026). Also for {@code f:viewParam}: {@code converter="holdfast.date"}.
 */
@FacesConverter("holdfast.date")
public class DateOfDay implements Converter<LocalDate> {
    private static final List<DateTimeFormatter> KNOWN = List.of(
            strict("uuuu-MM-dd"), strict("d/M/uuuu"), strict("d.M.uuuu"), strict("d MMM uuuu"), strict("d MMMM uuuu"));

    private static DateTimeFormatter strict(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.UK).withResolverStyle(ResolverStyle.STRICT);
    }

    @Override
    public LocalDate getAsObject(FacesContext context, UIComponent component, String text) {
        if (text == null || text.isBlank()) return null;
        for (DateTimeFormatter form : KNOWN) {
            try {
                LocalDate date = LocalDate.parse(text.strip(), form);
                if (Days.hold(date)) return date;
                throw refused(Markup.words().format("day.outside", Days.FIRST, Days.LAST));
            } catch (DateTimeParseException tryTheNext) {
                // Another way of writing it may fit.
            }
        }
        throw refused(Markup.words().say("field.wrong.date"));
    }

    private static ConverterException refused(String why) {
        return new ConverterException(new FacesMessage(FacesMessage.SEVERITY_ERROR, why, null));
    }

    @Override
    public String getAsString(FacesContext context, UIComponent component, LocalDate date) {
        return date == null ? "" : date.toString();
    }
}
