package org.holdfast.platform.audit;

import static org.holdfast.platform.access.Role.Names.GOVERNANCE;

import jakarta.annotation.security.RolesAllowed;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.holdfast.platform.page.Route;
import org.holdfast.platform.words.Words;

/** Information governance looks through the audit trail; what is looked for is kept in the address. */
@Named
@ViewScoped
@Route("/platform/audit.xhtml")
@RolesAllowed(GOVERNANCE)
public class AuditPage implements Serializable {
    /** How actions begin, in the order in which a reviewer asks for them. */
    private static final List<String> KINDS = List.of(
            "record",
            "patient",
            "referral",
            "diagnos",
            "episode",
            "appointment",
            "care",
            "contact",
            "event",
            "import",
            "signIn",
            "access",
            "account",
            "role",
            "membership",
            "audit");

    private final AuditDesk desk;
    private final Words words;
    private String person;
    private String action;
    private String record;
    private LocalDate from;
    private LocalDate to;
    private String before;
    private transient AuditList found;
    private Verdict verdict;

    @Inject
    AuditPage(AuditDesk desk, Words words) {
        this.desk = desk;
        this.words = words;
    }

    /** What may be looked for, by how the actions begin. An address may name another beginning, and keeps it. */
    public Map<String, String> getKinds() {
        Map<String, String> kinds = new LinkedHashMap<>();
        KINDS.forEach(kind -> kinds.put(kind, words.say("audit.kind." + kind)));
        if (action != null && !action.isBlank()) kinds.putIfAbsent(action, action);
        return kinds;
    }

    public AuditList getFound() {
        if (found == null) found = desk.search(new AuditDesk.Sought(person, action, id(record), from, to), id(before));
        return found;
    }

    public void verify() {
        verdict = desk.verify();
    }

    public Verdict getVerdict() {
        return verdict;
    }

    private static UUID id(String text) {
        try {
            return text == null || text.isBlank() ? null : UUID.fromString(text.strip());
        } catch (IllegalArgumentException malformed) {
            // Finds nothing, as an unknown id does.
            return new UUID(0, 0);
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
