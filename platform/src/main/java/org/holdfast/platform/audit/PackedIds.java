package org.holdfast.platform.audit;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;

/** Ids of records as one row of the trail keeps them: sixteen bytes each, one after another. */
final class PackedIds {
    /** A row names no more; whatever concerns more writes several rows. */
    static final int MOST = 1_000;

    private static final int LENGTH = 16;

    private PackedIds() {}

    /** Each id once, in as many portions as it takes. */
    static List<byte[]> portions(Collection<UUID> ids) {
        List<byte[]> portions = new ArrayList<>();
        ByteBuffer portion = ByteBuffer.allocate(MOST * LENGTH);
        for (UUID id : new LinkedHashSet<>(ids)) {
            portion.putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits());
            if (portion.hasRemaining()) continue;
            portions.add(portion.array());
            portion = ByteBuffer.allocate(MOST * LENGTH);
        }
        if (portion.position() > 0) portions.add(Arrays.copyOf(portion.array(), portion.position()));
        return portions;
    }

    static int count(byte[] packed) {
        return packed == null ? 0 : packed.length / LENGTH;
    }

    static List<UUID> read(byte[] packed) {
        List<UUID> ids = new ArrayList<>();
        if (packed == null) return ids;
        ByteBuffer bytes = ByteBuffer.wrap(packed);
        while (bytes.remaining() >= LENGTH) ids.add(new UUID(bytes.getLong(), bytes.getLong()));
        return ids;
    }
}
