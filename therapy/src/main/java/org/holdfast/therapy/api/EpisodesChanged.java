package org.holdfast.therapy.api;

import java.util.List;

/** These episodes were begun, changed or ended. Always a batch: an import tells thousands at a time. */
public record EpisodesChanged(List<EpisodeFact> episodes) implements TherapyEvent {
    public EpisodesChanged {
        episodes = List.copyOf(episodes);
    }
}
