package org.holdfast.therapy.episode;

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
import org.holdfast.patients.api.PatientId;
import org.holdfast.patients.api.ReferralFact;
import org.holdfast.patients.api.ReferralOutcome;
import org.holdfast.platform.Unknown;
import org.holdfast.platform.access.Role;
import org.holdfast.platform.access.Who;
import org.holdfast.platform.page.Route;
import org.holdfast.platform.page.Screen;
import org.holdfast.platform.words.Words;
import org.holdfast.therapy.api.EpisodeId;
import org.holdfast.therapy.programme.Programme;
import org.holdfast.therapy.programme.Programmes;

/** Starting treatment: which programme, from which referral, with whom and from when. */
@Named
@ViewScoped
@Route("/therapy/start.xhtml")
@RolesAllowed({Role.Names.CLINICIAN, Role.Names.SUPERVISOR, Role.Names.MANAGER})
public class StartPage implements Serializable {
    private static final long serialVersionUID = 1L;

    private final transient EpisodeDesk desk;
    private final transient Programmes programmes;
    private final transient Colleagues colleagues;
    private final transient Words words;
    private final transient Screen screen;
    private final transient Who who;
    private final transient Clock clock;

    private transient List<ReferralFact> waiting;
    private String patient;
    private String referral;
    private String programme;
    private String team;
    private String clinician;
    private LocalDate startedOn;
    private transient Map<String, String> referrals;
    private transient Map<String, String> clinicians;

    @Inject
    StartPage(
            EpisodeDesk desk,
            Programmes programmes,
            Colleagues colleagues,
            Words words,
            Screen screen,
            Who who,
            Clock clock) {
        this.desk = desk;
        this.programmes = programmes;
        this.colleagues = colleagues;
        this.words = words;
        this.screen = screen;
        this.who = who;
        this.clock = clock;
    }

    /** Proposes what is likely: the accepted or waiting referral and its team, me, today. */
    public void opened() {
        if (startedOn != null) return;
        startedOn = LocalDate.now(clock);
        for (ReferralFact waiting : waiting()) {
            if (referral == null) referral = waiting.id().toString();
            if (referral.equals(waiting.id().toString()) && waiting.teamId() != null)
                team = waiting.teamId().toString();
        }
        if (team == null && who.teams().size() == 1)
            team = who.teams().iterator().next().toString();
        if (who.staff() != null
                && who.has(Role.CLINICIAN)
                && (team == null || who.teams().contains(uuid(team))))
            clinician = who.staff().toString();
    }

    private List<ReferralFact> waiting() {
        if (waiting == null) waiting = desk.openReferrals(PatientId.of(patient));
        return waiting;
    }

    public Map<String, String> getReferrals() {
        if (referrals == null) referrals = ReferralWords.offered(waiting(), words);
        return referrals;
    }

    /** Beginning from a referral that waits for a decision decides it. */
    public String getReferralHint() {
        boolean undecided = waiting().stream().anyMatch(one -> one.outcome() == ReferralOutcome.WAITING);
        return words.say(undecided ? "therapy.start.undecided" : "therapy.start.unlinked");
    }

    public Map<String, String> getProgrammes() {
        Map<String, String> names = new LinkedHashMap<>();
        for (Programme one : programmes.current()) names.put(one.code(), one.name());
        return names;
    }

    public Map<String, String> getTeams() {
        return colleagues.teams();
    }

    /** With the teams they are in: treatment begins with somebody of its team. */
    public Map<String, String> getClinicians() {
        if (clinicians == null) clinicians = colleagues.carriers();
        return clinicians;
    }

    public String start() {
        return screen.go(() -> {
            EpisodeId begun = desk.begin(
                    PatientId.of(patient), uuid(referral), programme, uuid(team), uuid(clinician), startedOn);
            if (colleagues.isWithoutAccount(uuid(clinician)))
                screen.done("therapy.start.done.noAccount", colleagues.name(uuid(clinician)));
            else screen.done("therapy.start.done");
            return who.has(Role.CLINICIAN) || who.has(Role.SUPERVISOR)
                    ? "/therapy/episode.xhtml?faces-redirect=true&patient=" + patient + "&episode=" + begun
                    : "/therapy/allocate.xhtml?faces-redirect=true&patient=" + patient;
        });
    }

    private static UUID uuid(String text) {
        try {
            return text == null || text.isBlank() ? null : UUID.fromString(text);
        } catch (IllegalArgumentException nonsense) {
            throw new Unknown(text);
        }
    }

    public String getPatient() {
        return patient;
    }

    public void setPatient(String patient) {
        this.patient = patient;
    }

    public String getReferral() {
        return referral;
    }

    public void setReferral(String referral) {
        this.referral = referral;
    }

    public String getProgramme() {
        return programme;
    }

    public void setProgramme(String programme) {
        this.programme = programme;
    }

    public String getTeam() {
        return team;
    }

    public void setTeam(String team) {
        this.team = team;
    }

    public String getClinician() {
        return clinician;
    }

    public void setClinician(String clinician) {
        this.clinician = clinician;
    }

    public LocalDate getStartedOn() {
        return startedOn;
    }

    public void setStartedOn(LocalDate startedOn) {
        this.startedOn = startedOn;
    }
}
