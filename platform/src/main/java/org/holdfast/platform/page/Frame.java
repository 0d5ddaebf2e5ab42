package org.holdfast.platform.page;

import jakarta.faces.context.FacesContext;
import java.io.IOException;
import org.holdfast.platform.access.Who;
import org.holdfast.platform.tags.Html;
import org.holdfast.platform.tags.Markup;

/**
 * A part of what stands around every page, written in one go: as a tree of components it took as long to build, for each
 * page anew, as a page's own work.
 */
abstract class Frame extends Markup {
    @Override
    public void encodeBegin(FacesContext context) throws IOException {
        Html html = new Html();
        write(html, the(context, "shell", Shell.class));
        html.to(out(context));
    }

    abstract void write(Html html, Shell shell);

    String say(String key) {
        return the(FacesContext.getCurrentInstance(), "words", org.holdfast.platform.words.Words.class)
                .say(key);
    }

    static Who who() {
        return the(FacesContext.getCurrentInstance(), "who", Who.class);
    }

    /** The bean that pages know by this name. */
    static <T> T the(FacesContext context, String name, Class<T> type) {
        return type.cast(context.getApplication().getELResolver().getValue(context.getELContext(), null, name));
    }
}
