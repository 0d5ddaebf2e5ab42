package org.holdfast.training.supervision;

import static org.holdfast.platform.access.Role.Names.SUPERVISOR;
import static org.holdfast.platform.access.Role.Names.TRAINER;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.RolesAllowed;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.holdfast.platform.Unknown;
import org.holdfast.platform.page.Route;
import org.holdfast.platform.page.Screen;
import org.holdfast.platform.words.Words;

/**
 * Striking out a supervision session that was entered in error: {@code ?session=…}, and {@code &whole=true} where a group's
 * session was chosen and not one person's part in it.
 */
@Named
@ViewScoped
@Route("/training/strike-session.xhtml")
@RolesAllowed({SUPERVISOR, TRAINER})
public class StrikeSessionPage implements Serializable {
    private final SupervisionDesk desk;
    private final Screen screen;
    private final Words words;
    private UUID session;
    private boolean whole;
    private String[] sessions = {};
    private String why;
    private transient List<SessionRow> together;

    @Inject
    StrikeSessionPage(SupervisionDesk desk, Screen screen, Words words) {
        this.desk = desk;
        this.screen = screen;
        this.words = words;
    }

    @PostConstruct
    void arrive() {
        Map<String, String> address =
                FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap();
        session = SupervisionBook.id(address.get("session"));
        whole = address.containsKey("whole");
        sessions = getTogether().stream()
                .filter(row -> whole || row.id().equals(session))
                .map(row -> row.id().toString())
                .toArray(String[]::new);
    }

    private List<SessionRow> getTogether() {
        if (together == null) together = desk.together(session);
        return together;
    }

    private SessionRow one() {
        return getTogether().stream()
                .filter(row -> row.id().equals(session))
                .findFirst()
                .orElseThrow(() -> new Unknown("supervision session " + session));
    }

    /** "Group on 3 March 2026, 60 minutes, with Dr Morwenna Castellane". */
    public String getLine() {
        SessionRow row = one();
        return row.minutes() == null
                ? words.say("strikeSession.line", row.kind(), row.heldOn(), row.supervisor())
                : words.format("strikeSession.line.minutes", row.kind(), row.heldOn(), row.minutes(), row.supervisor());
    }

    /** Somebody has struck it out already. */
    public boolean isStruck() {
        return one().struck();
    }

    public boolean isSeveral() {
        return getTogether().size() > 1;
    }

    public Map<String, String> getPeople() {
        Map<String, String> people = new LinkedHashMap<>();
        getTogether().forEach(row -> people.put(row.supervisee(), row.id().toString()));
        return people;
    }

    public String getPerson() {
        return one().supervisee();
    }

    public String strikeOut() {
        return screen.go(() -> {
            desk.strikeOut(List.of(sessions).stream().map(UUID::fromString).toList(), why);
            screen.done("strikeSession.done");
            return getBack() + (whole ? "?" : "&") + "faces-redirect=true";
        });
    }

    /** Where the person came from. */
    public String getBack() {
        return whole ? "/training/supervision.xhtml" : "/training/person.xhtml?staff=" + one().superviseeId();
    }

    public UUID getSession() {
        return session;
    }

    public String[] getSessions() {
        return sessions.clone();
    }

    public void setSessions(String[] sessions) {
        this.sessions = sessions == null ? new String[0] : sessions.clone();
    }

    public String getWhy() {
        return why;
    }

    public void setWhy(String why) {
        this.why = why;
    }
}
