package org.holdfast.therapy.api;

import java.util.List;
import java.util.UUID;

/** These episodes were begun in error: they never were. Told with {@link EpisodesChanged} again if their sender says otherwise. */
public record EpisodesStruckOut(List<UUID> episodes) implements TherapyEvent {
    public EpisodesStruckOut {
        episodes = List.copyOf(episodes);
    }
}
