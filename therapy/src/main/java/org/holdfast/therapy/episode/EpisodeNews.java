package org.holdfast.therapy.episode;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.List;
import org.holdfast.patients.api.Care;
import org.holdfast.patients.api.CareTeams;
import org.holdfast.therapy.api.EpisodeFact;
import org.holdfast.therapy.api.EpisodesChanged;

/** Tells the others of changed episodes, and patients' access which team now cares for whom. */
@ApplicationScoped
class EpisodeNews {
    private final Event<EpisodesChanged> changed;
    private final CareTeams careTeams;

    @Inject
    EpisodeNews(Event<EpisodesChanged> changed, CareTeams careTeams) {
        this.changed = changed;
        this.careTeams = careTeams;
    }

    void tell(List<EpisodeFact> episodes) {
        careTeams.tell(episodes.stream()
                .map(e -> new Care("episode", e.id(), e.patientId(), e.teamId(), e.startedOn(), e.endedOn()))
                .toList());
        changed.fire(new EpisodesChanged(episodes));
    }
}
