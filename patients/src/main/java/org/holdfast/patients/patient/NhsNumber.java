package org.holdfast.patients.patient;

import java.util.Optional;
import org.holdfast.platform.Refused;

/**
 * The number by which the NHS knows a person: ten digits, the last of which checks the others (modulus 11).
 * Source: NHS Data Model and Dictionary, "NHS Number".
 */
public record NhsNumber(String digits) {
    public NhsNumber {
        if (digits == null || !digits.matches("[0-9]{10}")) throw new Refused("nhsNumber.tenDigits").on("nhsNumber");
        if (digits.equals("0000000000") || !checks(digits)) throw new Refused("nhsNumber.checkDigit").on("nhsNumber");
    }

    /** As typed, with spaces or hyphens; empty for a blank, which means not known. */
    public static Optional<NhsNumber> of(String typed) {
        String digits = typed == null ? "" : typed.replaceAll("[\\s\\u00a0-]", "");
        return digits.isEmpty() ? Optional.empty() : Optional.of(new NhsNumber(digits));
    }

    /** Grouped as it is read aloud: 999 400 2171. */
    public String spoken() {
        return digits.substring(0, 3) + " " + digits.substring(3, 6) + " " + digits.substring(6);
    }

    private static boolean checks(String digits) {
        int sum = 0;
        for (int i = 0; i < 9; i++) sum += (digits.charAt(i) - '0') * (10 - i);
        int check = 11 - sum % 11;
        // 11 is written as 0; no number is issued whose check digit would be 10.
        return (check == 11 ? 0 : check) == digits.charAt(9) - '0';
    }

    @Override
    public String toString() {
        return digits;
    }
}
