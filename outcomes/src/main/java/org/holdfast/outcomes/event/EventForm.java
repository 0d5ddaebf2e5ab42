package org.holdfast.outcomes.event;

import java.io.Serializable;
import java.time.LocalDate;

/** What stands in the form while an event is recorded or corrected. */
public class EventForm implements Serializable {
    private LocalDate occurredOn;
    private Precision precision = Precision.DAY;
    private Act act;
    private Intent intent;
    private IntentBasis intentBasis;
    private Integer severity;
    private Treatment treatment;
    private String method;
    private Integer count = 1;
    private Informant informant;
    private boolean corroborated;
    private String setting;
    private boolean substanceInvolved;
    private LocalDate reportedOn;
    private Boolean corroboratedOtherwise;
    private Boolean substanceOtherwise;

    static EventForm of(EventRow row) {
        EventForm form = new EventForm();
        form.occurredOn = row.occurredOn();
        form.precision = row.precision();
        form.act = row.act();
        form.intent = row.intent();
        form.intentBasis = row.intentBasis();
        form.severity = row.medicalSeverity();
        form.treatment = row.treatment();
        form.method = row.method();
        form.count = row.count();
        form.informant = row.informant();
        form.corroborated = Boolean.TRUE.equals(row.corroborated());
        form.setting = row.setting();
        form.substanceInvolved = Boolean.TRUE.equals(row.substanceInvolved());
        form.reportedOn = row.reportedOn();
        form.corroboratedOtherwise = Boolean.FALSE.equals(row.corroborated()) ? Boolean.FALSE : null;
        form.substanceOtherwise = Boolean.FALSE.equals(row.substanceInvolved()) ? Boolean.FALSE : null;
        return form;
    }

    /** An empty box says nothing, unless somebody has said no before: it may be so, and nobody has said. */
    EventFacts facts() {
        return new EventFacts(
                occurredOn,
                precision,
                act,
                intent,
                intentBasis,
                severity,
                treatment,
                method,
                count,
                informant,
                corroborated ? Boolean.TRUE : corroboratedOtherwise,
                setting,
                substanceInvolved ? Boolean.TRUE : substanceOtherwise,
                reportedOn);
    }

    public LocalDate getOccurredOn() {
        return occurredOn;
    }

    public void setOccurredOn(LocalDate occurredOn) {
        this.occurredOn = occurredOn;
    }

    public Precision getPrecision() {
        return precision;
    }

    public void setPrecision(Precision precision) {
        this.precision = precision;
    }

    public Act getAct() {
        return act;
    }

    public void setAct(Act act) {
        this.act = act;
    }

    public Intent getIntent() {
        return intent;
    }

    public void setIntent(Intent intent) {
        this.intent = intent;
    }

    public IntentBasis getIntentBasis() {
        return intentBasis;
    }

    public void setIntentBasis(IntentBasis intentBasis) {
        this.intentBasis = intentBasis;
    }

    public Integer getSeverity() {
        return severity;
    }

    public void setSeverity(Integer severity) {
        this.severity = severity;
    }

    public Treatment getTreatment() {
        return treatment;
    }

    public void setTreatment(Treatment treatment) {
        this.treatment = treatment;
    }

    public String getMethod() {
        return method;
    }

    public void setMethod(String method) {
        this.method = method;
    }

    public Integer getCount() {
        return count;
    }

    public void setCount(Integer count) {
        this.count = count;
    }

    public Informant getInformant() {
        return informant;
    }

    public void setInformant(Informant informant) {
        this.informant = informant;
    }

    public boolean isCorroborated() {
        return corroborated;
    }

    public void setCorroborated(boolean corroborated) {
        this.corroborated = corroborated;
    }

    public String getSetting() {
        return setting;
    }

    public void setSetting(String setting) {
        this.setting = setting;
    }

    public boolean isSubstanceInvolved() {
        return substanceInvolved;
    }

    public void setSubstanceInvolved(boolean substanceInvolved) {
        this.substanceInvolved = substanceInvolved;
    }

    public LocalDate getReportedOn() {
        return reportedOn;
    }

    public void setReportedOn(LocalDate reportedOn) {
        this.reportedOn = reportedOn;
    }
}
