package org.holdfast.platform.tags;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.EditableValueHolder;
import jakarta.faces.component.FacesComponent;
import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIForm;
import jakarta.faces.component.UIInput;
import jakarta.faces.component.UISelectBoolean;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import org.holdfast.platform.words.Words;

/**
 * One question of a form: label, hint, error and control, in that order, tied together for readers of the screen.
 * The words come from the messages {@code <form>.<field>}, {@code <form>.<field>.hint}, {@code <form>.<field>.required}
 * and {@code <form>.<field>.wrong}, where form and field are the ids; the last three may be absent.
 */
@FacesComponent("holdfast.Field")
public class Field extends Markup {
    /** Marks a control that the tag made itself, and so also dresses. */
    static final String OWN = "holdfast.own";

    /** The id in the page belongs to the control; the frame around it is called {@code receivedOn-field}. */
    @Override
    public void setId(String id) {
        boolean made = id == null || id.startsWith("j_id") || id.endsWith("-field");
        super.setId(made ? id : id + "-field");
    }

    /** The words of the question. */
    String label() {
        return has("label") ? text("label") : words().say(key());
    }

    private String key() {
        if (has("key")) return text("key");
        return (has("form") ? text("form") : formId()) + "." + field();
    }

    private String field() {
        UIComponent control = control(this);
        return control == null ? getId().replace("-field", "") : control.getId();
    }

    private String formId() {
        for (UIComponent at = getParent(); at != null; at = at.getParent()) if (at instanceof UIForm) return at.getId();
        return "";
    }

    private String hint() {
        if (has("hint")) return text("hint");
        String key = key() + ".hint";
        return words().knows(key) ? words().say(key) : "";
    }

    @Override
    public void processDecodes(FacesContext context) {
        // Before the control is checked it learns what to say if it is empty or unreadable.
        if (isRendered() && control(this) instanceof UIInput input) {
            Words words = words();
            String key = key();
            if (input.getRequiredMessage() == null)
                input.setRequiredMessage(
                        words.knows(key + ".required") ? words.say(key + ".required") : words.say("field.required"));
            if (input.getConverterMessage() == null)
                input.setConverterMessage(
                        words.knows(key + ".wrong")
                                ? words.say(key + ".wrong")
                                : words.say("field.wrong." + kind(), label()));
        }
        super.processDecodes(context);
    }

    private String kind() {
        return switch (text("type")) {
            case "date", "time", "number" -> text("type");
            default -> "text";
        };
    }

    @Override
    public boolean getRendersChildren() {
        return true;
    }

    @Override
    public void encodeBegin(FacesContext context) throws IOException {
        if (!isRendered()) return;
        UIComponent control = control(this);
        String id = control == null ? getClientId(context) : control.getClientId(context);
        List<FacesMessage> errors = control == null
                ? List.of()
                : context.getMessageList(id).stream()
                        .filter(m -> m.getSeverity().compareTo(FacesMessage.SEVERITY_ERROR) >= 0)
                        .toList();
        String hint = hint();
        boolean many = control instanceof Choices;
        boolean box = control instanceof UISelectBoolean;
        ResponseWriter out = out(context);
        open(context, many ? "fieldset" : "div", "hf-field" + (errors.isEmpty() ? "" : " hf-field--error"));
        out.writeAttribute("id", getClientId(context), null);
        String told = told(id, hint, errors);
        if (many) {
            if (!told.isEmpty()) out.writeAttribute("aria-describedby", told, null);
            write(context, "legend", "", label());
        } else {
            describe(control, told, !errors.isEmpty(), box);
            open(context, "label", box ? "hf-check" : "");
            out.writeAttribute("for", id, null);
            if (box) control.encodeAll(context);
            if (box) write(context, "span", "", label());
            else out.writeText(label(), null);
            close(context, "label");
        }
        if (!hint.isEmpty()) {
            open(context, "p", "hf-hint");
            out.writeAttribute("id", id + "-hint", null);
            out.writeText(hint, null);
            close(context, "p");
        }
        if (!errors.isEmpty()) error(context, id, errors);
    }

    @Override
    public void encodeChildren(FacesContext context) throws IOException {
        if (!isRendered() || control(this) instanceof UISelectBoolean) return;
        for (UIComponent child : getChildren()) child.encodeAll(context);
    }

    @Override
    public void encodeEnd(FacesContext context) throws IOException {
        if (isRendered()) close(context, control(this) instanceof Choices ? "fieldset" : "div");
    }

    private static String told(String id, String hint, List<FacesMessage> errors) {
        return ((hint.isEmpty() ? "" : id + "-hint ") + (errors.isEmpty() ? "" : id + "-error")).strip();
    }

    private void describe(UIComponent control, String told, boolean wrong, boolean box) {
        if (control == null) return;
        var attributes = control.getPassThroughAttributes();
        if (told.isEmpty()) attributes.remove("aria-describedby");
        else attributes.put("aria-describedby", told);
        if (wrong) attributes.put("aria-invalid", "true");
        else attributes.remove("aria-invalid");
        if (control instanceof UIInput input && input.isRequired()) attributes.put("aria-required", "true");
        if (!box && Boolean.TRUE.equals(getAttributes().get(OWN))) {
            String width = has("width") ? " hf-w-" + text("width") : "";
            control.getAttributes().put("styleClass", "ui-inputfield" + width + (wrong ? " ui-state-error" : ""));
        }
    }

    private static void error(FacesContext context, String id, List<FacesMessage> errors) throws IOException {
        open(context, "p", "hf-error");
        out(context).writeAttribute("id", id + "-error", null);
        icon(context, "warn");
        open(context, "span", "");
        write(context, "span", "hf-sr", words().say("field.error") + " ");
        out(context).writeText(errors.get(0).getSummary(), null);
        close(context, "span");
        close(context, "p");
    }

    private static UIComponent control(UIComponent from) {
        for (Iterator<UIComponent> inside = from.getFacetsAndChildren(); inside.hasNext(); ) {
            UIComponent each = inside.next();
            if (each instanceof EditableValueHolder && each.isRendered()) return each;
            UIComponent found = control(each);
            if (found != null) return found;
        }
        return null;
    }
}
