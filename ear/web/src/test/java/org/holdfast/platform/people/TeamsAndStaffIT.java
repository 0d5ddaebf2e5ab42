package org.holdfast.platform.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.holdfast.InService;
import org.holdfast.platform.ChangedByAnother;
import org.holdfast.platform.Denied;
import org.holdfast.platform.Refused;
import org.holdfast.platform.access.Person;
import org.holdfast.platform.access.Role;
import org.junit.jupiter.api.Test;

/** Teams that open and close, and people who join and leave them. */
class TeamsAndStaffIT extends InService {
    @Inject
    TeamDesk teams;

    @Inject
    StaffDesk staff;

    @Inject
    Clock clock;

    private final Person admin = someone(Role.ADMIN);
    private final String key = UUID.randomUUID().toString();

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private UUID team(String ending) {
        return as(admin, () -> teams.open("T-" + key + ending, "Riverside", today().minusYears(1)));
    }

    private UUID person(UUID inTeam) {
        return as(admin, () -> staff.join("S-" + key, "Efua Lindqvist", null, today().minusDays(30), inTeam));
    }

    private String refusedAt(Runnable step) {
        return catchThrowableOfType(Refused.class, () -> as(admin, step))
                .field()
                .orElse("");
    }

    @Test
    void a_key_belongs_to_one_team_and_to_one_person() {
        UUID team = team("");
        person(team);
        assertThat(refusedAt(() -> teams.open("T-" + key, "Harbour", null))).isEqualTo("teamKey");
        assertThat(refusedAt(() -> teams.open("two words", "Harbour", null))).isEqualTo("teamKey");
        assertThat(refusedAt(() -> teams.open("T2-" + key, " ", null))).isEqualTo("name");
        assertThat(refusedAt(() -> staff.join("S-" + key, "Ama Osei", null, null, null)))
                .isEqualTo("staffKey");
        assertThat(refusedAt(() -> staff.join("", "x".repeat(201), null, null, null)))
                .isEqualTo("name");
        assertThat(refusedAt(() -> staff.join("", "Ama Osei", "at home", null, null)))
                .isEqualTo("email");
    }

    @Test
    void whoever_joins_counts_from_their_first_day_until_their_last() {
        UUID team = team("");
        UUID efua = person(team);
        assertThat(as(admin, () -> teams.get(team)).getPeople()).isEqualTo(1);
        MembershipRow member = as(admin, () -> staff.peopleOf(team)).get(0);
        assertThat(member.now()).isTrue();
        assertThat(refusedAt(() -> staff.joinTeam(efua, team, null, null))).isEqualTo("person");
        as(admin, () -> staff.leaveTeam(member.id(), today().minusDays(1)));
        assertThat(as(admin, () -> staff.teamsOf(efua)).get(0).now()).isFalse();
        assertThat(as(admin, () -> teams.get(team)).getPeople()).isZero();
        as(admin, () -> staff.joinTeam(efua, team, today(), null));
        assertThat(as(admin, () -> teams.get(team)).getPeople()).isEqualTo(1);
    }

    @Test
    void nobody_joins_a_closed_team_or_after_they_have_left() {
        UUID closed = team("");
        as(admin, () -> teams.change(closed, 0, "Riverside", null, today().minusDays(1)));
        assertThat(refusedAt(() -> staff.join("S-" + key, "Efua Lindqvist", null, today(), closed)))
                .isEqualTo("team");
        UUID open = team("-2");
        UUID efua = as(admin, () -> staff.join("S2-" + key, "Efua Lindqvist", null, today().minusDays(30), null));
        as(admin, () -> staff.change(efua, 0, "Efua Lindqvist", null, today().minusDays(30), today().minusDays(1)));
        assertThat(refusedAt(() -> staff.joinTeam(efua, open, today(), null))).isEqualTo("from");
        assertThat(refusedAt(() -> staff.change(efua, 1, "Efua Lindqvist", null, today(), today().minusDays(1))))
                .isEqualTo("leftOn");
    }

    @Test
    void of_two_who_change_a_team_the_second_is_told() {
        UUID team = team("");
        int seen = as(admin, () -> teams.get(team)).getVersion();
        as(admin, () -> teams.change(team, seen, "Riverside East", null, null));
        assertThatThrownBy(() -> as(admin, () -> teams.change(team, seen, "Riverside West", null, null)))
                .isInstanceOf(ChangedByAnother.class);
        assertThat(as(admin, () -> teams.get(team)).getTeam().name()).isEqualTo("Riverside East");
        assertThat(refusedAt(() -> teams.change(team, seen + 1, "Riverside", today(), today().minusDays(1))))
                .isEqualTo("closedOn");
    }

    @Test
    void an_administrator_opens_teams_and_a_manager_puts_people_into_them() {
        UUID team = team("");
        UUID efua = person(null);
        Person manager = someone(Role.MANAGER);
        assertThatThrownBy(() -> as(manager, () -> teams.open("T3-" + key, "Harbour", null)))
                .isInstanceOf(Denied.class);
        as(manager, () -> staff.joinTeam(efua, team, today(), null));
        for (Role role : new Role[] {Role.CLINICIAN, Role.SUPERVISOR, Role.TRAINER, Role.GOVERNANCE})
            assertThatThrownBy(() -> as(someone(role), () -> staff.joinTeam(efua, team, today(), null)))
                    .isInstanceOf(Denied.class);
    }
}
