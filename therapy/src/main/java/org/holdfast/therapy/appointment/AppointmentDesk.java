package org.holdfast.therapy.appointment;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.holdfast.patients.api.PatientFact;
import org.holdfast.patients.api.PatientId;
import org.holdfast.patients.api.PatientSummary;
import org.holdfast.patients.api.Patients;
import org.holdfast.platform.Refused;
import org.holdfast.platform.Unknown;
import org.holdfast.platform.Written;
import org.holdfast.platform.access.Audited;
import org.holdfast.platform.access.Depth;
import org.holdfast.platform.access.Reads;
import org.holdfast.platform.access.Role;
import org.holdfast.platform.access.UseCase;
import org.holdfast.platform.access.Who;
import org.holdfast.platform.people.StaffDirectory;
import org.holdfast.platform.tasks.Tasks;
import org.holdfast.therapy.api.EpisodeFact;
import org.holdfast.therapy.api.EpisodeId;
import org.holdfast.therapy.api.Episodes;
import org.holdfast.therapy.fact.People;

/** Where sessions are planned and where somebody says what became of them. */
@UseCase
class AppointmentDesk implements Diary, Sessions {
    private final AppointmentBook book;
    private final Episodes episodes;
    private final Patients patients;
    private final StaffDirectory staff;
    private final Tasks tasks;
    private final MissedSessions missed;
    private final SessionsInHand hands;
    private final RestingSessions resting;
    private final People people;
    private final Who who;
    private final Clock clock;

    @Inject
    AppointmentDesk(
            AppointmentBook book,
            Episodes episodes,
            Patients patients,
            StaffDirectory staff,
            Tasks tasks,
            MissedSessions missed,
            SessionsInHand hands,
            RestingSessions resting,
            People people,
            Who who,
            Clock clock) {
        this.book = book;
        this.episodes = episodes;
        this.patients = patients;
        this.staff = staff;
        this.tasks = tasks;
        this.missed = missed;
        this.hands = hands;
        this.resting = resting;
        this.people = people;
        this.who = who;
        this.clock = clock;
    }

    @Override
    @RolesAllowed({Role.Names.CLINICIAN, Role.Names.SUPERVISOR})
    @Audited("appointments.opened")
    public AppointmentList of(PatientId patient, EpisodeId episode, Turned back, Turned ahead) {
        return book.of(patient, episode, back, ahead);
    }

    @Override
    @RolesAllowed({Role.Names.CLINICIAN, Role.Names.SUPERVISOR})
    public AppointmentTally tally(PatientId patient, EpisodeId episode) {
        return book.tally(patient, episode);
    }

    @Override
    @RolesAllowed({Role.Names.CLINICIAN, Role.Names.SUPERVISOR})
    public Optional<AppointmentWhole> whole(PatientId patient, UUID id) {
        return book.whole(patient, id);
    }

    @Override
    @RolesAllowed({Role.Names.CLINICIAN, Role.Names.SUPERVISOR})
    public List<DiaryRow> myDay(LocalDate day) {
        return who.staff() == null ? List.of() : book.day(who.staff(), day);
    }

    @Override
    @RolesAllowed({Role.Names.CLINICIAN, Role.Names.SUPERVISOR})
    @Audited("appointment.planned")
    public void plan(
            PatientId patient,
            EpisodeId episode,
            UUID clinician,
            String strand,
            LocalDate on,
            LocalTime at,
            Integer minutes,
            String place) {
        EpisodeFact course = course(patient, episode);
        Appointment planned = Appointment.plan(patient, episode.value(), clinician, strand, on, at, minutes, place);
        within(course, patient, on);
        if (staff.byId(clinician).isEmpty()) throw new Refused("therapy.plan.clinician").on("clinician");
        people.hold(patient);
        if (book.isPlanned(planned)) throw new Refused("therapy.plan.twice", planned.startsAt()).on("at");
        book.add(planned);
    }

    private EpisodeFact course(PatientId patient, EpisodeId episode) {
        return episodes.find(episode)
                .filter(fact -> fact.patientId().equals(patient.value()))
                .orElseThrow(() -> new Unknown("episode " + episode));
    }

    /** A session lies within treatment, where it belongs to one, and within life. */
    private void within(EpisodeFact course, PatientId patient, LocalDate on) {
        if (course != null && on.isBefore(course.startedOn()))
            throw new Refused("therapy.day.beforeStart", course.startedOn()).on("on");
        if (course != null && course.endedOn() != null && on.isAfter(course.endedOn()))
            throw new Refused("therapy.day.afterEnd", course.endedOn()).on("on");
        LocalDate died = patients.fact(patient).map(PatientFact::diedOn).orElse(null);
        if (died != null && on.isAfter(died)) throw new Refused("therapy.plan.afterDeath", died).on("on");
    }

    @Override
    @RolesAllowed({Role.Names.CLINICIAN, Role.Names.SUPERVISOR})
    @Audited("appointment.moved")
    public void move(PatientId patient, UUID id, int version, LocalDate on, LocalTime at, String place, String reason) {
        people.hold(patient);
        Appointment appointment = book.get(patient, id).seen(version);
        String why = Written.text(reason, Written.REASON, "reason");
        appointment.move(on, at, place, LocalDateTime.now(clock));
        EpisodeFact course =
                appointment.episode() == null ? null : course(patient, new EpisodeId(appointment.episode()));
        within(course, patient, on);
        if (book.isPlanned(appointment)) throw new Refused("therapy.plan.twice", appointment.startsAt()).on("at");
        book.saveMoved(appointment, why);
    }

    @Override
    @RolesAllowed({Role.Names.CLINICIAN, Role.Names.SUPERVISOR})
    @Audited("appointment.struckOut")
    public void strikeOut(PatientId patient, UUID id, int version, String reason) {
        Appointment appointment = book.get(patient, id).seen(version);
        appointment.strikeOut(reason);
        book.saveStruckOut(appointment);
        missed.settleAsStruckOut(id);
    }

    @Override
    @RolesAllowed({Role.Names.CLINICIAN, Role.Names.SUPERVISOR})
    @Audited("appointment.outcome")
    public void record(PatientId patient, UUID id, int version, Outcome outcome) {
        Appointment appointment = book.get(patient, id);
        LocalDateTime now = LocalDateTime.now(clock);
        // The same said twice is said once, and what came of going after somebody stays.
        if (outcome != null && outcome == appointment.outcome()) return;
        appointment.seen(version).record(outcome, now);
        boolean notThere = outcome == Outcome.DID_NOT_ATTEND
                && patients.fact(patient).map(PatientFact::diedOn).isEmpty();
        book.save(appointment, notThere);
        if (notThere) goAfter(appointment, now);
        else missed.settleAsCorrected(id, outcome);
    }

    @Override
    @RolesAllowed({Role.Names.CLINICIAN, Role.Names.SUPERVISOR})
    @Audited("appointments.cancelled")
    public int cancelFrom(PatientId patient, EpisodeId episode, LocalDateTime from) {
        return book.cancelFrom(of(patient, episode), from);
    }

    @Override
    @RolesAllowed({Role.Names.CLINICIAN, Role.Names.SUPERVISOR})
    @Audited("appointments.plannedAgain")
    public int planAgain(PatientId patient, EpisodeId episode) {
        return book.planAgain(of(patient, episode));
    }

    @Override
    @RolesAllowed({Role.Names.CLINICIAN, Role.Names.SUPERVISOR})
    @Audited("appointments.rested")
    public Rested rest(PatientId patient, EpisodeId episode, LocalDate from, LocalDate until) {
        return resting.rest(of(patient, episode), from, until);
    }

    @Override
    @RolesAllowed({Role.Names.CLINICIAN, Role.Names.SUPERVISOR, Role.Names.MANAGER})
    @Reads(Depth.LIST)
    @Audited("appointments.handedOver")
    public int handOver(PatientId patient, EpisodeId episode, UUID former, UUID clinician) {
        people.hold(patient);
        return hands.pass(of(patient, episode), former, clinician);
    }

    private EpisodeId of(PatientId patient, EpisodeId episode) {
        return new EpisodeId(course(patient, episode).id());
    }

    private void goAfter(Appointment appointment, LocalDateTime now) {
        EpisodeFact course = appointment.episode() == null
                ? null
                : episodes.find(new EpisodeId(appointment.episode())).orElse(null);
        // The core clinician goes after the person, whoever's session it was.
        UUID owner = course != null && course.clinicianId() != null ? course.clinicianId() : appointment.clinician();
        String name =
                patients.find(appointment.patient()).map(PatientSummary::name).orElse("");
        missed.goAfter(
                appointment.id(),
                appointment.patient(),
                name,
                owner == null ? who.staff() : owner,
                course == null ? null : course.teamId(),
                appointment.startsAt(),
                now);
    }

    @Override
    @RolesAllowed({Role.Names.CLINICIAN, Role.Names.SUPERVISOR})
    @Audited("appointment.followedUp")
    public void followUp(PatientId patient, UUID id, int version, String what) {
        Appointment appointment = book.get(patient, id).seen(version);
        if (appointment.outcome() != Outcome.DID_NOT_ATTEND || appointment.struckOut() != null)
            throw new Refused("therapy.followUp.notMissed").on("followUp");
        String came = Written.reason(what, "therapy.followUp.what", "followUp");
        book.followedUp(appointment, came);
        tasks.settle(MissedSessions.KIND, id, came);
    }
}
