package org.holdfast.therapy.episode;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.holdfast.platform.people.StaffDirectory;
import org.holdfast.platform.people.StaffMember;
import org.holdfast.platform.people.Team;
import org.holdfast.platform.people.Teams;
import org.holdfast.platform.words.Words;

/** Who can be given an episode: the teams, and everyone with the teams they are in. */
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

    /** Who works here today: "Efua Lindqvist (Riverside)", by id. */
    Map<String, String> withTeams() {
        return named(staff.active());
    }

    /** Those of them who may be given people and are in a team. */
    Map<String, String> clinicalWithTeams() {
        Set<UUID> inTeams = staff.teamsOfActive().keySet();
        return named(staff.clinical().stream()
                .filter(one -> inTeams.contains(one.id()))
                .toList());
    }

    private Map<String, String> named(List<StaffMember> some) {
        Map<UUID, Set<UUID>> in = staff.teamsOfActive();
        Map<UUID, String> names =
                teams.names(in.values().stream().flatMap(Set::stream).collect(Collectors.toSet()));
        Map<String, String> people = new LinkedHashMap<>();
        for (StaffMember one : some) {
            String where = in.getOrDefault(one.id(), Set.of()).stream()
                    .map(team -> names.getOrDefault(team, ""))
                    .sorted()
                    .collect(Collectors.joining(", "));
            people.put(
                    one.id().toString(),
                    where.isEmpty() ? one.name() : words.say("therapy.hand.person", one.name(), where));
        }
        return people;
    }

    String name(UUID person) {
        return person == null ? "" : staff.byId(person).map(StaffMember::name).orElse("");
    }

    String team(UUID team) {
        return team == null ? "" : teams.byId(team).map(Team::name).orElse("");
    }
}
