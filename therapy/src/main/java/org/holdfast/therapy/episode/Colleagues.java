package org.holdfast.therapy.episode;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.holdfast.platform.people.StaffDirectory;
import org.holdfast.platform.people.StaffMember;
import org.holdfast.platform.people.Team;
import org.holdfast.platform.people.Teams;
import org.holdfast.platform.words.Words;

/** Who can be given an episode: the teams, and who carries people, with the teams they are in. */
@ApplicationScoped
class Colleagues {
    private final StaffDirectory staff;
    private final Teams teams;
    private final Words words;

    @Inject
    Colleagues(StaffDirectory staff, Teams teams, Words words) {
        this.staff = staff;
        this.teams = teams;
        this.words = words;
    }

    /** Teams that are open today: their names by id. */
    Map<String, String> teams() {
        Map<String, String> names = new LinkedHashMap<>();
        for (Team one : teams.allOpen()) names.put(one.id().toString(), one.name());
        return names;
    }

    /**
     * Who may be given people and is in a team: "Efua Lindqvist (Riverside)", by id. Whoever has no account is among them,
     * since a service plans with those who come next week, and is named so: until then nobody sees the person on a caseload.
     */
    Map<String, String> carriers() {
        Map<UUID, Set<UUID>> in = staff.teamsOfActive();
        Map<UUID, String> names =
                teams.names(in.values().stream().flatMap(Set::stream).collect(Collectors.toSet()));
        Set<UUID> without = staff.withoutAccount();
        Map<String, String> people = new LinkedHashMap<>();
        for (StaffMember one : staff.carriers()) {
            if (!in.containsKey(one.id())) continue;
            String where = in.get(one.id()).stream()
                    .map(team -> names.getOrDefault(team, ""))
                    .sorted()
                    .collect(Collectors.joining(", "));
            String key = without.contains(one.id()) ? "therapy.hand.person.noAccount" : "therapy.hand.person";
            people.put(one.id().toString(), words.say(key, one.name(), where));
        }
        return people;
    }

    /** Those of one team, by id. */
    Map<String, String> carriersIn(UUID team) {
        Set<UUID> without = staff.withoutAccount();
        Map<String, String> people = new LinkedHashMap<>();
        for (StaffMember one : staff.carriersIn(team))
            people.put(
                    one.id().toString(),
                    without.contains(one.id()) ? words.say("therapy.hand.noAccount", one.name()) : one.name());
        return people;
    }

    /** Whether they have never had an account. */
    boolean isWithoutAccount(UUID person) {
        return staff.withoutAccount().contains(person);
    }

    String name(UUID person) {
        return person == null ? "" : staff.byId(person).map(StaffMember::name).orElse("");
    }

    String team(UUID team) {
        return team == null ? "" : teams.byId(team).map(Team::name).orElse("");
    }
}
