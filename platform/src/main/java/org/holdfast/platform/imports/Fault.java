package org.holdfast.platform.imports;

import java.util.List;

/**
 * A mistake in a file, not yet in words.
 *
 * @param row 1 is the first after the header, 0 the header or the file as a whole
 * @param column the column's name, or null where the whole row is meant
 */
record Fault(int row, String column, String messageKey, List<Object> args) {
    static Fault of(int row, String column, String messageKey, Object... args) {
        return new Fault(row, column, messageKey, List.of(args));
    }
}
