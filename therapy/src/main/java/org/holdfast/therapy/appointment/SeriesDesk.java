package org.holdfast.therapy.appointment;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.holdfast.patients.api.PatientFact;
import org.holdfast.patients.api.PatientId;
import org.holdfast.patients.api.Patients;
import org.holdfast.platform.ChangedByAnother;
import org.holdfast.platform.Ids;
import org.holdfast.platform.Refused;
import org.holdfast.platform.Unknown;
import org.holdfast.platform.Written;
import org.holdfast.platform.access.Audited;
import org.holdfast.platform.access.Role;
import org.holdfast.platform.access.UseCase;
import org.holdfast.platform.calendar.ClinicCalendar;
import org.holdfast.platform.people.StaffDirectory;
import org.holdfast.platform.words.Words;
import org.holdfast.therapy.api.EpisodeFact;
import org.holdfast.therapy.api.EpisodeId;
import org.holdfast.therapy.api.Episodes;
import org.holdfast.therapy.api.PlanSeries;
import org.holdfast.therapy.fact.People;
import org.holdfast.therapy.recurrence.Rhythm;

/** Where series of sessions are planned, skipped and ended. */
@UseCase
class SeriesDesk implements RepeatedSessions, PlanSeries {
    /** So far a bank holiday is looked for when it is asked what becomes of the sessions on one. */
    private static final int ASKED_YEARS = 2;

    private static final int HOLIDAYS_NAMED = 6;

    private final SeriesBook book;
    private final AppointmentBook appointments;
    private final RestingSessions resting;
    private final Episodes episodes;
    private final Patients patients;
    private final StaffDirectory staff;
    private final People people;
    private final ClinicCalendar calendar;
    private final Words words;
    private final Clock clock;

    @Inject
    SeriesDesk(
            SeriesBook book,
            AppointmentBook appointments,
            RestingSessions resting,
            Episodes episodes,
            Patients patients,
            StaffDirectory staff,
            People people,
            ClinicCalendar calendar,
            Words words,
            Clock clock) {
        this.book = book;
        this.appointments = appointments;
        this.resting = resting;
        this.episodes = episodes;
        this.patients = patients;
        this.staff = staff;
        this.people = people;
        this.calendar = calendar;
        this.words = words;
        this.clock = clock;
    }

    @Override
    @RolesAllowed({Role.Names.CLINICIAN, Role.Names.SUPERVISOR})
    @Audited("appointment.planned")
    public int plan(
            PatientId patient,
            EpisodeId episode,
            UUID clinician,
            String strand,
            Rhythm rhythm,
            Integer minutes,
            String place,
            OnHolidays onHolidays) {
        people.hold(patient);
        // The first one says what is wrong with all of them.
        Appointment first = Appointment.plan(
                patient, episode.value(), clinician, strand, rhythm.first(), rhythm.at(), minutes, place);
        LocalDate today = LocalDate.now(clock);
        if (rhythm.first().isBefore(today)) throw new Refused("therapy.moved.past").on("on");
        treated(patient, episode.value(), rhythm.first());
        if (staff.byId(clinician).filter(one -> one.worksOn(rhythm.first())).isEmpty())
            throw new Refused("therapy.plan.clinician").on("clinician");
        LocalDate through = rhythm.first().plusWeeks(SeriesBook.WEEKS_AHEAD);
        List<LocalDate> days = rhythm.days(through);
        askAboutHolidays(rhythm, onHolidays);
        SeriesBook.Series series = new SeriesBook.Series(
                Ids.next(),
                patient,
                episode.value(),
                clinician,
                strand,
                rhythm,
                first.minutes(),
                first.place(),
                onHolidays == OnHolidays.SKIP,
                0);
        Set<LocalDateTime> taken = book.taken(series, rhythm.first());
        days.stream().map(rhythm::startsAt).filter(taken::contains).findFirst().ifPresent(twice -> {
            throw new Refused("therapy.plan.twice", twice).on("at");
        });
        book.add(series);
        int written = book.write(series, through);
        resting.restOfSeries(series.id());
        return written;
    }

    @Override
    @RolesAllowed({Role.Names.CLINICIAN, Role.Names.SUPERVISOR})
    @Audited("appointment.planned")
    public int weekly(
            PatientId patient,
            EpisodeId episode,
            UUID clinician,
            String strand,
            LocalDate first,
            LocalTime at,
            Integer minutes,
            String place) {
        people.hold(patient);
        if (book.rows(patient, episode).stream().anyMatch(row -> row.strand().equals(strand))) return 0;
        return plan(patient, episode, clinician, strand, Rhythm.weekly(1, first, at), minutes, place, OnHolidays.SKIP);
    }

    /** A series lies within treatment that goes on, and within life. */
    private void treated(PatientId patient, UUID episode, LocalDate first) {
        EpisodeFact course = episodes.find(new EpisodeId(episode))
                .filter(fact -> fact.patientId().equals(patient.value()))
                .orElseThrow(() -> new Unknown("episode " + episode));
        if (first.isBefore(course.startedOn()))
            throw new Refused("therapy.day.beforeStart", course.startedOn()).on("on");
        if (course.endedOn() != null) throw new Refused("therapy.day.afterEnd", course.endedOn()).on("on");
        LocalDate died = patients.fact(patient).map(PatientFact::diedOn).orElse(null);
        if (died != null) throw new Refused("therapy.plan.afterDeath", died).on("on");
    }

    private void askAboutHolidays(Rhythm rhythm, OnHolidays onHolidays) {
        // Also those that are written by night later on: nobody is there then to be asked.
        List<LocalDate> holidays = rhythm.days(rhythm.first().plusYears(ASKED_YEARS)).stream()
                .filter(day -> calendar.holidays().on(day).isPresent())
                .limit(HOLIDAYS_NAMED)
                .toList();
        if (!holidays.isEmpty() && onHolidays == null)
            throw new Refused(
                            "therapy.series.holidays",
                            holidays.stream().map(words::date).collect(Collectors.joining(", ")))
                    .on("holidays");
    }

    @Override
    @RolesAllowed({Role.Names.CLINICIAN, Role.Names.SUPERVISOR})
    public List<Row> series(PatientId patient, EpisodeId episode) {
        return book.rows(patient, episode);
    }

    @Override
    @RolesAllowed({Role.Names.CLINICIAN, Role.Names.SUPERVISOR})
    @Audited("therapy.series.read")
    public Whole whole(PatientId patient, EpisodeId episode, UUID id) {
        SeriesBook.Series series = book.get(patient, id);
        Row row = book.row(patient, episode, id).orElseThrow(() -> new Unknown("series " + id));
        return new Whole(
                row,
                appointments.kind(episode, row.strand()),
                series.clinician(),
                series.skipsHolidays(),
                book.told(id));
    }

    @Override
    @RolesAllowed({Role.Names.CLINICIAN, Role.Names.SUPERVISOR})
    @Audited("appointment.moved")
    public Changed change(PatientId patient, UUID id, int version, UUID appointment, Anew anew, String reason) {
        people.hold(patient);
        SeriesBook.Series before = book.get(patient, id);
        if (before.version() != version) throw new ChangedByAnother("series " + id, before.version());
        LocalDateTime now = LocalDateTime.now(clock);
        LocalDate from = book.of(appointment)
                .filter(of -> of.getKey().equals(id))
                .map(Map.Entry::getValue)
                .orElseThrow(() -> new Refused("therapy.series.session").on("changed"));
        Rhythm rhythm = before.rhythm().changedFrom(from, anew.on(), anew.at());
        Appointment first = Appointment.plan(
                patient,
                before.episode(),
                anew.clinician(),
                before.strand(),
                anew.on(),
                anew.at(),
                anew.minutes(),
                anew.place());
        String why = Written.reason(reason, "therapy.series.why", "changeReason");
        if (!first.startsAt().isAfter(now)) throw new Refused("therapy.moved.past").on("on");
        treated(patient, before.episode(), anew.on());
        if (staff.byId(anew.clinician()).filter(one -> one.worksOn(anew.on())).isEmpty())
            throw new Refused("therapy.plan.clinician").on("clinician");
        boolean same = anew.on().equals(from)
                && anew.at().equals(before.rhythm().at())
                && first.minutes() == before.minutes()
                && Objects.equals(first.place(), before.place())
                && anew.clinician().equals(before.clinician());
        if (same) throw new Refused("therapy.series.same").on("on");
        askAboutHolidays(rhythm, anew.onHolidays());
        SeriesBook.Series after = new SeriesBook.Series(
                Ids.next(),
                patient,
                before.episode(),
                anew.clinician(),
                before.strand(),
                rhythm,
                first.minutes(),
                first.place(),
                anew.onHolidays() == OnHolidays.SKIP,
                0);
        return goOn(before, from, after, why, now);
    }

    private Changed goOn(
            SeriesBook.Series before, LocalDate from, SeriesBook.Series after, String why, LocalDateTime now) {
        List<Otherwise.Kept> kept = book.kept(before.id(), from, now);
        if (kept.stream().noneMatch(one -> one.day().equals(from) && one.toCome()))
            throw new Refused("therapy.moved.over").on("changed");
        Otherwise otherwise = Otherwise.of(
                before.rhythm(), after.rhythm(), from, after.place(), kept, words.say("therapy.series.gone"));
        Map<Boolean, List<Otherwise.Goes>> goes = otherwise.goes().stream()
                .collect(Collectors.partitioningBy(one -> after.skipsHolidays()
                        && one.startsAt().equals(after.rhythm().startsAt(one.day()))
                        && calendar.holidays().on(one.day()).isPresent()));
        Set<UUID> own =
                otherwise.goes().stream().map(one -> one.kept().appointment()).collect(Collectors.toSet());
        Set<LocalDateTime> taken = book.taken(after, LocalDate.now(clock), own);
        goes.get(false).stream()
                .map(Otherwise.Goes::startsAt)
                .filter(taken::contains)
                .findFirst()
                .ifPresent(twice -> {
                    throw new Refused("therapy.plan.twice", twice).on("at");
                });
        book.add(after, before.id());
        book.goOn(after, goes.get(false), why);
        book.cancel(goes.get(true));
        otherwise.leftOut().forEach((day, reason) -> book.leaveOut(after.id(), day, reason));
        book.write(after, LocalDate.now(clock).plusWeeks(SeriesBook.WEEKS_AHEAD));
        book.close(before, from, why);
        resting.restOfSeries(after.id());
        return new Changed(
                after.id(),
                goes.get(false).size() - otherwise.byHand(),
                otherwise.byHand(),
                otherwise.leftOut().size() + goes.get(true).size());
    }

    @Override
    @RolesAllowed({Role.Names.CLINICIAN, Role.Names.SUPERVISOR})
    @Audited("appointment.outcome")
    public void skip(PatientId patient, UUID id, int version, String reason) {
        people.hold(patient);
        Appointment appointment = appointments.get(patient, id).seen(version);
        String why = Written.reason(reason, "therapy.series.why", "reason");
        Map.Entry<UUID, LocalDate> of = book.of(id).orElseThrow(() -> new Refused("therapy.series.none").on("reason"));
        if (appointment.outcome() != null) throw new Refused("therapy.moved.over").on("reason");
        appointment.record(Outcome.CANCELLED_BY_SERVICE, LocalDateTime.now(clock));
        appointments.save(appointment, false);
        book.leaveOut(of.getKey(), of.getValue(), why);
    }

    @Override
    @RolesAllowed({Role.Names.CLINICIAN, Role.Names.SUPERVISOR})
    @Audited("appointments.cancelled")
    public int end(PatientId patient, UUID id, int version, LocalDate from, String reason) {
        people.hold(patient);
        SeriesBook.Series series = book.get(patient, id);
        if (series.version() != version) throw new ChangedByAnother("series " + id, series.version());
        String why = Written.reason(reason, "therapy.series.why", "endReason");
        if (from == null) throw new Refused("therapy.plan.day").on("from");
        return book.end(series, from, why, LocalDateTime.now(clock));
    }
}
