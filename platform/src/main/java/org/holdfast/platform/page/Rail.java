package org.holdfast.platform.page;

import jakarta.faces.component.FacesComponent;
import jakarta.faces.context.FacesContext;
import java.util.List;
import java.util.Optional;
import org.holdfast.platform.tags.Html;

/** {@code <hf:rail/>}: where the person who is signed in may go. */
@FacesComponent("holdfast.Rail")
public class Rail extends Frame {
    @Override
    void write(Html html, Shell shell) {
        if (!who().signedIn()) return;
        String view = FacesContext.getCurrentInstance().getViewRoot().getViewId();
        List<Place> places = shell.places();
        Optional<Place> here = Shell.here(places, view);
        html.open("nav", "hf-rail").with("aria-label", say("shell.nav")).open("ul");
        for (Place place : places) {
            html.open("li").open("a").with("href", place.url());
            if (here.filter(place::equals).isPresent()) html.with("aria-current", "page");
            html.icon(place.icon()).write("span", say(place.label())).close("a").close("li");
        }
        html.close("ul").close("nav");
    }
}
