package org.holdfast.platform.tags;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIComponentBase;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;
import java.io.IOException;
import org.holdfast.platform.words.Words;

/** What the tags have in common: they write plain markup, and take every attribute as a text or an expression. */
abstract class Markup extends UIComponentBase {
    @Override
    public String getFamily() {
        return "holdfast";
    }

    @Override
    public String getRendererType() {
        return null;
    }

    /** The attribute as text; empty when it was not given. */
    String text(String attribute) {
        Object value = getAttributes().get(attribute);
        return value == null ? "" : value.toString();
    }

    boolean has(String attribute) {
        return !text(attribute).isEmpty();
    }

    boolean is(String attribute) {
        return Boolean.parseBoolean(text(attribute));
    }

    static Words words() {
        return CDI.current().select(Words.class).get();
    }

    static ResponseWriter out(FacesContext context) {
        return context.getResponseWriter();
    }

    static void open(FacesContext context, String element, String styleClass) throws IOException {
        out(context).startElement(element, null);
        if (!styleClass.isBlank()) out(context).writeAttribute("class", styleClass, null);
    }

    static void close(FacesContext context, String element) throws IOException {
        out(context).endElement(element);
    }

    static void write(FacesContext context, String element, String styleClass, String text) throws IOException {
        open(context, element, styleClass);
        out(context).writeText(text, null);
        close(context, element);
    }

    static void facet(FacesContext context, UIComponent of, String name) throws IOException {
        UIComponent facet = of.getFacet(name);
        if (facet != null) facet.encodeAll(context);
    }

    /** A drawing from {@code icons.svg}; readers of the screen are told by the word beside it. */
    static void icon(FacesContext context, String name) throws IOException {
        if (name.isEmpty()) return;
        ResponseWriter out = out(context);
        out.startElement("svg", null);
        out.writeAttribute("class", "hf-i", null);
        out.writeAttribute("viewBox", "0 0 20 20", null);
        out.writeAttribute("aria-hidden", "true", null);
        out.startElement("use", null);
        out.writeAttribute("href", Assets.of("icons.svg") + "#" + name, null);
        out.endElement("use");
        out.endElement("svg");
    }
}
