package org.holdfast.outcomes.entry;

import jakarta.annotation.PostConstruct;
import jakarta.faces.context.FacesContext;
import java.util.List;
import java.util.Map;
import org.holdfast.patients.api.PatientId;
import org.holdfast.platform.Unknown;

/**
 * The entries of a kind on the tab of the record, fifty at a time; which fifty stands in the address.
 *
 * @param <R> an entry as a list shows it
 */
public abstract class ListPage<R extends Row> {
    private static final int SHOWN = 50;

    private PatientId patient;
    private List<R> rows;
    private boolean later;
    private String older;

    /** In the address: {@code contactsAfter}. */
    protected abstract String parameter();

    /** One more than asked for, if there are that many. */
    protected abstract List<R> page(PatientId of, After after, int limit);

    @PostConstruct
    void arrive() {
        Map<String, String> address =
                FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap();
        patient = PatientId.of(address.get("patient"));
        String from = address.get(parameter());
        After after =
                from == null || from.isBlank() ? null : After.of(from).orElseThrow(() -> new Unknown("page of a list"));
        List<R> found = page(patient, after, SHOWN);
        later = after != null;
        rows = found.subList(0, Math.min(SHOWN, found.size()));
        if (found.size() > SHOWN)
            older = "/outcomes/record.xhtml?patient=" + patient + "&" + parameter() + "="
                    + rows.get(SHOWN - 1).place();
    }

    public PatientId getPatient() {
        return patient;
    }

    public List<R> getRows() {
        return rows;
    }

    /** The newest are on a page before. */
    public boolean isLater() {
        return later;
    }

    /** Where the ones before these are; null if these are the first that were recorded. */
    public String getOlder() {
        return older;
    }
}
