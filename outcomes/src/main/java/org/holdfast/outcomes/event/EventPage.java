package org.holdfast.outcomes.event;

import static org.holdfast.platform.access.Role.Names.CLINICIAN;
import static org.holdfast.platform.access.Role.Names.SUPERVISOR;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.RolesAllowed;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.holdfast.patients.api.PatientId;
import org.holdfast.platform.Ids;
import org.holdfast.platform.page.Route;
import org.holdfast.platform.page.Screen;
import org.holdfast.platform.tags.Option;
import org.holdfast.platform.words.Words;

/** Recording a self-harm or other event, fact by fact. */
@Named
@ViewScoped
@Route("/outcomes/event.xhtml")
@RolesAllowed({CLINICIAN, SUPERVISOR})
public class EventPage implements Serializable {
    private final transient EventDesk desk;
    private final transient Screen screen;
    private final transient Words words;
    private final UUID id = Ids.next();
    private PatientId patient;
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

    @Inject
    EventPage(EventDesk desk, Screen screen, Words words) {
        this.desk = desk;
        this.screen = screen;
        this.words = words;
    }

    @PostConstruct
    void arrive() {
        patient = PatientId.of(FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestParameterMap()
                .get("patient"));
    }

    public String save() {
        return screen.go(() -> {
            desk.record(
                    id,
                    patient,
                    new EventFacts(
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
                            corroborated ? Boolean.TRUE : null,
                            setting,
                            substanceInvolved ? Boolean.TRUE : null,
                            reportedOn));
            screen.done("event.saved");
            return "/outcomes/record.xhtml?patient=" + patient + "&faces-redirect=true";
        });
    }

    public PatientId getPatient() {
        return patient;
    }

    public Act[] getActs() {
        return Act.values();
    }

    public Precision[] getPrecisions() {
        return Precision.values();
    }

    public Intent[] getIntents() {
        return Intent.values();
    }

    public IntentBasis[] getIntentBases() {
        return IntentBasis.values();
    }

    public Treatment[] getTreatments() {
        return Treatment.values();
    }

    public Informant[] getInformants() {
        return Informant.values();
    }

    public List<Option> getSeverities() {
        return IntStream.rangeClosed(0, 6)
                .mapToObj(grade -> new Option(grade, words.say("event.severity." + grade)))
                .toList();
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
