package org.holdfast.therapy.episode;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.holdfast.patients.api.PatientFact;
import org.holdfast.patients.api.PatientId;
import org.holdfast.patients.api.Patients;
import org.holdfast.patients.api.ReferralFact;
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
import org.holdfast.platform.people.Teams;
import org.holdfast.therapy.api.Ending;
import org.holdfast.therapy.api.EpisodeFact;
import org.holdfast.therapy.api.EpisodeId;
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
    private final Patients patients;
    private final StaffDirectory staff;
    private final Teams teams;
    private final People people;
    private final Clock clock;

    @Inject
    EpisodeDesk(
            EpisodeBook book,
            EpisodeNews news,
            Programmes programmes,
            Patients patients,
            StaffDirectory staff,
            Teams teams,
            People people,
            Clock clock) {
        this.book = book;
        this.news = news;
        this.programmes = programmes;
        this.patients = patients;
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
        return programmes
                .find(episode.programme(), episode.programmeVersion())
                .orElseThrow(() -> new Refused("therapy.programme.unknown", episode.programme()));
    }

    /** The person's accepted referrals from which no episode has begun, newest first. */
    @RolesAllowed({Role.Names.CLINICIAN, Role.Names.SUPERVISOR, Role.Names.MANAGER})
    @Reads(Depth.LIST)
    @Audited("referrals.waiting.read")
    public List<ReferralFact> waitingReferrals(PatientId patient) {
        return patients.referrals(patient).stream()
                .filter(referral -> referral.outcome() == ReferralOutcome.ACCEPTED)
                .filter(referral -> !book.hasBegunFrom(referral.id()))
                .toList();
    }

    /**
     * Begins an episode, from a referral or without one. One referral leads to one episode, and nobody is in two running
     * episodes of one programme; also when two people begin at the same moment.
     *
     * @param referral null without one
     * @throws Refused if the referral is another's or not accepted, the day lies before birth, referral or after death
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
        if (referral != null) fits(patient, referral, startedOn);
        if (!worksHere(clinician)) throw new Refused("therapy.begin.clinician").on("clinician");
        if (teams.byId(team).isEmpty()) throw new Refused("therapy.begin.team").on("team");
        for (EpisodeFact other : book.ofPatient(patient.value()))
            if (other.endedOn() == null && other.programme().equals(programme))
                throw new Refused("therapy.begin.running", other.startedOn()).on("programme");
        book.add(episode);
        // From now on this episode's phases go by decision where its programme says so, not by the calendar.
        book.move(episode, programmes.named(programme).phases().get(0).id(), startedOn, null);
        news.tell(List.of(episode.fact()));
        return episode.id();
    }

    private void fits(PatientId patient, UUID id, LocalDate startedOn) {
        ReferralFact referral = patients.referrals(patient).stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new Refused("therapy.begin.referral").on("referral"));
        if (referral.outcome() != ReferralOutcome.ACCEPTED)
            throw new Refused("therapy.begin.notAccepted").on("referral");
        if (startedOn.isBefore(referral.receivedOn()))
            throw new Refused("therapy.import.beforeReferral", referral.receivedOn()).on("startedOn");
        if (book.hasBegunFrom(id)) throw new Refused("therapy.begin.already").on("referral");
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

    /** @param version the version the person was looking at */
    @RolesAllowed({Role.Names.CLINICIAN, Role.Names.SUPERVISOR})
    @Audited("episode.ended")
    public void end(PatientId patient, EpisodeId id, int version, LocalDate on, Ending how, String reason) {
        Episode episode = seen(patient, id, version);
        LocalDate died = patients.fact(patient).map(PatientFact::diedOn).orElse(null);
        if (on != null && died != null && on.isAfter(died))
            throw new Refused("therapy.end.afterDeath", died).on("endedOn");
        episode.end(on, how, reason, LocalDate.now(clock));
        book.save(episode);
        news.tell(List.of(episode.fact()));
    }

    /** @param version the version the person was looking at */
    @RolesAllowed({Role.Names.CLINICIAN, Role.Names.SUPERVISOR, Role.Names.MANAGER})
    @Reads(Depth.LIST)
    @Audited("episode.handedOver")
    public void handTo(PatientId patient, EpisodeId id, int version, UUID team, UUID clinician) {
        hand(patient, id, version, team, clinician);
    }

    private void hand(PatientId patient, EpisodeId id, int version, UUID team, UUID clinician) {
        Episode episode = seen(patient, id, version);
        if (clinician != null && !worksHere(clinician)) throw new Refused("therapy.begin.clinician").on("clinician");
        if (team != null && teams.byId(team).isEmpty()) throw new Refused("therapy.begin.team").on("team");
        news.handing(episode.fact(), team, clinician);
        episode.handTo(team, clinician);
        book.save(episode);
        news.tell(List.of(episode.fact()));
    }

    /**
     * Gives treatment into the hands of a clinician of a team.
     *
     * @param version the version the person was looking at
     * @throws Refused if the clinician is not one of the team's, or nothing would change
     */
    @RolesAllowed(Role.Names.MANAGER)
    @Reads(Depth.LIST)
    @Audited("episode.handedOver")
    public void allocate(PatientId patient, EpisodeId id, int version, UUID team, UUID clinician) {
        if (team != null
                && clinician != null
                && staff.clinicalInTeam(team).stream()
                        .noneMatch(member -> member.id().equals(clinician)))
            throw new Refused("therapy.hand.notInTeam").on("clinician");
        hand(patient, id, version, team, clinician);
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
