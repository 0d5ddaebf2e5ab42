package org.holdfast.therapy.episode;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.holdfast.patients.api.PatientId;
import org.holdfast.platform.ChangedByAnother;
import org.holdfast.platform.Refused;
import org.holdfast.platform.Unknown;
import org.holdfast.platform.Written;
import org.holdfast.platform.access.Audited;
import org.holdfast.platform.access.Role;
import org.holdfast.platform.access.UseCase;
import org.holdfast.therapy.api.EpisodeId;
import org.holdfast.therapy.appointment.Sessions;
import org.holdfast.therapy.fact.People;
import org.holdfast.therapy.programme.History;
import org.holdfast.therapy.programme.PhaseClock;
import org.holdfast.therapy.programme.Programme;
import org.holdfast.therapy.programme.Programmes;
import org.holdfast.therapy.programme.Standing;

/** Where treatment is paused and taken up again, a phase is given longer, and what was decided in error is struck out. */
@UseCase
class CourseDesk {
    private final EpisodeBook episodes;
    private final CourseBook course;
    private final Programmes programmes;
    private final Sessions sessions;
    private final People people;
    private final Clock clock;

    @Inject
    CourseDesk(
            EpisodeBook episodes,
            CourseBook course,
            Programmes programmes,
            Sessions sessions,
            People people,
            Clock clock) {
        this.episodes = episodes;
        this.course = course;
        this.programmes = programmes;
        this.sessions = sessions;
        this.people = people;
        this.clock = clock;
    }

    /** All that was decided in an episode, the latest first, with what stands no longer. */
    @RolesAllowed({Role.Names.CLINICIAN, Role.Names.SUPERVISOR})
    @Audited("therapy.course.read")
    public List<Decision> decisions(PatientId patient, EpisodeId id) {
        return course.decisions(episodes.get(patient, id));
    }

    /** The programme of an episode, in whose words its decisions are told. */
    @RolesAllowed({Role.Names.CLINICIAN, Role.Names.SUPERVISOR})
    @Audited("therapy.course.read")
    public Programme programme(PatientId patient, EpisodeId id) {
        return programme(episodes.get(patient, id));
    }

    private Programme programme(Episode episode) {
        return programmes.of(episode.programme(), episode.programmeVersion());
    }

    /**
     * Pauses treatment: no day on which it rests counts in any clock. What is planned on such days is cancelled.
     *
     * @param until the first day with treatment again; null if nobody knows yet
     * @throws Refused if it has ended, rests already on one of these days, or somebody came to a session on one
     */
    @RolesAllowed({Role.Names.CLINICIAN, Role.Names.SUPERVISOR})
    @Audited("episode.paused")
    public Sessions.Rested pause(PatientId patient, EpisodeId id, LocalDate from, LocalDate until, String reason) {
        Episode episode = held(patient, id);
        course.add(
                episode,
                Pause.begin(
                        episode,
                        from,
                        until,
                        reason,
                        today(),
                        course.pauses(episode),
                        episodes.history(episode).attended()));
        return sessions.rest(patient, id, from, until);
    }

    /**
     * Says when treatment goes on, or that it does so on another day than was said. What was cancelled from then on because
     * treatment rested is planned again.
     *
     * @param version the version of the pause that the person was looking at
     */
    @RolesAllowed({Role.Names.CLINICIAN, Role.Names.SUPERVISOR})
    @Audited("episode.resumed")
    public Sessions.Rested resume(PatientId patient, EpisodeId id, UUID pause, int version, LocalDate on) {
        Episode episode = held(patient, id);
        List<Pause> all = course.pauses(episode);
        Pause asked = all.stream()
                .filter(one -> one.id().equals(pause))
                .findFirst()
                .orElseThrow(() -> new Unknown("pause " + pause));
        if (asked.version() != version) throw new ChangedByAnother("pause " + pause, asked.version());
        LocalDate before = asked.resumedOn() == null ? on : asked.resumedOn();
        asked.resume(on, today(), all, episodes.history(episode).attended());
        course.save(asked);
        return sessions.rest(patient, id, before, on.isAfter(before) ? on : before);
    }

    /**
     * Gives the phase that the person is in on that day so many weeks longer.
     *
     * @return where the episode stands with it
     * @throws Refused if the programme's definition is missing, or the weeks are none or more than {@value
     *     History.Extension#MOST_WEEKS}
     */
    @RolesAllowed({Role.Names.CLINICIAN, Role.Names.SUPERVISOR})
    @Audited("phase.extended")
    public Standing extend(PatientId patient, EpisodeId id, Integer weeks, LocalDate on, String reason) {
        Episode episode = held(patient, id);
        if (weeks == null || weeks < 1 || weeks > History.Extension.MOST_WEEKS)
            throw new Refused("therapy.extend.weeks", History.Extension.MOST_WEEKS).on("weeks");
        episode.within(on, today(), "decidedOn");
        String why = Written.reason(reason, "therapy.extend.why", "reason");
        Programme programme = programme(episode);
        if (programme.isMissing()) throw new Refused("therapy.programme.missing.short").on("weeks");
        Programme.Phase phase =
                PhaseClock.standing(programme, episodes.history(episode), on).phase();
        course.extend(episode, phase.id(), on, weeks, why);
        return PhaseClock.standing(programme, episodes.history(episode), today());
    }

    /** One decision, also if it was struck out. */
    @RolesAllowed({Role.Names.CLINICIAN, Role.Names.SUPERVISOR})
    @Audited("therapy.course.read")
    public Decision decision(PatientId patient, EpisodeId id, Decision.Kind kind, UUID decision) {
        return course.decisions(episodes.get(patient, id)).stream()
                .filter(one -> one.kind() == kind && one.id().equals(decision))
                .filter(one -> one.stands() || one.gone().reason() != null)
                .findFirst()
                .orElseThrow(() -> new Unknown(kind + " " + decision));
    }

    /**
     * Strikes out what was entered in error. It stays readable, and the clocks are as if it had never been. What a pause
     * had cancelled is planned again.
     *
     * @throws Refused if it was struck out before, or it is the beginning of the treatment
     */
    @RolesAllowed({Role.Names.CLINICIAN, Role.Names.SUPERVISOR})
    @Audited("episode.decisionStruckOut")
    public Sessions.Rested strikeOut(
            PatientId patient, EpisodeId id, Decision.Kind kind, UUID decision, String reason) {
        people.hold(patient);
        Episode episode = episodes.get(patient, id);
        Decision wrong = decision(patient, id, kind, decision);
        if (!wrong.stands()) throw new Refused("therapy.decision.already");
        if (isBeginning(episode, wrong)) throw new Refused("therapy.decision.beginning");
        course.strikeOut(episode, kind, decision, Written.reason(reason, "therapy.strike.why", "reason"));
        return kind == Decision.Kind.PAUSE ? sessions.rest(patient, id, today(), today()) : new Sessions.Rested(0, 0);
    }

    /** Treatment begins in its first phase, and nobody decided that separately. */
    private boolean isBeginning(Episode episode, Decision one) {
        Programme programme = programme(episode);
        return one.kind() == Decision.Kind.PHASE
                && one.on().equals(episode.startedOn())
                && !programme.isMissing()
                && programme.phases().get(0).id().equals(one.word());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    /** An episode about whose course something can be decided, and nobody else decides meanwhile. */
    private Episode held(PatientId patient, EpisodeId id) {
        people.hold(patient);
        Episode episode = episodes.get(patient, id);
        if (episode.isOver())
            throw new Refused("therapy.end.already", episode.fact().endedOn());
        if (episode.diedOn() != null) throw new Refused("therapy.course.died", episode.diedOn());
        return episode;
    }
}
