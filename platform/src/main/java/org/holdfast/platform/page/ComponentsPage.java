package org.holdfast.platform.page;

import jakarta.annotation.security.RolesAllowed;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import org.holdfast.platform.Refused;
import org.holdfast.platform.access.Role;
import org.holdfast.platform.tags.Option;
import org.holdfast.platform.tags.Stage;
import org.holdfast.platform.words.Words;

/** Every pattern on one page, for those who build screens and those who check them. Nothing here is stored. */
@Named
@ViewScoped
@Route("/platform/components.xhtml")
@RolesAllowed(Role.Names.ADMIN)
public class ComponentsPage implements Serializable {
    private static final long serialVersionUID = 1L;

    private final Screen screen;
    private final Words words;
    private LocalDate receivedOn;
    private String number;
    private String source;
    private String urgency;
    private boolean told;
    private String note;
    private int saved;

    @Inject
    ComponentsPage(Screen screen, Words words) {
        this.screen = screen;
        this.words = words;
    }

    public String save() {
        return screen.go(() -> {
            if (receivedOn != null && receivedOn.getYear() > 2030)
                throw new Refused("components.inTheFuture").on("receivedOn");
            if (number != null && !number.matches("\\d{10}")) throw new Refused("components.slip").on("number");
            saved++;
            screen.done("components.saved");
            return null;
        });
    }

    public List<Option> getSources() {
        return List.of(
                new Option("GP", words.say("components.source.gp")),
                new Option("TEAM", words.say("components.source.team")));
    }

    public List<Option> getUrgencies() {
        return List.of(
                new Option("ROUTINE", words.say("components.urgency.routine")),
                new Option("SOON", words.say("components.urgency.soon")));
    }

    public List<Stage> getStages() {
        return List.of(
                Stage.done(words.say("components.stage.1"), words.say("components.stage.1.detail")),
                Stage.current(words.say("components.stage.2"), words.say("components.stage.2.detail"), 54),
                Stage.ahead(words.say("components.stage.3"), words.say("components.stage.3.detail")));
    }

    public int getSaved() {
        return saved;
    }

    public LocalDate getReceivedOn() {
        return receivedOn;
    }

    public void setReceivedOn(LocalDate receivedOn) {
        this.receivedOn = receivedOn;
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(String number) {
        this.number = number;
    }

    public String getSource() {
        return source;
    }

    public void setSource(String source) {
        this.source = source;
    }

    public String getUrgency() {
        return urgency;
    }

    public void setUrgency(String urgency) {
        this.urgency = urgency;
    }

    public boolean isTold() {
        return told;
    }

    public void setTold(boolean told) {
        this.told = told;
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note;
    }
}
