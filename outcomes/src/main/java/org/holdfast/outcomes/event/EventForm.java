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
    private Integer medicalSeverity;
    private Treatment treatment;
    private String method;
    private Integer count = 1;
    private Informant informant;
    private YesNo corroborated = YesNo.NOT_KNOWN;
    private String setting;
    private YesNo substanceInvolved = YesNo.NOT_KNOWN;
    private LocalDate reportedOn;

    static EventForm of(EventRow row) {
        EventForm form = new EventForm();
        form.occurredOn = row.occurredOn();
        form.precision = row.precision();
        form.act = row.act();
        form.intent = row.intent();
        form.intentBasis = row.intentBasis();
        form.medicalSeverity = row.medicalSeverity();
        form.treatment = row.treatment();
        form.method = row.method();
        form.count = row.count();
        form.informant = row.informant();
        form.corroborated = YesNo.of(row.corroborated());
        form.setting = row.setting();
        form.substanceInvolved = YesNo.of(row.substanceInvolved());
        form.reportedOn = row.reportedOn();
        return form;
    }

    EventFacts facts() {
        return new EventFacts(
                occurredOn,
                precision,
                act,
                intent,
                intentBasis,
                medicalSeverity,
                treatment,
                method,
                count,
                informant,
                known(corroborated),
                setting,
                known(substanceInvolved),
                reportedOn);
    }

    private static Boolean known(YesNo answer) {
        return answer == null ? null : answer.known();
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

    public Integer getMedicalSeverity() {
        return medicalSeverity;
    }

    public void setMedicalSeverity(Integer medicalSeverity) {
        this.medicalSeverity = medicalSeverity;
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

    public YesNo getCorroborated() {
        return corroborated;
    }

    public void setCorroborated(YesNo corroborated) {
        this.corroborated = corroborated;
    }

    public String getSetting() {
        return setting;
    }

    public void setSetting(String setting) {
        this.setting = setting;
    }

    public YesNo getSubstanceInvolved() {
        return substanceInvolved;
    }

    public void setSubstanceInvolved(YesNo substanceInvolved) {
        this.substanceInvolved = substanceInvolved;
    }

    public LocalDate getReportedOn() {
        return reportedOn;
    }

    public void setReportedOn(LocalDate reportedOn) {
        this.reportedOn = reportedOn;
    }
}
