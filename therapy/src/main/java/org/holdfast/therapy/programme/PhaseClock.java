package org.holdfast.therapy.programme;

import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Reads a programme and the facts of an episode like a clock. A pure function: the same facts give the same answer in
 * whatever order they arrived.
 *
 * <p>The rules. A phase begins on the day somebody moved the person there, or when the phase before has run its length
 * and nothing else was decided. Programmes of fixed length (MBT) run on by the calendar. In programmes whose phases end
 * by decision (SCM) the calendar places only an episode without any recorded decision, such as an imported one, by the
 * phases' usual lengths; from the first decision on, a phase lasts until the next, and is overdue after its limit. A
 * move to a phase whose length has already run out stands until the next decision.
 *
 * <p>While treatment is paused every clock stands still: nothing falls due on a paused day and no phase gives way on one.
 * An extension counts in the stay in which it was decided, and in the phases after it as far as their ends are counted
 * from the episode's first day; a phase that had given way by the calendar before that day is not brought back by it.
 */
public final class PhaseClock {
    private static final Comparator<History.Extension> EARLIEST = Comparator.comparing(History.Extension::on)
            .thenComparing(History.Extension::phase)
            .thenComparing(History.Extension::weeks);

    private PhaseClock() {}

    public static Standing standing(Programme programme, History history, LocalDate asked) {
        LocalDate on = asked.isBefore(history.startedOn()) ? history.startedOn() : asked;
        if (history.endedOn() != null && on.isAfter(history.endedOn())) on = history.endedOn();
        if (programme.isMissing()) return Standing.unknown(programme, history.startedOn(), on);
        Pauses pauses = Pauses.of(history.pauses(), history.startedOn(), on);
        Walk walk = walk(programme, history, pauses, on);
        Programme.Phase phase = programme.phases().get(walk.index);
        Programme.Length length = phase.length();
        LocalDate base = base(length.from(), history.startedOn(), walk.from);
        int sessions = sessions(phase, history, pauses, walk.from, on);
        LocalDate plain = pauses.after(base, walk.byCalendar(phase) ? length.usual() : length.most());
        LocalDate today = on;
        return new Standing(
                programme,
                on,
                phase,
                walk.index + 1,
                walk.from,
                length.least() == null ? null : pauses.after(base, length.least()),
                walk.longer(plain),
                sessions,
                reading(phase, walk, sessions, on),
                List.copyOf(walk.path),
                owed(programme, history, walk, on),
                reviews(programme, history, pauses, on),
                pauses,
                walk.extensions(walk.index).toList(),
                (int) history.attended().stream()
                        .map(History.Attended::on)
                        .filter(day -> !day.isAfter(today) && pauses.cover(day))
                        .count());
    }

    /** The months of a stay are counted from its first day; the 31st's month ends on the last day of a shorter one. */
    static int monthsBetween(LocalDate from, LocalDate to) {
        int months = (to.getYear() - from.getYear()) * 12 + to.getMonthValue() - from.getMonthValue();
        return from.plusMonths(months).isAfter(to) ? months - 1 : months;
    }

    private static final class Walk {
        final Programme programme;
        final LocalDate startedOn;
        final Pauses pauses;
        /** By the place of the phase in whose stay they count; of those to come nothing is known yet. */
        final Map<Integer, List<History.Extension>> extended = new TreeMap<>();

        final List<Standing.Stretch> path = new ArrayList<>();
        final Map<Integer, LocalDate> entered = new HashMap<>();
        int index;
        LocalDate from;
        /** Somebody has decided about this episode's phases before. */
        boolean decided;
        /** The present phase was entered by a decision and its calendar end had passed by then. */
        boolean held;

        Walk(Programme programme, History history, Pauses pauses) {
            this.programme = programme;
            this.pauses = pauses;
            startedOn = history.startedOn();
            from = startedOn;
            entered.put(0, from);
        }

        /** Those that move the end of this phase. */
        Stream<History.Extension> extensions(int phase) {
            boolean whole = programme.phases().get(phase).length().from() == Programme.From.EPISODE;
            return extended.entrySet().stream()
                    .filter(one -> one.getKey() == phase || whole && one.getKey() < phase)
                    .flatMap(one -> one.getValue().stream())
                    .sorted(EARLIEST);
        }

        LocalDate longer(LocalDate end) {
            return longer(end, index);
        }

        LocalDate longer(LocalDate end, int phase) {
            int weeks = extensions(phase).mapToInt(History.Extension::weeks).sum();
            return weeks == 0 ? end : pauses.after(end, Period.ofWeeks(weeks));
        }

        void go(int to, LocalDate day) {
            if (from.isBefore(day))
                path.add(new Standing.Stretch(programme.phases().get(index), from, day));
            index = to;
            from = day;
            held = false;
            extended.remove(to);
            entered.putIfAbsent(to, day);
        }

        boolean byCalendar(Programme.Phase phase) {
            return phase.next() == Programme.Next.CALENDAR || !decided;
        }
    }

    private static Walk walk(Programme programme, History history, Pauses pauses, LocalDate on) {
        Walk walk = new Walk(programme, history, pauses);
        // Of several decisions on one day the one for the later phase stands, so that their order does not matter.
        TreeMap<LocalDate, Integer> moves = new TreeMap<>();
        for (History.Move move : history.moves()) {
            LocalDate day = notBefore(history.startedOn(), move.on());
            int to = indexOf(programme, move.phase());
            if (to >= 0 && !day.isAfter(on)) moves.merge(day, to, Math::max);
        }
        TreeMap<LocalDate, List<History.Extension>> extensions = new TreeMap<>();
        for (History.Extension extension : history.extensions()) {
            LocalDate day = notBefore(history.startedOn(), extension.on());
            if (!day.isAfter(on))
                extensions.computeIfAbsent(day, none -> new ArrayList<>()).add(extension);
        }
        while (true) {
            LocalDate moved = moves.isEmpty() ? null : moves.firstKey();
            LocalDate extended = extensions.isEmpty() ? null : extensions.firstKey();
            LocalDate decided = moved == null || extended != null && extended.isBefore(moved) ? extended : moved;
            LocalDate runsOut = runsOut(walk);
            // On one day the calendar comes first, but not before a move, and an extension is of where one is by then.
            if (runsOut != null
                    && !runsOut.isAfter(on)
                    && (decided == null
                            || runsOut.isBefore(decided)
                            || runsOut.equals(decided) && !decided.equals(moved))) {
                walk.go(walk.index + 1, runsOut);
            } else if (decided == null) {
                break;
            } else if (decided.equals(moved)) {
                int to = moves.remove(moved);
                walk.decided = true;
                if (to != walk.index) walk.go(to, moved);
                walk.held = !calendarEnd(walk).isAfter(moved);
            } else {
                String present = programme.phases().get(walk.index).id();
                List<History.Extension> here = extensions.remove(extended).stream()
                        .filter(one -> one.phase().equals(present))
                        .toList();
                walk.extended
                        .computeIfAbsent(walk.index, none -> new ArrayList<>())
                        .addAll(here);
            }
        }
        walk.path.add(new Standing.Stretch(programme.phases().get(walk.index), walk.from, null));
        return walk;
    }

    private static LocalDate notBefore(LocalDate first, LocalDate day) {
        return day.isBefore(first) ? first : day;
    }

    /** The day on which the present phase gives way by itself; null if it does not. */
    private static LocalDate runsOut(Walk walk) {
        boolean last = walk.index == walk.programme.phases().size() - 1;
        if (last || walk.held || !walk.byCalendar(walk.programme.phases().get(walk.index))) return null;
        LocalDate end = calendarEnd(walk);
        return end.isBefore(walk.from) ? walk.from : end;
    }

    private static LocalDate calendarEnd(Walk walk) {
        Programme.Length length = walk.programme.phases().get(walk.index).length();
        return walk.longer(walk.pauses.after(base(length.from(), walk.startedOn, walk.from), length.usual()));
    }

    private static LocalDate base(Programme.From from, LocalDate episode, LocalDate phase) {
        return from == Programme.From.EPISODE ? episode : phase;
    }

    private static int indexOf(Programme programme, String phase) {
        for (int i = 0; i < programme.phases().size(); i++)
            if (programme.phases().get(i).id().equals(phase)) return i;
        return -1;
    }

    private static int sessions(Programme.Phase phase, History history, Pauses pauses, LocalDate from, LocalDate on) {
        if (phase.sessions() == null) return 0;
        return (int) history.attended().stream()
                .filter(session -> phase.sessions().strands().contains(session.strand()))
                .filter(session -> !session.on().isBefore(from) && !session.on().isAfter(on))
                .filter(session -> !pauses.cover(session.on()))
                .count();
    }

    private static Standing.Reading reading(Programme.Phase phase, Walk walk, int sessions, LocalDate on) {
        Programme.Face face = phase.clock();
        if (face.unit() == Programme.Unit.SESSION) {
            Programme.Sessions limit = phase.sessions();
            return reading(face.unit(), sessions, limit.least() > 1 ? limit.least() : null, limit.most());
        }
        LocalDate from = walk.pauses.treated(base(face.from(), walk.startedOn, walk.from));
        int count = number(face.unit(), from, walk.pauses.treated(on));
        Programme.Length length = phase.length();
        int weeks =
                walk.extensions(walk.index).mapToInt(History.Extension::weeks).sum();
        Period most = face.of() != null ? face.of() : length.most();
        // The week or month in which the last day lies.
        int far = weeks == 0
                ? in(face.unit(), most)
                : number(face.unit(), from, from.plus(most).plusWeeks(weeks).minusDays(1));
        boolean open = face.of() == null && length.least() != null;
        return reading(face.unit(), count, open ? in(face.unit(), length.least()) : null, far);
    }

    /** In which week or month, from 1, a day lies. */
    private static int number(Programme.Unit unit, LocalDate from, LocalDate day) {
        return 1
                + (unit == Programme.Unit.WEEK
                        ? (int) (ChronoUnit.DAYS.between(from, day) / 7)
                        : monthsBetween(from, day));
    }

    private static Standing.Reading reading(Programme.Unit unit, int count, Integer least, int most) {
        return new Standing.Reading(
                unit,
                count,
                least == null || least == most ? null : least,
                most,
                Math.min(100, Math.round(100f * count / most)));
    }

    /** The file's check sees to it that weeks are whole and months are months. */
    static int in(Programme.Unit unit, Period period) {
        return unit == Programme.Unit.WEEK ? period.getDays() / 7 : (int) period.toTotalMonths();
    }

    private static List<Standing.Owed> owed(Programme programme, History history, Walk walk, LocalDate on) {
        Map<String, LocalDate> last = new HashMap<>();
        for (History.Delivered delivered : history.delivered())
            if (!delivered.on().isAfter(on))
                last.merge(delivered.product(), delivered.on(), (a, b) -> a.isAfter(b) ? a : b);
        List<Standing.Owed> owed = new ArrayList<>();
        LocalDate entered = walk.from;
        // From the present phase back: a phase that was jumped over owes from the day of the jump.
        for (int i = walk.index; i >= 0; i--) {
            entered = walk.entered.getOrDefault(i, entered);
            Programme.Phase phase = programme.phases().get(i);
            for (Programme.Product product : phase.products()) {
                LocalDate there = last.get(product.id());
                if (there == null) {
                    LocalDate due = product.due() != null
                            ? walk.pauses.after(entered, product.due())
                            : walk.longer(
                                    walk.pauses.after(
                                            base(phase.length().from(), history.startedOn(), entered),
                                            phase.length().usual()),
                                    i);
                    owed.add(new Standing.Owed(product, entered, due.isBefore(entered) ? entered : due, false));
                } else if (product.renewEvery() != null) {
                    owed.add(new Standing.Owed(product, there, walk.pauses.after(there, product.renewEvery()), true));
                }
            }
        }
        owed.sort(Comparator.comparing(Standing.Owed::due)
                .thenComparing(item -> item.product().id()));
        return List.copyOf(owed);
    }

    private static List<Standing.ReviewDue> reviews(Programme programme, History history, Pauses pauses, LocalDate on) {
        List<Standing.ReviewDue> due = new ArrayList<>();
        for (Programme.Review review : programme.reviews()) {
            LocalDate last = history.attended().stream()
                    .filter(session -> session.strand().equals(review.strand()))
                    .map(History.Attended::on)
                    .filter(day -> !day.isAfter(on) && !day.isBefore(history.startedOn()))
                    .max(Comparator.naturalOrder())
                    .orElse(history.startedOn());
            due.add(new Standing.ReviewDue(review, last, pauses.after(last, review.every())));
        }
        due.sort(Comparator.comparing(Standing.ReviewDue::due));
        return List.copyOf(due);
    }
}
