package org.holdfast.demo;

/**
 * NHS numbers that no person has: those that begin with 999 are kept for tests. The last digit is the check digit,
 * modulus 11; numbers whose check digit would be 10 are never issued.
 */
final class NhsNumbers {

    /** Without a factor in common with the size of the block, so that each number of it comes once. */
    private static final int STEP = 7919;

    private static final int SIZE = 100_000;

    private final int block;
    private long taken;

    /** The numbers that begin with 999 and this digit. */
    NhsNumbers(int block) {
        this.block = block;
    }

    String next() {
        while (true) {
            String nine = "999%d%05d".formatted(block, ++taken * STEP % SIZE);
            int check = checkDigit(nine);
            if (check != 10) {
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
