package org.holdfast.training.qualification;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.holdfast.training.qualification.Evidence.Session;

/**
 * Gives each session that was held to one treatment only. Two members of one group are each named by their own episode,
 * and therapy has the group's session once for each of them; whoever records both has still run the group once. So that
 * they count as two groups there have to be enough sessions for both with none counted twice: of 24 sessions that both
 * attended neither has any left once the other has had them. Therapy knows no groups, only when a session began; an open
 * group that ran for 48 sessions is therefore told from two groups only if no more than one of its members is recorded.
 */
final class EachOnce {
    /** What one treatment has: its sessions, and which of them have a rated section. */
    record Has(List<Session> sessions, Set<UUID> rated) {}

    /** A session that one of the treatments needs, with a rated section or any. */
    private static final class Place {
        private final int of;
        private final boolean rated;
        private Session given;

        Place(int of, boolean rated) {
            this.of = of;
            this.rated = rated;
        }
    }

    private final List<Has> treatments;
    private final Map<Object, Place> taken = new HashMap<>();

    private EachOnce(List<Has> treatments) {
        this.treatments = treatments;
    }

    /**
     * So many sessions for each of these treatments, of which so many have a rated section.
     *
     * @return for each treatment its sessions, those with a rated section first; nothing if there are not enough for all
     */
    static Optional<List<List<Session>>> shared(List<Has> treatments, int sessions, int sections) {
        EachOnce here = new EachOnce(treatments);
        List<List<Place>> needed = new ArrayList<>();
        for (int one = 0; one < treatments.size(); one++) {
            List<Place> places = new ArrayList<>();
            for (int i = 0; i < Math.max(sessions, sections); i++) places.add(new Place(one, i < sections));
            for (Place place : places) if (!here.filled(place, new HashSet<>())) return Optional.empty();
            needed.add(places);
        }
        return Optional.of(needed.stream()
                .map(places -> places.stream().map(place -> place.given).toList())
                .toList());
    }

    /** Finds a session for a place, if need be by finding another for the place that has it. */
    private boolean filled(Place place, Set<Object> tried) {
        Has has = treatments.get(place.of);
        for (Session one : has.sessions()) {
            if (place.rated && !has.rated().contains(one.id()) || !tried.add(one.slot())) continue;
            Place before = taken.get(one.slot());
            if (before != null && !filled(before, tried)) continue;
            taken.put(one.slot(), place);
            place.given = one;
            return true;
        }
        return false;
    }
}
