package org.holdfast.therapy.episode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.holdfast.ClinicInService;
import org.holdfast.patients.api.PatientId;
import org.holdfast.platform.Denied;
import org.holdfast.platform.Refused;
import org.holdfast.platform.access.Depth;
import org.holdfast.platform.access.Person;
import org.holdfast.platform.access.RecordGuard;
import org.holdfast.platform.access.Role;
import org.holdfast.platform.database.Sql;
import org.holdfast.platform.signin.Accounts;
import org.holdfast.platform.tasks.Tasks;
import org.holdfast.therapy.api.EpisodeId;
import org.holdfast.therapy.appointment.Outcome;
import org.holdfast.therapy.appointment.RepeatedSessions;
import org.holdfast.therapy.appointment.SeriesAhead;
import org.holdfast.therapy.appointment.Sessions;
import org.holdfast.therapy.recurrence.Rhythm;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Treatment passes from Efua at Riverside to Sam at Hillside: what that opens, closes and takes along. */
class HandOverIT extends ClinicInService {
    private static final LocalDate START = LocalDate.of(2024, 3, 2);

    @Inject
    EpisodeDesk desk;

    @Inject
    Colleagues colleagues;

    @Inject
    Accounts accounts;

    @Inject
    Clock clock;

    @Inject
    Sessions sessions;

    @Inject
    RepeatedSessions repeated;

    @Inject
    SeriesAhead ahead;

    @Inject
    RecordGuard guard;

    @Inject
    Tasks tasks;

    @Inject
    Sql sql;

    private PatientId unreferred;
    private UUID hillside;
    private UUID sam;
    private Person atHillside;
    private EpisodeId episode;

    @BeforeEach
    void treatment_with_efua_and_another_team() {
        load("teams", "team_key,name,opened_on,closed_on", "H-%s,Hillside,2020-01-01,");
        load(
                "staff",
                "staff_key,name,email,profession,registration_body,registration_number,team,started_on,left_on",
                "S2-%1$s,Sam Otieno,,,,,H-%1$s,2020-01-01,");
        load(
                "patients",
                "patient_key,nhs_number,given_name,family_name,preferred_name,date_of_birth,gender,ethnicity,postcode,"
                        + "died_on,observed_until",
                "P2-%s,,Noor,Aziz,,1990-01-01,,,,,");
        unreferred = patients.byKey("P2-" + key).orElseThrow();
        hillside = teams.byKey("H-" + key).orElseThrow().id();
        sam = staff.byKey("S2-" + key).orElseThrow().id();
        atHillside = new Person(UUID.randomUUID(), sam, "sam", "Sam", Set.of(Role.CLINICIAN), Set.of(hillside), "test");
        episode = as(someone(Role.MANAGER), () -> desk.begin(unreferred, null, "SCM", team, efua, START));
    }

    private void handOver(UUID toTeam, UUID toClinician) {
        int version = (int) sql.count("SELECT version FROM therapy.episode WHERE id = ?", episode.value());
        as(someone(Role.MANAGER), () -> desk.handTo(unreferred, episode, version, toTeam, toClinician));
    }

    @Test
    void the_team_that_takes_over_opens_the_record_and_the_team_that_cared_goes_on_to() {
        assertThatThrownBy(() -> as(atHillside, () -> desk.open(unreferred))).isInstanceOf(Denied.class);
        handOver(hillside, sam);
        as(atHillside, () -> desk.open(unreferred));
        as(clinician, () -> desk.open(unreferred));
        assertThat(stretches()).containsExactlyInAnyOrder("Riverside over", "Hillside lasts");

        handOver(team, efua);
        as(atHillside, () -> desk.open(unreferred));
        assertThat(stretches()).containsExactlyInAnyOrder("Riverside lasts", "Hillside over");
    }

    @Test
    void so_it_is_when_a_file_says_that_another_team_has_the_episode_or_the_referral() {
        String episodes = "episode_key,patient_key,referral_key,programme,team,clinician,started_on,ended_on,ending";
        load("episodes", episodes, "E-%1$s,P2-%1$s,,MBT_I,T-%1$s,S-%1$s,2024-03-02,,");
        load("episodes", episodes, "E-%1$s,P2-%1$s,,MBT_I,H-%1$s,S2-%1$s,2024-03-02,,");
        String referrals = "referral_key,patient_key,received_on,source,team,outcome,outcome_on";
        load("referrals", referrals, "R2-%1$s,P2-%1$s,2024-01-05,GP,T-%1$s,WAITING,");
        load("referrals", referrals, "R2-%1$s,P2-%1$s,2024-01-05,GP,H-%1$s,ACCEPTED,2024-01-20");
        assertThat(sql.list(
                        "SELECT c.kind, t.name, c.until_on FROM patients.care c JOIN platform.team t ON t.id = c.team_id"
                                + " WHERE c.patient_id = ? AND c.origin <> ?",
                        row -> row.getString(1) + ": " + row.getString(2)
                                + (row.getObject(3) == null ? " lasts" : " over"),
                        unreferred.value(),
                        episode.value()))
                .containsExactlyInAnyOrder(
                        "episode: Riverside over",
                        "episode: Hillside lasts",
                        "referral: Riverside over",
                        "referral: Hillside lasts");
    }

    @Test
    void what_the_clinician_still_owed_for_the_person_goes_along_and_the_trail_names_the_team() {
        as(
                clinician,
                () -> sessions.plan(
                        unreferred, episode, efua, "ASSESSMENT", START.plusDays(1), LocalTime.of(10, 0), 50, "Room 2"));
        UUID session = as(
                clinician,
                () -> sessions.of(unreferred, episode, null, null).past().get(0).id());
        as(clinician, () -> sessions.record(unreferred, session, 0, Outcome.DID_NOT_ATTEND));
        handOver(hillside, sam);
        assertThat(tasks.about(unreferred.value()))
                .hasSize(1)
                .allMatch(task -> task.owner().equals(sam) && task.team().equals(hillside));
        assertThat(sql.list(
                        "SELECT detail FROM platform.audit_row WHERE action = 'care.begun' AND record_id = ?"
                                + " ORDER BY id",
                        row -> row.getString(1),
                        unreferred.value()))
                .containsExactly("T-" + key, "H-" + key);
    }

    @Test
    void what_is_planned_with_the_former_clinician_goes_along_and_what_was_held_and_every_group_stays() {
        LocalDate first = LocalDate.now(clock).plusDays(7);
        UUID weekly = series("INDIVIDUAL", efua, Rhythm.weekly(1, first, LocalTime.of(10, 0)));
        UUID over = series("INDIVIDUAL", efua, Rhythm.weekly(1, first.plusDays(3), LocalTime.of(9, 0)));
        as(clinician, () -> repeated.end(unreferred, over, 0, LocalDate.now(clock), "Once a week is enough"));
        series("GROUP", efua, Rhythm.weekly(1, first, LocalTime.of(14, 0)));
        session(START.plusDays(1));
        session(first.plusDays(1));
        UUID earlier = sql.one(
                        "SELECT id FROM therapy.appointment WHERE episode_id = ? AND starts_at < ?",
                        row -> Sql.uuid(row, "id"),
                        episode.value(),
                        first.atStartOfDay())
                .orElseThrow();
        as(clinician, () -> sessions.record(unreferred, earlier, 0, Outcome.ATTENDED));

        handOver(hillside, sam);
        ahead.write(first.plusWeeks(40));

        assertThat(held(null))
                .containsExactlyInAnyOrder(
                        "ASSESSMENT: 1 of Sam Otieno", "GROUP: 41 of Efua Lindqvist", "INDIVIDUAL: 41 of Sam Otieno");
        assertThat(held(Outcome.ATTENDED)).containsExactly("ASSESSMENT: 1 of Efua Lindqvist");
        assertThat(held(Outcome.CANCELLED_BY_SERVICE)).containsExactly("INDIVIDUAL: 27 of Efua Lindqvist");
        RepeatedSessions.Whole now = as(atHillside, () -> repeated.whole(unreferred, episode, weekly));
        assertThat(now.clinician()).isEqualTo(sam);
        assertThat(now.told()).singleElement().satisfies(told -> {
            assertThat(told.deed()).isEqualTo(RepeatedSessions.Deed.HANDED_OVER);
            assertThat(told.on()).isEqualTo(LocalDate.now(clock));
            assertThat(told.reason()).isEqualTo("from Efua Lindqvist to Sam Otieno");
        });
        assertThat(as(atHillside, () -> repeated.whole(unreferred, episode, over))
                        .clinician())
                .as("of a series that is over")
                .isEqualTo(efua);
    }

    @Test
    void what_is_planned_waits_with_the_last_who_was_named_until_somebody_takes_over() {
        String episodes = "episode_key,patient_key,referral_key,programme,team,clinician,started_on,ended_on,ending";
        load("episodes", episodes, "E-%1$s,P2-%1$s,,MBT_I,T-%1$s,S-%1$s,2024-03-02,,");
        episode = new EpisodeId(
                sql.one("SELECT id FROM therapy.episode WHERE episode_key = ?", row -> Sql.uuid(row, "id"), "E-" + key)
                        .orElseThrow());
        session(LocalDate.now(clock).plusDays(7));
        load("episodes", episodes, "E-%1$s,P2-%1$s,,MBT_I,T-%1$s,,2024-03-02,,");
        assertThat(held(null)).containsExactly("ASSESSMENT: 1 of Efua Lindqvist");
        handOver(hillside, sam);
        assertThat(held(null)).containsExactly("ASSESSMENT: 1 of Sam Otieno");
        assertThat(sql.list(
                        "SELECT w.superseded_reason FROM therapy.appointment_was w JOIN therapy.appointment a"
                                + " ON a.id = w.appointment_id WHERE a.episode_id = ?",
                        row -> row.getString(1),
                        episode.value()))
                .containsExactly("Handed over from Efua Lindqvist to Sam Otieno");
    }

    private void session(LocalDate on) {
        as(
                clinician,
                () -> sessions.plan(unreferred, episode, efua, "ASSESSMENT", on, LocalTime.of(10, 0), 50, "Room 2"));
    }

    private UUID series(String strand, UUID with, Rhythm rhythm) {
        RepeatedSessions.OnHolidays kept = RepeatedSessions.OnHolidays.KEEP;
        as(clinician, () -> repeated.plan(unreferred, episode, with, strand, rhythm, 50, "Room 2", kept));
        return as(clinician, () -> repeated.series(unreferred, episode)).stream()
                .filter(row -> row.rhythm().equals(rhythm))
                .findFirst()
                .orElseThrow()
                .id();
    }

    /** Whose sessions they are of which that became. */
    private List<String> held(Outcome outcome) {
        return sql.list(
                "SELECT a.strand, COUNT(*) AS n, s.name FROM therapy.appointment a JOIN platform.staff s"
                        + " ON s.id = a.clinician_id WHERE a.episode_id = ?"
                        + " AND a.outcome IS NOT DISTINCT FROM CAST(? AS VARCHAR(40)) GROUP BY a.strand, s.name",
                row -> row.getString(1) + ": " + row.getInt(2) + " of " + row.getString(3),
                episode.value(),
                outcome);
    }

    @Test
    void nobody_is_given_a_person_whom_they_would_see_on_no_caseload_and_who_has_no_account_yet_is_named_so() {
        assertThat(colleagues.carriers()).containsEntry(sam.toString(), "Sam Otieno (no account), Hillside");
        assertThat(colleagues.carriersIn(hillside)).containsEntry(sam.toString(), "Sam Otieno (no account)");
        handOver(hillside, sam);
        assertThat(colleagues.isWithoutAccount(sam)).isTrue();
        handOver(team, efua);

        account("S2-" + key, Role.MANAGER);
        assertUnseeing();
        sql.update("DELETE FROM platform.account_role WHERE account_id = ?", accountOf(sam));
        sql.update(
                "INSERT INTO platform.account_role (account_id, role) VALUES (?, ?)",
                accountOf(sam),
                Role.CLINICIAN.name());
        sql.update("UPDATE platform.account SET closed_at = ? WHERE id = ?", clock.instant(), accountOf(sam));
        assertUnseeing();

        sql.update("UPDATE platform.account SET closed_at = NULL WHERE id = ?", accountOf(sam));
        assertThat(colleagues.isWithoutAccount(sam)).isFalse();
        assertThat(colleagues.carriers()).containsEntry(sam.toString(), "Sam Otieno (Hillside)");
        assertThat(colleagues.carriersIn(hillside)).containsEntry(sam.toString(), "Sam Otieno");
        handOver(hillside, sam);
    }

    /** Neither offered nor taken, however they are chosen. */
    private void assertUnseeing() {
        assertThat(colleagues.carriers()).doesNotContainKey(sam.toString());
        assertThat(colleagues.carriersIn(hillside)).doesNotContainKey(sam.toString());
        int version = as(Person.SERVICE, () -> desk.open(unreferred).get(0).version());
        Person manager = someone(Role.MANAGER);
        List<Runnable> ways = List.of(
                () -> desk.begin(unreferred, null, "MBT_I", hillside, sam, START),
                () -> desk.handTo(unreferred, episode, version, hillside, sam),
                () -> desk.allocate(unreferred, episode, version, hillside, sam));
        for (Runnable way : ways)
            assertThatThrownBy(() -> as(manager, way)).isInstanceOfSatisfying(Refused.class, refused -> {
                assertThat(refused.key()).isEqualTo("therapy.hand.unseeing");
                assertThat(refused.field()).contains("clinician");
            });
    }

    private void account(String staffKey, Role role) {
        as(Person.SERVICE, () -> accounts.openForDemonstration(staffKey, staffKey, Set.of(role), "holdfast-demo"));
    }

    private UUID accountOf(UUID person) {
        return sql.one("SELECT id FROM platform.account WHERE staff_id = ?", row -> Sql.uuid(row, "id"), person)
                .orElseThrow();
    }

    @Test
    void another_role_beside_a_clinicians_opens_nothing_that_a_clinician_does() {
        Person governanceToo = new Person(
                UUID.randomUUID(),
                UUID.randomUUID(),
                "both",
                "Both",
                Set.of(Role.CLINICIAN, Role.GOVERNANCE),
                Set.of(hillside),
                "test");
        assertThatThrownBy(() -> as(governanceToo, () -> desk.begin(unreferred, null, "MBT_I", hillside, sam, START)))
                .isInstanceOf(Denied.class);
        assertThatThrownBy(() -> guard.check(unreferred, governanceToo, Depth.CLINICAL))
                .isInstanceOf(Denied.class);
    }

    private List<String> stretches() {
        return sql.list(
                "SELECT t.name, c.until_on FROM patients.care c JOIN platform.team t ON t.id = c.team_id"
                        + " WHERE c.origin = ?",
                row -> row.getString(1) + (row.getObject(2) == null ? " lasts" : " over"),
                episode.value());
    }
}
