package org.holdfast.platform.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.holdfast.platform.Ids;
import org.holdfast.platform.Refused;
import org.holdfast.platform.TrialClock;
import org.holdfast.platform.database.TrialDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StaffDirectoryTest {
    private final TrialDatabase database = new TrialDatabase();
    private final TrialClock clock = new TrialClock("2026-11-17T12:00:00Z");
    private final Teams teams = new Teams(database.sql(), clock);
    private final UUID riverside = team("RIVERSIDE", "Riverside team");
    private final UUID hillside = team("HILLSIDE", "Hillside team");

    @TempDir
    private Path home;

    private final List<Leaving> told = new ArrayList<>();
    private StaffDirectory directory;

    @BeforeEach
    void first_file() {
        System.setProperty("holdfast.home", home.toString());
        directory = TrialPeople.directory(database.sql(), clock, told);
        directory.receive(List.of(
                staff("S1", "Efua Lindqvist", "RIVERSIDE", "2024-03-01", null),
                staff("S2", "Anneke de Wit", "RIVERSIDE", "2020-01-06", "2026-11-17"),
                staff("S3", "Ольга Иванова", null, null, null)));
    }

    @AfterEach
    void close() throws Exception {
        System.clearProperty("holdfast.home");
        database.close();
    }

    @Test
    void a_team_gives_its_people_to_those_with_a_clinical_role_and_to_members_whose_role_nobody_has_said() {
        directory.receive(List.of(
                staff("S4", "Kwame Oduya", "RIVERSIDE", "2024-03-01", null),
                staff("S5", "Ngaire Thistle", "RIVERSIDE", "2024-03-01", null),
                staff("S6", "Emeka Copper", null, "2024-03-01", null)));
        account("S4", "SUPERVISOR");
        account("S5", "MANAGER");
        account("S6", "GOVERNANCE");
        assertThat(directory.carriersIn(riverside))
                .extracting(StaffMember::name)
                .containsExactly("Efua Lindqvist", "Kwame Oduya");
        assertThat(directory.carriersIn(hillside)).isEmpty();
        account("S3", "CLINICIAN");
        assertThat(directory.clinical())
                .extracting(StaffMember::name)
                .containsExactly("Efua Lindqvist", "Kwame Oduya", "Ольга Иванова");
    }

    @Test
    void whose_account_is_closed_is_given_nobody_and_who_never_had_one_is_known() {
        directory.receive(List.of(
                staff("S4", "Kwame Oduya", "RIVERSIDE", "2024-03-01", null),
                staff("S5", "Ngaire Thistle", "RIVERSIDE", "2024-03-01", null)));
        account("S4", "CLINICIAN");
        account("S5", "CLINICIAN");
        database.sql().update("UPDATE platform.account SET closed_at = CURRENT_TIMESTAMP WHERE username = 's5'");
        assertThat(directory.carriersIn(riverside))
                .extracting(StaffMember::name)
                .containsExactly("Efua Lindqvist", "Kwame Oduya");
        assertThat(directory.clinical()).extracting(StaffMember::name).contains("Ngaire Thistle");
        assertThat(directory.withoutAccount())
                .containsExactlyInAnyOrder(
                        directory.byKey("S1").orElseThrow().id(),
                        directory.byKey("S3").orElseThrow().id());
    }

    private void account(String staffKey, String role) {
        UUID account = Ids.next();
        database.sql()
                .update(
                        "INSERT INTO platform.account (id, staff_id, username) VALUES (?, ?, ?)",
                        account,
                        directory.byKey(staffKey).orElseThrow().id(),
                        staffKey.toLowerCase(java.util.Locale.ROOT));
        database.sql().update("INSERT INTO platform.account_role (account_id, role) VALUES (?, ?)", account, role);
    }

    @Test
    void the_same_file_again_changes_nothing() {
        assertThat(directory.receive(List.of(staff("S1", "Efua Lindqvist", "RIVERSIDE", "2024-03-01", null))))
                .isEqualTo(new StaffDirectory.Received(0, 0, 1));
        assertThat(database.sql().count("SELECT COUNT(*) FROM platform.membership"))
                .isEqualTo(2);
    }

    @Test
    void a_changed_name_updates_the_person_and_keeps_the_id() {
        UUID before = directory.byKey("S1").orElseThrow().id();
        assertThat(directory.receive(List.of(staff("S1", "Efua Lindqvist-Ray", "RIVERSIDE", "2024-03-01", null))))
                .isEqualTo(new StaffDirectory.Received(0, 1, 0));
        assertThat(directory.byKey("S1").orElseThrow().name()).isEqualTo("Efua Lindqvist-Ray");
        assertThat(directory.byKey("S1").orElseThrow().id()).isEqualTo(before);
    }

    @Test
    void somebody_who_moves_belongs_to_the_new_team_from_today() {
        UUID person = directory.byKey("S1").orElseThrow().id();
        directory.receive(List.of(staff("S1", "Efua Lindqvist", "HILLSIDE", "2024-03-01", null)));
        assertThat(directory.activeInTeam(riverside)).isEmpty();
        assertThat(directory.activeInTeam(hillside)).extracting(StaffMember::id).containsExactly(person);
    }

    @Test
    void a_leaver_is_not_active_on_the_day_they_leave_and_keeps_their_name() {
        UUID leaver = directory.byKey("S2").orElseThrow().id();
        assertThat(directory.activeInTeam(riverside))
                .extracting(StaffMember::name)
                .containsExactly("Efua Lindqvist");
        assertThat(directory.names(List.of(leaver))).isEqualTo(Map.of(leaver, "Anneke de Wit"));
        clock.pass(Duration.ofDays(-1));
        assertThat(directory.activeInTeam(riverside)).hasSize(2);
    }

    @Test
    void whoever_comes_leaves_comes_back_or_moves_has_a_row_of_their_own_in_the_audit_trail() {
        assertThat(auditRows()).contains("staff.joined S1", "membership.begun S1 in RIVERSIDE from 2024-03-01");
        clock.pass(Duration.ofMinutes(1));
        directory.receive(List.of(
                staff("S1", "Efua Lindqvist", "HILLSIDE", "2024-03-01", null),
                staff("S2", "Anneke de Wit", "RIVERSIDE", "2020-01-06", null),
                staff("S3", "Ольга Иванова", null, null, "2026-11-30")));
        assertThat(auditRows())
                .endsWith(
                        "membership.ended S1 in RIVERSIDE on 2026-11-16",
                        "membership.begun S1 in HILLSIDE from 2026-11-17",
                        "staff.readmitted S2, who had left on 2026-11-17",
                        "staff.left S3 on 2026-11-30");
        int before = auditRows().size();
        directory.receive(List.of(staff("S1", "Efua Lindqvist", "HILLSIDE", "2024-03-01", null)));
        assertThat(auditRows()).as("what does not change leaves none").hasSize(before);
    }

    @Test
    void whoever_leaves_is_in_no_team_from_that_day_and_the_others_are_told() {
        UUID efua = directory.byKey("S1").orElseThrow().id();
        StaffRecord leaves = staff("S1", "Efua Lindqvist", "RIVERSIDE", "2024-03-01", "2026-11-30");
        directory.receive(List.of(leaves));
        assertThat(membershipsOf(efua)).containsExactly("2024-03-01 2026-11-30");
        assertThat(told).containsExactly(new Leaving(efua, LocalDate.of(2026, 11, 30)));
        assertThat(auditRows()).endsWith("membership.ended S1 in RIVERSIDE on 2026-11-30");
        assertThat(directory.activeInTeam(riverside)).as("she is still there").hasSize(1);
        clock.pass(Duration.ofDays(20));
        directory.receive(List.of(leaves));
        assertThat(membershipsOf(efua)).as("the same file again").containsExactly("2024-03-01 2026-11-30");
        assertThat(told).hasSize(1);
    }

    @Test
    void a_day_of_leaving_that_is_put_off_or_taken_back_takes_the_teams_with_it() {
        UUID efua = directory.byKey("S1").orElseThrow().id();
        directory.receive(List.of(staff("S1", "Efua Lindqvist", "RIVERSIDE", "2024-03-01", "2026-11-30")));
        directory.receive(List.of(staff("S1", "Efua Lindqvist", "RIVERSIDE", "2024-03-01", "2026-12-31")));
        assertThat(membershipsOf(efua)).containsExactly("2024-03-01 2026-12-31");
        directory.receive(List.of(staff("S1", "Efua Lindqvist", "RIVERSIDE", "2024-03-01", null)));
        assertThat(membershipsOf(efua)).containsExactly("2024-03-01 null");
        assertThat(told).extracting(Leaving::on).containsExactly(date("2026-11-30"), date("2026-12-31"), null);
    }

    @Test
    void whoever_comes_back_after_having_been_away_belongs_to_the_team_again_from_that_day() {
        UUID anneke = directory.byKey("S2").orElseThrow().id();
        clock.pass(Duration.ofDays(30));
        directory.receive(List.of(staff("S2", "Anneke de Wit", "RIVERSIDE", "2020-01-06", null)));
        assertThat(membershipsOf(anneke)).containsExactly("2020-01-06 2026-11-17", "2026-12-17 null");
        directory.receive(List.of(staff("S2", "Anneke de Wit", "RIVERSIDE", "2020-01-06", null)));
        assertThat(membershipsOf(anneke)).hasSize(2);
    }

    private List<String> membershipsOf(UUID staff) {
        return database.sql()
                .list(
                        "SELECT from_on, until_on FROM platform.membership WHERE staff_id = ? ORDER BY from_on",
                        row -> row.getString(1) + " " + row.getString(2),
                        staff);
    }

    private List<String> auditRows() {
        return database.sql()
                .list(
                        "SELECT action, detail FROM platform.audit_row ORDER BY at, id",
                        row -> row.getString(1) + " " + row.getString(2));
    }

    @Test
    void an_unknown_team_is_refused() {
        assertThatThrownBy(() -> directory.receive(List.of(staff("S4", "Sam Otieno", "NOWHERE", null, null))))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("staff.unknownTeam");
    }

    @Test
    void the_same_key_twice_in_one_file_is_refused() {
        assertThatThrownBy(() -> directory.receive(List.of(
                        staff("S4", "Sam Otieno", null, null, null), staff("S4", "Sam Otieno", null, null, null))))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("staff.twice");
    }

    @Test
    void nobody_leaves_before_they_start() {
        assertThatThrownBy(() -> staff("S4", "Sam Otieno", null, "2026-02-01", "2026-01-01"))
                .isInstanceOf(Refused.class);
    }

    @Test
    void people_are_found_by_any_part_of_their_name_in_any_script() {
        assertThat(directory.search("lindq", 10)).hasSize(1);
        assertThat(directory.search("ольга", 10)).hasSize(1);
        assertThat(directory.search("100%", 10)).isEmpty();
    }

    @Test
    void a_closed_team_keeps_its_name_but_is_not_offered() {
        database.sql()
                .update("UPDATE platform.team SET closed_on = ? WHERE id = ?", LocalDate.of(2026, 11, 16), hillside);
        assertThat(teams.allOpen()).extracting(Team::teamKey).containsExactly("RIVERSIDE");
        assertThat(teams.names(List.of(riverside, hillside))).containsEntry(hillside, "Hillside team");
    }

    private UUID team(String key, String name) {
        UUID id = Ids.next();
        database.sql().update("INSERT INTO platform.team (id, team_key, name) VALUES (?, ?, ?)", id, key, name);
        return id;
    }

    private static StaffRecord staff(String key, String name, String team, String started, String left) {
        return new StaffRecord(key, name, null, team, date(started), date(left));
    }

    private static LocalDate date(String text) {
        return text == null ? null : LocalDate.parse(text);
    }
}
