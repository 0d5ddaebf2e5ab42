package org.holdfast.outcomes.entry;

import jakarta.annotation.PostConstruct;
import jakarta.faces.context.FacesContext;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.holdfast.patients.api.PatientId;
import org.holdfast.platform.page.Screen;

/**
 * Correcting an entry, with what it said before under it. If somebody else has corrected it meanwhile, both versions are
 * shown and one is chosen. A kind of entries extends this and says how it is read, shown and kept.
 *
 * @param <R> an entry as a list shows it
 */
public abstract class CorrectionPage<R extends Row> implements Serializable {
    private final transient Screen screen;
    private PatientId patient;
    private UUID id;
    private int seen;
    private String reason;
    private Whole<R> stored;
    private Whole<R> theirs;

    protected CorrectionPage(Screen screen) {
        this.screen = screen;
    }

    /** In addresses: {@code contact}. */
    protected abstract String kind();

    protected abstract Whole<R> read(PatientId of, UUID entry);

    /** Fills the form with what is stored. */
    protected abstract void fill(R entry);

    protected abstract void correct(PatientId of, UUID entry, int version, String why);

    /** What an entry says, a line for each fact. */
    public abstract String lines(R entry);

    /** The same of what stands in the form. */
    protected abstract String formLines();

    @PostConstruct
    void arrive() {
        Map<String, String> address =
                FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap();
        patient = PatientId.of(address.get("patient"));
        id = Address.id(address.get(kind()));
        stored = read(patient, id);
        seen = stored.now().version();
        fill(stored.now());
    }

    public String save() {
        return screen.go(
                () -> {
                    correct(patient, id, seen, reason);
                    screen.done("correct.done");
                    return list();
                },
                another -> theirs = read(patient, id));
    }

    /** What the other person saved stays; what was typed here goes. */
    public String keepTheirs() {
        return list();
    }

    /** What was typed here goes over what the other person saved, now that it has been seen. */
    public String useMine() {
        together();
        return save();
    }

    /** Back to the form with what was typed; saving writes over the version that has been seen. */
    public void together() {
        seen = theirs.now().version();
        theirs = null;
    }

    private String list() {
        return "/outcomes/record.xhtml?patient=" + patient + "&faces-redirect=true";
    }

    public boolean isConflict() {
        return theirs != null;
    }

    public String getTheirLines() {
        return theirs == null ? "" : lines(theirs.now());
    }

    public String getMyLines() {
        return formLines();
    }

    /** Who saved the version that is in the way. */
    public Signed getTheirs() {
        return theirs == null || theirs.earlier().isEmpty()
                ? null
                : theirs.earlier().get(0).superseded();
    }

    public R getEntry() {
        return stored.now();
    }

    public List<Earlier<R>> getEarlier() {
        return stored.earlier();
    }

    public PatientId getPatient() {
        return patient;
    }

    /** A draft belongs to the version it was begun on; it does not go over another one unseen. */
    public String getDraft() {
        return id + "-" + seen;
    }

    public UUID getId() {
        return id;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
