package org.holdfast.platform.tags;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIComponentBase;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;
import java.io.IOException;
import org.holdfast.platform.words.Words;

/** What the tags have in common: they write plain markup, and take every attribute as a text or an expression. */
public abstract class Markup extends UIComponentBase {
    @Override
    public String getFamily() {
        return "holdfast";
    }

    @Override
    public String getRendererType() {
        return null;
    }

    /** The attribute as text; empty when it was not given. */
    protected String text(String attribute) {
        Object value = getAttributes().get(attribute);
        return value == null ? "" : value.toString();
    }

    protected boolean has(String attribute) {
        return !text(attribute).isEmpty();
    }

    protected boolean is(String attribute) {
        return Boolean.parseBoolean(text(attribute));
    }

    /** Kept beside the application: to find the container anew each time means walking the caller's stack. */
    protected static Words words() {
        return (Words) FacesContext.getCurrentInstance()
                .getExternalContext()
                .getApplicationMap()
                .computeIfAbsent(
                        Words.class.getName(),
                        absent -> CDI.current().select(Words.class).get());
    }

    protected static ResponseWriter out(FacesContext context) {
        return context.getResponseWriter();
    }

    protected static void open(FacesContext context, String element, String styleClass) throws IOException {
        out(context).startElement(element, null);
        if (!styleClass.isBlank()) out(context).writeAttribute("class", styleClass, null);
    }

    protected static void close(FacesContext context, String element) throws IOException {
        out(context).endElement(element);
    }

    protected static void write(FacesContext context, String element, String styleClass, String text)
            throws IOException {
        open(context, element, styleClass);
        out(context).writeText(text, null);
        close(context, element);
    }

    static void facet(FacesContext context, UIComponent of, String name) throws IOException {
        UIComponent facet = of.getFacet(name);
        if (facet != null) facet.encodeAll(context);
    }

    /** A drawing from {@code icons.svg}; readers of the screen are told by the word beside it. */
    protected static void icon(FacesContext context, String name) throws IOException {
        if (!name.isEmpty()) new Html().icon(name).to(out(context));
    }
}
