package org.holdfast.patients.diagnosis;

import jakarta.json.bind.annotation.JsonbTransient;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A diagnosis as a list shows it.
 *
 * @param criteriaMet null if not recorded
 * @param struckBy who struck it out, or null if it stands
 */
public record DiagnosisRow(
        UUID id,
        LocalDate recordedOn,
        CodeSystem system,
        String code,
        String instrument,
        Integer criteriaMet,
        Integer axis2Count,
        String struckBy,
        String struckBecause) {
    @JsonbTransient
    public boolean isStruck() {
        return struckBy != null;
    }
}
