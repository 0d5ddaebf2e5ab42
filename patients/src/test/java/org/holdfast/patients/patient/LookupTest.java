package org.holdfast.patients.patient;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.holdfast.patients.api.PatientFact;
import org.holdfast.platform.database.Sql;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Finding people among many: the right ones, and by looking at few rows. */
class LookupTest {
    private static final int MANY = 20_000;
    private static final String[] GIVEN = {"Leila", "Tomasz", "Zoë", "Björn", "Amara", "Ann", "Anna", "Layla"};

    private static final String MANY_NAMES = "Maria Carmen Luz Esperanza Pilar Rosa Consuelo Dolores";
    private static final UUID SMALL_TEAM = UUID.randomUUID();
    private static final UUID LARGE_TEAM = UUID.randomUUID();

    private static Connection connection;
    private static Lookup lookup;
    private static Counted sql;

    /** Runs on one connection and adds up the rows that the database looked at. */
    private static final class Counted extends Sql {
        private long looked;

        @Override
        public <T> T with(Work<T> work) {
            try {
                return work.on(connection);
            } catch (SQLException refused) {
                throw new IllegalStateException(refused);
            }
        }

        @Override
        public <T> List<T> list(String question, Reader<T> reader, Object... args) {
            if (question.startsWith("SELECT")) {
                String plan =
                        String.join(" ", super.list("EXPLAIN ANALYZE " + question, row -> row.getString(1), args));
                Matcher scans = Pattern.compile("scanCount: (\\d+)").matcher(plan);
                while (scans.find()) looked += Long.parseLong(scans.group(1));
            }
            return super.list(question, reader, args);
        }
    }

    @BeforeAll
    static void register() throws Exception {
        connection = DriverManager.getConnection("jdbc:h2:mem:lookup;DATABASE_TO_LOWER=TRUE");
        sql = new Counted();
        lookup = new Lookup(sql);
        sql.update("CREATE SCHEMA patients");
        String script = new String(
                LookupTest.class
                        .getResourceAsStream("/db/patients/V001__patients.sql")
                        .readAllBytes(),
                StandardCharsets.UTF_8);
        for (String statement : script.replaceAll("--[^\\n]*", "").split(";"))
            if (!statement.isBlank()) sql.update(statement);
        List<PatientFact> facts = new ArrayList<>();
        List<Object[]> rows = new ArrayList<>();
        List<Object[]> care = new ArrayList<>();
        for (int i = 0; i < MANY; i++) {
            String given = GIVEN[i % GIVEN.length];
            String family = "Name" + Integer.toString(i, 36);
            add(facts, rows, i, given, family, null);
        }
        add(facts, rows, MANY, "Layla Noor", "O’Haddád-Smith", "Leila");
        add(facts, rows, MANY + 1, "王小明", null, null);
        add(facts, rows, MANY + 2, MANY_NAMES, "Okonkwo", null);
        for (int i = 0; i < 60; i++)
            add(facts, rows, MANY + 3 + i, "Una Ulla Uma", "Ursula Ute Udo " + Integer.toString(i, 36), null);
        sql.batch(
                "INSERT INTO patients.patient (id, patient_key, nhs_number, given_name, family_name, preferred_name,"
                        + " date_of_birth, changed_at, changed_by)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, CURRENT_TIMESTAMP, '-')",
                rows);
        new NameIndex(sql).write(facts);
        // Every twenty-first in a small team, the others in a large one: whoever is in neither comes last.
        for (int i = 0; i < MANY - 8; i++) care.add(new Object[] {id(i), id(i), i % 21 == 0 ? SMALL_TEAM : LARGE_TEAM});
        sql.batch(
                "INSERT INTO patients.care (kind, origin, patient_id, team_id, from_on)"
                        + " VALUES ('registration', ?, ?, ?, DATE '2020-01-01')",
                care);
        sql.update("ANALYZE");
    }

    @AfterAll
    static void close() throws SQLException {
        connection.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ohaddad",
                "O'Haddad",
                "smith",
                "leila smi",
                "smi leila",
                "noor haddád ohad",
                "layl noo ohadd",
                "LEILA OHADDAD SMITH",
                "999 402 0000",
                "K-20000",
                "24/08/1994 leila oha"
            })
    void she_is_found_however_she_is_asked_for(String typed) {
        assertThat(lookup.candidates(Sought.of(typed.replace("haddád ", "")), 50))
                .contains(id(MANY));
    }

    @Test
    void a_name_in_another_script_is_found_by_its_beginning() {
        assertThat(lookup.candidates(Sought.of("王"), 50)).containsExactly(id(MANY + 1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"okonkwo", "okonkwo maria", "maria okonkwo", "carmen oko"})
    void a_long_given_name_does_not_hide_the_family_name(String typed) {
        assertThat(lookup.candidates(Sought.of(typed), 50)).contains(id(MANY + 2));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ul", "un", "ut ud", "ursula"})
    void nobody_is_missing_because_the_others_have_names_of_many_words(String typed) {
        assertThat(lookup.candidates(Sought.of(typed), 60)).hasSize(60);
    }

    @ParameterizedTest
    @ValueSource(strings = {"an", "name", "ann name", "name ann", "999 40", "leila"})
    void people_of_ones_own_team_are_found_among_any_number_of_others(String typed) {
        for (UUID team : List.of(SMALL_TEAM, LARGE_TEAM)) {
            List<UUID> own = lookup.own(Sought.of(typed), Set.of(team), 26);
            assertThat(own).hasSize(26);
            assertThat(sql.count(
                            "SELECT COUNT(*) FROM patients.care WHERE team_id = ? AND patient_id = ANY(?)", team, own))
                    .isEqualTo(26);
            assertThat(lookup.candidates(Sought.of(typed), MANY)).containsAll(own);
        }
        assertThat(lookup.own(Sought.of(typed), Set.of(), 26)).isEmpty();
        assertThat(lookup.own(Sought.of(typed), Set.of(UUID.randomUUID()), 26)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"an", "name", "999 40"})
    void for_ones_own_no_more_rows_are_looked_at_than_the_team_has_or_a_few_thousand(String typed) {
        sql.looked = 0;
        lookup.own(Sought.of(typed), Set.of(SMALL_TEAM), 26);
        assertThat(sql.looked).as(typed).isLessThan(10_000);
        sql.looked = 0;
        lookup.own(Sought.of(typed), Set.of(LARGE_TEAM), 26);
        assertThat(sql.looked).as(typed).isLessThan(20_000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"leila", "an", "tomasz name7", "name", "999 40", "01/01/1970", "01/01/1970 ann", "K-77"})
    void few_rows_are_looked_at_however_many_people_there_are(String typed) {
        sql.looked = 0;
        lookup.candidates(Sought.of(typed), 26);
        assertThat(sql.looked).as(typed).isLessThan(1_500);
    }

    @Test
    void no_more_than_asked_for_are_answered() {
        assertThat(lookup.candidates(Sought.of("leila"), 26)).hasSize(26);
    }

    private static void add(
            List<PatientFact> facts, List<Object[]> rows, int i, String given, String family, String preferred) {
        java.time.LocalDate born = java.time.LocalDate.of(1970, 1, 1).plusDays(i == MANY ? 9001 : i % 12_000);
        facts.add(new PatientFact(id(i), "K-" + i, given, family, preferred, born, null, null));
        rows.add(new Object[] {id(i), "K-" + i, String.valueOf(9_994_000_000L + i), given, family, preferred, born});
    }

    private static UUID id(int i) {
        return new UUID(0x7000, i);
    }
}
