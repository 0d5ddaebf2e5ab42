package org.holdfast.patients.diagnosis;

import java.util.regex.Pattern;

/** The systems of codes that diagnoses are recorded in, and how their codes are built. */
public enum CodeSystem {
    /** A letter and two digits, then up to two more behind a dot: F60.31. */
    ICD10("[A-Z][0-9]{2}(\\.[0-9X]{1,2})?"),
    /** Four signs, the second a letter, then up to two behind a dot; several joined by / or &: 6D10.1/6D11.5. */
    ICD11(
            "[0-9A-HJ-NP-Z][A-HJ-NP-Z][0-9][0-9A-Z](\\.[0-9A-Z]{1,2})?([/&][0-9A-HJ-NP-Z][A-HJ-NP-Z][0-9][0-9A-Z](\\.[0-9A-Z]{1,2})?)*"),
    /** The numbers of DSM-5, 301.83 or V62.89, or the letters that stand beside them in the book, F60.3. */
    DSM5("(V?[0-9]{2,3}(\\.[0-9]{1,2})?)|([A-Z][0-9][0-9A-Z](\\.[0-9A-Z]{1,4})?)");

    private final Pattern shape;

    CodeSystem(String shape) {
        this.shape = Pattern.compile(shape);
    }

    /** Whether a code could be one of this system; whether there is such a code, it does not know. */
    boolean fits(String code) {
        return shape.matcher(code).matches();
    }
}
