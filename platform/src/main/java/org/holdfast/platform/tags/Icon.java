package org.holdfast.platform.tags;

import jakarta.faces.component.FacesComponent;
import jakarta.faces.context.FacesContext;
import java.io.IOException;

/** {@code <hf:icon name="bell"/>}: one of the drawings in {@code icons.svg}. */
@FacesComponent("holdfast.Icon")
public class Icon extends Markup {
    @Override
    public void encodeBegin(FacesContext context) throws IOException {
        if (isRendered()) icon(context, text("name"));
    }
}
