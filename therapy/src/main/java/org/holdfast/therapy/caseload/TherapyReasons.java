package org.holdfast.therapy.caseload;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.holdfast.platform.calendar.WorkingDays;
import org.holdfast.platform.tasks.OpenTask;
import org.holdfast.platform.words.Words;
import org.holdfast.therapy.api.CaseloadReason;
import org.holdfast.therapy.api.CaseloadReason.Kind;
import org.holdfast.therapy.appointment.Outcome;
import org.holdfast.therapy.programme.ClockWords;
import org.holdfast.therapy.programme.Programme;
import org.holdfast.therapy.programme.Standing;

/**
 * Why somebody needs their clinician, as far as therapy knows. Where nothing was recorded nothing is claimed: without a
 * single appointment on record there is no silence to speak of.
 */
record TherapyReasons(Words words, ClockWords clock, WorkingDays work, LocalDateTime now, OwedTasks tasks) {
    /** How long before its end a phase is mentioned. */
    private static final int PHASE_AHEAD = 14;

    /** How long treatment may rest before somebody should say when it goes on. */
    private static final int REST_UNASKED = 28;

    /** How long before treatment goes on that is mentioned. */
    private static final int REST_AHEAD = 7;

    /** How long before they are due reviews and renewals are mentioned. */
    private static final int AHEAD = 28;

    /**
     * Every reason to see to this person now.
     *
     * @param told what the other modules know; what has been dealt with since is left out
     */
    List<CaseloadReason> of(Carried person, List<CaseloadReason> told) {
        if (person.diedOn() != null) return List.of(died(person));
        List<CaseloadReason> reasons = new ArrayList<>();
        for (CaseloadReason reason : told) if (!isDealtWith(reason, person)) reasons.add(toDo(reason, person));
        Set<UUID> calls = missed(person, reasons);
        tasks(person, calls, reasons);
        if (person.isToBegin(today())) {
            reasons.add(begins(person));
            return reasons;
        }
        missing(person, reasons);
        if (person.standing().isPaused()) {
            // Nothing of the programme is asked of anybody while treatment rests, also not what was late before.
            paused(person, reasons);
        } else {
            phase(person, reasons);
            owed(person, reasons);
            reviews(person, reasons);
            quiet(person, reasons);
        }
        unsaid(person, reasons);
        return reasons;
    }

    private LocalDate today() {
        return now.toLocalDate();
    }

    private static String page(Carried person) {
        return "/therapy/episode.xhtml?patient=" + person.patient() + "&episode=" + person.episode();
    }

    /** Where a session with them is booked. */
    private static String book(Carried person) {
        String strand = person.standing()
                .programme()
                .usualStrand()
                .map(Programme.Strand::id)
                .orElse("INDIVIDUAL");
        return page(person) + "&plan=" + strand + "#therapyPlan";
    }

    /** Nothing is owed of a programme that has not begun but to be there for them on its first day. */
    private CaseloadReason begins(Carried person) {
        boolean booked = person.nextAt() != null;
        return new CaseloadReason(
                Kind.OTHER,
                null,
                person.startedOn(),
                null,
                "clock",
                words.say("therapy.why.begins", clock.onDay(person.startedOn(), today())),
                booked
                        ? words.say(
                                "therapy.why.quiet.next",
                                clock.onDay(person.nextAt().toLocalDate(), today()))
                        : words.say("therapy.why.quiet.none"),
                booked ? "" : words.say("therapy.why.quiet.action"),
                booked ? "" : book(person));
    }

    /** Nobody has to see them any more, so it is not for today; it stays until treatment is ended. */
    private CaseloadReason died(Carried person) {
        return new CaseloadReason(
                Kind.DIED,
                person.diedOn(),
                today().with(TemporalAdjusters.next(DayOfWeek.FRIDAY)),
                null,
                "flag",
                words.say("therapy.why.died", clock.brief(person.diedOn(), today())),
                words.say("therapy.why.died.detail"),
                words.say("therapy.why.died.action"),
                page(person) + "&do=end#therapyEnd");
    }

    /**
     * After harm the crisis plan has been gone over; whoever left hospital has been seen. Where no diary is kept nobody can
     * tell whether somebody was seen, and the reason is over with the time there was for it.
     */
    private boolean isDealtWith(CaseloadReason reason, Carried person) {
        return switch (reason.kind()) {
            case SAFETY ->
                reason.knownAt() != null && person.plans().stream().anyMatch(plan -> plan.isSince(reason.knownAt()));
            case LEFT_HOSPITAL ->
                person.hasAppointments()
                        ? person.lastSeen() != null && person.lastSeen().isAfter(reason.since())
                        : reason.dueOn() != null && reason.dueOn().isBefore(today());
            default -> false;
        };
    }

    /** What another module tells without saying where it is done is done here. */
    private CaseloadReason toDo(CaseloadReason reason, Carried person) {
        if (!reason.action().isEmpty()) return reason;
        return switch (reason.kind()) {
            case SAFETY ->
                person.standing()
                        .programme()
                        .crisisPlan()
                        .filter(plan -> !person.isToBegin(today()))
                        .map(plan -> reason.toDo(
                                words.say("therapy.why.safety.action"),
                                page(person) + "&deliver=" + plan.id() + "#therapyDeliver"))
                        .orElseGet(() -> reason.toDo(
                                words.say("therapy.why.safety.look"),
                                "/patients/patient.xhtml?patient=" + person.patient() + "#timeline"));
            case LEFT_HOSPITAL -> reason.toDo(words.say("therapy.why.quiet.action"), book(person));
            default -> reason;
        };
    }

    /**
     * Somebody has not come since, or has come and nobody has said yet what came of calling them: as long as the task to
     * call is open it is owed.
     *
     * @return the sessions for which a call is asked that this tells of
     */
    private Set<UUID> missed(Carried person, List<CaseloadReason> reasons) {
        List<Carried.Recent> inARow = new ArrayList<>();
        Set<UUID> calls = new HashSet<>();
        Carried.Recent owed = null;
        LocalDateTime callBy = null;
        boolean came = false;
        for (Carried.Recent session : person.recent()) {
            if (session.outcome() == Outcome.ATTENDED) {
                inARow.clear();
                came = owed != null;
            } else if (session.outcome() == Outcome.DID_NOT_ATTEND) {
                inARow.add(session);
                came = false;
                LocalDateTime by = session.callBy();
                if (by == null) continue;
                calls.add(session.appointment());
                if (callBy == null || by.isBefore(callBy)) {
                    owed = session;
                    callBy = by;
                }
            }
        }
        if (owed == null) {
            if (inARow.isEmpty()) return calls;
            Carried.Recent last = inARow.get(inARow.size() - 1);
            // The task that was raised for it is done: somebody has gone after them.
            if (last.followedUp() || last.followUpRaised()) return calls;
            owed = last;
        }
        Carried.Recent last = inARow.isEmpty() ? owed : inARow.get(inARow.size() - 1);
        LocalDate day = last.at().toLocalDate();
        String title = inARow.size() > 1
                ? words.say("therapy.why.missed.row", String.valueOf(inARow.size()))
                : words.say("therapy.why.missed", words.say("therapy.why.missed.whose", clock.day(day, today())));
        if (inARow.size() <= 1 && ChronoUnit.DAYS.between(day, today()) >= 7)
            title = words.say("therapy.why.missed.on", clock.day(day, today()));
        LocalDate due = callBy != null ? callBy.toLocalDate() : work.from(day.plusDays(1));
        String detail;
        if (came) detail = words.say("therapy.why.missed.came");
        else if (callBy != null && due.equals(today())) detail = words.say("therapy.why.missed.callBy", time(callBy));
        else if (due.isAfter(today())) detail = words.say("therapy.why.missed.callOn", clock.onDay(due, today()));
        else detail = words.say("therapy.why.missed.call");
        reasons.add(new CaseloadReason(
                Kind.MISSED_APPOINTMENT,
                day,
                due,
                callBy == null ? null : callBy.toLocalTime(),
                "missed",
                title,
                detail,
                words.say("therapy.why.missed.action"),
                page(person) + "&appointment=" + owed.appointment() + "#session"));
        return calls;
    }

    /** What else the reader was asked to do about the person this week. */
    private void tasks(Carried person, Set<UUID> calls, List<CaseloadReason> reasons) {
        for (OpenTask task : tasks.of(person.patient())) {
            if (OwedTasks.session(task).filter(calls::contains).isPresent()) continue;
            LocalDateTime due = OwedTasks.due(task);
            LocalDate day = due.toLocalDate();
            reasons.add(new CaseloadReason(
                    Kind.TASK,
                    null,
                    day,
                    due.toLocalTime(),
                    "bell",
                    task.title(),
                    due.isBefore(now)
                            ? words.say(
                                    "therapy.why.task.late", day.equals(today()) ? time(due) : clock.day(day, today()))
                            : words.say("therapy.why.task", clock.onDay(day, today())),
                    words.say("therapy.why.task.action"),
                    "/platform/tasks.xhtml"));
        }
    }

    private static String time(LocalDateTime at) {
        LocalTime time = at.toLocalTime();
        return String.format(Locale.UK, "%02d:%02d", time.getHour(), time.getMinute());
    }

    /** Nobody is up to date of whom it is not known what is owed. */
    private void missing(Carried person, List<CaseloadReason> reasons) {
        if (!person.standing().programme().isMissing()) return;
        reasons.add(new CaseloadReason(
                Kind.OTHER,
                null,
                today().with(TemporalAdjusters.next(DayOfWeek.FRIDAY)),
                null,
                "flag",
                words.say("therapy.why.missing"),
                words.say("therapy.why.missing.detail"),
                "",
                ""));
    }

    /** A pause that nobody ends is how somebody is lost: who goes on is to be met, and who rests long is to be asked. */
    private void paused(Carried person, List<CaseloadReason> reasons) {
        Standing standing = person.standing();
        LocalDate from = standing.pauses().now().from();
        LocalDate until = standing.pauses().now().until();
        LocalDate due = until == null ? from.plusDays(REST_UNASKED) : until;
        if (due.isAfter(today().plusDays(REST_AHEAD))) return;
        boolean booked = person.nextAt() != null;
        if (until == null)
            reasons.add(new CaseloadReason(
                    Kind.NO_CONTACT,
                    from,
                    due,
                    null,
                    "clock",
                    words.say("therapy.why.paused", clock.brief(from, today())),
                    words.say("therapy.why.paused.detail"),
                    words.say("therapy.why.paused.action"),
                    page(person) + "&do=goOn#therapyGoOn"));
        else
            reasons.add(new CaseloadReason(
                    Kind.OTHER,
                    from,
                    due,
                    null,
                    "clock",
                    words.say("therapy.why.goesOn", clock.onDay(until, today())),
                    booked
                            ? words.say(
                                    "therapy.why.quiet.next",
                                    clock.onDay(person.nextAt().toLocalDate(), today()))
                            : words.say("therapy.why.quiet.none"),
                    booked ? "" : words.say("therapy.why.quiet.action"),
                    booked ? "" : book(person)));
    }

    private void phase(Carried person, List<CaseloadReason> reasons) {
        Standing standing = person.standing();
        String owed = owedNames(standing);
        String name = standing.phase().name();
        LocalDate lastDay = standing.latestEnd().minusDays(1);
        String title;
        LocalDate due;
        if (standing.isOverdue()) {
            title = words.say("therapy.why.phase.over", name, clock.onDay(lastDay, today()));
            due = today();
        } else if (standing.hasUsedItsSessions()) {
            title = words.say("therapy.why.phase.used", name, String.valueOf(standing.sessions()));
            due = lastDay.isBefore(today().plusDays(7)) ? lastDay : today().plusDays(7);
        } else if (!lastDay.isAfter(today().plusDays(PHASE_AHEAD))) {
            title = words.say("therapy.why.phase.ends", name, clock.onDay(lastDay, today()));
            due = lastDay;
        } else {
            return;
        }
        boolean goesOn = standing.next().isPresent();
        String next = standing.next().map(Programme.Phase::name).orElse("");
        String detail = !owed.isEmpty()
                ? words.say("therapy.why.phase.owed", owed)
                : next.isEmpty() ? words.say("therapy.why.phase.last") : words.say("therapy.why.phase.next", next);
        reasons.add(new CaseloadReason(
                Kind.PHASE_ENDS,
                standing.since(),
                due,
                null,
                "flag",
                title,
                detail,
                words.say(goesOn ? "therapy.why.phase.action" : "therapy.why.phase.action.last"),
                page(person) + (goesOn ? "&do=move#therapyMove" : "&do=end#therapyEnd")));
    }

    /** The first of what is owed, and how many more: a line has room for no list. */
    private String owedNames(Standing standing) {
        List<String> names = standing.owed().stream()
                .filter(owed -> !owed.renewal())
                .map(owed -> owed.product().name().toLowerCase(Locale.UK))
                .toList();
        if (names.size() < 2) return String.join("", names);
        return words.say("therapy.why.phase.owed.more", names.get(0), String.valueOf(names.size() - 1));
    }

    private void owed(Carried person, List<CaseloadReason> reasons) {
        Standing standing = person.standing();
        for (Standing.Owed owed : standing.owed()) {
            if (owed.due().isAfter(today().plusDays(AHEAD))) continue;
            String name = owed.product().name();
            boolean overdue = owed.isOverdue(today());
            String when = overdue ? clock.day(owed.due(), today()) : clock.onDay(owed.due(), today());
            if (owed.renewal()) {
                reasons.add(new CaseloadReason(
                        Kind.REVIEW,
                        owed.since(),
                        owed.due(),
                        null,
                        icon(owed.product()),
                        words.say(overdue ? "therapy.why.renew.overdue" : "therapy.why.renew", name, when),
                        words.say(
                                "therapy.why.renew.since",
                                String.valueOf(ChronoUnit.DAYS.between(owed.since(), today()))),
                        words.say("therapy.why.renew.action", name.toLowerCase(Locale.UK)),
                        page(person) + "&deliver=" + owed.product().id() + "#therapyDeliver"));
            } else {
                String phase = words.say(
                        standing.isOverdue() ? "therapy.why.phase.over" : "therapy.why.phase.ends",
                        standing.phase().name(),
                        clock.onDay(standing.latestEnd().minusDays(1), today()));
                boolean said = reasons.stream().anyMatch(one -> one.title().equals(phase));
                reasons.add(new CaseloadReason(
                        Kind.OWED,
                        owed.since(),
                        owed.due(),
                        null,
                        icon(owed.product()),
                        words.say(overdue ? "therapy.why.owed.overdue" : "therapy.why.owed", name, when),
                        said ? "" : phase,
                        owed.product().todo(),
                        page(person) + "&deliver=" + owed.product().id() + "#therapyDeliver"));
            }
        }
    }

    private static String icon(Programme.Product product) {
        return product.use() == Programme.Use.CRISIS_PLAN ? "shield" : "doc";
    }

    private void reviews(Carried person, List<CaseloadReason> reasons) {
        if (!person.hasAppointments()) return;
        for (Standing.ReviewDue review : person.standing().reviewsDue()) {
            LocalDate next = person.nextReviews().get(review.review().strand());
            boolean booked = next != null;
            // A booked review is in hand, unless it is booked for later than it is due.
            LocalDate due = booked && !next.isAfter(review.due()) ? next : review.due();
            if (due.isAfter(today().plusDays(AHEAD))) continue;
            boolean overdue = due.isBefore(today());
            reasons.add(new CaseloadReason(
                    Kind.REVIEW,
                    review.last(),
                    due,
                    null,
                    "chart",
                    words.say(
                            overdue ? "therapy.why.review.overdue" : "therapy.why.review",
                            review.review().name(),
                            overdue ? clock.day(due, today()) : clock.onDay(due, today())),
                    booked
                            ? words.say("therapy.why.review.booked", clock.onDay(next, today()))
                            : words.say("therapy.why.review.none"),
                    booked ? "" : words.say("therapy.why.review.action"),
                    booked ? "" : page(person) + "&plan=" + review.review().strand() + "#therapyPlan"));
        }
    }

    private void quiet(Carried person, List<CaseloadReason> reasons) {
        if (!person.hasAppointments()) return;
        LocalDate last = person.lastSeen() == null ? person.startedOn() : person.lastSeen();
        if (!person.standing().isQuietSince(last)) return;
        reasons.add(new CaseloadReason(
                Kind.NO_CONTACT,
                last,
                person.nextAt() == null ? today() : person.nextAt().toLocalDate(),
                null,
                "clock",
                person.lastSeen() == null
                        ? words.say("therapy.why.quiet.never", clock.day(last, today()))
                        : words.say("therapy.why.quiet", clock.day(last, today())),
                person.nextAt() == null
                        ? words.say("therapy.why.quiet.none")
                        : words.say(
                                "therapy.why.quiet.next",
                                clock.onDay(person.nextAt().toLocalDate(), today())),
                person.nextAt() == null ? words.say("therapy.why.quiet.action") : "",
                person.nextAt() == null ? book(person) : ""));
    }

    private void unsaid(Carried person, List<CaseloadReason> reasons) {
        List<Carried.Recent> unsaid = person.recent().stream()
                .filter(session -> session.outcome() == null)
                .toList();
        if (unsaid.isEmpty()) return;
        Carried.Recent first = unsaid.get(0);
        LocalDate day = first.at().toLocalDate();
        reasons.add(new CaseloadReason(
                Kind.OTHER,
                day,
                work.from(day.plusDays(1)),
                null,
                "pen",
                unsaid.size() == 1
                        ? words.say("therapy.why.unsaid")
                        : words.say("therapy.why.unsaid.many", String.valueOf(unsaid.size())),
                words.say(
                        "therapy.why.unsaid.when",
                        clock.strand(person.standing().programme(), first.strand()),
                        clock.day(day, today())),
                words.say("therapy.why.unsaid.action"),
                page(person) + "&appointment=" + first.appointment() + "#session"));
    }
}
