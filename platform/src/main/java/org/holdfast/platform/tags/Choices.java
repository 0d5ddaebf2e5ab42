package org.holdfast.platform.tags;

import jakarta.el.ValueExpression;
import jakarta.faces.component.FacesComponent;
import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UISelectOne;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;
import jakarta.faces.convert.Converter;
import jakarta.faces.model.SelectItem;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * One of a few, as the browser's own radio buttons: the whole label is the target and the keyboard works without a
 * script. {@code look="segments"} sets them side by side as a bar, {@code look="answers"} large, one below the other.
 */
@FacesComponent("holdfast.Choices")
public class Choices extends UISelectOne {
    public Choices() {
        setRendererType(null);
    }

    @Override
    public String getFamily() {
        return "holdfast";
    }

    @Override
    public void decode(FacesContext context) {
        String sent = context.getExternalContext().getRequestParameterMap().get(getClientId(context));
        // Nothing chosen sends nothing; that is an empty answer, not an absent question.
        setSubmittedValue(sent == null ? "" : sent);
        // A refused answer does not refuse the next one.
        setValid(true);
    }

    @Override
    protected Object getConvertedValue(FacesContext context, Object submitted) {
        if (submitted == null || "".equals(submitted)) return null;
        Converter<Object> converter = converter(context);
        return converter == null ? submitted : converter.getAsObject(context, this, submitted.toString());
    }

    @SuppressWarnings("unchecked")
    private Converter<Object> converter(FacesContext context) {
        if (getConverter() != null) return getConverter();
        ValueExpression value = getValueExpression("value");
        Class<?> type = value == null ? String.class : value.getType(context.getELContext());
        return type == null || type == String.class || type == Object.class
                ? null
                : context.getApplication().createConverter(type);
    }

    @Override
    public void encodeBegin(FacesContext context) throws IOException {
        if (!isRendered()) return;
        ResponseWriter out = context.getResponseWriter();
        String id = getClientId(context);
        Converter<Object> converter = converter(context);
        Object chosen = getSubmittedValue() != null ? getSubmittedValue() : asText(context, converter, getValue());
        String look = String.valueOf(getAttributes().getOrDefault("look", ""));
        out.startElement("div", this);
        out.writeAttribute("id", id, null);
        out.writeAttribute(
                "class",
                look.equals("segments") ? "hf-choice" : look.equals("answers") ? "hf-answers" : "hf-radios",
                null);
        int number = 0;
        for (SelectItem item : items()) {
            String text = asText(context, converter, item.getValue());
            out.startElement("label", null);
            out.startElement("input", null);
            out.writeAttribute("type", "radio", null);
            out.writeAttribute("id", id + "-" + number++, null);
            out.writeAttribute("name", id, null);
            out.writeAttribute("value", text, null);
            if (Objects.equals(text, chosen)) out.writeAttribute("checked", "checked", null);
            if (item.isDisabled()) out.writeAttribute("disabled", "disabled", null);
            out.endElement("input");
            if (look.equals("segments")) Markup.icon(context, "check");
            out.startElement("span", null);
            out.writeText(item.getLabel(), null);
            out.endElement("span");
            out.endElement("label");
        }
        out.endElement("div");
    }

    private String asText(FacesContext context, Converter<Object> converter, Object value) {
        if (value == null) return "";
        return converter == null ? value.toString() : converter.getAsString(context, this, value);
    }

    private List<SelectItem> items() {
        List<SelectItem> items = new ArrayList<>();
        for (UIComponent child : getChildren())
            if (child instanceof Options options && options.getValue() instanceof List<?> several)
                for (Object each : several) items.add((SelectItem) each);
        return items;
    }
}
