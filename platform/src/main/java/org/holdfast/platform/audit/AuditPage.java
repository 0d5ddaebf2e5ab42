package org.holdfast.platform.audit;

import static org.holdfast.platform.access.Role.Names.GOVERNANCE;

import jakarta.annotation.security.RolesAllowed;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.holdfast.platform.Refused;
import org.holdfast.platform.Unknown;
import org.holdfast.platform.page.Route;
import org.holdfast.platform.words.Words;

/** Information governance looks through the audit trail; what is looked for is kept in the address. */
@Named
@ViewScoped
@Route("/platform/audit.xhtml")
@RolesAllowed(GOVERNANCE)
public class AuditPage implements Serializable {
    private final AuditDesk desk;
    private final Words words;
    private String person;
    private String action;
    private String record;
    private LocalDate from;
    private LocalDate to;
    private String before;
    private transient AuditList found;
    private transient Refused refused;
    private Verdict verdict;

    @Inject
    AuditPage(AuditDesk desk, Words words) {
        this.desk = desk;
        this.words = words;
    }

    /** What may be looked for, by how the actions begin. An address may name another beginning, and keeps it. */
    public Map<String, String> getKinds() {
        Map<String, String> kinds = new LinkedHashMap<>();
        AuditDesk.KINDS.forEach(kind -> kinds.put(kind, words.say("audit.kind." + kind)));
        if (action != null && !action.isBlank())
            kinds.putIfAbsent(action, words.knows("audit." + action) ? words.say("audit." + action) : action);
        return kinds;
    }

    /** What was found. Nothing is looked for, and no row says so, where what was asked makes no sense. */
    public AuditList getFound() {
        if (found != null) return found;
        found = new AuditList(List.of(), null);
        if (FacesContext.getCurrentInstance().isValidationFailed()) return found;
        try {
            found = desk.search(new AuditDesk.Sought(person, action, record(), from, to), older());
        } catch (Refused refusal) {
            refused = refusal;
        }
        return found;
    }

    /** Why this field was refused, in words; empty where it was not. */
    public String wrong(String field) {
        getFound();
        return refused != null && refused.field().filter(field::equals).isPresent()
                ? words.format(refused.key(), refused.args().toArray())
                : "";
    }

    public boolean isRefused() {
        getFound();
        return refused != null || FacesContext.getCurrentInstance().isValidationFailed();
    }

    public void verify() {
        verdict = desk.verify();
    }

    public Verdict getVerdict() {
        return verdict;
    }

    private UUID record() {
        try {
            return record == null || record.isBlank() ? null : UUID.fromString(record.strip());
        } catch (IllegalArgumentException malformed) {
            throw new Refused("audit.record.malformed").on("record");
        }
    }

    private UUID older() {
        try {
            return before == null || before.isBlank() ? null : UUID.fromString(before.strip());
        } catch (IllegalArgumentException malformed) {
            throw new Unknown("page before " + before);
        }
    }

    public String getPerson() {
        return person;
    }

    public void setPerson(String person) {
        this.person = person;
    }

    public String getAction() {
        return action;
    }

    public void setAction(String action) {
        this.action = action;
    }

    public String getRecord() {
        return record;
    }

    public void setRecord(String record) {
        this.record = record;
    }

    public LocalDate getFrom() {
        return from;
    }

    public void setFrom(LocalDate from) {
        this.from = from;
    }

    public LocalDate getTo() {
        return to;
    }

    public void setTo(LocalDate to) {
        this.to = to;
    }

    public String getBefore() {
        return before;
    }

    public void setBefore(String before) {
        this.before = before;
    }
}
