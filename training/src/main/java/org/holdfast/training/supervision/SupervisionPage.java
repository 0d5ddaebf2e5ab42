package org.holdfast.training.supervision;

import static org.holdfast.platform.access.Role.Names.SUPERVISOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.holdfast.platform.Refused;
import org.holdfast.platform.page.Route;
import org.holdfast.platform.page.Screen;
import org.holdfast.platform.words.Words;

/** The supervisor's home: who is due, entering a session, and the last ones. */
@Named
@ViewScoped
@Route("/training/supervision.xhtml")
@RolesAllowed(SUPERVISOR)
public class SupervisionPage implements Serializable {
    private final SupervisionDesk desk;
    private final Screen screen;
    private final Words words;
    private String[] supervisees = {};
    private LocalDate heldOn;
    private Integer minutes = 60;
    private boolean sure;
    /** What the person was last asked about; an answer counts for nothing else. */
    private String question;

    private transient List<KeptRow> people;
    private transient List<Given> sessions;

    @Inject
    SupervisionPage(SupervisionDesk desk, Screen screen, Words words, Clock clock) {
        this.desk = desk;
        this.screen = screen;
        this.words = words;
        this.heldOn = LocalDate.now(clock);
    }

    /** Those longest without supervision first. */
    public List<KeptRow> getPeople() {
        if (people == null)
            people = desk.mySupervisees().stream()
                    .sorted(Comparator.comparing(KeptRow::alert)
                            .thenComparing(KeptRow::lastHeld, Comparator.nullsFirst(Comparator.naturalOrder())))
                    .toList();
        return people;
    }

    /** The sessions this supervisor gave, a group's as one. */
    public List<Given> getSessions() {
        if (sessions == null) {
            Map<List<Object>, List<SessionRow>> together = desk.sessionsIGave().stream()
                    .collect(Collectors.groupingBy(
                            // Two hours with two people on one day are two sessions.
                            one -> Arrays.asList(
                                    one.heldOn(),
                                    one.kind(),
                                    one.minutes(),
                                    one.struckOutWhy(),
                                    one.kind() == Kind.GROUP ? null : one.id()),
                            LinkedHashMap::new,
                            Collectors.toList()));
            sessions = together.values().stream().map(Given::of).toList();
        }
        return sessions;
    }

    /** One session as the list shows it: when, how, and who was there. */
    public record Given(SessionRow one, String people) {
        static Given of(List<SessionRow> together) {
            return new Given(
                    together.get(0),
                    together.stream().map(SessionRow::supervisee).collect(Collectors.joining(", ")));
        }
    }

    public String getLead() {
        long pressing =
                getPeople().stream().filter(one -> one.alert().isPressing()).count();
        return pressing == 0
                ? words.say("supervision.lead.kept", getPeople().size())
                : words.say("supervision.lead", getPeople().size(), pressing);
    }

    public Map<String, String> getChoices() {
        Map<String, String> choices = new LinkedHashMap<>();
        getPeople().stream()
                .sorted(Comparator.comparing(KeptRow::name))
                .forEach(one -> choices.put(one.name(), one.staff().toString()));
        return choices;
    }

    public String record() {
        String about = heldOn + " " + List.of(supervisees).stream().sorted().toList();
        boolean answered = sure && about.equals(question);
        return screen.go(() -> {
            try {
                desk.record(List.of(supervisees).stream().map(UUID::fromString).toList(), heldOn, minutes, answered);
            } catch (Refused refused) {
                boolean asks = refused.field().filter("sure"::equals).isPresent();
                question = asks ? about : null;
                sure = false;
                throw refused;
            }
            screen.done("supervision.recorded");
            return "/training/supervision.xhtml?faces-redirect=true";
        });
    }

    /** Something about what was entered is unusual, and the person is asked whether it is right. */
    public boolean isAsking() {
        return question != null;
    }

    public boolean isSure() {
        return sure;
    }

    public void setSure(boolean sure) {
        this.sure = sure;
    }

    public String[] getSupervisees() {
        return supervisees.clone();
    }

    public void setSupervisees(String[] supervisees) {
        this.supervisees = supervisees == null ? new String[0] : supervisees.clone();
    }

    public LocalDate getHeldOn() {
        return heldOn;
    }

    public void setHeldOn(LocalDate heldOn) {
        this.heldOn = heldOn;
    }

    public Integer getMinutes() {
        return minutes;
    }

    public void setMinutes(Integer minutes) {
        this.minutes = minutes;
    }
}
