package org.holdfast.outcomes.caseload;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcDataSource;
import org.holdfast.platform.Ids;
import org.holdfast.platform.Time;
import org.holdfast.platform.database.Sql;
import org.holdfast.platform.words.Words;
import org.holdfast.therapy.api.CaseloadReason;
import org.holdfast.therapy.api.CaseloadReason.Kind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What happened lately, against this module's own tables. */
class LatelyReasonsTest {
    /** A Wednesday. */
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 18);

    private static final Instant NOW = at(TODAY, 9);

    private final UUID patient = Ids.next();
    private Connection connection;
    private Sql sql;
    private LatelyReasons lately;

    @BeforeEach
    void open() throws SQLException {
        JdbcDataSource memory = new JdbcDataSource();
        memory.setURL("jdbc:h2:mem:" + Ids.next() + ";DB_CLOSE_DELAY=-1;DATABASE_TO_LOWER=TRUE");
        Flyway.configure()
                .dataSource(memory)
                .defaultSchema("outcomes")
                .createSchemas(true)
                .locations("classpath:db/outcomes")
                .load()
                .migrate();
        connection = memory.getConnection();
        sql = Sql.over(memory);
        lately = new LatelyReasons(sql, new Words());
    }

    @AfterEach
    void close() throws SQLException {
        connection.close();
    }

    private static Instant at(LocalDate day, int hour) {
        return LocalDateTime.of(day, java.time.LocalTime.of(hour, 0))
                .atZone(Time.CLINIC)
                .toInstant();
    }

    private void event(
            String act, LocalDate on, String precision, Integer severity, Instant enteredAt, boolean byHand) {
        UUID id = Ids.next();
        sql.update(
                "INSERT INTO outcomes.event (id, event_key, patient_id, occurred_on, precision, act, medical_severity,"
                        + " entered_at, entered_by) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                id,
                id.toString(),
                patient,
                on,
                precision,
                act,
                severity,
                enteredAt,
                byHand ? Ids.next() : null);
    }

    private void admission(LocalDate from, LocalDate until) {
        UUID id = Ids.next();
        sql.update(
                "INSERT INTO outcomes.contact (id, contact_key, patient_id, type, started_on, ended_on, entered_at)"
                        + " VALUES (?, ?, ?, 'HOSPITAL_ADMISSION', ?, ?, ?)",
                id,
                id.toString(),
                patient,
                from,
                until,
                NOW);
    }

    private List<CaseloadReason> reasons() {
        return lately.reasons(Set.of(patient), NOW).getOrDefault(patient, List.of());
    }

    private List<CaseloadReason> told(String act, LocalDate on, String precision) {
        sql.update("DELETE FROM outcomes.event");
        event(act, on, precision, null, NOW, true);
        return reasons();
    }

    @Test
    void a_suicide_attempt_is_a_reason_from_the_day_it_is_known() {
        assertThat(told("SUICIDE_ATTEMPT", TODAY, "DAY")).singleElement().satisfies(reason -> {
            assertThat(reason.kind()).isEqualTo(Kind.SAFETY);
            assertThat(reason.dueOn()).isEqualTo(TODAY);
            assertThat(reason.knownAt()).isEqualTo(NOW);
        });
        assertThat(told("SUICIDE_ATTEMPT", TODAY.minusDays(20), "DAY"))
                .as("told of today, three weeks late")
                .hasSize(1);
        assertThat(told("SUICIDE_ATTEMPT", TODAY.minusDays(29), "DAY"))
                .as("history")
                .isEmpty();
    }

    @Test
    void after_a_week_it_is_no_longer_told() {
        event("SELF_INJURY", TODAY.minusDays(7), "DAY", null, at(TODAY.minusDays(7), 17), true);
        assertThat(reasons()).hasSize(1);
        sql.update("UPDATE outcomes.event SET entered_at = ?", at(TODAY.minusDays(8), 17));
        assertThat(reasons()).isEmpty();
    }

    @Test
    void what_is_known_to_the_week_or_month_is_told_by_its_week_or_month() {
        // 18 November is a Wednesday; the words are the keys of the messages.
        assertThat(told("SELF_INJURY", TODAY.minusDays(2), "WEEK")).hasSize(1);
        assertThat(told("SELF_INJURY", TODAY.minusDays(9), "WEEK")).hasSize(1);
        assertThat(told("SELF_INJURY", TODAY.withDayOfMonth(1), "MONTH")).hasSize(1);
        assertThat(told("SELF_INJURY", LocalDate.of(2026, 10, 1), "MONTH"))
                .as("it may have been on 31 October")
                .hasSize(1);
        assertThat(told("SELF_INJURY", LocalDate.of(2026, 9, 30), "MONTH")).isEmpty();
        assertThat(told("SELF_INJURY", LocalDate.of(2026, 10, 18), "WEEK"))
                .as("over on 18 October")
                .isEmpty();
    }

    @Test
    void the_week_is_named_by_its_monday() {
        Harm harm = new Harm(
                org.holdfast.outcomes.event.Act.SELF_INJURY,
                LocalDate.of(2026, 11, 14),
                org.holdfast.outcomes.event.Precision.WEEK,
                false,
                NOW,
                true);
        assertThat(harm.firstDay()).isEqualTo("2026-11-09");
        assertThat(harm.lastDay()).isEqualTo("2026-11-15");
    }

    @Test
    void what_a_file_tells_counts_as_known_at_the_end_of_the_day_it_happened() {
        event("SELF_INJURY", TODAY.minusDays(3), "DAY", null, NOW, false);
        assertThat(reasons()).singleElement().satisfies(reason -> assertThat(reason.knownAt())
                .isEqualTo(at(TODAY.minusDays(2), 0)));
    }

    @Test
    void of_what_a_file_brings_the_last_two_weeks_are_news() {
        event("SELF_INJURY", TODAY.minusDays(14), "DAY", null, NOW, false);
        assertThat(reasons()).hasSize(1);
        sql.update("UPDATE outcomes.event SET occurred_on = ?", TODAY.minusDays(15));
        assertThat(reasons()).isEmpty();
    }

    @Test
    void an_attempt_is_told_before_a_self_injury_that_came_later_and_both_are() {
        event("SELF_INJURY", TODAY.minusDays(1), "DAY", null, NOW, true);
        event("SUICIDE_ATTEMPT", TODAY.minusDays(3), "DAY", null, NOW, true);
        event("SELF_INJURY", TODAY.minusDays(2), "DAY", null, at(TODAY.minusDays(1), 9), true);
        assertThat(reasons()).extracting(CaseloadReason::since).containsExactly(TODAY.minusDays(3), TODAY.minusDays(1));
    }

    @Test
    void of_two_of_one_kind_the_one_known_last_stands_for_both() {
        event("SELF_INJURY", TODAY.minusDays(1), "DAY", null, at(TODAY.minusDays(1), 12), true);
        event("SELF_INJURY", TODAY.minusDays(6), "DAY", null, NOW, true);
        assertThat(reasons()).singleElement().satisfies(reason -> assertThat(reason.knownAt())
                .isEqualTo(NOW));
    }

    @Test
    void a_death_leads_to_where_it_is_recorded() {
        event("SUICIDE_ATTEMPT", TODAY, "DAY", 6, NOW, true);
        event("SELF_INJURY", TODAY.minusDays(2), "DAY", 2, NOW, true);
        assertThat(reasons()).singleElement().satisfies(reason -> {
            assertThat(reason.kind()).isEqualTo(Kind.SAFETY);
            assertThat(reason.link()).isEqualTo("/patients/edit.xhtml?patient=" + patient);
            assertThat(reason.knownAt()).as("no plan deals with it").isNull();
        });
    }

    @Test
    void whoever_left_hospital_is_to_be_seen_in_two_days_and_before_the_weekend() {
        admission(TODAY.minusDays(9), TODAY.minusDays(1));
        assertThat(reasons()).singleElement().satisfies(reason -> {
            assertThat(reason.kind()).isEqualTo(Kind.LEFT_HOSPITAL);
            assertThat(reason.dueOn()).isEqualTo(TODAY.plusDays(1));
        });
        assertThat(LatelyReasons.seenBy(LocalDate.of(2026, 11, 19))).isEqualTo("2026-11-20");
        assertThat(LatelyReasons.seenBy(LocalDate.of(2026, 11, 20))).isEqualTo("2026-11-20");
        assertThat(LatelyReasons.seenBy(LocalDate.of(2026, 11, 21))).isEqualTo("2026-11-23");
    }

    @Test
    void whoever_was_not_seen_in_time_is_not_forgotten() {
        admission(TODAY.minusDays(20), TODAY.minusDays(5));
        assertThat(reasons()).singleElement().satisfies(reason -> assertThat(reason.detail())
                .isEqualTo("contact.reason.left.late"));
    }
}
