package org.holdfast.training.qualification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.holdfast.training.qualification.Evidence.Session;

/** Sessions shared out among groups, against trying every way there is. */
class EachOnceTest {
    private static final LocalDateTime FIRST = LocalDateTime.of(2025, 3, 3, 18, 0);

    @Property(tries = 300)
    void there_is_a_way_exactly_if_trying_every_way_finds_one(
            @ForAll long seed,
            @ForAll @IntRange(min = 1, max = 3) int groups,
            @ForAll @IntRange(min = 1, max = 7) int times,
            @ForAll @IntRange(min = 1, max = 3) int sessions,
            @ForAll @IntRange(max = 3) int sections) {
        Random dice = new Random(seed);
        boolean[][] attended = new boolean[groups][times];
        boolean[][] recorded = new boolean[groups][times];
        List<EachOnce.Has> has = new ArrayList<>();
        for (int group = 0; group < groups; group++) {
            List<Session> held = new ArrayList<>();
            Set<UUID> rated = new HashSet<>();
            UUID episode = new UUID(group, group);
            for (int time = 0; time < times; time++) {
                if (dice.nextInt(4) == 0) continue;
                UUID id = new UUID(group, time);
                held.add(new Session(id, episode, "MBT_OP", Setting.GROUP, FIRST.plusWeeks(time)));
                attended[group][time] = true;
                recorded[group][time] = dice.nextBoolean();
                if (recorded[group][time]) rated.add(id);
            }
            has.add(new EachOnce.Has(held, rated));
        }
        Optional<List<List<Session>>> found = EachOnce.shared(has, sessions, sections);
        assertThat(found.isPresent())
                .isEqualTo(some(attended, recorded, 0, new int[groups], new int[groups], sessions, sections));
        found.ifPresent(given -> {
            Set<Object> slots = new HashSet<>();
            for (int group = 0; group < groups; group++) {
                List<Session> theirs = given.get(group);
                assertThat(theirs).hasSize(Math.max(sessions, sections));
                assertThat(has.get(group).sessions()).containsAll(theirs);
                assertThat(has.get(group).rated())
                        .containsAll(theirs.subList(0, sections).stream()
                                .map(Session::id)
                                .toList());
                theirs.forEach(one -> assertThat(slots.add(one.slot())).isTrue());
            }
        });
    }

    /** Gives each time to one of those who were there, or to nobody. */
    private static boolean some(
            boolean[][] attended, boolean[][] recorded, int time, int[] held, int[] rated, int sessions, int sections) {
        if (time == attended[0].length) {
            for (int group = 0; group < held.length; group++)
                if (held[group] < sessions || rated[group] < sections) return false;
            return true;
        }
        if (some(attended, recorded, time + 1, held, rated, sessions, sections)) return true;
        for (int group = 0; group < held.length; group++) {
            if (!attended[group][time]) continue;
            int section = recorded[group][time] ? 1 : 0;
            held[group]++;
            rated[group] += section;
            boolean found = some(attended, recorded, time + 1, held, rated, sessions, sections);
            held[group]--;
            rated[group] -= section;
            if (found) return true;
        }
        return false;
    }
}
