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

/**
 * Reads a programme and the facts of an episode like a clock. A pure function: the same facts give the same answer in
 * whatever order they arrived.
 *
 * <p>The rules. A phase begins on the day somebody moved the person there, or when the phase before has run its length
 * and nothing else was decided. Programmes of fixed length (MBT) run on by the calendar. In programmes whose phases end
 * by decision (SCM) the calendar places only an episode without any recorded decision, such as an imported one, by the
 * phases' usual lengths; from the first decision on, a phase lasts until the next, and is overdue after its limit. A
 * move to a phase whose length has already run out stands until the next decision.
 */
public final class PhaseClock {
    private PhaseClock() {}

    public static Standing standing(Programme programme, History history, LocalDate asked) {
        LocalDate on = asked.isBefore(history.startedOn()) ? history.startedOn() : asked;
        if (history.endedOn() != null && on.isAfter(history.endedOn())) on = history.endedOn();
        if (programme.isMissing()) return Standing.unknown(programme, history.startedOn(), on);
        Walk walk = walk(programme, history, on);
        Programme.Phase phase = programme.phases().get(walk.index);
        Programme.Length length = phase.length();
        LocalDate base = base(length.from(), history.startedOn(), walk.from);
        int sessions = sessions(phase, history, walk.from, on);
        return new Standing(
                programme,
                on,
                phase,
                walk.index + 1,
                walk.from,
                length.least() == null ? null : base.plus(length.least()),
                base.plus(walk.byCalendar(phase) ? length.usual() : length.most()),
                sessions,
                reading(phase, history.startedOn(), walk.from, sessions, on),
                List.copyOf(walk.path),
                owed(programme, history, walk, on),
                reviews(programme, history, on));
    }

    /** The months of a stay are counted from its first day; the 31st's month ends on the last day of a shorter one. */
    static int monthsBetween(LocalDate from, LocalDate to) {
        int months = (to.getYear() - from.getYear()) * 12 + to.getMonthValue() - from.getMonthValue();
        return from.plusMonths(months).isAfter(to) ? months - 1 : months;
    }

    private static final class Walk {
        final List<Standing.Stretch> path = new ArrayList<>();
        final Map<Integer, LocalDate> entered = new HashMap<>();
        int index;
        LocalDate from;
        /** Somebody has decided about this episode's phases before. */
        boolean decided;
        /** The present phase was entered by a decision and its calendar end had passed by then. */
        boolean held;

        void go(Programme programme, int to, LocalDate day) {
            if (from.isBefore(day))
                path.add(new Standing.Stretch(programme.phases().get(index), from, day));
            index = to;
            from = day;
            held = false;
            entered.putIfAbsent(to, day);
        }

        boolean byCalendar(Programme.Phase phase) {
            return phase.next() == Programme.Next.CALENDAR || !decided;
        }
    }

    private static Walk walk(Programme programme, History history, LocalDate on) {
        Walk walk = new Walk();
        walk.from = history.startedOn();
        walk.entered.put(0, walk.from);
        // Of several decisions on one day the one for the later phase stands, so that their order does not matter.
        TreeMap<LocalDate, Integer> moves = new TreeMap<>();
        for (History.Move move : history.moves()) {
            LocalDate day = move.on().isBefore(history.startedOn()) ? history.startedOn() : move.on();
            int to = indexOf(programme, move.phase());
            if (to >= 0) moves.merge(day, to, Math::max);
        }
        while (true) {
            Map.Entry<LocalDate, Integer> move = moves.isEmpty() ? null : moves.firstEntry();
            LocalDate runsOut = runsOut(programme, history, walk);
            if (runsOut != null && !runsOut.isAfter(on) && (move == null || runsOut.isBefore(move.getKey()))) {
                walk.go(programme, walk.index + 1, runsOut);
            } else if (move != null && !move.getKey().isAfter(on)) {
                moves.remove(move.getKey());
                walk.decided = true;
                boolean stays = move.getValue() == walk.index;
                if (!stays) walk.go(programme, move.getValue(), move.getKey());
                LocalDate end = calendarEnd(programme, history, walk);
                walk.held = !end.isAfter(move.getKey());
            } else {
                break;
            }
        }
        walk.path.add(new Standing.Stretch(programme.phases().get(walk.index), walk.from, null));
        return walk;
    }

    /** The day on which the present phase gives way by itself; null if it does not. */
    private static LocalDate runsOut(Programme programme, History history, Walk walk) {
        boolean last = walk.index == programme.phases().size() - 1;
        if (last || walk.held || !walk.byCalendar(programme.phases().get(walk.index))) return null;
        LocalDate end = calendarEnd(programme, history, walk);
        return end.isBefore(walk.from) ? walk.from : end;
    }

    private static LocalDate calendarEnd(Programme programme, History history, Walk walk) {
        Programme.Length length = programme.phases().get(walk.index).length();
        return base(length.from(), history.startedOn(), walk.from).plus(length.usual());
    }

    private static LocalDate base(Programme.From from, LocalDate episode, LocalDate phase) {
        return from == Programme.From.EPISODE ? episode : phase;
    }

    private static int indexOf(Programme programme, String phase) {
        for (int i = 0; i < programme.phases().size(); i++)
            if (programme.phases().get(i).id().equals(phase)) return i;
        return -1;
    }

    private static int sessions(Programme.Phase phase, History history, LocalDate from, LocalDate on) {
        if (phase.sessions() == null) return 0;
        return (int) history.attended().stream()
                .filter(session -> phase.sessions().strands().contains(session.strand()))
                .filter(session -> !session.on().isBefore(from) && !session.on().isAfter(on))
                .count();
    }

    private static Standing.Reading reading(
            Programme.Phase phase, LocalDate episode, LocalDate since, int sessions, LocalDate on) {
        Programme.Face face = phase.clock();
        if (face.unit() == Programme.Unit.SESSION) {
            Programme.Sessions limit = phase.sessions();
            return reading(face.unit(), sessions, limit.least() > 1 ? limit.least() : null, limit.most());
        }
        LocalDate from = base(face.from(), episode, since);
        int count = 1
                + (face.unit() == Programme.Unit.WEEK
                        ? (int) (ChronoUnit.DAYS.between(from, on) / 7)
                        : monthsBetween(from, on));
        if (face.of() != null) return reading(face.unit(), count, null, in(face.unit(), face.of()));
        Programme.Length length = phase.length();
        return reading(
                face.unit(),
                count,
                length.least() == null ? null : in(face.unit(), length.least()),
                in(face.unit(), length.most()));
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
                            ? entered.plus(product.due())
                            : base(phase.length().from(), history.startedOn(), entered)
                                    .plus(phase.length().usual());
                    owed.add(new Standing.Owed(product, entered, due.isBefore(entered) ? entered : due, false));
                } else if (product.renewEvery() != null) {
                    owed.add(new Standing.Owed(product, there, there.plus(product.renewEvery()), true));
                }
            }
        }
        owed.sort(Comparator.comparing(Standing.Owed::due)
                .thenComparing(item -> item.product().id()));
        return List.copyOf(owed);
    }

    private static List<Standing.ReviewDue> reviews(Programme programme, History history, LocalDate on) {
        List<Standing.ReviewDue> due = new ArrayList<>();
        for (Programme.Review review : programme.reviews()) {
            LocalDate last = history.attended().stream()
                    .filter(session -> session.strand().equals(review.strand()))
                    .map(History.Attended::on)
                    .filter(day -> !day.isAfter(on) && !day.isBefore(history.startedOn()))
                    .max(Comparator.naturalOrder())
                    .orElse(history.startedOn());
            due.add(new Standing.ReviewDue(review, last, last.plus(review.every())));
        }
        due.sort(Comparator.comparing(Standing.ReviewDue::due));
        return List.copyOf(due);
    }
}
