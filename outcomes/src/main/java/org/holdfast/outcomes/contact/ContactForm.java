package org.holdfast.outcomes.contact;

import java.io.Serializable;
import java.time.LocalDate;

/** What stands in the form while a contact is recorded or corrected. */
public class ContactForm implements Serializable {
    private String type;
    private LocalDate startedOn;
    private LocalDate endedOn;
    private String source;

    static ContactForm of(ContactRow row) {
        ContactForm form = new ContactForm();
        form.type = row.type();
        form.startedOn = row.startedOn();
        form.endedOn = row.endedOn();
        form.source = row.source();
        return form;
    }

    ContactFacts facts() {
        return new ContactFacts(type, startedOn, endedOn, source);
    }

    public String getType() {
        return type;
    }

    public void setType(String type) {
        this.type = type;
    }

    public LocalDate getStartedOn() {
        return startedOn;
    }

    public void setStartedOn(LocalDate startedOn) {
        this.startedOn = startedOn;
    }

    public LocalDate getEndedOn() {
        return endedOn;
    }

    public void setEndedOn(LocalDate endedOn) {
        this.endedOn = endedOn;
    }

    public String getSource() {
        return source;
    }

    public void setSource(String source) {
        this.source = source;
    }
}
