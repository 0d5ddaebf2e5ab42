package org.holdfast.outcomes.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * The service-contact report once more, written from its definition by holding every day of every window and every
 * contact in sets: slow, and with nothing in common with the statements that it is compared with.
 */
final class ByDays {
    record Person(UUID id, LocalDate diedOn, LocalDate observedUntil, List<Treatment> treatments, List<Met> met) {}

    record Treatment(String key, String programme, UUID team, LocalDate startedOn, LocalDate endedOn) {}

    record Met(String type, LocalDate startedOn, LocalDate endedOn) {}

    record Counted(int starters, Map<String, List<Integer>> byType, List<Integer> seen, List<List<Integer>> stays) {}

    private static final List<String> TABLE =
            List.of("RAPID_ASSESSMENT", "HOME_TREATMENT", "ASSESSMENT", "CRIMINAL_JUSTICE", "HOSPITAL_ADMISSION");

    static Counted count(List<Person> people, Starters asked) {
        Map<String, int[]> byType = new HashMap<>();
        TABLE.forEach(type -> byType.put(type, new int[5]));
        int[] seen = new int[4];
        int[][] stays = new int[3][2];
        int starters = 0;
        TreeSet<String> others = new TreeSet<>();
        for (Person person : people) {
            Optional<Treatment> first = person.treatments().stream()
                    .filter(t -> !t.startedOn().isAfter(asked.asOf()))
                    .filter(t -> asked.programme() == null || asked.programme().equals(t.programme()))
                    .filter(t -> asked.team() == null || asked.team().equals(t.team()))
                    .filter(t -> asked.startedFrom() == null || !t.startedOn().isBefore(asked.startedFrom()))
                    .filter(t -> asked.startedTo() == null || !t.startedOn().isAfter(asked.startedTo()))
                    .min(Comparator.comparing(Treatment::startedOn).thenComparing(Treatment::key));
            if (first.isEmpty()) continue;
            starters++;
            List<Set<LocalDate>> windows = windows(first.get(), asked.asOf());
            boolean[] observed = new boolean[3];
            for (int w = 0; w < 3; w++) observed[w] = observed(windows.get(w), person, asked.asOf());
            for (int w = 0; w < 3; w++) if (observed[w]) seen[w]++;
            if (observed[0] && observed[2]) seen[3]++;
            Map<String, boolean[]> had = new HashMap<>();
            for (Met met : person.met()) {
                if (met.startedOn().isAfter(asked.asOf())) continue;
                boolean[] touched = had.computeIfAbsent(met.type(), type -> new boolean[3]);
                Set<LocalDate> days = days(met, asked.asOf());
                for (int w = 0; w < 3; w++) {
                    Set<LocalDate> common = new HashSet<>(windows.get(w));
                    common.retainAll(days);
                    touched[w] |= !common.isEmpty();
                    if (!met.type().equals("HOSPITAL_ADMISSION") || !observed[w]) continue;
                    if (windows.get(w).contains(met.startedOn())) stays[w][0]++;
                    if (met.endedOn() != null) common.remove(met.endedOn());
                    stays[w][1] += common.size();
                }
            }
            had.forEach((type, touched) -> {
                if (!TABLE.contains(type)) others.add(type);
                int[] counts = byType.computeIfAbsent(type, t -> new int[5]);
                for (int w = 0; w < 3; w++) if (observed[w] && touched[w]) counts[w]++;
                if (observed[0] && observed[2]) {
                    if (touched[0] && !touched[2]) counts[3]++;
                    if (!touched[0] && touched[2]) counts[4]++;
                }
            });
        }
        Map<String, List<Integer>> ordered = new java.util.LinkedHashMap<>();
        Set<String> order = new LinkedHashSet<>(TABLE);
        order.addAll(others);
        for (String type : order) ordered.put(type, list(byType.get(type)));
        List<List<Integer>> nights = new ArrayList<>();
        for (int[] stay : stays) nights.add(list(stay));
        return new Counted(starters, ordered, list(seen), nights);
    }

    /** Before, during and after; a treatment that runs has no days after. */
    private static List<Set<LocalDate>> windows(Treatment treatment, LocalDate asOf) {
        LocalDate start = treatment.startedOn();
        LocalDate end = treatment.endedOn() == null || treatment.endedOn().isAfter(asOf) ? null : treatment.endedOn();
        Set<LocalDate> during = days(start, start.plusMonths(6));
        Set<LocalDate> after = Set.of();
        if (end != null) {
            LocalDate next = end.plusDays(1);
            during = during.stream().filter(day -> day.isBefore(next)).collect(Collectors.toSet());
            after = days(next, next.plusMonths(6));
        }
        return List.of(days(start.minusMonths(6), start), during, after);
    }

    private static boolean observed(Set<LocalDate> window, Person person, LocalDate asOf) {
        return !window.isEmpty()
                && window.stream()
                        .allMatch(day -> !day.isAfter(asOf)
                                && (person.observedUntil() == null || !day.isAfter(person.observedUntil()))
                                && (person.diedOn() == null || !day.isAfter(person.diedOn())));
    }

    private static Set<LocalDate> days(Met met, LocalDate asOf) {
        LocalDate last = met.endedOn();
        if (last == null) {
            boolean stays =
                    met.type().equals("HOSPITAL_ADMISSION") || met.type().equals("HOME_TREATMENT");
            last = stays ? asOf : met.startedOn();
        }
        return days(met.startedOn(), last.plusDays(1)).stream()
                .filter(day -> !day.isAfter(asOf))
                .collect(Collectors.toSet());
    }

    private static Set<LocalDate> days(LocalDate from, LocalDate before) {
        return from.datesUntil(before).collect(Collectors.toSet());
    }

    private static List<Integer> list(int[] numbers) {
        return java.util.Arrays.stream(numbers).boxed().toList();
    }

    private ByDays() {}
}
