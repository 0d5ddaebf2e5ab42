package org.holdfast.therapy.episode;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.holdfast.patients.api.AcceptReferral;
import org.holdfast.patients.api.PatientFact;
import org.holdfast.patients.api.PatientId;
import org.holdfast.patients.api.Patients;
import org.holdfast.patients.api.RecordDeath;
import org.holdfast.patients.api.ReferralFact;
import org.holdfast.patients.api.ReferralId;
import org.holdfast.patients.api.ReferralOutcome;
import org.holdfast.platform.ChangedByAnother;
import org.holdfast.platform.Refused;
import org.holdfast.platform.Written;
import org.holdfast.platform.access.Audited;
import org.holdfast.platform.access.Depth;
import org.holdfast.platform.access.Reads;
import org.holdfast.platform.access.Role;
import org.holdfast.platform.access.UseCase;
import org.holdfast.platform.people.StaffDirectory;
import org.holdfast.platform.people.Team;
import org.holdfast.platform.people.Teams;
import org.holdfast.therapy.api.Ending;
import org.holdfast.therapy.api.EpisodeFact;
import org.holdfast.therapy.api.EpisodeId;
import org.holdfast.therapy.appointment.Sessions;
import org.holdfast.therapy.fact.People;
import org.holdfast.therapy.programme.History;
import org.holdfast.therapy.programme.PhaseClock;
import org.holdfast.therapy.programme.Programme;
import org.holdfast.therapy.programme.Programmes;
import org.holdfast.therapy.programme.Standing;

/** Where episodes are begun, followed and ended. */
@UseCase
class EpisodeDesk {
    private final EpisodeBook book;
    private final EpisodeNews news;
    private final Programmes programmes;
    private final Sessions sessions;
    private final Patients patients;
    private final RecordDeath deaths;
    private final AcceptReferral accepting;
    private final StaffDirectory staff;
    private final Teams teams;
    private final People people;
    private final Clock clock;

    @Inject
    EpisodeDesk(
            EpisodeBook book,
            EpisodeNews news,
            Programmes programmes,
            Sessions sessions,
            Patients patients,
            RecordDeath deaths,
            AcceptReferral accepting,
            StaffDirectory staff,
            Teams teams,
            People people,
            Clock clock) {
        this.book = book;
        this.news = news;
        this.programmes = programmes;
        this.sessions = sessions;
        this.patients = patients;
        this.deaths = deaths;
        this.accepting = accepting;
        this.staff = staff;
        this.teams = teams;
        this.people = people;
        this.clock = clock;
    }

    /** All courses of treatment of one person with where each stands, newest first. */
    @RolesAllowed({Role.Names.CLINICIAN, Role.Names.SUPERVISOR})
    @Audited("therapy.opened")
    public List<EpisodeView> open(PatientId patient) {
        List<Episode> all = book.all(patient);
        Set<UUID> clinicians = new HashSet<>();
        Set<UUID> inTeams = new HashSet<>();
        for (Episode episode : all) {
            if (episode.clinician() != null) clinicians.add(episode.clinician());
            if (episode.team() != null) inTeams.add(episode.team());
        }
        Map<UUID, String> names = clinicians.isEmpty() ? Map.of() : staff.names(clinicians);
        Map<UUID, String> teamNames = inTeams.isEmpty() ? Map.of() : teams.names(inTeams);
        Map<UUID, Before> before = all.isEmpty() ? Map.of() : book.before(patient);
        List<EpisodeView> views = new ArrayList<>();
        for (Episode episode : all) {
            History history = book.history(episode);
            Standing standing = PhaseClock.standing(programme(episode), history, LocalDate.now(clock));
            views.add(new EpisodeView(
                    episode.fact(),
                    episode.endReason(),
                    episode.version(),
                    standing,
                    names.getOrDefault(episode.clinician(), ""),
                    teamNames.getOrDefault(episode.team(), ""),
                    episode.diedOn(),
                    before.getOrDefault(episode.id().value(), Before.nothing()),
                    lastDelivered(history)));
        }
        return views;
    }

    /** What a manager needs to allocate: what waits and what runs, with whom, and nothing of what was said. */
    @RolesAllowed(Role.Names.MANAGER)
    @Reads(Depth.LIST)
    @Audited("allocation.read")
    public Allocation allocation(PatientId patient) {
        List<Episode> running =
                book.all(patient).stream().filter(one -> !one.isOver()).toList();
        Map<UUID, String> names = staff.names(running.stream()
                .map(Episode::clinician)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        Map<UUID, String> teamNames = teams.names(
                running.stream().map(Episode::team).filter(Objects::nonNull).collect(Collectors.toSet()));
        Collection<ReferralFact> referrals = patients.referrals(patient);
        return new Allocation(
                patients.fact(patient).map(PatientFact::diedOn).isPresent(),
                referrals.stream()
                        .filter(one -> one.outcome() == ReferralOutcome.WAITING)
                        .toList(),
                referrals.stream()
                        .filter(one -> one.outcome() == ReferralOutcome.ACCEPTED && !book.hasBegunFrom(one.id()))
                        .toList(),
                running.stream()
                        .map(one -> new Allocation.Running(
                                one.id().value(),
                                programme(one).name(),
                                one.fact().startedOn(),
                                teamNames.getOrDefault(one.team(), ""),
                                names.getOrDefault(one.clinician(), ""),
                                one.team(),
                                one.clinician(),
                                one.version()))
                        .toList());
    }

    private static Map<String, LocalDate> lastDelivered(History history) {
        return history.delivered().stream()
                .collect(Collectors.toMap(
                        History.Delivered::product, History.Delivered::on, (a, b) -> a.isAfter(b) ? a : b));
    }

    private Programme programme(Episode episode) {
        return programmes.of(episode.programme(), episode.programmeVersion());
    }

    /**
     * The person's referrals from which treatment can begin: those accepted from which nothing has begun, then those that
     * wait for a decision; of each the newest first.
     */
    @RolesAllowed({Role.Names.CLINICIAN, Role.Names.SUPERVISOR, Role.Names.MANAGER})
    @Reads(Depth.LIST)
    @Audited("referrals.waiting.read")
    public List<ReferralFact> openReferrals(PatientId patient) {
        return patients.referrals(patient).stream()
                .filter(referral -> !referral.outcome().isExcluded() && !book.hasBegunFrom(referral.id()))
                .sorted(Comparator.comparing(referral -> referral.outcome() == ReferralOutcome.WAITING))
                .toList();
    }

    /**
     * Begins an episode, from a referral or without one. One referral leads to one episode, and nobody is in two running
     * episodes of one programme; also when two people begin at the same moment. A referral that waits for a decision is
     * accepted with it.
     *
     * @param referral null without one
     * @throws Refused if the referral is another's or was decided otherwise, the day lies before birth, referral or after
     *     death, or the clinician is not in the team or has an account that is closed or not for clinical work
     */
    @RolesAllowed({Role.Names.CLINICIAN, Role.Names.SUPERVISOR, Role.Names.MANAGER})
    @Reads(Depth.LIST)
    @Audited("episode.begun")
    public EpisodeId begin(
            PatientId patient, UUID referral, String programme, UUID team, UUID clinician, LocalDate startedOn) {
        if (programme == null) throw new Refused("therapy.begin.programme").on("programme");
        Episode episode = Episode.begin(patient, referral, programmes.named(programme), team, clinician, startedOn);
        if (startedOn.isAfter(LocalDate.now(clock).plusYears(1)))
            throw new Refused("therapy.begin.farAway").on("startedOn");
        PatientFact person = patients.fact(patient).orElseThrow(() -> new Refused("therapy.begin.patient"));
        if (person.dateOfBirth() != null && startedOn.isBefore(person.dateOfBirth()))
            throw new Refused("therapy.import.beforeBirth", person.dateOfBirth()).on("startedOn");
        if (person.diedOn() != null && startedOn.isAfter(person.diedOn()))
            throw new Refused("therapy.import.afterDeath", person.diedOn()).on("startedOn");
        people.hold(patient);
        if (referral != null) taken(patient, referral, startedOn, "startedOn");
        if (!worksHere(clinician)) throw new Refused("therapy.begin.clinician").on("clinician");
        Team home = teams.byId(team).orElseThrow(() -> new Refused("therapy.begin.team").on("team"));
        refuseOutsider(clinician, home);
        refuseUnseeing(clinician);
        for (EpisodeFact other : book.ofPatient(patient.value()))
            if (other.endedOn() == null && other.programme().equals(programme))
                throw new Refused("therapy.begin.running", other.startedOn()).on("programme");
        book.add(episode);
        // From now on this episode's phases go by decision where its programme says so, not by the calendar.
        book.move(episode, programmes.named(programme).phases().get(0).id(), startedOn, null);
        news.tell(List.of(episode.fact()));
        return episode.id();
    }

    /** The referral from which treatment began on this day; it is accepted now, if nobody has decided it before. */
    private ReferralFact taken(PatientId patient, UUID id, LocalDate startedOn, String field) {
        ReferralFact referral = patients.referrals(patient).stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new Refused("therapy.begin.referral").on("referral"));
        if (referral.outcome().isExcluded()) throw new Refused("therapy.begin.notAccepted").on("referral");
        if (startedOn.isBefore(referral.receivedOn()))
            throw new Refused("therapy.import.beforeReferral", referral.receivedOn()).on(field);
        if (book.hasBegunFrom(id)) throw new Refused("therapy.begin.already").on("referral");
        LocalDate today = LocalDate.now(clock);
        if (referral.outcome() == ReferralOutcome.WAITING)
            accepting.accept(patient, new ReferralId(id), startedOn.isAfter(today) ? today : startedOn);
        return referral;
    }

    /**
     * Says from which referral an episode came that was begun without one. A referral that waits for a decision is accepted
     * with it.
     *
     * @param version the version the person was looking at
     */
    @RolesAllowed({Role.Names.CLINICIAN, Role.Names.SUPERVISOR})
    @Audited("episode.linked")
    public void link(PatientId patient, EpisodeId id, int version, UUID referral) {
        people.hold(patient);
        Episode episode = seen(patient, id, version);
        if (referral == null) throw new Refused("therapy.begin.referral").on("referral");
        episode.cameFrom(taken(patient, referral, episode.startedOn(), "referral"));
        book.save(episode);
        news.tell(List.of(episode.fact()));
    }

    /** Records that a product was written or agreed, or gone over again. Saying the same twice records it once. */
    @RolesAllowed({Role.Names.CLINICIAN, Role.Names.SUPERVISOR})
    @Audited("product.delivered")
    public void deliver(PatientId patient, EpisodeId id, String product, LocalDate on) {
        people.hold(patient);
        Episode episode = book.get(patient, id);
        if (programme(episode).product(product == null ? "" : product).isEmpty())
            throw new Refused("therapy.deliver.which").on("product");
        episode.within(on, LocalDate.now(clock), "deliveredOn");
        if (!book.isDelivered(episode, product, on)) book.deliver(episode, product, on);
    }

    /** Moves the episode to another phase, with the reason why. */
    @RolesAllowed({Role.Names.CLINICIAN, Role.Names.SUPERVISOR})
    @Audited("phase.entered")
    public void move(PatientId patient, EpisodeId id, String phase, LocalDate on, String reason) {
        people.hold(patient);
        Episode episode = book.get(patient, id);
        if (episode.isOver())
            throw new Refused("therapy.end.already", episode.fact().endedOn());
        Programme programme = programme(episode);
        if (programme.phase(phase == null ? "" : phase).isEmpty()) throw new Refused("therapy.move.which").on("phase");
        episode.within(on, LocalDate.now(clock), "enteredOn");
        String why = Written.reason(reason, "therapy.move.why", "reason");
        Standing then = PhaseClock.standing(programme, book.history(episode), on);
        if (then.phase().id().equals(phase))
            throw new Refused("therapy.move.there", then.phase().name(), then.since()).on("phase");
        book.move(episode, phase, on, why);
    }

    /**
     * Ends an episode, cancels what is planned after its last day and, where the person died, writes that down.
     *
     * @param version the version the person was looking at
     * @param diedOn asked for with {@code DIED} where the record knows no date of death; of no account otherwise
     * @return how many appointments were cancelled
     * @throws Refused also if something took place after that day, or after the death
     */
    @RolesAllowed({Role.Names.CLINICIAN, Role.Names.SUPERVISOR})
    @Audited("episode.ended")
    public int end(
            PatientId patient, EpisodeId id, int version, LocalDate on, Ending how, String reason, LocalDate diedOn) {
        people.hold(patient);
        Episode episode = seen(patient, id, version);
        LocalDate known = patients.fact(patient).map(PatientFact::diedOn).orElse(null);
        boolean heard = how == Ending.DIED && known == null;
        if (heard && diedOn == null) throw new Refused("therapy.end.diedOn").on("diedOn");
        LocalDate died = heard ? diedOn : known;
        if (on != null && died != null && on.isAfter(died))
            throw new Refused("therapy.end.afterDeath", died).on("endedOn");
        episode.end(on, how, reason, LocalDate.now(clock), Happened.in(programme(episode), book.history(episode)));
        if (heard) deaths.died(patient, diedOn);
        book.save(episode);
        news.tell(List.of(episode.fact()));
        LocalDate from = on.equals(died) ? on : on.plusDays(1);
        return sessions.cancelFrom(patient, id, from.atStartOfDay());
    }

    /**
     * Strikes out an episode that was begun in error, as long as nothing has happened in it. It stays readable and counts
     * nowhere; what was planned in it is cancelled, and the referral that it came from is as if nothing had begun from it.
     *
     * @param version the version the person was looking at
     * @return how many appointments were cancelled
     */
    @RolesAllowed({Role.Names.CLINICIAN, Role.Names.SUPERVISOR})
    @Audited("episode.struckOut")
    public int strikeOut(PatientId patient, EpisodeId id, int version, String reason) {
        people.hold(patient);
        Episode episode = seen(patient, id, version);
        String why = Written.reason(reason, "therapy.strikeEpisode.why", "reason");
        if (episode.isOver()) throw new Refused("therapy.strikeEpisode.ended");
        History history = book.history(episode);
        long held = book.sessionsHeld(episode);
        if (held > 0) throw new Refused("therapy.strikeEpisode.sessions", held);
        if (!history.delivered().isEmpty()) throw new Refused("therapy.strikeEpisode.delivered");
        if (history.moves().size() > 1
                || !history.extensions().isEmpty()
                || !history.pauses().isEmpty()) throw new Refused("therapy.strikeEpisode.moved");
        int cancelled = sessions.cancelFrom(
                patient, id, episode.startedOn().minusYears(1).atStartOfDay());
        book.strikeOut(episode, why);
        news.struckOut(episode.fact());
        return cancelled;
    }

    /** What was begun in error for this person, the latest first. */
    @RolesAllowed({Role.Names.CLINICIAN, Role.Names.SUPERVISOR})
    public List<BegunInError> begunInError(PatientId patient) {
        return book.struckOut(patient).stream()
                .map(one -> new BegunInError(
                        programmes.of(one.programme(), one.programmeVersion()).name(),
                        one.startedOn(),
                        one.clinician(),
                        one.team(),
                        one.at(),
                        one.by(),
                        one.reason()))
                .toList();
    }

    /**
     * Takes back an end that was entered in error. The old end stays readable, and what it had cancelled is planned again.
     * Whoever had not died after all lives in the record too.
     *
     * @param version the version the person was looking at
     * @return how many appointments are planned again
     */
    @RolesAllowed({Role.Names.CLINICIAN, Role.Names.SUPERVISOR})
    @Audited("episode.reopened")
    public int reopen(PatientId patient, EpisodeId id, int version, String reason) {
        people.hold(patient);
        Episode episode = seen(patient, id, version);
        String why = Written.reason(reason, "therapy.reopen.why", "reason");
        for (EpisodeFact other : book.ofPatient(patient.value()))
            if (other.endedOn() == null
                    && !other.id().equals(id.value())
                    && other.programme().equals(episode.programme()))
                throw new Refused("therapy.reopen.another", other.startedOn());
        boolean livesOn = episode.ending() == Ending.DIED;
        book.keep(episode, why);
        episode.reopen();
        if (livesOn) deaths.takeBack(patient);
        book.save(episode);
        news.tell(List.of(episode.fact()));
        return sessions.planAgain(patient, id);
    }

    /**
     * Gives the episode into other hands: to somebody of the team that it goes to. Whoever has no account yet can be one.
     * What is planned with the former clinician is the new one's, but for groups, which have their own lead.
     *
     * @param version the version the person was looking at
     * @throws Refused if the clinician is not in the team, or has an account that is closed or not for clinical work
     */
    @RolesAllowed({Role.Names.CLINICIAN, Role.Names.SUPERVISOR, Role.Names.MANAGER})
    @Reads(Depth.LIST)
    @Audited("episode.handedOver")
    public void handTo(PatientId patient, EpisodeId id, int version, UUID team, UUID clinician) {
        hand(patient, id, version, team, clinician);
    }

    private void hand(PatientId patient, EpisodeId id, int version, UUID team, UUID clinician) {
        Episode episode = seen(patient, id, version);
        if (clinician != null && !worksHere(clinician)) throw new Refused("therapy.begin.clinician").on("clinician");
        Team home = team == null ? null : teams.byId(team).orElse(null);
        if (team != null && home == null) throw new Refused("therapy.begin.team").on("team");
        if (clinician != null && home != null) refuseOutsider(clinician, home);
        if (clinician != null) refuseUnseeing(clinician);
        // A file may have named nobody meanwhile: what is planned stands with whom it was agreed until then.
        if (clinician != null)
            book.lastInHand(episode).ifPresent(former -> sessions.handOver(patient, id, former, clinician));
        news.handing(episode.fact(), team, clinician);
        book.keep(episode, null);
        episode.handTo(team, clinician);
        book.save(episode);
        news.tell(List.of(episode.fact()));
    }

    /**
     * Gives treatment into the hands of a clinician of a team.
     *
     * @param version the version the person was looking at
     * @throws Refused if the clinician is not one of the team's or could not see the person, or nothing would change
     */
    @RolesAllowed(Role.Names.MANAGER)
    @Reads(Depth.LIST)
    @Audited("episode.handedOver")
    public void allocate(PatientId patient, EpisodeId id, int version, UUID team, UUID clinician) {
        if (team != null
                && clinician != null
                && staff.activeInTeam(team).stream()
                        .noneMatch(member -> member.id().equals(clinician)))
            throw new Refused("therapy.hand.notInTeam").on("clinician");
        hand(patient, id, version, team, clinician);
    }

    /** A clinician who is not in the team of a treatment could neither find nor open the person it is for. */
    private void refuseOutsider(UUID clinician, Team home) {
        if (staff.activeInTeam(home.id()).stream().noneMatch(one -> one.id().equals(clinician)))
            throw new Refused("therapy.hand.outside", staff.get(clinician).name(), home.name()).on("clinician");
    }

    /** Whose account is closed, or for other than clinical work, has no caseload on which the person would stand. */
    private void refuseUnseeing(UUID clinician) {
        if (staff.carriers().stream().noneMatch(one -> one.id().equals(clinician)))
            throw new Refused("therapy.hand.unseeing", staff.get(clinician).name()).on("clinician");
    }

    private boolean worksHere(UUID clinician) {
        return staff.byId(clinician)
                .filter(member -> member.worksOn(LocalDate.now(clock)))
                .isPresent();
    }

    private Episode seen(PatientId patient, EpisodeId id, int version) {
        Episode episode = book.get(patient, id);
        if (episode.version() != version) throw new ChangedByAnother("episode " + id, episode.version());
        return episode;
    }
}
