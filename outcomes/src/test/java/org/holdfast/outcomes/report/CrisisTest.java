package org.holdfast.outcomes.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.lifecycle.AfterProperty;
import net.jqwik.api.lifecycle.BeforeProperty;
import org.holdfast.outcomes.event.Act;
import org.holdfast.outcomes.event.Treatment;
import org.holdfast.platform.Ids;

/**
 * The reports of crises against a count from their definitions that holds every day of every period in a set, over many
 * made-up histories with awkward dates.
 */
class CrisisTest {
    private static final List<UUID> TEAMS = List.of(new UUID(1, 1), new UUID(1, 2));
    private static final List<String> PROGRAMMES = List.of("SCM", "MBT_OP");
    private static final List<String> OUTCOMES = List.of("suicideAttempt", "severeSelfHarm", "admission", "crisis");
    private static final List<String> TREATED =
            List.of("NONE", "SELF", "NURSING", "MEDICAL", "GENERAL_HOSPITAL", "INTENSIVE_CARE");

    /** A treatment as the file brings it. */
    private record Episode(String key, String programme, UUID team, LocalDate started, LocalDate ended) {
        boolean matches(Starters asked) {
            return !started.isAfter(asked.asOf())
                    && (asked.programme() == null || asked.programme().equals(programme))
                    && (asked.team() == null || asked.team().equals(team))
                    && (asked.startedFrom() == null || !started.isBefore(asked.startedFrom()))
                    && (asked.startedTo() == null || !started.isAfter(asked.startedTo()));
        }
    }

    /** Something that happened, with what it counts as: an index of the outcomes, or −1 for none of them. */
    private record Happened(LocalDate on, int as, int times) {}

    private record Person(
            UUID id, LocalDate died, LocalDate observedUntil, List<Episode> episodes, List<Happened> happened) {
        Optional<Episode> first(Starters asked) {
            return episodes.stream()
                    .filter(episode -> episode.matches(asked))
                    .min(Comparator.comparing(Episode::started).thenComparing(Episode::key));
        }

        boolean known(LocalDate day, LocalDate asOf) {
            return !day.isAfter(asOf)
                    && (observedUntil == null || !day.isAfter(observedUntil))
                    && (died == null || !day.isAfter(died));
        }
    }

    private Memory memory;

    Memory database() throws SQLException {
        return Memory.onH2();
    }

    @BeforeProperty
    void open() throws SQLException {
        memory = database();
    }

    @AfterProperty
    void close() throws SQLException {
        memory.close();
    }

    @Property(tries = 150)
    void the_reports_agree_with_a_count_by_days(@ForAll long seed) throws SQLException {
        Random dice = new Random(seed);
        List<Person> people = new ArrayList<>();
        memory.forgetEverything();
        for (int i = dice.nextInt(12); i >= 0; i--) people.add(stored(dice, i));
        for (int asked = 0; asked < 4; asked++) {
            Starters starters = new Starters(
                    day(dice),
                    dice.nextInt(3) > 0 ? null : PROGRAMMES.get(dice.nextInt(2)),
                    dice.nextInt(3) > 0 ? null : TEAMS.get(dice.nextInt(2)),
                    dice.nextInt(3) > 0 ? null : day(dice),
                    dice.nextInt(3) > 0 ? null : day(dice));
            periodsAgree(people, starters);
            waitsAgree(people, starters);
            for (MonitoringQuery.Measure measure :
                    List.of(MonitoringQuery.Measure.CRISIS, MonitoringQuery.Measure.ADMISSION))
                monthsAgree(people, starters, measure);
        }
    }

    private void periodsAgree(List<Person> people, Starters asked) throws SQLException {
        CrisisPeriods counted = new CrisisPeriods();
        new CrisisQuery(asked).each(memory.connection, counted::add);
        List<Crisis.Period> periods = counted.all();
        assertThat(counted.starters())
                .isEqualTo(
                        people.stream().filter(p -> p.first(asked).isPresent()).count());
        List<Map<String, List<Integer>>> expected = new ArrayList<>();
        for (int period = 0; ; period++) {
            Map<String, List<Integer>> counts = new HashMap<>();
            OUTCOMES.forEach(outcome -> counts.put(outcome, new ArrayList<>()));
            for (Person person : people) {
                Episode first = person.first(asked).orElse(null);
                if (first == null) continue;
                LocalDate from = first.started().plusMonths(6L * (period - 1));
                Set<LocalDate> days =
                        from.datesUntil(first.started().plusMonths(6L * period)).collect(Collectors.toSet());
                if (!days.stream().allMatch(day -> person.known(day, asked.asOf()))) continue;
                for (int outcome = 0; outcome < 4; outcome++) {
                    int times = 0;
                    for (Happened one : person.happened())
                        if (days.contains(one.on()) && (one.as() == outcome || outcome == 3 && one.as() >= 0))
                            times += one.times();
                    counts.get(OUTCOMES.get(outcome)).add(times);
                }
            }
            if (counts.get("crisis").isEmpty()) break;
            expected.add(counts);
        }
        assertThat(periods).as(asked.toString()).hasSameSizeAs(expected);
        for (int period = 0; period < periods.size(); period++) {
            assertThat(periods.get(period).period()).isEqualTo("P" + period);
            for (Crisis.Outcome outcome : Crisis.Outcome.values()) {
                List<Integer> counts = expected.get(period).get(outcome.word());
                Crisis.Incidence one = periods.get(period).of(outcome);
                double mean =
                        counts.stream().mapToInt(Integer::intValue).average().orElseThrow();
                assertThat(one.d())
                        .isEqualTo(counts.size())
                        .isEqualTo(periods.get(period).observed());
                assertThat(one.n()).isEqualTo(counts.stream().filter(n -> n > 0).count());
                assertThat(one.events())
                        .isEqualTo(counts.stream().mapToInt(Integer::intValue).sum());
                assertThat(one.rate()).isEqualTo(mean);
                if (mean == 0 || counts.size() < 2)
                    assertThat(one.varianceToMean()).isNull();
                else
                    assertThat(one.varianceToMean())
                            .isCloseTo(
                                    counts.stream()
                                                    .mapToDouble(n -> (n - mean) * (n - mean))
                                                    .sum()
                                            / (counts.size() - 1)
                                            / mean,
                                    org.assertj.core.data.Offset.offset(1e-9));
            }
        }
    }

    private void waitsAgree(List<Person> people, Starters asked) throws SQLException {
        List<String> found = new ArrayList<>();
        new CrisisQuery(asked).each(memory.connection, course -> TimeToCrisisReport.followed(course)
                .ifPresent(one -> found.add(one.day() + " " + one.event())));
        List<String> expected = new ArrayList<>();
        for (Person person : people) {
            Episode first = person.first(asked).orElse(null);
            if (first == null || !person.known(first.started(), asked.asOf())) continue;
            LocalDate day = first.started();
            while (true) {
                LocalDate today = day;
                boolean crisis = person.happened().stream()
                        .anyMatch(one -> one.as() >= 0 && one.on().equals(today));
                boolean last = !person.known(day.plusDays(1), asked.asOf());
                if (crisis || last) {
                    expected.add(ChronoUnit.DAYS.between(first.started(), day) + " " + crisis);
                    break;
                }
                day = day.plusDays(1);
            }
        }
        assertThat(found).as(asked.toString()).containsExactlyInAnyOrderElementsOf(expected);
    }

    private void monthsAgree(List<Person> people, Starters asked, MonitoringQuery.Measure measure) throws SQLException {
        Map<YearMonth, long[]> expected = new TreeMap<>();
        people.stream()
                .flatMap(person -> person.episodes().stream())
                .filter(episode -> episode.matches(asked))
                .map(episode -> YearMonth.from(episode.started()))
                .min(Comparator.naturalOrder())
                .ifPresent(first -> {
                    for (YearMonth month = first;
                            month.atEndOfMonth().isBefore(asked.asOf());
                            month = month.plusMonths(1)) expected.put(month, new long[2]);
                });
        for (Person person : people) {
            Set<LocalDate> inTreatment = new HashSet<>();
            for (Episode episode : person.episodes()) {
                if (!episode.matches(asked)) continue;
                LocalDate end = episode.ended() == null || episode.ended().isAfter(asked.asOf())
                        ? asked.asOf()
                        : episode.ended();
                Set<LocalDate> days =
                        episode.started().datesUntil(end.plusDays(1)).collect(Collectors.toSet());
                inTreatment.addAll(days);
                for (YearMonth month : days.stream().map(YearMonth::from).collect(Collectors.toSet()))
                    if (expected.containsKey(month)) expected.get(month)[1]++;
            }
            for (Happened one : person.happened()) {
                boolean counts = measure == MonitoringQuery.Measure.ADMISSION ? one.as() == 2 : one.as() >= 0;
                long[] month = expected.get(YearMonth.from(one.on()));
                if (counts && month != null && inTreatment.contains(one.on())) month[0] += one.times();
            }
        }
        List<String> found = new MonitoringQuery(asked, measure)
                .on(memory.connection).stream()
                        .map(month -> month.month() + " " + month.value() + " " + month.inTreatment())
                        .toList();
        assertThat(found)
                .as(measure + " " + asked)
                .containsExactlyElementsOf(expected.entrySet().stream()
                        .map(month -> month.getKey() + " " + month.getValue()[0] + " " + month.getValue()[1])
                        .toList());
    }

    private Person stored(Random dice, int nth) throws SQLException {
        UUID id = new UUID(7, nth);
        List<Episode> episodes = new ArrayList<>();
        for (int i = dice.nextInt(4); i > 0; i--) {
            LocalDate start = episodes.isEmpty() || dice.nextInt(6) > 0
                    ? day(dice)
                    : episodes.get(0).started();
            LocalDate end = dice.nextBoolean() ? null : start.plusDays(dice.nextInt(500));
            episodes.add(new Episode(
                    "E" + dice.nextInt(100) + "-" + nth + "-" + i,
                    PROGRAMMES.get(dice.nextInt(2)),
                    TEAMS.get(dice.nextInt(2)),
                    start,
                    end));
        }
        Person person = new Person(
                id,
                dice.nextInt(5) > 0 ? null : day(dice),
                dice.nextInt(4) > 0 ? null : day(dice),
                episodes,
                new ArrayList<>());
        memory.patient(id, person.died(), person.observedUntil());
        for (Episode e : episodes)
            memory.episode(e.key(), id, null, e.programme(), e.team(), e.started(), e.ended(), null);
        for (int i = dice.nextInt(8); i > 0; i--) {
            LocalDate on = near(dice, episodes);
            if (dice.nextInt(3) == 0) {
                String type = dice.nextInt(4) == 0 ? "HOME_TREATMENT" : "HOSPITAL_ADMISSION";
                memory.contact(id, type, on, dice.nextBoolean() ? null : on.plusDays(dice.nextInt(40)));
                person.happened().add(new Happened(on, type.equals("HOSPITAL_ADMISSION") ? 2 : -1, 1));
            } else person.happened().add(event(dice, id, on));
        }
        return person;
    }

    private Happened event(Random dice, UUID patient, LocalDate on) throws SQLException {
        Act act = dice.nextBoolean() ? Act.values()[dice.nextInt(Act.values().length)] : Act.SELF_INJURY;
        Treatment treatment = dice.nextInt(6) == 0 ? null : Treatment.values()[dice.nextInt(6)];
        Integer severity = dice.nextInt(6) == 0 ? null : dice.nextInt(7);
        boolean struck = dice.nextInt(10) == 0;
        int times = 1 + dice.nextInt(3) * dice.nextInt(4);
        memory.insert(
                "INSERT INTO outcomes.event (id, event_key, patient_id, occurred_on, act, treatment, medical_severity,"
                        + " count, struck_out_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, "
                        + (struck ? "TIMESTAMP WITH TIME ZONE '2026-01-01 00:00:00+00'" : "NULL") + ")",
                Ids.next(),
                "V-" + Ids.next(),
                patient,
                on,
                act.name(),
                treatment == null ? null : treatment.name(),
                severity,
                times);
        int care = treatment == null ? -1 : TREATED.indexOf(treatment.name());
        boolean attempt = act == Act.SUICIDE_ATTEMPT && care >= 3;
        boolean harm =
                (act == Act.SELF_INJURY || act == Act.SELF_POISONING) && severity != null && severity >= 2 && care >= 2;
        return new Happened(on, struck ? -1 : attempt ? 0 : harm ? 1 : -1, times);
    }

    /** Half of the days lie at the edge of a period of somebody's treatment. */
    private static LocalDate near(Random dice, List<Episode> episodes) {
        if (episodes.isEmpty() || dice.nextBoolean()) return day(dice);
        LocalDate start = episodes.get(dice.nextInt(episodes.size())).started();
        List<LocalDate> edges = IntStream.rangeClosed(-1, 4)
                .mapToObj(period -> start.plusMonths(6L * period))
                .toList();
        return edges.get(dice.nextInt(edges.size())).plusDays(dice.nextInt(3) - 1L);
    }

    /** Ends of months more often than not, and the leap day. */
    private static LocalDate day(Random dice) {
        LocalDate day = LocalDate.of(2022, 7, 1).plusDays(dice.nextInt(1_100));
        return switch (dice.nextInt(4)) {
            case 0 -> YearMonth.from(day).atEndOfMonth();
            case 1 -> dice.nextInt(5) == 0 ? LocalDate.of(2024, 2, 29) : day.withDayOfMonth(1);
            default -> day;
        };
    }
}
