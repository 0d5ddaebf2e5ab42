package org.holdfast.patients.patient;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.holdfast.platform.database.Sql;

/**
 * Asks the register who fits what was typed. Each question is a range of one index, whatever the register's size.
 */
@ApplicationScoped
class Lookup {
    /** A person of three names has each of their words in two rows; more rows are read than people are wanted. */
    private static final int ROWS_A_PERSON = 3;

    /** So many rows are looked through at once for the people of one's own. */
    private static final int LOOKED_THROUGH = 4_000;

    private static final String TOKENS = "patients.name_token t";
    private static final String PATIENTS = "patients.patient t";

    private final Sql sql;

    @Inject
    Lookup(Sql sql) {
        this.sql = sql;
    }

    /**
     * Rows of one index that lie together, of people who fit.
     *
     * @param person the column with the patient's id
     * @param order the columns that the index goes by; the patient may have several rows in it
     */
    private record Range(String table, String person, String where, List<Object> args, String order) {
        String columns() {
            return order + ", " + person + " AS person";
        }
    }

    /** At most so many patients who fit, in the order of the index. Words beyond the second are left for the caller to compare. */
    List<UUID> candidates(Sought sought, int most) {
        Set<UUID> found = new LinkedHashSet<>();
        if (sought.key() != null)
            found.addAll(people("SELECT id FROM patients.patient WHERE patient_key = ?", List.of(sought.key())));
        for (Range range : ranges(sought)) {
            if (found.size() >= most) break;
            found.addAll(distinct(
                    "SELECT " + range.person() + " FROM " + range.table() + " WHERE " + range.where() + " ORDER BY "
                            + range.order(),
                    range.args(),
                    most));
        }
        return found.stream().limit(most).toList();
    }

    /**
     * The same, of those alone whom one of these teams cares for or has cared for. A team of a few thousand people is gone
     * through; of a larger one enough are among the first few thousand rows of the name, and if not, it is gone through too.
     */
    List<UUID> own(Sought sought, Set<UUID> teams, int most) {
        List<Range> ranges = ranges(sought);
        if (teams.isEmpty() || ranges.isEmpty()) return List.of();
        // The last range takes in the others.
        Range range = ranges.get(ranges.size() - 1);
        if (areLarge(teams)) {
            List<UUID> found = amongTheFirst(range, teams, most);
            if (found.size() == most) return found;
        }
        return ofTheTeams(range, teams, most);
    }

    private boolean areLarge(Set<UUID> teams) {
        return sql.count(
                        "SELECT COUNT(*) FROM (SELECT 1 AS one FROM patients.care c WHERE c.team_id = ANY(?)"
                                + " FETCH FIRST " + LOOKED_THROUGH + " ROWS ONLY) q",
                        teams)
                == LOOKED_THROUGH;
    }

    private List<UUID> amongTheFirst(Range range, Set<UUID> teams, int most) {
        List<Object> args = new ArrayList<>(range.args());
        args.add(teams);
        return people(
                        "SELECT t.person FROM (SELECT " + range.columns() + " FROM " + range.table() + " WHERE "
                                + range.where() + " ORDER BY " + range.order() + " FETCH FIRST " + LOOKED_THROUGH
                                + " ROWS ONLY) t WHERE EXISTS (SELECT 1 FROM patients.care c"
                                + " WHERE c.patient_id = t.person AND c.team_id = ANY(?)) ORDER BY " + range.order(),
                        args)
                .stream()
                .distinct()
                .limit(most)
                .toList();
    }

    /** The inner question is answered as a whole, so that no database walks along everybody in search of the first few. */
    private List<UUID> ofTheTeams(Range range, Set<UUID> teams, int most) {
        List<Object> args = new ArrayList<>(List.of(teams));
        args.addAll(range.args());
        return distinct(
                "SELECT t.person FROM (SELECT DISTINCT " + range.columns()
                        + " FROM (SELECT DISTINCT patient_id FROM patients.care WHERE team_id = ANY(?)) c JOIN "
                        + range.table() + " ON " + range.person() + " = c.patient_id WHERE " + range.where()
                        + ") t ORDER BY " + range.order(),
                args,
                most);
    }

    /** From the narrowest to the widest, which takes in the others. */
    private static List<Range> ranges(Sought sought) {
        if (sought.digits() != null)
            return List.of(new Range(
                    PATIENTS,
                    "t.id",
                    "t.nhs_number >= ? AND t.nhs_number <= ?",
                    List.of(padded(sought.digits(), '0'), padded(sought.digits(), '9')),
                    "t.nhs_number"));
        if (sought.born() != null) return List.of(born(sought));
        return sought.isTooLittle() || sought.words().isEmpty() ? List.of() : named(sought.words());
    }

    private static Range born(Sought sought) {
        List<Object> args = new ArrayList<>(List.of(sought.born()));
        StringBuilder where = new StringBuilder("t.date_of_birth = ?");
        for (String word : sought.words()) {
            where.append(" AND EXISTS (SELECT 1 FROM patients.name_token w WHERE w.patient_id = t.id"
                    + " AND w.word >= ? AND w.word < ?)");
            args.add(NameWords.bytes(word));
            args.add(NameWords.after(word));
        }
        return new Range(PATIENTS, "t.id", where.toString(), args, "t.id");
    }

    private static List<Range> named(List<String> words) {
        if (words.size() == 1) {
            String word = words.get(0);
            return List.of(tokens(
                    "t.word >= ? AND t.word < ?", List.of(NameWords.bytes(word), NameWords.after(word)), "t.word, "));
        }
        // Most people type a whole first word: one short range. Only if that is not enough, both words as beginnings.
        String one = words.get(0);
        String two = words.get(1);
        String longer = one.length() >= two.length() ? one : two;
        String shorter = longer == one ? two : one;
        return List.of(
                tokens(
                        "t.word = ? AND t.other >= ? AND t.other < ?",
                        List.of(NameWords.bytes(one), NameWords.bytes(two), NameWords.after(two)),
                        ""),
                tokens(
                        "t.word >= ? AND t.word < ? AND t.other >= ? AND t.other < ?",
                        List.of(
                                NameWords.bytes(longer),
                                NameWords.after(longer),
                                NameWords.bytes(shorter),
                                NameWords.after(shorter)),
                        "t.word, "));
    }

    private static Range tokens(String where, List<Object> args, String first) {
        return new Range(TOKENS, "t.patient_id", where, args, first + "t.other, t.patient_id");
    }

    /** So many different people, if there are that many: a person whose name has many words has many rows. */
    private List<UUID> distinct(String question, List<Object> args, int most) {
        for (int rows = most * ROWS_A_PERSON; ; rows *= NameWords.MOST) {
            List<UUID> read = people(question + " FETCH FIRST " + rows + " ROWS ONLY", args);
            Set<UUID> found = new LinkedHashSet<>(read);
            if (found.size() >= most || read.size() < rows)
                return found.stream().limit(most).toList();
        }
    }

    private List<UUID> people(String question, List<Object> args) {
        return sql.list(question, row -> row.getObject(1, UUID.class), args.toArray());
    }

    private static String padded(String digits, char with) {
        return digits + String.valueOf(with).repeat(10 - digits.length());
    }
}
