package org.holdfast.patients.access;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.UUID;
import org.holdfast.platform.page.Screen;

/** The notice on the pages of a record that was opened with a reason. */
@Named
@RequestScoped
public class OpeningStrip {
    private final BreakGlassDesk desk;
    private final Screen screen;

    @Inject
    OpeningStrip(BreakGlassDesk desk, Screen screen) {
        this.desk = desk;
        this.screen = screen;
    }

    public String close(UUID opening) {
        return screen.go(() -> {
            desk.close(opening);
            screen.done("opening.closed");
            return "/patients/find.xhtml?faces-redirect=true";
        });
    }
}
