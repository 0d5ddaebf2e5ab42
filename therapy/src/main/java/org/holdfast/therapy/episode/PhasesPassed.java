package org.holdfast.therapy.episode;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.holdfast.patients.api.PatientId;
import org.holdfast.therapy.api.EpisodeId;
import org.holdfast.therapy.api.Phases;
import org.holdfast.therapy.programme.History;
import org.holdfast.therapy.programme.PhaseClock;
import org.holdfast.therapy.programme.Programme;
import org.holdfast.therapy.programme.Programmes;
import org.holdfast.therapy.programme.Standing;

/** The phases somebody has been in, as the phase engine reckons them from what happened. */
@ApplicationScoped
class PhasesPassed implements Phases {
    private final EpisodeBook book;
    private final Programmes programmes;

    @Inject
    PhasesPassed(EpisodeBook book, Programmes programmes) {
        this.book = book;
        this.programmes = programmes;
    }

    @Override
    public List<Stretch> ofPatient(UUID patient, LocalDate on) {
        List<Stretch> all = new ArrayList<>();
        List<Episode> begun = book.all(new PatientId(patient)).stream()
                .filter(episode -> !episode.startedOn().isAfter(on))
                .toList();
        Map<EpisodeId, History> histories = book.histories(begun);
        for (Episode episode : begun) {
            Programme programme = programmes.of(episode.programme(), episode.programmeVersion());
            LocalDate last = episode.isOver() ? episode.fact().endedOn() : episode.diedOn();
            for (Standing.Stretch stretch : PhaseClock.standing(programme, histories.get(episode.id()), on)
                    .path())
                all.add(new Stretch(
                        programme.shortName(),
                        stretch.phase().name(),
                        stretch.from(),
                        stretch.until() != null ? stretch.until() : last == null ? null : last.plusDays(1)));
        }
        all.sort(Comparator.comparing(Stretch::from));
        return List.copyOf(all);
    }
}
