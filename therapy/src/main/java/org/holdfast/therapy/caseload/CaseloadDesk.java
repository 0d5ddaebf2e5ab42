package org.holdfast.therapy.caseload;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Period;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.holdfast.patients.api.PatientAccess;
import org.holdfast.platform.access.Audited;
import org.holdfast.platform.access.Depth;
import org.holdfast.platform.access.Role;
import org.holdfast.platform.access.UseCase;
import org.holdfast.platform.access.Who;
import org.holdfast.platform.calendar.ClinicCalendar;
import org.holdfast.platform.tasks.ClosedTasks;
import org.holdfast.platform.tasks.OpenTask;
import org.holdfast.platform.words.Words;
import org.holdfast.therapy.api.CaseloadReason;
import org.holdfast.therapy.api.CaseloadReasons;
import org.holdfast.therapy.appointment.DiaryRow;
import org.holdfast.therapy.programme.ClockWords;

/** Where clinicians see their people and why they are needed. */
@UseCase
class CaseloadDesk {
    private final CaseloadQuery query;
    private final Instance<CaseloadReasons> sources;
    private final PatientAccess access;
    private final ClosedTasks tasks;
    private final Words words;
    private final ClockWords clockWords;
    private final ClinicCalendar calendar;
    private final Who who;
    private final Clock clock;

    @Inject
    CaseloadDesk(
            CaseloadQuery query,
            Instance<CaseloadReasons> sources,
            PatientAccess access,
            ClosedTasks tasks,
            Words words,
            ClockWords clockWords,
            ClinicCalendar calendar,
            Who who,
            Clock clock) {
        this.query = query;
        this.sources = sources;
        this.access = access;
        this.tasks = tasks;
        this.words = words;
        this.clockWords = clockWords;
        this.calendar = calendar;
        this.who = who;
        this.clock = clock;
    }

    /**
     * My own people; without those of a team I have left, or whose record is restricted to others.
     *
     * @param owed reads my open tasks: one that names a person is a reason too
     * @param day reads my appointments of today, for whom the same is asked in the same statement. Both are asked here and
     *     not before, so that the whole page is one transaction on one connection.
     */
    @RolesAllowed({Role.Names.CLINICIAN, Role.Names.SUPERVISOR})
    @Audited("caseload.shown")
    public Caseload mine(Supplier<List<OpenTask>> owed, Supplier<List<DiaryRow>> day) {
        return caseload(query.carried(Whose.clinician(who.staff()), now()), owed.get(), day.get());
    }

    /** The people of my teams, whoever carries them; without those whose record is restricted to others. */
    @RolesAllowed({Role.Names.CLINICIAN, Role.Names.SUPERVISOR})
    @Audited("caseload.shownToTeam")
    public Caseload ofMyTeams(Supplier<List<OpenTask>> owed, Supplier<List<DiaryRow>> day) {
        return caseload(query.carried(Whose.teams(who.teams()), now()), owed.get(), day.get());
    }

    private LocalDateTime now() {
        return LocalDateTime.now(clock);
    }

    private Caseload caseload(List<Carried> all, Collection<OpenTask> owed, List<DiaryRow> day) {
        // Whom the tasks and the appointments are about is asked together with whom the list is about.
        Set<UUID> asked = all.stream().map(Carried::patient).collect(Collectors.toSet());
        Set<UUID> closed =
                owed.stream().map(OpenTask::record).filter(Objects::nonNull).collect(Collectors.toSet());
        asked.addAll(closed);
        day.stream().map(DiaryRow::patient).filter(Objects::nonNull).forEach(asked::add);
        Set<UUID> open = access.openable(asked, Depth.CLINICAL);
        closed.removeAll(open);
        List<Carried> people =
                all.stream().filter(person -> open.contains(person.patient())).toList();
        LocalDateTime now = now();
        LocalDate today = now.toLocalDate();
        Map<UUID, List<CaseloadReason>> told = new HashMap<>();
        Set<UUID> patients = people.stream().map(Carried::patient).collect(Collectors.toSet());
        if (!patients.isEmpty())
            for (CaseloadReasons source : sources)
                source.reasons(patients, clock.instant())
                        .forEach((patient, some) -> told.computeIfAbsent(patient, none -> new ArrayList<>())
                                .addAll(some));
        Urgency urgency = new Urgency(today);
        TherapyReasons ours = new TherapyReasons(words, clockWords, calendar.workingDays(), now, OwedTasks.of(owed));
        List<CaseloadRow> rows = new ArrayList<>(people.size());
        for (Carried person : people) {
            List<CaseloadReason> why = new ArrayList<>(ours.of(person, told.getOrDefault(person.patient(), List.of())));
            why.sort(urgency.order());
            rows.add(row(person, why, urgency.whenOf(why), today));
        }
        rows.sort(Comparator.comparing(CaseloadRow::when)
                .thenComparing(row -> row.upToDate() ? 1 : 0)
                .thenComparing(row -> row.why(), Comparator.nullsLast(urgency.order()))
                .thenComparing(CaseloadRow::name, String.CASE_INSENSITIVE_ORDER)
                .thenComparing(CaseloadRow::episode));
        return new Caseload(today, urgency.friday(), rows, tasks.masked(owed, closed), masked(day, open), open);
    }

    private List<DiaryRow> masked(List<DiaryRow> day, Set<UUID> open) {
        return day.stream()
                .map(row -> row.patient() == null || open.contains(row.patient())
                        ? row
                        : row.closed(words.say("therapy.day.closed")))
                .toList();
    }

    private CaseloadRow row(Carried person, List<CaseloadReason> why, CaseloadRow.When when, LocalDate today) {
        boolean died = person.diedOn() != null;
        return new CaseloadRow(
                person.patient(),
                person.episode(),
                person.name(),
                person.born() == null
                        ? null
                        : Period.between(person.born(), died ? person.diedOn() : today)
                                .getYears(),
                person.standing().programme().code(),
                person.standing().phase().id(),
                clockWords.phase(person.standing()),
                clock(person, today),
                person.isToBegin(today) ? 0 : person.standing().clock().perCent(),
                when,
                List.copyOf(why),
                person.lastSeen(),
                died ? null : person.nextAt(),
                person.lastSeen() == null
                        ? words.say(person.hasAppointments() ? "therapy.seen.never" : "therapy.seen.notRecorded")
                        : clockWords.brief(person.lastSeen(), today),
                died ? words.say("therapy.next.died") : next(person, today));
    }

    private String clock(Carried person, LocalDate today) {
        if (person.diedOn() != null) return words.say("therapy.died", clockWords.brief(person.diedOn(), today));
        return clockWords.clock(person.standing(), person.startedOn(), today);
    }

    private String next(Carried person, LocalDate today) {
        if (person.nextAt() == null)
            return words.say(person.hasAppointments() ? "therapy.next.none" : "therapy.next.notRecorded");
        return next(person.nextAt(), today);
    }

    private String next(LocalDateTime at, LocalDate today) {
        String time = at.toLocalTime().toString().substring(0, 5);
        return at.toLocalDate().equals(today)
                ? words.say("therapy.next.today", time)
                : words.say("therapy.next", clockWords.brief(at.toLocalDate(), today));
    }
}
