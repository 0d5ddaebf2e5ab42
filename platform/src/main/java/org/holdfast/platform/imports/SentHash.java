package org.holdfast.platform.imports;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.List;

/**
 * A digest of a row as it was sent, by which it is known again. Each cell goes in with its column's name and blank cells
 * not at all, so that neither the order of the columns nor a further, blank one makes it another row.
 */
final class SentHash {
    private final List<String> names;
    private final MessageDigest digest;

    SentHash(List<Column> columns) {
        this.names = columns.stream().map(Column::name).toList();
        try {
            this.digest = MessageDigest.getInstance("SHA-256");
        } catch (GeneralSecurityException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    /** The first eight bytes: a row is only ever compared with the one before it of the same key. */
    long of(Object[] values) {
        StringBuilder row = new StringBuilder();
        for (int i = 0; i < values.length; i++) {
            if (values[i] == null) continue;
            String said = values[i].toString();
            row.append(names.get(i))
                    .append('=')
                    .append(said.length())
                    .append(':')
                    .append(said);
        }
        return ByteBuffer.wrap(digest.digest(row.toString().getBytes(StandardCharsets.UTF_8)))
                .getLong();
    }
}
