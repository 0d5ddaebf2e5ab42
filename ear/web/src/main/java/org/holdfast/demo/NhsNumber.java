package org.holdfast.demo;

/**
 * NHS numbers that no person has: those that begin with 999 are kept for tests. The last digit is the check digit,
 * modulus 11; numbers whose check digit would be 10 are never issued.
 */
final class NhsNumber {

    /** Any step without a factor in common with the size of the range visits each number once. */
    private static final int STEP = 7919;

    private NhsNumber() {}

    /** The nth number of a block (0 to 9) of 100,000. */
    static String inBlock(int block, int n) {
        int found = -1;
        for (int i = 0; ; i++) {
            String nine = "999%d%05d".formatted(block, (long) i * STEP % 100_000);
            int check = checkDigit(nine);
            if (check != 10 && ++found == n) {
                return nine + check;
            }
        }
    }

    private static int checkDigit(String nine) {
        int sum = 0;
        for (int i = 0; i < 9; i++) {
            sum += (10 - i) * (nine.charAt(i) - '0');
        }
        return (11 - sum % 11) % 11;
    }
}
