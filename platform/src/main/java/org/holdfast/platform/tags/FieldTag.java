package org.holdfast.platform.tags;

import jakarta.el.ValueExpression;
import jakarta.faces.application.Application;
import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIInput;
import jakarta.faces.component.UISelectBoolean;
import jakarta.faces.component.UISelectItem;
import jakarta.faces.component.html.HtmlInputSecret;
import jakarta.faces.component.html.HtmlInputText;
import jakarta.faces.component.html.HtmlInputTextarea;
import jakarta.faces.component.html.HtmlSelectBooleanCheckbox;
import jakarta.faces.component.html.HtmlSelectOneMenu;
import jakarta.faces.view.facelets.ComponentConfig;
import jakarta.faces.view.facelets.ComponentHandler;
import jakarta.faces.view.facelets.FaceletContext;
import jakarta.faces.view.facelets.TagAttribute;
import java.util.List;

/** Makes the control of {@code <hf:field id value type …/>}, so that an ordinary field is one line of a page. */
public class FieldTag extends ComponentHandler {
    private static final List<String> PASSED_ON =
            List.of("autocomplete", "inputmode", "min", "max", "step", "maxlength", "spellcheck", "rows", "autofocus");

    public FieldTag(ComponentConfig config) {
        super(config);
    }

    @Override
    public void onComponentCreated(FaceletContext context, UIComponent component, UIComponent parent) {
        TagAttribute id = getAttribute("id");
        TagAttribute value = getAttribute("value");
        if (value == null) return;
        String type =
                getAttribute("type") == null ? "text" : getAttribute("type").getValue(context);
        UIInput control = control(context, type);
        if (id != null) control.setId(id.getValue(context));
        control.setValueExpression("value", value.getValueExpression(context, Object.class));
        pass(context, "required", control);
        pass(context, "readonly", control);
        pass(context, "disabled", control);
        pass(context, "look", control);
        for (String name : PASSED_ON) passThrough(context, name, control);
        TagAttribute longest = getAttribute("maxlength");
        if (longest != null) control.addValidator(new Longest(longest.getInt(context)));
        component.getAttributes().put(Field.OWN, true);
        component.getChildren().add(control);
    }

    private UIInput control(FaceletContext context, String type) {
        Application application = context.getFacesContext().getApplication();
        return switch (type) {
            case "textarea" -> (UIInput) application.createComponent(HtmlInputTextarea.COMPONENT_TYPE);
            case "password" -> (UIInput) application.createComponent(HtmlInputSecret.COMPONENT_TYPE);
            case "checkbox" -> (UISelectBoolean) application.createComponent(HtmlSelectBooleanCheckbox.COMPONENT_TYPE);
            case "select" -> {
                UIInput menu = (UIInput) application.createComponent(HtmlSelectOneMenu.COMPONENT_TYPE);
                if (getAttribute("choose") == null || getAttribute("choose").getBoolean(context)) {
                    UISelectItem none = (UISelectItem) application.createComponent(UISelectItem.COMPONENT_TYPE);
                    none.setItemValue("");
                    none.setItemLabel(Markup.words().say("field.choose"));
                    menu.getChildren().add(none);
                }
                yield withOptions(context, menu);
            }
            case "radio" -> withOptions(context, (UIInput) application.createComponent("holdfast.Choices"));
            default -> input(context, application, type);
        };
    }

    private static UIInput input(FaceletContext context, Application application, String type) {
        UIInput input = (UIInput) application.createComponent(HtmlInputText.COMPONENT_TYPE);
        switch (type) {
            case "date", "time" -> {
                input.setConverter(application.createConverter("holdfast." + type));
                input.getPassThroughAttributes().put("type", type);
            }
            case "number" -> input.getPassThroughAttributes().put("inputmode", "numeric");
            case "text" -> input.addValidator(new Seen());
            default -> {
                input.getPassThroughAttributes().put("type", type);
                input.addValidator(new Seen());
            }
        }
        return input;
    }

    private UIInput withOptions(FaceletContext context, UIInput control) {
        Options options = new Options();
        options.setValueExpression("value", getRequiredAttribute("options").getValueExpression(context, Object.class));
        control.getChildren().add(options);
        return control;
    }

    private void pass(FaceletContext context, String name, UIComponent control) {
        TagAttribute attribute = getAttribute(name);
        if (attribute == null) return;
        if (attribute.isLiteral()) {
            Object value = name.equals("look") ? attribute.getValue() : attribute.getBoolean(context);
            control.getAttributes().put(name, value);
        } else {
            ValueExpression expression = attribute.getValueExpression(context, Object.class);
            control.setValueExpression(name, expression);
        }
    }

    private void passThrough(FaceletContext context, String name, UIComponent control) {
        TagAttribute attribute = getAttribute(name);
        if (attribute == null) return;
        control.getPassThroughAttributes()
                .put(
                        name,
                        attribute.isLiteral()
                                ? attribute.getValue()
                                : attribute.getValueExpression(context, Object.class));
    }
}
