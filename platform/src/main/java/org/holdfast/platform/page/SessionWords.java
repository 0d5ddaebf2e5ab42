package org.holdfast.platform.page;

import jakarta.faces.component.FacesComponent;
import org.holdfast.platform.tags.Html;

/** {@code <hf:session-words/>}: what {@code shell.js} says before a session ends, and after. */
@FacesComponent("holdfast.SessionWords")
public class SessionWords extends Frame {
    @Override
    void write(Html html, Shell shell) {
        if (!who().signedIn()) return;
        html.open("div")
                .with("id", "hf-session")
                .with("hidden", "hidden")
                .with("data-warning", say("shell.session.warning"))
                .with("data-day", say("shell.session.day"))
                .with("data-minutes", say("shell.session.minutes"))
                .with("data-minute", say("shell.session.minute"))
                .with("data-stay", say("shell.session.stay"))
                .with("data-out", say("draft.signedOut"))
                .with("data-sign-in", say("draft.signIn"))
                .close("div");
    }
}
