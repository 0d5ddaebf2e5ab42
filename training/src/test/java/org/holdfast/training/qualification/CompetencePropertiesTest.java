package org.holdfast.training.qualification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Whatever was recorded of somebody, in whatever order. */
class CompetencePropertiesTest {
    private static final LocalDate DAY = Shown.DAY;
    private static final List<Qualification> ALL = all();
    private static final String[] TOPICS = {
        "profession",
        "pd-study",
        "pd-work",
        "commitment",
        "mbt-introduction",
        "mbt-basic-evaluation",
        "mbt-manual",
        "mbt-i"
    };
    private static final String[] COURSES = {"mbt-basic", "mbt-practitioner", "scm", "kuf", "kuf-short"};

    /** The shipped ones, each also as a site would have it that lets everything expire, with small numbers. */
    private static List<Qualification> all() {
        List<Qualification> all = new ArrayList<>();
        for (String code : List.of("MBT_BASIC", "MBT_PRACTITIONER", "SCM", "KUF")) {
            all.add(Shipped.qualification(code));
            all.add(Shipped.read(Shipped.file(code)
                    .replace("\"sessions\": 24", "\"sessions\": 3")
                    .replace("\"supervisionHours\": 4", "\"supervisionHours\": 1")
                    .replace("\"sections\": 3", "\"sections\": 1")
                    .replace("{\"individual\": 4}", "{\"individual\": 2}")
                    .replace("\"hours\": 12", "\"hours\": 2")
                    .replaceAll("\"(attendance|introduction)\": ", "\"validFor\": \"P9M\", \"$1\": ")
                    .replace(
                            "\"kind\": \"STATEMENT\", \"topic",
                            "\"kind\": \"STATEMENT\", \"validFor\": \"P1Y\", \"topic")));
        }
        return all;
    }

    private static List<Evidence> history(long seed, int size) {
        Random dice = new Random(seed);
        UUID[] episodes = {UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID()};
        UUID[] supervisors = {UUID.randomUUID(), UUID.randomUUID()};
        List<Evidence> history = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            UUID id = UUID.randomUUID();
            LocalDate on = DAY.minusDays(dice.nextInt(700));
            LocalDate until = dice.nextBoolean() ? null : on.plusDays(dice.nextInt(500));
            UUID episode = episodes[dice.nextInt(episodes.length)];
            UUID supervisor = supervisors[dice.nextInt(supervisors.length)];
            Setting setting = dice.nextInt(3) == 0 ? Setting.GROUP : Setting.INDIVIDUAL;
            history.add(
                    switch (dice.nextInt(9)) {
                        case 0, 1 -> new Evidence.Stated(id, TOPICS[dice.nextInt(TOPICS.length)], on, until);
                        case 2 ->
                            new Evidence.Course(
                                    id,
                                    COURSES[dice.nextInt(COURSES.length)],
                                    on.minusDays(dice.nextInt(40)),
                                    on,
                                    2 + dice.nextInt(3),
                                    17 + dice.nextInt(3),
                                    20 + dice.nextInt(3),
                                    3 * dice.nextInt(3),
                                    dice.nextInt(4) > 0);
                        case 3 -> new Evidence.Treatment(id, episode, setting, dice.nextBoolean(), on);
                        case 4, 5 ->
                            new Evidence.Session(
                                    id,
                                    episode,
                                    dice.nextInt(5) == 0 ? "SCM" : "MBT_OP",
                                    setting,
                                    // Few enough times for members of one group to meet.
                                    DAY.minusWeeks(dice.nextInt(12)).atTime(18, 0));
                        case 6 -> recording(id, history, on, dice);
                        case 7 ->
                            new Evidence.Supervision(
                                    id,
                                    dice.nextInt(4) == 0 ? null : episode,
                                    dice.nextBoolean() ? Setting.INDIVIDUAL : Setting.GROUP,
                                    on,
                                    15 * dice.nextInt(9),
                                    setting,
                                    supervisor);
                        default -> new Evidence.Approval(id, supervisor, "mbt-supervisor", on, until);
                    });
        }
        return history;
    }

    /** A section of one of the sessions so far, or of none. */
    private static Evidence recording(UUID id, List<Evidence> history, LocalDate on, Random dice) {
        List<Evidence.Session> sessions = history.stream()
                .filter(Evidence.Session.class::isInstance)
                .map(Evidence.Session.class::cast)
                .toList();
        int minutes = 14 + dice.nextInt(3);
        if (sessions.isEmpty() || dice.nextInt(6) == 0)
            return new Evidence.Recording(id, UUID.randomUUID(), Setting.INDIVIDUAL, null, on, minutes, on);
        Evidence.Session of = sessions.get(dice.nextInt(sessions.size()));
        return new Evidence.Recording(
                id,
                of.episode(),
                of.setting(),
                of.id(),
                of.on(),
                minutes,
                of.on().plusDays(dice.nextInt(9)));
    }

    @Property(tries = 300)
    void more_evidence_never_loses_a_requirement(
            @ForAll long seed, @ForAll @IntRange(max = 150) int size, @ForAll @IntRange(max = 150) int known) {
        List<Evidence> history = history(seed, size);
        List<Evidence> before = history.subList(0, Math.min(size, known));
        for (Qualification one : ALL) {
            Standing then = Competence.of(one, before, DAY);
            Standing now = Competence.of(one, history, DAY);
            for (int i = 0; i < then.requirements().size(); i++)
                if (then.requirements().get(i).isMet())
                    assertThat(now.requirements().get(i).isMet()).isTrue();
        }
    }

    @Property(tries = 300)
    void what_is_met_names_evidence_that_meets_it_alone(@ForAll long seed, @ForAll @IntRange(max = 150) int size) {
        List<Evidence> history = history(seed, size);
        for (Qualification one : ALL) {
            Standing standing = Competence.of(one, history, DAY);
            for (int i = 0; i < standing.requirements().size(); i++) {
                Standing.Judged judged = standing.requirements().get(i);
                assertThat(history).containsAll(judged.evidence());
                assertThat(judged.missing().isEmpty()).isEqualTo(judged.isMet());
                if (!judged.isMet()) continue;
                assertThat(judged.evidence()).isNotEmpty();
                Standing alone = Competence.of(one, judged.evidence(), DAY);
                assertThat(alone.requirements().get(i).isMet()).isTrue();
                assertThat(alone.requirements().get(i).expiresOn()).isEqualTo(judged.expiresOn());
            }
        }
    }

    @Property(tries = 300)
    void expiry_is_the_only_way_down(
            @ForAll long seed, @ForAll @IntRange(max = 150) int size, @ForAll @IntRange(min = 1, max = 900) int later) {
        List<Evidence> history = history(seed, size);
        LocalDate day = DAY.minusDays(300);
        for (Qualification one : ALL) {
            Standing then = Competence.of(one, history, day);
            Standing now = Competence.of(one, history, day.plusDays(later));
            for (int i = 0; i < then.requirements().size(); i++) {
                Standing.Judged was = then.requirements().get(i);
                boolean lasts = was.expiresOn() == null || !was.expiresOn().isBefore(day.plusDays(later));
                if (was.isMet() && lasts)
                    assertThat(now.requirements().get(i).isMet()).isTrue();
            }
        }
    }

    @Property(tries = 100)
    void the_order_in_which_it_was_entered_says_nothing(@ForAll long seed, @ForAll @IntRange(max = 150) int size) {
        List<Evidence> history = history(seed, size);
        List<Evidence> shuffled = new ArrayList<>(history);
        Collections.shuffle(shuffled, new Random(seed));
        for (Qualification one : ALL)
            assertThat(Competence.of(one, shuffled, DAY)).isEqualTo(Competence.of(one, history, DAY));
    }
}
