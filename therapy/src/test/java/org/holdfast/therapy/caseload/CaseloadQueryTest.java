package org.holdfast.therapy.caseload;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcDataSource;
import org.holdfast.platform.Ids;
import org.holdfast.platform.Time;
import org.holdfast.platform.calendar.BankHolidays;
import org.holdfast.platform.calendar.WorkingDays;
import org.holdfast.platform.database.Sql;
import org.holdfast.platform.tasks.OpenTask;
import org.holdfast.platform.words.Words;
import org.holdfast.therapy.api.CaseloadReason;
import org.holdfast.therapy.appointment.Sessions;
import org.holdfast.therapy.programme.ClockWords;
import org.holdfast.therapy.programme.Programme;
import org.holdfast.therapy.programme.Shipped;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The caseload against this module's own tables, and the reasons it gives. */
class CaseloadQueryTest {
    private static final LocalDateTime NOW = LocalDateTime.of(2026, 11, 17, 9, 0);
    private static final LocalDate TODAY = NOW.toLocalDate();
    private static final UUID EFUA = Ids.next();

    private Connection connection;
    private int statements;
    private CaseloadQuery query;
    private BankHolidays holidays = BankHolidays.ofEngland();

    @TempDir
    Path programmes;

    DataSource database() {
        JdbcDataSource memory = new JdbcDataSource();
        memory.setURL("jdbc:h2:mem:" + Ids.next() + ";DB_CLOSE_DELAY=-1;DATABASE_TO_LOWER=TRUE");
        return memory;
    }

    @BeforeEach
    void open() throws SQLException, IOException {
        DataSource database = database();
        Flyway flyway = Flyway.configure()
                .dataSource(database)
                .defaultSchema("therapy")
                .createSchemas(true)
                .cleanDisabled(false)
                .locations("classpath:db/therapy")
                .load();
        flyway.clean();
        flyway.migrate();
        connection = database.getConnection();
        // Of another module, and only what is asked of it.
        insert("CREATE SCHEMA IF NOT EXISTS platform");
        insert("CREATE TABLE IF NOT EXISTS platform.task (origin_kind VARCHAR(60), origin_id UUID,"
                + " due_at TIMESTAMP WITH TIME ZONE, done_at TIMESTAMP WITH TIME ZONE)");
        insert("DELETE FROM platform.task");
        Sql sql = new Sql() {
            @Override
            public <T> T with(Work<T> work) {
                statements++;
                try {
                    return work.on(connection);
                } catch (SQLException refused) {
                    throw new IllegalStateException(refused);
                }
            }
        };
        query = new CaseloadQuery(sql, Shipped.withASitesOwn(programmes));
    }

    @AfterEach
    void close() throws SQLException {
        connection.close();
    }

    private void insert(String sql, Object... args) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            Sql.bind(statement, args);
            statement.executeUpdate();
        }
    }

    private UUID person(String given, String programme, LocalDate startedOn, LocalDate endedOn) throws SQLException {
        UUID patient = Ids.next();
        UUID episode = Ids.next();
        insert(
                "INSERT INTO therapy.patient_fact (id, patient_key, given_name, family_name, date_of_birth)"
                        + " VALUES (?, ?, ?, ?, ?)",
                patient,
                "P-" + patient,
                given,
                "Test",
                LocalDate.of(1994, 3, 14));
        insert(
                "INSERT INTO therapy.episode (id, episode_key, patient_id, programme, programme_version, clinician_id,"
                        + " started_on, ended_on) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                episode,
                "E-" + episode,
                patient,
                programme,
                programme.equals("OUR_DBT") ? 3 : 1,
                EFUA,
                startedOn,
                endedOn);
        return episode;
    }

    private void move(UUID episode, String phase, LocalDate on) throws SQLException {
        insert(
                "INSERT INTO therapy.phase_move (id, phase_key, episode_id, phase, entered_on) VALUES (?, ?, ?, ?, ?)",
                Ids.next(),
                Ids.next().toString(),
                episode,
                phase,
                on);
    }

    private void product(UUID episode, String product, LocalDate on) throws SQLException {
        insert(
                "INSERT INTO therapy.product_delivered (id, product_key, episode_id, product, delivered_on)"
                        + " VALUES (?, ?, ?, ?, ?)",
                Ids.next(),
                Ids.next().toString(),
                episode,
                product,
                on);
    }

    private void session(UUID episode, String strand, LocalDateTime at, String outcome) throws SQLException {
        insert(
                "INSERT INTO therapy.appointment (id, appointment_key, patient_id, episode_id, clinician_id, strand,"
                        + " starts_at, zone, minutes, outcome) SELECT CAST(? AS UUID), CAST(? AS VARCHAR(120)), e.patient_id, e.id,"
                        + " e.clinician_id, CAST(? AS VARCHAR(40)), CAST(? AS TIMESTAMP), 'Europe/London', 50,"
                        + " CAST(? AS VARCHAR(40)) FROM therapy.episode e WHERE e.id = ?",
                Ids.next(),
                Ids.next().toString(),
                strand,
                at,
                outcome,
                episode);
    }

    private void pause(UUID episode, LocalDate from, LocalDate until) throws SQLException {
        insert(
                "INSERT INTO therapy.pause (id, pause_key, episode_id, paused_on, resumed_on) VALUES (?, ?, ?, ?,"
                        + " CAST(? AS DATE))",
                Ids.next(),
                Ids.next().toString(),
                episode,
                from,
                until);
    }

    private List<Carried> mine() {
        return query.carried(Whose.clinician(EFUA), NOW);
    }

    private List<CaseloadReason> reasons(Carried person) {
        return reasons(person, List.of());
    }

    private List<CaseloadReason> reasons(Carried person, List<CaseloadReason> told, OpenTask... owed) {
        Words words = new Words();
        return new TherapyReasons(
                        words, new ClockWords(words), new WorkingDays(holidays), NOW, OwedTasks.of(List.of(owed)))
                .of(person, told);
    }

    private static OpenTask task(Carried about, String title, LocalDateTime due, String url) {
        return new OpenTask(
                Ids.next(), EFUA, null, about.patient(), due.atZone(Time.CLINIC).toInstant(), title, null, url, null);
    }

    private void call(UUID missed, LocalDateTime due) throws SQLException {
        insert("UPDATE therapy.appointment SET follow_up_raised = TRUE WHERE id = ?", missed);
        insert(
                "INSERT INTO platform.task (origin_kind, origin_id, due_at) VALUES (?, ?, ?)",
                Sessions.CALL,
                missed,
                due.atZone(Time.CLINIC).toInstant());
    }

    private static OpenTask asked(Carried about, UUID missed) {
        String url = "/therapy/episode.xhtml?patient=" + about.patient() + "&appointment=" + missed;
        return task(about, "Call", NOW, url);
    }

    private void die(Carried person, LocalDate on) throws SQLException {
        insert("UPDATE therapy.patient_fact SET died_on = ? WHERE id = ?", on, person.patient());
    }

    @Test
    void a_person_in_scm_treatment_is_read_with_phase_clock_last_and_next_session() throws SQLException {
        UUID episode = person("Leila", "SCM", LocalDate.of(2026, 4, 7), null);
        move(episode, "assessment", LocalDate.of(2026, 4, 7));
        move(episode, "stabilisation", LocalDate.of(2026, 5, 25));
        move(episode, "treatment", LocalDate.of(2026, 8, 17));
        session(episode, "INDIVIDUAL", LocalDateTime.of(2026, 11, 10, 14, 0), "ATTENDED");
        session(episode, "INDIVIDUAL", LocalDateTime.of(2026, 11, 17, 14, 0), null);
        session(episode, "INDIVIDUAL", LocalDateTime.of(2026, 11, 24, 14, 0), null);
        Carried leila = mine().get(0);
        assertThat(leila.name()).isEqualTo("Leila Test");
        assertThat(leila.standing().phase().id()).isEqualTo("treatment");
        assertThat(leila.standing().clock().count()).isEqualTo(14);
        assertThat(leila.standing().clock().perCent()).isEqualTo(27);
        assertThat(leila.lastSeen()).isEqualTo("2026-11-10");
        assertThat(leila.nextAt()).isEqualTo("2026-11-17T14:00:00");
    }

    @Test
    void episodes_of_that_clinician_that_run_or_are_to_begin_are_carried() throws SQLException {
        person("Ended", "SCM", LocalDate.of(2025, 4, 7), TODAY.minusDays(1));
        person("Later", "SCM", TODAY.plusDays(1), null);
        person("Ended today", "SCM", LocalDate.of(2025, 4, 7), TODAY);
        person("Ends tomorrow", "SCM", LocalDate.of(2025, 4, 7), TODAY.plusDays(1));
        assertThat(mine()).extracting(Carried::name).containsExactlyInAnyOrder("Ends tomorrow Test", "Later Test");
        assertThat(query.carried(Whose.clinician(Ids.next()), NOW)).isEmpty();
        assertThat(query.carried(Whose.teams(Set.of(Ids.next())), NOW)).isEmpty();
    }

    /** In Treatment, of 26 to 52 weeks, for 15 weeks. */
    private UUID treated() throws SQLException {
        UUID episode = person("Maud", "SCM", LocalDate.of(2026, 4, 7), null);
        move(episode, "treatment", LocalDate.of(2026, 8, 11));
        session(episode, "INDIVIDUAL", LocalDateTime.of(2026, 9, 15, 14, 0), "ATTENDED");
        return episode;
    }

    @Test
    void a_pause_that_nobody_has_ended_after_four_weeks_is_asked_about() throws SQLException {
        UUID episode = treated();
        pause(episode, TODAY.minusDays(20), null);
        assertThat(mine().get(0).standing().clock().count())
                .as("15 weeks without the last 20 days")
                .isEqualTo(12);
        assertThat(reasons(mine().get(0)))
                .as("too early to ask; nobody is quiet who rests, and nothing is owed meanwhile")
                .isEmpty();
        insert("UPDATE therapy.pause SET paused_on = ?", TODAY.minusDays(21));
        assertThat(reasons(mine().get(0))).singleElement().satisfies(reason -> {
            assertThat(reason.title()).isEqualTo("therapy.why.paused");
            assertThat(reason.dueOn()).as("four weeks after it began").isEqualTo(TODAY.plusDays(7));
            assertThat(reason.link()).endsWith("&do=goOn#therapyGoOn");
        });
        insert("UPDATE therapy.pause SET struck_out_at = CURRENT_TIMESTAMP");
        assertThat(reasons(mine().get(0)))
                .as("without the pause nobody has seen them for weeks, and much is owed")
                .extracting(CaseloadReason::title)
                .contains("therapy.why.quiet", "therapy.why.owed.overdue")
                .doesNotContain("therapy.why.paused");
    }

    @Test
    void who_comes_back_next_week_is_to_be_met() throws SQLException {
        UUID episode = treated();
        pause(episode, TODAY.minusDays(40), TODAY.plusDays(8));
        assertThat(reasons(mine().get(0))).isEmpty();
        insert("UPDATE therapy.pause SET resumed_on = ?", TODAY.plusDays(6));
        assertThat(reasons(mine().get(0))).singleElement().satisfies(reason -> {
            assertThat(reason.title()).isEqualTo("therapy.why.goesOn");
            assertThat(reason.dueOn()).isEqualTo(TODAY.plusDays(6));
            assertThat(reason.detail()).isEqualTo("therapy.why.quiet.none");
            assertThat(reason.action()).isEqualTo("therapy.why.quiet.action");
        });
    }

    @Test
    void a_phase_that_was_given_longer_ends_later_on_the_caseload_too() throws SQLException {
        UUID episode = treated();
        LocalDate end = mine().get(0).standing().latestEnd();
        insert(
                "INSERT INTO therapy.extension (id, extension_key, episode_id, phase, decided_on, weeks)"
                        + " VALUES (?, ?, ?, ?, ?, ?)",
                Ids.next(),
                Ids.next().toString(),
                episode,
                "treatment",
                TODAY,
                5);
        assertThat(mine().get(0).standing().latestEnd()).isEqualTo(end.plusWeeks(5));
    }

    @Test
    void two_statements_however_many_people() throws SQLException {
        for (int i = 0; i < 30; i++) {
            UUID episode = person("Person " + i, "MBT_OP", TODAY.minusDays(20L * i), null);
            product(episode, "crisis-plan", TODAY.minusDays(i));
            session(episode, "INDIVIDUAL", NOW.minusDays(3), "ATTENDED");
        }
        statements = 0;
        assertThat(mine()).hasSize(30);
        assertThat(statements).isEqualTo(2);
    }

    @Test
    void somebody_who_missed_two_in_a_row_is_gone_after() throws SQLException {
        UUID episode = person("Piotr", "MBT_OP", LocalDate.of(2026, 1, 27), null);
        session(episode, "INDIVIDUAL", LocalDateTime.of(2026, 10, 30, 10, 0), "ATTENDED");
        session(episode, "INDIVIDUAL", LocalDateTime.of(2026, 11, 6, 10, 0), "DID_NOT_ATTEND");
        session(episode, "INDIVIDUAL", LocalDateTime.of(2026, 11, 13, 10, 0), "DID_NOT_ATTEND");
        CaseloadReason first = reasons(mine().get(0)).get(0);
        assertThat(first.kind()).isEqualTo(CaseloadReason.Kind.MISSED_APPOINTMENT);
        assertThat(first.dueOn()).isEqualTo("2026-11-16");
        assertThat(first.title()).startsWith("therapy.why.missed.row");
    }

    @Test
    void a_missed_session_is_over_once_the_person_has_come_again() throws SQLException {
        UUID episode = person("Tomasz", "MBT_OP", LocalDate.of(2026, 5, 1), null);
        session(episode, "INDIVIDUAL", LocalDateTime.of(2026, 11, 9, 10, 0), "DID_NOT_ATTEND");
        session(episode, "GROUP", LocalDateTime.of(2026, 11, 12, 10, 0), "ATTENDED");
        assertThat(reasons(mine().get(0)))
                .extracting(CaseloadReason::kind)
                .doesNotContain(CaseloadReason.Kind.MISSED_APPOINTMENT);
    }

    @Test
    void stabilisation_that_ends_on_friday_says_what_is_not_yet_done() throws SQLException {
        UUID episode = person("Dwayne", "SCM", LocalDate.of(2026, 7, 1), null);
        move(episode, "assessment", LocalDate.of(2026, 7, 1));
        move(episode, "stabilisation", LocalDate.of(2026, 8, 29));
        for (Programme.Product product : Shipped.programme("SCM").products().toList())
            if (!Set.of("goals-agreed", "discharge-plan").contains(product.id()))
                product(episode, product.id(), LocalDate.of(2026, 11, 2));
        Carried dwayne = mine().get(0);
        assertThat(dwayne.standing().clock().count()).isEqualTo(12);
        assertThat(reasons(dwayne))
                .filteredOn(reason -> reason.kind() == CaseloadReason.Kind.PHASE_ENDS)
                .extracting(CaseloadReason::dueOn)
                .containsExactly(LocalDate.of(2026, 11, 20));
        assertThat(reasons(dwayne))
                .filteredOn(reason -> reason.kind() == CaseloadReason.Kind.OWED)
                .extracting(CaseloadReason::action)
                .containsExactly("Agree goals");
    }

    @Test
    void without_any_recorded_appointment_silence_claims_nothing() throws SQLException {
        person("Imported", "MBT_OP", LocalDate.of(2025, 12, 1), null);
        assertThat(reasons(mine().get(0)))
                .extracting(CaseloadReason::kind)
                .doesNotContain(
                        CaseloadReason.Kind.NO_CONTACT,
                        CaseloadReason.Kind.MISSED_APPOINTMENT,
                        CaseloadReason.Kind.OTHER);
    }

    @Test
    void somebody_not_seen_for_weeks_without_anything_booked_is_needed_today() throws SQLException {
        UUID episode = person("Quiet", "MBT_OP", LocalDate.of(2026, 1, 1), null);
        session(episode, "INDIVIDUAL", LocalDateTime.of(2026, 10, 20, 10, 0), "ATTENDED");
        assertThat(reasons(mine().get(0)))
                .filteredOn(reason -> reason.kind() == CaseloadReason.Kind.NO_CONTACT)
                .extracting(CaseloadReason::dueOn)
                .containsExactly(TODAY);
    }

    private List<CaseloadReason> of(CaseloadReason.Kind kind) {
        return reasons(mine().get(0)).stream()
                .filter(reason -> reason.kind() == kind)
                .toList();
    }

    @Test
    void a_review_is_owed_three_months_after_the_last_also_when_it_is_booked_for_later() throws SQLException {
        UUID episode = person("Hana", "SCM", LocalDate.of(2026, 4, 7), null);
        session(episode, "REVIEW", LocalDateTime.of(2026, 8, 10, 10, 0), "ATTENDED");
        assertThat(of(CaseloadReason.Kind.REVIEW)).anySatisfy(reason -> {
            assertThat(reason.dueOn()).isEqualTo("2026-11-10");
            assertThat(reason.title()).isEqualTo("therapy.why.review.overdue");
            assertThat(reason.link()).contains("plan=REVIEW");
        });
        session(episode, "REVIEW", LocalDateTime.of(2026, 11, 25, 10, 0), null);
        assertThat(of(CaseloadReason.Kind.REVIEW)).anySatisfy(reason -> {
            assertThat(reason.dueOn()).isEqualTo("2026-11-10");
            assertThat(reason.detail()).isEqualTo("therapy.why.review.booked");
            assertThat(reason.action()).isEmpty();
        });
    }

    @Test
    void a_crisis_plan_is_gone_over_again_after_ninety_days() throws SQLException {
        UUID episode = person("Jun", "MBT_OP", LocalDate.of(2026, 4, 7), null);
        product(episode, "crisis-plan", LocalDate.of(2026, 8, 21));
        assertThat(of(CaseloadReason.Kind.REVIEW)).anySatisfy(reason -> {
            assertThat(reason.title()).isEqualTo("therapy.why.renew");
            assertThat(reason.dueOn()).isEqualTo("2026-11-19");
            assertThat(reason.icon()).isEqualTo("shield");
        });
    }

    @Test
    void a_session_of_which_nobody_has_said_what_became_is_asked_about_the_next_working_day() throws SQLException {
        UUID episode = person("Ffion", "SCM", LocalDate.of(2026, 10, 1), null);
        session(episode, "INDIVIDUAL", LocalDateTime.of(2026, 11, 13, 10, 0), null);
        assertThat(of(CaseloadReason.Kind.OTHER)).singleElement().satisfies(reason -> {
            assertThat(reason.title()).isEqualTo("therapy.why.unsaid");
            assertThat(reason.dueOn()).isEqualTo("2026-11-16");
        });
    }

    @Test
    void what_a_missed_session_asks_for_is_not_owed_on_a_bank_holiday() throws SQLException {
        holidays = holidays.with(Map.of(LocalDate.of(2026, 11, 16), "Local holiday"), Set.of());
        UUID missed = person("Ffion", "SCM", LocalDate.of(2026, 10, 1), null);
        session(missed, "INDIVIDUAL", LocalDateTime.of(2026, 11, 13, 10, 0), "DID_NOT_ATTEND");
        assertThat(of(CaseloadReason.Kind.MISSED_APPOINTMENT))
                .extracting(CaseloadReason::dueOn)
                .containsExactly(LocalDate.of(2026, 11, 17));
        session(missed, "INDIVIDUAL", LocalDateTime.of(2026, 11, 13, 15, 0), null);
        assertThat(of(CaseloadReason.Kind.OTHER))
                .extracting(CaseloadReason::dueOn)
                .containsExactly(LocalDate.of(2026, 11, 17));
    }

    @Test
    void whoever_missed_a_session_is_called_by_the_hour_of_the_task_and_left_alone_once_it_is_done()
            throws SQLException {
        UUID episode = person("Tomasz", "SCM", LocalDate.of(2026, 10, 1), null);
        session(episode, "INDIVIDUAL", LocalDateTime.of(2026, 11, 16, 10, 0), "DID_NOT_ATTEND");
        UUID missed = mine().get(0).recent().get(0).appointment();
        call(missed, LocalDateTime.of(2026, 11, 17, 17, 0));
        assertThat(of(CaseloadReason.Kind.MISSED_APPOINTMENT)).singleElement().satisfies(reason -> {
            assertThat(reason.dueOn()).isEqualTo(TODAY);
            assertThat(reason.dueBy()).hasHour(17);
            assertThat(reason.detail()).isEqualTo("therapy.why.missed.callBy");
        });
        insert("UPDATE platform.task SET done_at = due_at");
        assertThat(of(CaseloadReason.Kind.MISSED_APPOINTMENT)).isEmpty();
    }

    @Test
    void a_phase_that_should_be_over_or_has_used_its_sessions_is_decided_about() throws SQLException {
        UUID episode = person("Saoirse", "SCM", LocalDate.of(2026, 10, 20), null);
        move(episode, "assessment", LocalDate.of(2026, 10, 20));
        for (int day = 21; day < 27; day++)
            session(episode, "ASSESSMENT", LocalDateTime.of(2026, 10, day, 10, 0), "ATTENDED");
        assertThat(of(CaseloadReason.Kind.PHASE_ENDS)).singleElement().satisfies(reason -> {
            assertThat(reason.title()).isEqualTo("therapy.why.phase.used");
            assertThat(reason.link()).endsWith("#therapyMove");
        });
        insert("UPDATE therapy.phase_move SET entered_on = ? WHERE episode_id = ?", LocalDate.of(2026, 8, 1), episode);
        insert("UPDATE therapy.episode SET started_on = ? WHERE id = ?", LocalDate.of(2026, 8, 1), episode);
        assertThat(of(CaseloadReason.Kind.PHASE_ENDS)).singleElement().satisfies(reason -> {
            assertThat(reason.title()).isEqualTo("therapy.why.phase.over");
            assertThat(reason.dueOn()).isEqualTo(TODAY);
            assertThat(reason.detail()).isEqualTo("therapy.why.phase.owed");
        });
        assertThat(of(CaseloadReason.Kind.OWED))
                .extracting(CaseloadReason::title)
                .containsOnly("therapy.why.owed.overdue");
        assertThat(of(CaseloadReason.Kind.OWED))
                .as("the end of the phase, which has a reason of its own")
                .extracting(CaseloadReason::detail)
                .containsOnly("");
    }

    @Test
    void what_is_owed_says_when_the_phase_ends_where_nothing_else_does() throws SQLException {
        UUID episode = person("Saoirse", "SCM", TODAY.minusDays(50), null);
        move(episode, "assessment", TODAY.minusDays(50));
        assertThat(of(CaseloadReason.Kind.PHASE_ENDS)).isEmpty();
        assertThat(of(CaseloadReason.Kind.OWED))
                .isNotEmpty()
                .extracting(CaseloadReason::detail)
                .containsOnly("therapy.why.phase.ends");
    }

    @Test
    void a_call_that_is_still_owed_stands_also_when_the_person_has_come_since() throws SQLException {
        UUID episode = person("Tomasz", "SCM", LocalDate.of(2026, 10, 1), null);
        session(episode, "INDIVIDUAL", LocalDateTime.of(2026, 11, 10, 10, 0), "DID_NOT_ATTEND");
        session(episode, "GROUP", LocalDateTime.of(2026, 11, 12, 10, 0), "ATTENDED");
        UUID missed = mine().get(0).recent().get(0).appointment();
        call(missed, LocalDateTime.of(2026, 11, 11, 17, 0));
        Carried tomasz = mine().get(0);
        assertThat(reasons(tomasz, List.of(), asked(tomasz, missed)))
                .filteredOn(reason -> reason.kind() == CaseloadReason.Kind.MISSED_APPOINTMENT
                        || reason.kind() == CaseloadReason.Kind.TASK)
                .singleElement()
                .satisfies(reason -> {
                    assertThat(reason.detail()).isEqualTo("therapy.why.missed.came");
                    assertThat(reason.dueOn()).isEqualTo("2026-11-11");
                    assertThat(reason.link()).contains(missed.toString());
                });
    }

    @Test
    void of_two_calls_that_are_owed_the_earlier_says_by_when() throws SQLException {
        UUID episode = person("Piotr", "SCM", LocalDate.of(2026, 10, 1), null);
        session(episode, "INDIVIDUAL", LocalDateTime.of(2026, 11, 9, 10, 0), "DID_NOT_ATTEND");
        session(episode, "INDIVIDUAL", LocalDateTime.of(2026, 11, 16, 10, 0), "DID_NOT_ATTEND");
        UUID first = mine().get(0).recent().get(0).appointment();
        UUID second = mine().get(0).recent().get(1).appointment();
        call(second, LocalDateTime.of(2026, 11, 18, 17, 0));
        call(first, LocalDateTime.of(2026, 11, 10, 17, 0));
        Carried piotr = mine().get(0);
        assertThat(reasons(piotr, List.of(), asked(piotr, first), asked(piotr, second)))
                .filteredOn(reason -> reason.kind() == CaseloadReason.Kind.MISSED_APPOINTMENT
                        || reason.kind() == CaseloadReason.Kind.TASK)
                .singleElement()
                .satisfies(reason -> {
                    assertThat(reason.title()).isEqualTo("therapy.why.missed.row");
                    assertThat(reason.dueOn()).isEqualTo("2026-11-10");
                    assertThat(reason.link()).contains(first.toString());
                });
    }

    @Test
    void a_task_that_names_the_person_is_a_reason_late_or_not() throws SQLException {
        person("Ffion", "MBT_OP", LocalDate.of(2026, 11, 10), null);
        Carried ffion = mine().get(0);
        OpenTask late = task(ffion, "Ring Ffion", LocalDateTime.of(2026, 11, 16, 17, 0), null);
        OpenTask today = task(ffion, "Write to the GP", LocalDateTime.of(2026, 11, 17, 17, 0), null);
        assertThat(reasons(ffion, List.of(), late, today))
                .filteredOn(reason -> reason.kind() == CaseloadReason.Kind.TASK)
                .satisfiesExactly(
                        reason -> {
                            assertThat(reason.title()).isEqualTo("Ring Ffion");
                            assertThat(reason.detail()).isEqualTo("therapy.why.task.late");
                        },
                        reason -> assertThat(reason.detail()).isEqualTo("therapy.why.task"));
    }

    private static CaseloadReason told(CaseloadReason.Kind kind, LocalDate since, Instant knownAt) {
        return new CaseloadReason(kind, since, since.plusDays(2), null, "flag", "Told", "", "", "", knownAt);
    }

    private static Instant at(int day, int hour) {
        return LocalDateTime.of(2026, 11, day, hour, 0).atZone(Time.CLINIC).toInstant();
    }

    private boolean isReason(Carried person, CaseloadReason told) {
        return reasons(person, List.of(told)).stream()
                .anyMatch(reason -> reason.title().equals("Told"));
    }

    @Test
    void harm_is_a_reason_until_the_crisis_plan_has_been_gone_over_since_it_was_known() throws SQLException {
        UUID episode = person("Leila", "SCM", LocalDate.of(2026, 4, 7), null);
        product(episode, "crisis-plan", LocalDate.of(2026, 11, 13));
        CaseloadReason harm = told(CaseloadReason.Kind.SAFETY, LocalDate.of(2026, 11, 10), at(16, 14));
        assertThat(isReason(mine().get(0), harm))
                .as("gone over before it was known")
                .isTrue();
        product(episode, "crisis-plan", LocalDate.of(2026, 11, 16));
        insert(
                "UPDATE therapy.product_delivered SET recorded_at = ? WHERE delivered_on = ?",
                at(16, 9),
                LocalDate.of(2026, 11, 16));
        assertThat(isReason(mine().get(0), harm))
                .as("that morning, before it was known")
                .isTrue();
        insert(
                "UPDATE therapy.product_delivered SET recorded_at = ? WHERE delivered_on = ?",
                at(16, 16),
                LocalDate.of(2026, 11, 16));
        assertThat(isReason(mine().get(0), harm)).as("that afternoon").isFalse();
    }

    @Test
    void after_harm_the_line_leads_to_where_the_plan_is_ticked_off() throws SQLException {
        person("Leila", "SCM", LocalDate.of(2026, 4, 7), null);
        assertThat(reasons(mine().get(0), List.of(told(CaseloadReason.Kind.SAFETY, TODAY, at(17, 8))))
                        .get(0))
                .satisfies(reason -> {
                    assertThat(reason.action()).isEqualTo("therapy.why.safety.action");
                    assertThat(reason.link()).endsWith("&deliver=crisis-plan#therapyDeliver");
                });
    }

    @Test
    void whoever_left_hospital_is_a_reason_until_they_have_been_seen() throws SQLException {
        UUID episode = person("Jun", "MBT_OP", LocalDate.of(2026, 4, 7), null);
        session(episode, "INDIVIDUAL", LocalDateTime.of(2026, 11, 2, 10, 0), "ATTENDED");
        CaseloadReason left = told(CaseloadReason.Kind.LEFT_HOSPITAL, LocalDate.of(2026, 11, 13), null);
        assertThat(isReason(mine().get(0), left)).isTrue();
        assertThat(reasons(mine().get(0), List.of(left)).get(0).link()).endsWith("#therapyPlan");
        session(episode, "INDIVIDUAL", LocalDateTime.of(2026, 11, 16, 10, 0), "ATTENDED");
        assertThat(isReason(mine().get(0), left)).isFalse();
    }

    @Test
    void of_somebody_who_has_died_nothing_is_owed_but_to_end_the_episode() throws SQLException {
        UUID episode = person("Marta", "MBT_OP", LocalDate.of(2025, 11, 10), null);
        session(episode, "INDIVIDUAL", LocalDateTime.of(2026, 11, 9, 10, 0), "DID_NOT_ATTEND");
        session(episode, "INDIVIDUAL", LocalDateTime.of(2026, 11, 20, 10, 0), null);
        die(mine().get(0), LocalDate.of(2026, 11, 5));
        Carried marta = mine().get(0);
        assertThat(marta.standing().phase().id()).as("as it was when she died").isEqualTo("middle");
        List<CaseloadReason> why = reasons(
                marta,
                List.of(told(CaseloadReason.Kind.SAFETY, TODAY, at(17, 8))),
                task(marta, "Ring Marta", NOW.minusDays(1), null));
        assertThat(why).singleElement().satisfies(reason -> {
            assertThat(reason.kind()).isEqualTo(CaseloadReason.Kind.DIED);
            assertThat(reason.link()).endsWith("&do=end#therapyEnd");
        });
        assertThat(new Urgency(TODAY).whenOf(why)).isEqualTo(CaseloadRow.When.BY_FRIDAY);
    }

    @Test
    void a_phase_that_ends_by_the_calendar_has_something_to_do_too_and_the_last_one_its_ending() throws SQLException {
        person("Middle", "MBT_OP", LocalDate.of(2025, 11, 18), null);
        assertThat(of(CaseloadReason.Kind.PHASE_ENDS)).singleElement().satisfies(reason -> {
            assertThat(reason.action()).isEqualTo("therapy.why.phase.action");
            assertThat(reason.link()).endsWith("#therapyMove");
        });
        insert("UPDATE therapy.episode SET started_on = ?", LocalDate.of(2025, 5, 18));
        assertThat(of(CaseloadReason.Kind.PHASE_ENDS)).singleElement().satisfies(reason -> {
            assertThat(reason.action()).isEqualTo("therapy.why.phase.action.last");
            assertThat(reason.link()).endsWith("&do=end#therapyEnd");
        });
    }

    @Test
    void a_programme_of_our_own_says_itself_what_its_reviews_and_its_crisis_plan_are() throws SQLException {
        UUID episode = person("Hana", "OUR_DBT", LocalDate.of(2026, 4, 7), null);
        session(episode, "STOCKTAKE", LocalDateTime.of(2026, 8, 10, 10, 0), "ATTENDED");
        assertThat(of(CaseloadReason.Kind.REVIEW)).anySatisfy(reason -> {
            assertThat(reason.dueOn()).isEqualTo("2026-11-10");
            assertThat(reason.link()).contains("plan=STOCKTAKE");
        });
        session(episode, "STOCKTAKE", LocalDateTime.of(2026, 11, 25, 10, 0), null);
        assertThat(of(CaseloadReason.Kind.REVIEW)).anySatisfy(reason -> {
            assertThat(reason.detail()).isEqualTo("therapy.why.review.booked");
            assertThat(reason.action()).isEmpty();
        });
        CaseloadReason harm = told(CaseloadReason.Kind.SAFETY, LocalDate.of(2026, 11, 10), at(16, 14));
        assertThat(isReason(mine().get(0), harm)).isTrue();
        assertThat(reasons(mine().get(0), List.of(harm)))
                .anySatisfy(reason -> assertThat(reason.link()).endsWith("&deliver=safety-card#therapyDeliver"));
        product(episode, "safety-card", LocalDate.of(2026, 11, 17));
        assertThat(isReason(mine().get(0), harm)).isFalse();
    }

    @Test
    void nobody_leaves_the_caseload_because_the_definition_of_their_programme_is_missing() throws SQLException {
        UUID gone = person("Ilse", "GONE", LocalDate.of(2024, 4, 7), null);
        session(gone, "WALKS", LocalDateTime.of(2026, 11, 13, 10, 0), null);
        product(gone, "crisis-plan", LocalDate.of(2024, 5, 7));
        Carried ilse = mine().get(0);
        assertThat(ilse.name()).isEqualTo("Ilse Test");
        assertThat(ilse.standing().programme().isMissing()).isTrue();
        assertThat(new ClockWords(new Words()).phase(ilse.standing())).isEqualTo("GONE");
        assertThat(reasons(ilse))
                .as("what does not depend on the programme is still said, and nothing else is claimed")
                .extracting(CaseloadReason::title)
                .containsExactly("therapy.why.missing", "therapy.why.unsaid");
    }

    @Test
    void an_appointment_that_was_struck_out_counts_nowhere() throws SQLException {
        UUID episode = person("Leila", "SCM", LocalDate.of(2026, 10, 5), null);
        session(episode, "ASSESSMENT", LocalDateTime.of(2026, 10, 30, 10, 0), "ATTENDED");
        session(episode, "INDIVIDUAL", LocalDateTime.of(2026, 11, 10, 10, 0), "DID_NOT_ATTEND");
        session(episode, "INDIVIDUAL", LocalDateTime.of(2026, 11, 20, 10, 0), null);
        insert("UPDATE therapy.appointment SET struck_out_at = ?, struck_out_reason = 'Wrong person'", at(16, 9));
        Carried leila = mine().get(0);
        assertThat(leila.lastSeen()).isNull();
        assertThat(leila.nextAt()).isNull();
        assertThat(leila.hasAppointments()).isFalse();
        assertThat(leila.standing().sessions()).isZero();
        assertThat(leila.recent()).isEmpty();
    }
}
