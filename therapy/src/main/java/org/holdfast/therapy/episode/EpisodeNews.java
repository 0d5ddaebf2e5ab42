package org.holdfast.therapy.episode;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.holdfast.patients.api.Care;
import org.holdfast.patients.api.CareTeams;
import org.holdfast.patients.api.PatientId;
import org.holdfast.platform.tasks.Tasks;
import org.holdfast.therapy.api.EpisodeFact;
import org.holdfast.therapy.api.EpisodesChanged;
import org.holdfast.therapy.api.EpisodesStruckOut;

/** Tells the others of changed episodes, and patients' access which team now cares for whom. */
@ApplicationScoped
class EpisodeNews {
    private final Event<EpisodesChanged> changed;
    private final Event<EpisodesStruckOut> struck;
    private final CareTeams careTeams;
    private final Tasks tasks;

    @Inject
    EpisodeNews(Event<EpisodesChanged> changed, Event<EpisodesStruckOut> struck, CareTeams careTeams, Tasks tasks) {
        this.changed = changed;
        this.struck = struck;
        this.careTeams = careTeams;
        this.tasks = tasks;
    }

    /** What its clinician still owes for the person goes with an episode that is handed over. */
    void handing(EpisodeFact episode, UUID toTeam, UUID toClinician) {
        tasks.handOver(
                new PatientId(episode.patientId()),
                new Tasks.Owner(episode.clinicianId(), episode.teamId()),
                new Tasks.Owner(toClinician, toTeam));
    }

    /** It never was: whoever knew the person only by it does not see the record any more. */
    void struckOut(EpisodeFact episode) {
        careTeams.forget("episode", episode.id());
        struck.fire(new EpisodesStruckOut(List.of(episode.id())));
    }

    void tell(List<EpisodeFact> episodes) {
        careTeams.tell(episodes.stream()
                .map(e -> new Care("episode", e.id(), e.patientId(), e.teamId(), e.startedOn(), e.endedOn()))
                .toList());
        changed.fire(new EpisodesChanged(episodes));
    }
}
