package org.holdfast.training.supervision;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * How many sessions stand behind rows that each tell of one person supervised. What was entered here together was one
 * group. A file does not say which of its rows belong together: groups of one day and length are as many as they must at
 * least have been, because nobody is in a group twice and no more people are in it than it is big.
 */
final class Sittings {
    /** Sessions of one length. */
    private record Counted(long sessions, Integer minutes) {}

    private record Alike(LocalDate heldOn, Integer minutes) {}

    private Sittings() {}

    static GivenRow given(List<SessionRow> rows) {
        List<Counted> counted = new ArrayList<>();
        by(SessionRow::kind, rows).forEach(kind -> {
            if (kind.get(0).kind() == Kind.INDIVIDUAL) kind.forEach(one -> counted.add(new Counted(1, one.minutes())));
            else groups(kind, counted);
        });
        return new GivenRow(
                counted.stream().mapToLong(Counted::sessions).sum(),
                counted.stream()
                        .filter(one -> one.minutes() != null)
                        .mapToLong(one -> one.sessions() * one.minutes())
                        .sum(),
                rows.stream().map(SessionRow::superviseeId).distinct().count());
    }

    private static void groups(List<SessionRow> rows, List<Counted> counted) {
        List<SessionRow> known =
                rows.stream().filter(one -> one.sitting() != null).toList();
        for (List<SessionRow> one : by(SessionRow::sitting, known))
            counted.add(new Counted(1, one.get(0).minutes()));
        List<SessionRow> told =
                rows.stream().filter(one -> one.sitting() == null).toList();
        for (List<SessionRow> alike : by(one -> new Alike(one.heldOn(), one.minutes()), told))
            counted.add(new Counted(atLeast(alike), alike.get(0).minutes()));
    }

    private static long atLeast(List<SessionRow> alike) {
        List<SessionRow> sized =
                alike.stream().filter(one -> one.groupSize() != null).toList();
        long bySize = by(SessionRow::groupSize, sized).stream()
                .mapToLong(
                        one -> Math.max(most(one), (one.size() - 1) / one.get(0).groupSize() + 1))
                .sum();
        return Math.max(bySize, most(alike));
    }

    /** How often the same person comes up at most. */
    private static long most(List<SessionRow> rows) {
        return rows.stream()
                .collect(Collectors.groupingBy(SessionRow::superviseeId, Collectors.counting()))
                .values()
                .stream()
                .max(Long::compare)
                .orElse(0L);
    }

    private static <K> Collection<List<SessionRow>> by(Function<SessionRow, K> what, List<SessionRow> rows) {
        return rows.stream().collect(Collectors.groupingBy(what)).values();
    }
}
