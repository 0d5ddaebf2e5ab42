package org.holdfast.therapy.api;

import java.util.Objects;
import java.util.UUID;
import org.holdfast.platform.Ids;

/** The id of an episode. It says nothing about whose episode it is, so staff records may carry it. */
public record EpisodeId(UUID value) {
    public EpisodeId {
        Objects.requireNonNull(value);
    }

    public static EpisodeId next() {
        return new EpisodeId(Ids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
