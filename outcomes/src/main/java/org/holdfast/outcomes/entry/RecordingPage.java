package org.holdfast.outcomes.entry;

import jakarta.annotation.PostConstruct;
import jakarta.faces.context.FacesContext;
import java.io.Serializable;
import java.util.UUID;
import org.holdfast.patients.api.PatientId;
import org.holdfast.platform.Ids;
import org.holdfast.platform.page.Screen;

/** Recording an entry of a patient; a kind of entries extends this with its form. */
public abstract class RecordingPage implements Serializable {
    private final transient Screen screen;
    private final String saved;
    private final UUID id = Ids.next();
    private PatientId patient;

    /** @param saved the message when it is done */
    protected RecordingPage(Screen screen, String saved) {
        this.screen = screen;
        this.saved = saved;
    }

    protected abstract void record(UUID entry, PatientId of);

    @PostConstruct
    void arrive() {
        patient = PatientId.of(FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestParameterMap()
                .get("patient"));
    }

    public String save() {
        return screen.go(() -> {
            record(id, patient);
            screen.done(saved);
            return next(id) + "&faces-redirect=true";
        });
    }

    /** Where what was recorded is seen. */
    protected String next(UUID entry) {
        return "/outcomes/record.xhtml?patient=" + patient;
    }

    public PatientId getPatient() {
        return patient;
    }
}
