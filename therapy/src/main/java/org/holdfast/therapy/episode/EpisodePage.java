package org.holdfast.therapy.episode;

import jakarta.annotation.security.RolesAllowed;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.holdfast.patients.api.PatientAccess;
import org.holdfast.patients.api.PatientId;
import org.holdfast.platform.Time;
import org.holdfast.platform.Unknown;
import org.holdfast.platform.access.Depth;
import org.holdfast.platform.access.Role;
import org.holdfast.platform.access.Who;
import org.holdfast.platform.page.Route;
import org.holdfast.platform.page.Screen;
import org.holdfast.platform.people.StaffDirectory;
import org.holdfast.platform.people.StaffMember;
import org.holdfast.platform.tags.Stage;
import org.holdfast.platform.words.Words;
import org.holdfast.therapy.api.Ending;
import org.holdfast.therapy.api.EpisodeId;
import org.holdfast.therapy.appointment.AppointmentList;
import org.holdfast.therapy.appointment.AppointmentRow;
import org.holdfast.therapy.appointment.AppointmentTally;
import org.holdfast.therapy.appointment.AppointmentWas;
import org.holdfast.therapy.appointment.AppointmentWhole;
import org.holdfast.therapy.appointment.Outcome;
import org.holdfast.therapy.appointment.RepeatedSessions;
import org.holdfast.therapy.appointment.Sessions;
import org.holdfast.therapy.appointment.Turned;
import org.holdfast.therapy.programme.ClockWords;
import org.holdfast.therapy.programme.Programme;
import org.holdfast.therapy.programme.Standing;

/** A person's treatment: the phases, what is owed and done, the sessions, and everything that can be said about them. */
@Named
@ViewScoped
@Route("/therapy/episode.xhtml")
@RolesAllowed({Role.Names.CLINICIAN, Role.Names.SUPERVISOR})
public class EpisodePage implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.UK);

    private final transient EpisodeDesk desk;
    private final transient Sessions sessions;
    private final transient RepeatedSessions repeated;
    private final transient SessionWords sessionWords;
    private final transient StaffDirectory staff;
    private final transient Colleagues colleagues;
    private final transient PatientAccess access;
    private final transient ClockWords clockWords;
    private final transient Words words;
    private final transient Screen screen;
    private final transient Who who;
    private final transient Clock clock;

    private String patient;
    private String episode;
    private String appointment;
    private String itsEpisode;
    private String back;
    private String ahead;
    private Integer version;

    private String product;
    private LocalDate deliveredOn;
    private String phase;
    private LocalDate enteredOn;
    private String moveReason;
    private String strand;
    private String clinician;
    private LocalDate on;
    private LocalTime at;
    private Integer minutes;
    private String place;
    private Repeats repeats = Repeats.NOT;
    private Integer interval;
    private LocalDate until;
    private Integer count;
    private RepeatedSessions.OnHolidays holidays;
    private Outcome outcome;
    private String followUp;
    /** What the session was when the page was opened: which form stands there, and which version of it was seen. */
    private Integer sessionSeen;

    private boolean sessionMissed;
    private boolean sessionOwes;
    private boolean sessionStruck;
    /** The version that somebody else has made of it meanwhile, and that is shown beside what was said here. */
    private Integer sessionTheirs;

    private boolean calling;
    private LocalDate endedOn;
    private Ending ending;
    private String endReason;
    private LocalDate diedOn;
    private String reopenReason;
    private String strikeReason;
    private String referral;
    private String doing;
    private String newTeam;
    private String newClinician;

    private transient List<EpisodeView> all;
    private transient AppointmentList planned;
    private transient AppointmentTally tally;
    private transient List<RepeatedSessions.Row> series;
    private transient AppointmentWhole session;
    private transient Map<String, String> referrals;
    private transient List<BegunInError> begunInError;

    @Inject
    EpisodePage(
            EpisodeDesk desk,
            Sessions sessions,
            RepeatedSessions repeated,
            SessionWords sessionWords,
            StaffDirectory staff,
            Colleagues colleagues,
            PatientAccess access,
            ClockWords clockWords,
            Words words,
            Screen screen,
            Who who,
            Clock clock) {
        this.desk = desk;
        this.sessions = sessions;
        this.repeated = repeated;
        this.sessionWords = sessionWords;
        this.staff = staff;
        this.colleagues = colleagues;
        this.access = access;
        this.clockWords = clockWords;
        this.words = words;
        this.screen = screen;
        this.who = who;
        this.clock = clock;
    }

    private PatientId patientId() {
        return PatientId.of(patient);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    public List<EpisodeView> getAll() {
        if (all == null) all = desk.open(patientId());
        return all;
    }

    /** For the panel on the overview, whose patient the frame of the record knows: the running treatment, or null. */
    public EpisodeView running(PatientId whose) {
        patient = whose.toString();
        EpisodeView view = getView();
        return view == null || !view.running() ? null : view;
    }

    /** The one asked for, else the running one, else the latest; null if there is none. */
    public EpisodeView getView() {
        String asked = episode == null || episode.isBlank() ? itsEpisode : episode;
        if (asked != null)
            return getAll().stream()
                    .filter(one -> one.fact().id().toString().equals(asked))
                    .findFirst()
                    .orElseThrow(() -> new Unknown("episode " + asked));
        return getAll().stream()
                .filter(EpisodeView::running)
                .findFirst()
                .orElse(getAll().isEmpty() ? null : getAll().get(0));
    }

    private EpisodeId id() {
        EpisodeView view = getView();
        if (view == null) throw new Unknown("episode");
        return new EpisodeId(view.fact().id());
    }

    /** The version this page was opened with, so that two people do not undo each other. */
    private int seen() {
        return version == null ? getView().version() : version;
    }

    public void opened() {
        AppointmentRow asked = getSession();
        // Who asks for an appointment and says no more is shown the treatment that it belongs to.
        if (asked != null
                && asked.episode() != null
                && getAll().stream().anyMatch(one -> one.fact().id().equals(asked.episode())))
            itsEpisode = asked.episode().toString();
        EpisodeView view = getView();
        if (view == null || version != null) return;
        version = view.version();
        if (asked != null) {
            sessionSeen = asked.version();
            sessionMissed = asked.missed();
            sessionOwes = asked.owesFollowUp();
            sessionStruck = asked.struck();
        }
        newTeam = view.fact().teamId() == null ? null : view.fact().teamId().toString();
        newClinician = view.fact().clinicianId() == null
                ? null
                : view.fact().clinicianId().toString();
        clinician = who.staff() == null ? newClinician : who.staff().toString();
        deliveredOn = today();
        enteredOn = today();
        endedOn = view.diedOn() == null ? today() : view.diedOn();
        if (view.diedOn() != null) ending = Ending.DIED;
        if (doing == null && strand != null) doing = "plan";
        if (doing == null && product != null) doing = "deliver";
        Programme programme = view.standing().programme();
        Optional<Programme.Strand> session = strand == null ? programme.usualStrand() : programme.strand(strand);
        if (strand == null) strand = session.map(Programme.Strand::id).orElse("INDIVIDUAL");
        minutes = session.map(Programme.Strand::minutes).orElse(50);
        phase = view.standing().next().map(Programme.Phase::id).orElse(null);
    }

    public String day(LocalDate day) {
        return day == null ? "" : DAY.format(day);
    }

    public String moment(LocalDateTime moment) {
        return sessionWords.moment(moment);
    }

    public String getClock() {
        return clock(getView());
    }

    public String clockOf(EpisodeView view) {
        return clockWords.phase(view.standing()) + " · " + clock(view);
    }

    private String clock(EpisodeView view) {
        return clockWords.clock(view.standing(), view.fact().startedOn(), today());
    }

    /** The path through the programme's phases. */
    public List<Stage> getStages() {
        Standing standing = getView().standing();
        boolean over = !getView().goesOn();
        Map<String, Standing.Stretch> behind = new LinkedHashMap<>();
        for (Standing.Stretch stretch : standing.path())
            if (stretch.until() != null) behind.put(stretch.phase().id(), stretch);
        List<Stage> stages = new ArrayList<>();
        for (int i = 0; i < standing.programme().phases().size(); i++) {
            Programme.Phase one = standing.programme().phases().get(i);
            if (i + 1 == standing.number()) {
                boolean ahead = getView().fact().startedOn().isAfter(today());
                String since = ahead
                        ? getClock()
                        : words.say("therapy.stage.since", DAY.format(standing.since())) + ", " + getClock();
                stages.add(
                        over
                                ? Stage.done(one.name(), since)
                                : Stage.current(
                                        one.name(),
                                        since,
                                        ahead ? 0 : standing.clock().perCent()));
            } else if (behind.containsKey(one.id())) {
                Standing.Stretch stretch = behind.get(one.id());
                stages.add(Stage.done(
                        one.name(),
                        words.say(
                                "therapy.stage.was",
                                DAY.format(stretch.from()),
                                DAY.format(stretch.until().minusDays(1)))));
            } else if (i + 1 < standing.number() || over) {
                // Jumped over, or treatment was over before it came to this.
                stages.add(Stage.skipped(one.name(), words.say("therapy.stage.skipped")));
            } else if (i == standing.number()) {
                stages.add(Stage.ahead(
                        one.name(),
                        words.say(
                                standing.earliestEnd() == null ? "therapy.stage.by" : "therapy.stage.from",
                                DAY.format(
                                        standing.earliestEnd() == null
                                                ? standing.latestEnd()
                                                : standing.earliestEnd()))));
            } else {
                stages.add(Stage.ahead(one.name(), ""));
            }
        }
        return stages;
    }

    /** "SCM, version 1", as it stands in the file it comes from. */
    public String getMissingWords() {
        Programme programme = getView().standing().programme();
        return words.say("therapy.programme.missing", programme.code(), String.valueOf(programme.version()));
    }

    public boolean isOverdue() {
        return getView().goesOn() && getView().standing().isOverdue();
    }

    public String getOverdueWords() {
        Standing standing = getView().standing();
        return words.say(
                "therapy.why.phase.over",
                standing.phase().name(),
                clockWords.onDay(standing.latestEnd().minusDays(1), today()));
    }

    /** Nothing is owed once treatment has ended or the person has died. */
    public List<Item> getOwed() {
        List<Item> items = new ArrayList<>();
        if (!getView().goesOn()) return items;
        Standing standing = getView().standing();
        for (Standing.Owed owed : standing.owed())
            items.add(new Item(
                    owed.product().id(),
                    owed.renewal()
                            ? words.say("therapy.owed.renew", owed.product().name())
                            : owed.product().name(),
                    owed.isOverdue(today())
                            ? words.say("therapy.owed.late", clockWords.day(owed.due(), today()))
                            : clockWords.day(owed.due(), today()),
                    owed.isOverdue(today())));
        if (!getTally().none())
            for (Standing.ReviewDue review : standing.reviewsDue())
                items.add(new Item(
                        "",
                        review.review().name(),
                        clockWords.day(review.due(), today()),
                        review.due().isBefore(today())));
        return items;
    }

    public List<Item> getDone() {
        EpisodeView view = getView();
        return view.standing()
                .programme()
                .products()
                .filter(one -> view.delivered().containsKey(one.id()))
                .map(one -> new Item(
                        one.id(), one.name(), clockWords.brief(view.delivered().get(one.id()), today()), false))
                .toList();
    }

    /** Sessions of this episode, a page of those to come and of those that have begun. */
    public AppointmentList getPlanned() {
        if (planned == null) planned = sessions.of(patientId(), id(), turned(back), turned(ahead));
        return planned;
    }

    public AppointmentTally getTally() {
        if (tally == null) tally = sessions.tally(patientId(), id());
        return tally;
    }

    private static Turned turned(String place) {
        if (place == null || place.isBlank()) return null;
        return Turned.of(place).orElseThrow(() -> new Unknown("page of a list"));
    }

    /** Where the sessions before these are; null if these are the first that were recorded. */
    public String getOlder() {
        return getPlanned().furtherBack() == null
                ? null
                : list("&before=" + getPlanned().furtherBack());
    }

    /** Where the sessions after these are; null if these are the furthest ahead. */
    public String getLater() {
        return getPlanned().furtherAhead() == null
                ? null
                : list("&beyond=" + getPlanned().furtherAhead());
    }

    /** Where both lists begin; null if they begin here. */
    public String getFromTheTop() {
        return turned(back) == null && turned(ahead) == null ? null : list("");
    }

    private String list(String more) {
        return "/therapy/episode.xhtml?patient=" + patient + "&episode=" + id() + more + "#appointments";
    }

    /** The session that a link or a click asked about. */
    public AppointmentRow getSession() {
        if (appointment == null || appointment.isBlank()) return null;
        if (session == null)
            session = sessions.whole(patientId(), uuid(appointment)).orElse(null);
        return session == null ? null : session.now();
    }

    /** What was said of it before, the latest first. */
    public List<AppointmentWas> getEarlier() {
        return getSession() == null ? List.of() : session.earlier();
    }

    public boolean isSessionMissed() {
        return sessionMissed;
    }

    public boolean isSessionOwes() {
        return sessionOwes;
    }

    /** Somebody else has said something of the session since the page was opened. */
    public boolean isConflict() {
        return sessionTheirs != null;
    }

    public Integer getTheirVersion() {
        return sessionTheirs;
    }

    /** It was I, in another window. */
    public boolean isOwn() {
        return sessionWords.isOwn(getSession().changed());
    }

    public String getTheirName() {
        return sessionWords.by(getSession().changed());
    }

    public String getTheirTime() {
        return sessionWords.when(getSession().changed());
    }

    public String getTheirLines() {
        AppointmentRow theirs = getSession();
        return theirs.struck() ? sessionWords.struckOut(theirs) : lines(theirs.outcome(), theirs.followUp());
    }

    public String getMyLines() {
        return lines(calling ? Outcome.DID_NOT_ATTEND : outcome, calling ? followUp : null);
    }

    private String lines(Outcome became, String call) {
        String line = became == null ? words.say("therapy.appointments.unsaid") : words.of(became);
        return call == null ? line : line + "\n" + words.say("therapy.followUp.was", call);
    }

    public boolean isCalling() {
        return calling;
    }

    public Map<String, String> getProducts() {
        Map<String, String> products = new LinkedHashMap<>();
        getView().standing().programme().products().forEach(one -> products.put(one.id(), one.name()));
        return products;
    }

    public Map<String, String> getPhases() {
        Map<String, String> phases = new LinkedHashMap<>();
        Standing standing = getView().standing();
        for (Programme.Phase one : standing.programme().phases())
            if (!one.id().equals(standing.phase().id())) phases.put(one.id(), one.name());
        return phases;
    }

    public Map<String, String> getStrands() {
        Map<String, String> strands = new LinkedHashMap<>();
        Programme programme = getView().standing().programme();
        for (Programme.Strand one : programme.strands()) strands.put(one.id(), one.name());
        // Where the definition is missing a session can still be booked.
        if (programme.isMissing())
            for (Programme.StrandKind kind : Programme.StrandKind.values())
                strands.put(kind.name(), clockWords.strand(programme, kind.name()));
        return strands;
    }

    /** What can be said of the session: of one still to come only that it was cancelled. */
    public List<Outcome> getOutcomes() {
        boolean ahead = getSession() != null && !getSession().isPast();
        return Outcome.said().stream()
                .filter(one -> !ahead || one.isCancelled())
                .toList();
    }

    /** What it may have been instead, where it was recorded that they did not come. */
    public List<Outcome> getCorrections() {
        return Outcome.said().stream()
                .filter(one -> one != Outcome.DID_NOT_ATTEND)
                .toList();
    }

    public Ending[] getEndings() {
        return Ending.values();
    }

    /** Who works in the episode's team, and I. */
    public Map<String, String> getClinicians() {
        Map<String, String> people = new LinkedHashMap<>();
        UUID team = getView().fact().teamId();
        for (StaffMember member : team == null ? staff.active() : staff.activeInTeam(team))
            people.put(member.id().toString(), member.name());
        if (who.staff() != null) people.putIfAbsent(who.staff().toString(), who.name());
        return people;
    }

    /** Whom it can be handed to. */
    public Map<String, String> getCarriers() {
        return colleagues.carriers();
    }

    public Map<String, String> getTeams() {
        return colleagues.teams();
    }

    /** The referrals from which an episode that was begun without one can have come; nothing if it has one. */
    public Map<String, String> getReferrals() {
        if (referrals == null)
            referrals = getView().fact().referralId() != null
                    ? Map.of()
                    : ReferralWords.offered(desk.openReferrals(patientId()), words);
        return referrals;
    }

    /** How many appointments there are, without those that were entered in error. */
    public int getRecorded() {
        return getTally().counted();
    }

    public boolean isSessionStruck() {
        return sessionStruck;
    }

    /** Taking back the end says that they live; the record then says so too. */
    public boolean isDeathTakenBack() {
        return getView().fact().ending() == Ending.DIED && getView().diedOn() != null;
    }

    /** How many appointments lie ahead, of which the end cancels those after the last day. */
    public int getAhead() {
        return getTally().planned();
    }

    public String getAheadWords() {
        return getAhead() == 1
                ? words.say("therapy.end.ahead.one")
                : words.say("therapy.end.ahead", String.valueOf(getAhead()));
    }

    /** "Ended 20 Nov 2026: Completed. Goals met." */
    public String endWords(TakenBack end) {
        String how = end.ending() == null ? words.say("therapy.timeline.endedUnknown") : words.of(end.ending());
        return words.say(
                "therapy.reopen.was", DAY.format(end.endedOn()), how, end.endReason() == null ? "" : end.endReason());
    }

    /** "Taken back on 24 Nov 2026 by Efua Lindqvist: it was another person's." */
    public String takenBackWords(TakenBack end) {
        if (end.reason().isEmpty())
            return words.say("therapy.reopen.file", DAY.format(LocalDate.ofInstant(end.at(), Time.CLINIC)));
        return words.say(
                "therapy.reopen.taken", DAY.format(LocalDate.ofInstant(end.at(), Time.CLINIC)), end.by(), end.reason());
    }

    /** "Until 24 Nov 2026: with Efua Lindqvist, Riverside, since 2 Mar 2026." */
    public String handsWords(Before.Hands hands) {
        return words.format(
                "therapy.hands.was",
                DAY.format(LocalDate.ofInstant(hands.until(), Time.CLINIC)),
                hands.clinician().isEmpty() ? words.say("therapy.hands.nobody") : hands.clinician(),
                hands.team().isEmpty() ? words.say("therapy.hands.noTeam") : hands.team(),
                DAY.format(hands.startedOn()));
    }

    /** A form that is folded away stands open when a link leads to it, or when what it sent was refused. */
    public boolean isOpen(String name, String form) {
        return name.equals(doing)
                || FacesContext.getCurrentInstance()
                        .getExternalContext()
                        .getRequestParameterMap()
                        .containsKey(form);
    }

    public String strandName(String id) {
        return clockWords.strand(getView().standing().programme(), id);
    }

    public String deliver() {
        return screen.go(() -> {
            desk.deliver(patientId(), id(), product, deliveredOn);
            screen.done("therapy.deliver.done", getProducts().get(product));
            return here();
        });
    }

    public String move() {
        return screen.go(() -> {
            String name = phase == null ? "" : getPhases().getOrDefault(phase, phase);
            desk.move(patientId(), id(), phase, enteredOn, moveReason);
            screen.done("therapy.move.done", name);
            return here();
        });
    }

    public String plan() {
        return screen.go(() -> {
            if (!Repeats.repeats(repeats, until, count)) {
                sessions.plan(patientId(), id(), uuid(clinician), strand, on, at, minutes, place);
                screen.done("therapy.plan.done", on.atTime(at));
            } else {
                int written = repeated.plan(
                        patientId(),
                        id(),
                        uuid(clinician),
                        strand,
                        repeats.rhythm(interval, on, at, until, count),
                        minutes,
                        place,
                        holidays);
                screen.done("therapy.series.done", written);
            }
            return here();
        });
    }

    /** The series of this treatment that go on. */
    public List<RepeatedSessions.Row> getSeries() {
        if (series == null) series = repeated.series(patientId(), id());
        return series;
    }

    public Repeats[] getEveryRepeats() {
        return Repeats.values();
    }

    public RepeatedSessions.OnHolidays[] getEveryHolidays() {
        return RepeatedSessions.OnHolidays.values();
    }

    public String record() {
        calling = false;
        return ofSession(() -> {
            sessions.record(patientId(), uuid(appointment), sessionSeen, outcome);
            screen.done(
                    outcome == Outcome.DID_NOT_ATTEND ? "therapy.outcome.missed" : "therapy.outcome.done",
                    words.of(outcome));
            return outcome == Outcome.DID_NOT_ATTEND ? here() + "&appointment=" + appointment : here();
        });
    }

    public String followedUp() {
        calling = true;
        return ofSession(() -> {
            sessions.followUp(patientId(), uuid(appointment), sessionSeen, followUp);
            screen.done("therapy.followUp.done");
            return here();
        });
    }

    private String ofSession(Supplier<String> action) {
        return screen.go(action, another -> {
            planned = null;
            session = null;
            sessionTheirs = getSession().version();
        });
    }

    /** What the other person said stays. */
    public String keepTheirs() {
        return here() + "&appointment=" + appointment;
    }

    /** What was said here goes over what the other person said, now that it has been seen; that stays readable. */
    public String useMine() {
        sessionSeen = sessionTheirs;
        sessionTheirs = null;
        return calling ? followedUp() : record();
    }

    public String end() {
        return screen.go(() -> {
            int cancelled = desk.end(patientId(), id(), seen(), endedOn, ending, endReason, diedOn);
            screen.done(
                    cancelled == 0
                            ? "therapy.end.done"
                            : cancelled == 1 ? "therapy.end.done.one" : "therapy.end.done.cancelled",
                    String.valueOf(cancelled));
            return here();
        });
    }

    public String reopen() {
        return screen.go(() -> {
            int again = desk.reopen(patientId(), id(), seen(), reopenReason);
            screen.done(again == 0 ? "therapy.reopen.done" : "therapy.reopen.done.again", String.valueOf(again));
            return here();
        });
    }

    public String strikeOut() {
        return screen.go(() -> {
            int cancelled = desk.strikeOut(patientId(), id(), seen(), strikeReason);
            screen.done(
                    cancelled == 0 ? "therapy.strikeEpisode.done" : "therapy.strikeEpisode.done.cancelled", cancelled);
            // Whom only this treatment brought to the person has no way back to the record.
            return access.mayOpen(patientId(), Depth.CLINICAL)
                    ? "/therapy/episode.xhtml?patient=" + patient + "&faces-redirect=true"
                    : "/patients/find.xhtml?faces-redirect=true";
        });
    }

    /** Nothing is known to have happened in it, so that it can have been begun in error. */
    public boolean isStrikable() {
        return getView().delivered().isEmpty()
                && getView().standing().path().size() <= 1
                && !getView().standing().hasBeenPausedOrExtended()
                && getView().standing().sessions() == 0;
    }

    public List<BegunInError> getBegunInError() {
        if (begunInError == null) begunInError = desk.begunInError(patientId());
        return begunInError;
    }

    /** "Structured clinical management from 3 November 2026, Efua Lindqvist, Riverside." */
    public String begunWords(BegunInError one) {
        String whose = Stream.of(one.clinician(), one.team())
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining(", "));
        return words.say(
                whose.isEmpty() ? "therapy.begunInError.what" : "therapy.begunInError.whose",
                one.programme(),
                DAY.format(one.startedOn()),
                whose);
    }

    /** "Struck out on 24 Nov 2026 by Efua Lindqvist: it was another person's." */
    public String struckWords(BegunInError one) {
        return words.say(
                "therapy.begunInError.struck",
                DAY.format(LocalDate.ofInstant(one.at(), Time.CLINIC)),
                one.by(),
                one.reason());
    }

    public String getStrikeReason() {
        return strikeReason;
    }

    public void setStrikeReason(String strikeReason) {
        this.strikeReason = strikeReason;
    }

    public String link() {
        return screen.go(() -> {
            desk.link(patientId(), id(), seen(), uuid(referral));
            screen.done("therapy.link.done");
            return here();
        });
    }

    public String hand() {
        return screen.go(() -> {
            desk.handTo(patientId(), id(), seen(), uuid(newTeam), uuid(newClinician));
            screen.done(
                    colleagues.isWithoutAccount(uuid(newClinician))
                            ? "therapy.hand.done.to.noAccount"
                            : "therapy.hand.done.to",
                    colleagues.name(uuid(newClinician)),
                    colleagues.team(uuid(newTeam)));
            return here();
        });
    }

    private static UUID uuid(String text) {
        try {
            return text == null || text.isBlank() ? null : UUID.fromString(text);
        } catch (IllegalArgumentException nonsense) {
            throw new Unknown(text);
        }
    }

    private String here() {
        return "/therapy/episode.xhtml?faces-redirect=true&patient=" + patient + "&episode=" + id();
    }

    /** The version that the page was opened with. */
    public Integer getVersion() {
        return version;
    }

    public String getPatient() {
        return patient;
    }

    public void setPatient(String patient) {
        this.patient = patient;
    }

    public String getEpisode() {
        return episode;
    }

    public void setEpisode(String episode) {
        this.episode = episode;
    }

    public String getAppointment() {
        return appointment;
    }

    public void setAppointment(String appointment) {
        this.appointment = appointment;
    }

    /** Which page of the past sessions. */
    public String getBack() {
        return back;
    }

    public void setBack(String back) {
        this.back = back;
    }

    /** Which page of those to come. */
    public String getAheadFrom() {
        return ahead;
    }

    public void setAheadFrom(String ahead) {
        this.ahead = ahead;
    }

    public String getProduct() {
        return product;
    }

    public void setProduct(String product) {
        this.product = product;
    }

    public LocalDate getDeliveredOn() {
        return deliveredOn;
    }

    public void setDeliveredOn(LocalDate deliveredOn) {
        this.deliveredOn = deliveredOn;
    }

    public String getPhase() {
        return phase;
    }

    public void setPhase(String phase) {
        this.phase = phase;
    }

    public LocalDate getEnteredOn() {
        return enteredOn;
    }

    public void setEnteredOn(LocalDate enteredOn) {
        this.enteredOn = enteredOn;
    }

    public String getMoveReason() {
        return moveReason;
    }

    public void setMoveReason(String moveReason) {
        this.moveReason = moveReason;
    }

    public String getStrand() {
        return strand;
    }

    public void setStrand(String strand) {
        this.strand = strand;
    }

    public String getClinician() {
        return clinician;
    }

    public void setClinician(String clinician) {
        this.clinician = clinician;
    }

    public LocalDate getOn() {
        return on;
    }

    public void setOn(LocalDate on) {
        this.on = on;
    }

    public LocalTime getAt() {
        return at;
    }

    public void setAt(LocalTime at) {
        this.at = at;
    }

    public Integer getMinutes() {
        return minutes;
    }

    public void setMinutes(Integer minutes) {
        this.minutes = minutes;
    }

    public String getPlace() {
        return place;
    }

    public void setPlace(String place) {
        this.place = place;
    }

    public Outcome getOutcome() {
        return outcome;
    }

    public void setOutcome(Outcome outcome) {
        this.outcome = outcome;
    }

    public String getFollowUp() {
        return followUp;
    }

    public void setFollowUp(String followUp) {
        this.followUp = followUp;
    }

    public LocalDate getEndedOn() {
        return endedOn;
    }

    public void setEndedOn(LocalDate endedOn) {
        this.endedOn = endedOn;
    }

    public Ending getEnding() {
        return ending;
    }

    public void setEnding(Ending ending) {
        this.ending = ending;
    }

    public String getEndReason() {
        return endReason;
    }

    public void setEndReason(String endReason) {
        this.endReason = endReason;
    }

    public LocalDate getDiedOn() {
        return diedOn;
    }

    public void setDiedOn(LocalDate diedOn) {
        this.diedOn = diedOn;
    }

    public String getReopenReason() {
        return reopenReason;
    }

    public void setReopenReason(String reopenReason) {
        this.reopenReason = reopenReason;
    }

    public String getReferral() {
        return referral;
    }

    public void setReferral(String referral) {
        this.referral = referral;
    }

    /** Which form a link asked to open: {@code end}. */
    public String getDoing() {
        return doing;
    }

    public void setDoing(String doing) {
        this.doing = doing;
    }

    public String getNewTeam() {
        return newTeam;
    }

    public void setNewTeam(String newTeam) {
        this.newTeam = newTeam;
    }

    public String getNewClinician() {
        return newClinician;
    }

    public void setNewClinician(String newClinician) {
        this.newClinician = newClinician;
    }

    public Repeats getRepeats() {
        return repeats;
    }

    public void setRepeats(Repeats repeats) {
        this.repeats = repeats;
    }

    public Integer getInterval() {
        return interval;
    }

    public void setInterval(Integer interval) {
        this.interval = interval;
    }

    public LocalDate getUntil() {
        return until;
    }

    public void setUntil(LocalDate until) {
        this.until = until;
    }

    public Integer getCount() {
        return count;
    }

    public void setCount(Integer count) {
        this.count = count;
    }

    public RepeatedSessions.OnHolidays getHolidays() {
        return holidays;
    }

    public void setHolidays(RepeatedSessions.OnHolidays holidays) {
        this.holidays = holidays;
    }
}
