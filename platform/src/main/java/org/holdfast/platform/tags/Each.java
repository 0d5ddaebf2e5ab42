package org.holdfast.platform.tags;

import jakarta.faces.component.FacesComponent;
import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIComponentBase;
import jakarta.faces.context.FacesContext;
import java.io.IOException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * {@code <hf:each value="#{page.rows}" var="row">…</hf:each>}: what it holds, written once for each. For what is only read:
 * unlike {@code ui:repeat} it keeps no state for each row, so no control may stand inside, and it costs next to nothing.
 */
@FacesComponent("holdfast.Each")
public class Each extends UIComponentBase {
    @Override
    public String getFamily() {
        return "holdfast";
    }

    @Override
    public String getRendererType() {
        return null;
    }

    @Override
    public boolean getRendersChildren() {
        return true;
    }

    /** Nothing in here is ever sent back, and outside of being written there is no row that it could be about. */
    @Override
    public void processDecodes(FacesContext context) {}

    @Override
    public void processValidators(FacesContext context) {}

    @Override
    public void processUpdates(FacesContext context) {}

    @Override
    public void encodeChildren(FacesContext context) throws IOException {
        if (!isRendered()) return;
        Map<String, Object> request = context.getExternalContext().getRequestMap();
        String var = (String) getAttributes().get("var");
        Object before = request.get(var);
        List<UIComponent> children = getChildren();
        for (Object one : all(getAttributes().get("value"))) {
            request.put(var, one);
            for (UIComponent child : children) child.encodeAll(context);
        }
        if (before == null) request.remove(var);
        else request.put(var, before);
    }

    private static Collection<?> all(Object value) {
        if (value == null) return List.of();
        if (value instanceof Collection<?> some) return some;
        if (value instanceof Map<?, ?> map) return map.entrySet();
        if (value instanceof Object[] some) return Arrays.asList(some);
        throw new IllegalArgumentException(
                "hf:each cannot go through a " + value.getClass().getName());
    }
}
