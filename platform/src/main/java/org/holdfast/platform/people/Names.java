package org.holdfast.platform.people;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.holdfast.platform.database.Sql;

/** Looks many names up at once; a list never asks row by row. */
final class Names {
    private Names() {}

    static Map<UUID, String> of(Sql sql, String upToId, Collection<UUID> ids) {
        Set<UUID> wanted = new LinkedHashSet<>(ids);
        wanted.removeIf(Objects::isNull);
        Map<UUID, String> names = new HashMap<>();
        if (wanted.isEmpty()) return names;
        sql.list(
                upToId + " IN (" + "?, ".repeat(wanted.size() - 1) + "?)",
                row -> names.put(Sql.uuid(row, "id"), row.getString("name")),
                wanted.toArray());
        return names;
    }
}
