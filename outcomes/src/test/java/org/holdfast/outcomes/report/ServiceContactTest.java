package org.holdfast.outcomes.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.lifecycle.AfterProperty;
import net.jqwik.api.lifecycle.BeforeProperty;

/** The report's statements against a count by days, over many made-up histories with awkward dates. */
class ServiceContactTest {
    private static final List<String> TYPES = List.of(
            "RAPID_ASSESSMENT",
            "HOME_TREATMENT",
            "ASSESSMENT",
            "CRIMINAL_JUSTICE",
            "HOSPITAL_ADMISSION",
            "HOSPITAL_ADMISSION",
            "HOME_TREATMENT",
            "CRISIS_LINE",
            "EMERGENCY_DEPARTMENT",
            "CAFE",
            "OWN_0");
    private static final List<UUID> TEAMS = List.of(new UUID(1, 1), new UUID(1, 2));
    private static final List<String> PROGRAMMES = List.of("SCM", "MBT_OP");

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

    @Property(tries = 200)
    void the_report_agrees_with_a_count_by_days(@ForAll long seed) throws SQLException {
        Random dice = new Random(seed);
        List<ByDays.Person> people = new ArrayList<>();
        for (int i = dice.nextInt(12); i >= 0; i--) people.add(person(dice, i));
        store(people);
        for (int asked = 0; asked < 5; asked++) {
            Starters starters = new Starters(
                    day(dice),
                    dice.nextInt(3) > 0 ? null : PROGRAMMES.get(dice.nextInt(2)),
                    dice.nextInt(3) > 0 ? null : TEAMS.get(dice.nextInt(2)),
                    dice.nextInt(3) > 0 ? null : day(dice),
                    dice.nextInt(3) > 0 ? null : day(dice));
            ServiceContact report = new ServiceContactQuery(starters).on(memory.connection);
            assertThat(counted(report)).as(starters.toString()).isEqualTo(ByDays.count(people, starters));
            ServiceContact.Completeness complete = report.completeness();
            assertThat(complete.after()
                            + complete.stillInTreatment()
                            + complete.died()
                            + complete.observedNoLonger()
                            + complete.notYet())
                    .isEqualTo(report.starters());
            assertThat(complete.notYet()).isNotNegative();
        }
    }

    private static ByDays.Counted counted(ServiceContact report) {
        Map<String, List<Integer>> byType = new LinkedHashMap<>();
        for (ServiceContact.Row row : report.rows()) {
            byType.put(
                    row.type(),
                    numbers(
                            row.before().n(),
                            row.during().n(),
                            row.after().n(),
                            row.pairedBeforeAfter().stopped(),
                            row.pairedBeforeAfter().started()));
            assertThat(numbers(
                            row.before().d(),
                            row.during().d(),
                            row.after().d(),
                            row.pairedBeforeAfter().pairs()))
                    .isEqualTo(numbers(
                            report.completeness().before(),
                            report.completeness().during(),
                            report.completeness().after(),
                            report.completeness().both()));
        }
        ServiceContact.Completeness seen = report.completeness();
        ServiceContact.Admissions admissions = report.admissions();
        return new ByDays.Counted(
                (int) report.starters(),
                byType,
                numbers(seen.before(), seen.during(), seen.after(), seen.both()),
                List.of(
                        numbers(admissions.before().count(), admissions.before().bedDays()),
                        numbers(admissions.during().count(), admissions.during().bedDays()),
                        numbers(admissions.after().count(), admissions.after().bedDays())));
    }

    private static List<Integer> numbers(long... longs) {
        return java.util.Arrays.stream(longs).mapToObj(Math::toIntExact).toList();
    }

    private static ByDays.Person person(Random dice, int nth) {
        List<ByDays.Treatment> treatments = new ArrayList<>();
        for (int i = dice.nextInt(4); i > 0; i--) {
            LocalDate start = treatments.isEmpty() || dice.nextInt(6) > 0
                    ? day(dice)
                    : treatments.get(0).startedOn();
            LocalDate end = dice.nextInt(4) == 0 ? null : near(dice, start);
            treatments.add(new ByDays.Treatment(
                    "E-" + nth + "-" + i,
                    PROGRAMMES.get(dice.nextInt(2)),
                    TEAMS.get(dice.nextInt(2)),
                    start,
                    end != null && end.isBefore(start) ? start : end));
        }
        List<ByDays.Met> met = new ArrayList<>();
        for (int i = dice.nextInt(9); i > 0; i--) {
            LocalDate anchor =
                    treatments.isEmpty() ? day(dice) : edge(dice, treatments.get(dice.nextInt(treatments.size())));
            LocalDate start = dice.nextBoolean() ? anchor : near(dice, anchor.minusMonths(3));
            LocalDate end = dice.nextInt(3) == 0 ? null : start.plusDays(dice.nextInt(2) == 0 ? 0 : dice.nextInt(300));
            met.add(new ByDays.Met(type(dice), start, end));
        }
        LocalDate died = dice.nextInt(6) == 0 ? day(dice) : null;
        LocalDate observed = dice.nextInt(5) == 0 ? day(dice) : null;
        if (!treatments.isEmpty() && dice.nextInt(5) == 0) observed = edge(dice, treatments.get(0));
        return new ByDays.Person(new UUID(7, nth), died, observed, treatments, met);
    }

    /** More types than one number holds. */
    private static String type(Random dice) {
        return dice.nextInt(6) > 0 ? TYPES.get(dice.nextInt(TYPES.size())) : "OWN_" + dice.nextInt(25);
    }

    /** The first or last day of a window, or a day beside it. */
    private static LocalDate edge(Random dice, ByDays.Treatment treatment) {
        LocalDate end = treatment.endedOn() == null ? treatment.startedOn().plusMonths(9) : treatment.endedOn();
        List<LocalDate> edges = List.of(
                treatment.startedOn().minusMonths(6),
                treatment.startedOn(),
                treatment.startedOn().plusMonths(6),
                end,
                end.plusDays(1).plusMonths(6));
        return edges.get(dice.nextInt(edges.size())).plusDays(dice.nextInt(5) - 2L);
    }

    private static LocalDate near(Random dice, LocalDate day) {
        return switch (dice.nextInt(4)) {
            case 0 -> day.plusDays(dice.nextInt(20));
            case 1 -> day.plusMonths(6).plusDays(dice.nextInt(5) - 2L);
            case 2 -> day.plusMonths(dice.nextInt(14));
            default -> day.plusDays(dice.nextInt(500));
        };
    }

    /** Any day of three years one of which is a leap year; often the end of a month. */
    private static LocalDate day(Random dice) {
        LocalDate day = LocalDate.of(2023, 1, 1).plusDays(dice.nextInt(3 * 365));
        return dice.nextInt(3) == 0 ? day.withDayOfMonth(day.lengthOfMonth()) : day;
    }

    private void store(List<ByDays.Person> people) throws SQLException {
        memory.forgetEverything();
        for (ByDays.Person person : people) {
            memory.patient(person.id(), person.diedOn(), person.observedUntil());
            for (ByDays.Treatment t : person.treatments())
                memory.episode(t.key(), person.id(), null, t.programme(), t.team(), t.startedOn(), t.endedOn(), null);
            for (ByDays.Met met : person.met()) memory.contact(person.id(), met.type(), met.startedOn(), met.endedOn());
        }
    }
}
