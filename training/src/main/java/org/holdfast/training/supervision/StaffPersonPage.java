package org.holdfast.training.supervision;

import static org.holdfast.platform.access.Role.Names.MANAGER;
import static org.holdfast.platform.access.Role.Names.SUPERVISOR;
import static org.holdfast.platform.access.Role.Names.TRAINER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.holdfast.platform.Unknown;
import org.holdfast.platform.access.Role;
import org.holdfast.platform.access.Who;
import org.holdfast.platform.page.Route;
import org.holdfast.platform.page.Screen;
import org.holdfast.platform.people.StaffDirectory;
import org.holdfast.platform.people.StaffMember;
import org.holdfast.platform.words.Words;
import org.holdfast.training.qualification.EvidenceDesk;
import org.holdfast.training.staff.StaffDesk;
import org.holdfast.training.staff.StaffRow;

/** One member of staff: registration, agreements and sessions. */
@Named
@ViewScoped
@Route("/training/person.xhtml")
@RolesAllowed({TRAINER, MANAGER, SUPERVISOR})
public class StaffPersonPage implements Serializable {
    private final SupervisionDesk desk;
    private final StaffDesk staffDesk;
    private final StaffDirectory directory;
    private final EvidenceDesk evidence;
    private final Screen screen;
    private final Words words;
    private final Who who;
    private String staff;
    private int seen;
    private int theirVersion;
    private transient StaffRow theirs;
    private String profession;
    private String registrationBody;
    private String registrationNumber;
    private String supervisor;
    private Kind kind = Kind.INDIVIDUAL;
    private Integer sessions = 13;
    private LocalDate agreedOn;
    private transient StaffRow person;
    private transient KeptRow kept;
    private transient boolean asked;
    private transient GivenRow given;

    @Inject
    StaffPersonPage(
            SupervisionDesk desk,
            StaffDesk staffDesk,
            StaffDirectory directory,
            EvidenceDesk evidence,
            Screen screen,
            Words words,
            Who who,
            Clock clock) {
        this.desk = desk;
        this.staffDesk = staffDesk;
        this.directory = directory;
        this.evidence = evidence;
        this.screen = screen;
        this.words = words;
        this.who = who;
        this.agreedOn = LocalDate.now(clock);
    }

    /** Before the page is shown the first time. */
    public void open() {
        seen = staffDesk.registered(id());
        profession = getPerson().profession();
        registrationBody = getPerson().registrationBody();
        registrationNumber = getPerson().registrationNumber();
        if (who.has(Role.SUPERVISOR)) supervisor = who.staff().toString();
    }

    public StaffRow getPerson() {
        if (person == null) person = staffDesk.get(id());
        return person;
    }

    private UUID id() {
        try {
            return UUID.fromString(staff == null ? "" : staff);
        } catch (IllegalArgumentException malformed) {
            throw new Unknown("staff " + staff);
        }
    }

    /** Null for someone who does not work here any more. */
    public KeptRow getKept() {
        if (!asked) kept = desk.of(id()).orElse(null);
        asked = true;
        return kept;
    }

    public List<AgreementRow> getAgreements() {
        return desk.agreements(id());
    }

    public List<SessionRow> getHeld() {
        return desk.sessions(id());
    }

    public Map<String, String> getSupervisors() {
        Map<String, String> choices = new LinkedHashMap<>();
        for (StaffMember one : directory.active())
            if (!one.id().equals(id())) choices.put(one.id().toString(), one.name());
        return choices;
    }

    public Kind[] getKinds() {
        return Kind.values();
    }

    public boolean isMayRegister() {
        return who.has(Role.TRAINER) || who.has(Role.ADMIN);
    }

    public String register() {
        return screen.go(
                () -> {
                    staffDesk.register(id(), seen, profession, registrationBody, registrationNumber);
                    screen.done("colleague.registered");
                    return here();
                },
                another -> {
                    theirVersion = staffDesk.registered(id());
                    theirs = staffDesk.get(id());
                });
    }

    /** What the other person saved stays; what was typed here goes. */
    public String keepTheirs() {
        return screen.go(this::here);
    }

    /** What was typed here goes over what the other person saved, now that it has been seen. */
    public String useMine() {
        together();
        return register();
    }

    /** Back to the form with what was typed; saving writes over the version that has been seen. */
    public void together() {
        seen = theirVersion;
        theirs = null;
    }

    public boolean isConflict() {
        return theirs != null;
    }

    public String getTheirLines() {
        return theirs == null ? "" : lines(theirs.profession(), theirs.registrationBody(), theirs.registrationNumber());
    }

    public String getMyLines() {
        return lines(profession, registrationBody, registrationNumber);
    }

    private String lines(String aProfession, String body, String number) {
        return line("registration.profession", aProfession)
                + line("registration.registrationBody", body)
                + line("registration.registrationNumber", number);
    }

    private String line(String key, String said) {
        return words.say(key) + ": " + (said == null ? "" : said) + "\n";
    }

    public String agree() {
        return screen.go(() -> {
            desk.agree(UUID.fromString(supervisor), id(), kind, sessions, agreedOn);
            screen.done("colleague.agreed");
            return here();
        });
    }

    /** What they gave as a supervisor in the last thirteen weeks. */
    public GivenRow getGiven() {
        if (given == null) given = desk.given(id());
        return given;
    }

    public boolean isMaySeeQualifications() {
        return evidence.maySee(id());
    }

    /** Whoever supervises comes from their own people, whoever looks after the team from the team. */
    public boolean isFromTeam() {
        return who.has(Role.TRAINER) || who.has(Role.MANAGER);
    }

    private String here() {
        return "/training/person.xhtml?staff=" + staff + "&faces-redirect=true";
    }

    public String getStaff() {
        return staff;
    }

    public void setStaff(String staff) {
        this.staff = staff;
    }

    public String getProfession() {
        return profession;
    }

    public void setProfession(String profession) {
        this.profession = profession;
    }

    public String getRegistrationBody() {
        return registrationBody;
    }

    public void setRegistrationBody(String registrationBody) {
        this.registrationBody = registrationBody;
    }

    public String getRegistrationNumber() {
        return registrationNumber;
    }

    public void setRegistrationNumber(String registrationNumber) {
        this.registrationNumber = registrationNumber;
    }

    public String getSupervisor() {
        return supervisor;
    }

    public void setSupervisor(String supervisor) {
        this.supervisor = supervisor;
    }

    public Kind getKind() {
        return kind;
    }

    public void setKind(Kind kind) {
        this.kind = kind;
    }

    public Integer getSessions() {
        return sessions;
    }

    public void setSessions(Integer sessions) {
        this.sessions = sessions;
    }

    public LocalDate getAgreedOn() {
        return agreedOn;
    }

    public void setAgreedOn(LocalDate agreedOn) {
        this.agreedOn = agreedOn;
    }
}
