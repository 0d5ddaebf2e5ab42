package org.holdfast.patients.record;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.inject.Instance;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.holdfast.patients.api.OverviewPanel;
import org.holdfast.patients.api.PatientId;
import org.holdfast.patients.api.RecordTab;
import org.holdfast.platform.audit.AuditTrail;
import org.holdfast.platform.page.Routes;
import org.holdfast.platform.words.Words;

/**
 * The frame around a patient's pages: {@code #{record}} in the template {@code /patients/record.xhtml}. Takes the
 * patient from the address when the page is first shown and keeps them for as long as the page is.
 */
@Named("record")
@ViewScoped
public class RecordFrame implements Serializable {
    private static final String SHOWN = RecordFrame.class.getName();

    private final transient RecordDesk desk;
    private final transient Instance<RecordTab> tabs;
    private final transient Instance<OverviewPanel> panels;
    private final transient Words words;
    private final transient Routes routes;
    private final transient AuditTrail trail;
    private PatientId patient;

    @Inject
    RecordFrame(
            RecordDesk desk,
            Instance<RecordTab> tabs,
            Instance<OverviewPanel> panels,
            Words words,
            Routes routes,
            AuditTrail trail) {
        this.desk = desk;
        this.routes = routes;
        this.trail = trail;
        this.tabs = tabs;
        this.panels = panels;
        this.words = words;
    }

    @PostConstruct
    void arrive() {
        patient = PatientId.of(FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestParameterMap()
                .get("patient"));
    }

    /** The patient's id, for addresses and for other modules' beans. */
    public PatientId getPatient() {
        return patient;
    }

    /** Read once a request: what it shows changes while a page is open. */
    public Banner getBanner() {
        FacesContext faces = FacesContext.getCurrentInstance();
        if (faces.getAttributes().get(SHOWN) instanceof Banner read) return read;
        Banner banner = desk.banner(patient);
        faces.getAttributes().put(SHOWN, banner);
        // Mostly the page's own use case leaves a row; a form that reads nothing of its own shows whose record it is.
        routes.arrive(faces.getViewRoot().getViewId());
        if (!trail.told(patient.value())) desk.shown(patient);
        return banner;
    }

    /** The tabs that the reader can use. */
    public List<TabLink> getTabs() {
        return tabs.stream()
                .filter(tab -> tab.isFor(getBanner().reach()))
                .sorted(Comparator.comparingInt(RecordTab::rank))
                .map(tab -> new TabLink(tab.key(), words.say(tab.title()), tab.page() + "?patient=" + patient))
                .toList();
    }

    /** Where the record begins for this reader. */
    public String getHome() {
        List<TabLink> open = getTabs();
        return open.isEmpty() ? "/patients/find.xhtml?" : open.get(0).url();
    }

    /** Fragments for the wide column of the overview. */
    public List<String> getPanels() {
        return fragments(panels.stream().filter(panel -> !panel.isAside()));
    }

    /** Fragments for the narrow column of the overview. */
    public List<String> getAsides() {
        return fragments(panels.stream().filter(OverviewPanel::isAside));
    }

    private static List<String> fragments(Stream<OverviewPanel> some) {
        return some.sorted(Comparator.comparingInt(OverviewPanel::rank))
                .map(OverviewPanel::fragment)
                .toList();
    }
}
