package org.holdfast.patients.patient;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.holdfast.patients.api.PatientFact;
import org.holdfast.platform.database.Sql;

/** Keeps the words under which people are found. */
@ApplicationScoped
class NameIndex {
    private final Sql sql;

    @Inject
    NameIndex(Sql sql) {
        this.sql = sql;
    }

    /** Writes the words of these people, in place of those they had. */
    void write(Collection<PatientFact> patients) {
        if (patients.isEmpty()) return;
        List<UUID> ids = patients.stream().map(PatientFact::id).toList();
        sql.update("DELETE FROM patients.name_token WHERE patient_id = ANY(?)", ids);
        List<Object[]> rows = new ArrayList<>();
        for (PatientFact patient : patients)
            for (NameWords.Pair pair :
                    NameWords.pairs(patient.preferredName(), patient.givenName(), patient.familyName()))
                rows.add(new Object[] {pair.word(), pair.other(), patient.id()});
        sql.batch("INSERT INTO patients.name_token (word, other, patient_id) VALUES (?, ?, ?)", rows);
    }
}
