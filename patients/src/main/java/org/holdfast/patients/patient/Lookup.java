package org.holdfast.patients.patient;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.holdfast.platform.database.Sql;

/** Asks the register who fits what was typed. Each question is a range of one index, whatever the register's size. */
@ApplicationScoped
class Lookup {
    /** A person of three names has each of their words in two rows; more rows are read than people are wanted. */
    private static final int ROWS_A_PERSON = 3;

    private final Sql sql;

    @Inject
    Lookup(Sql sql) {
        this.sql = sql;
    }

    /** At most so many patients who fit. Words beyond the second are left for the caller to compare. */
    List<UUID> candidates(Sought sought, int most) {
        Set<UUID> found = new LinkedHashSet<>();
        if (sought.key() != null) add(found, "SELECT id FROM patients.patient WHERE patient_key = ?", sought.key());
        if (sought.digits() != null)
            add(
                    found,
                    "SELECT id FROM patients.patient WHERE nhs_number >= ? AND nhs_number <= ? ORDER BY nhs_number"
                            + first(most),
                    padded(sought.digits(), '0'),
                    padded(sought.digits(), '9'));
        else if (sought.born() != null) born(found, sought, most);
        else if (!sought.isTooLittle()) named(found, sought.words(), most);
        return found.stream().limit(most).toList();
    }

    private void born(Set<UUID> found, Sought sought, int most) {
        List<Object> args = new ArrayList<>(List.of(sought.born()));
        StringBuilder where = new StringBuilder();
        for (String word : sought.words()) {
            where.append(" AND EXISTS (SELECT 1 FROM patients.name_token t WHERE t.patient_id = p.id"
                    + " AND t.word >= ? AND t.word < ?)");
            args.add(NameWords.bytes(word));
            args.add(NameWords.after(word));
        }
        add(
                found,
                "SELECT p.id FROM patients.patient p WHERE p.date_of_birth = ?" + where + " ORDER BY p.id"
                        + first(most),
                args.toArray());
    }

    private void named(Set<UUID> found, List<String> words, int most) {
        if (words.isEmpty()) return;
        int rows = most * ROWS_A_PERSON;
        if (words.size() == 1) {
            String word = words.get(0);
            add(
                    found,
                    "SELECT patient_id FROM patients.name_token WHERE word >= ? AND word < ?"
                            + " ORDER BY word, other, patient_id" + first(rows),
                    NameWords.bytes(word),
                    NameWords.after(word));
            return;
        }
        // Most people type a whole first word: one short range. Only if that is not enough, both words as beginnings.
        String one = words.get(0);
        String two = words.get(1);
        add(
                found,
                "SELECT patient_id FROM patients.name_token WHERE word = ? AND other >= ? AND other < ?"
                        + " ORDER BY other, patient_id" + first(rows),
                NameWords.bytes(one),
                NameWords.bytes(two),
                NameWords.after(two));
        if (found.size() >= most) return;
        String longer = one.length() >= two.length() ? one : two;
        String shorter = longer == one ? two : one;
        add(
                found,
                "SELECT patient_id FROM patients.name_token WHERE word >= ? AND word < ? AND other >= ? AND other < ?"
                        + " ORDER BY word, other, patient_id" + first(rows),
                NameWords.bytes(longer),
                NameWords.after(longer),
                NameWords.bytes(shorter),
                NameWords.after(shorter));
    }

    private void add(Collection<UUID> found, String question, Object... args) {
        found.addAll(sql.list(question, row -> row.getObject(1, UUID.class), args));
    }

    private static String first(int rows) {
        return " FETCH FIRST " + rows + " ROWS ONLY";
    }

    private static String padded(String digits, char with) {
        return digits + String.valueOf(with).repeat(10 - digits.length());
    }
}
