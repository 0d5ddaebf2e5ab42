package org.holdfast.therapy.episode;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.holdfast.platform.database.Sql;
import org.holdfast.platform.people.Carries;
import org.holdfast.platform.people.Load;
import org.holdfast.platform.tasks.Handovers;
import org.holdfast.platform.words.Words;
import org.holdfast.therapy.api.EpisodesChanged;
import org.holdfast.therapy.api.EpisodesStruckOut;

/** The people in treatment with a clinician, who need somebody else when that clinician leaves. */
@ApplicationScoped
class PeopleCarried implements Carries {
    private final Sql sql;
    private final Handovers handovers;
    private final Words words;

    @Inject
    PeopleCarried(Sql sql, Handovers handovers, Words words) {
        this.sql = sql;
        this.handovers = handovers;
        this.words = words;
    }

    @Override
    public Optional<Load> by(UUID staff) {
        return load(
                staff,
                sql.count(
                        "SELECT COUNT(DISTINCT e.patient_id) FROM therapy.episode e WHERE e.clinician_id = ?"
                                + " AND e.ended_on IS NULL AND e.struck_out_at IS NULL",
                        staff));
    }

    @Override
    public Optional<Load> by(UUID staff, UUID team) {
        return load(
                staff,
                sql.count(
                        "SELECT COUNT(DISTINCT e.patient_id) FROM therapy.episode e WHERE e.clinician_id = ?"
                                + " AND e.team_id = ? AND e.ended_on IS NULL AND e.struck_out_at IS NULL",
                        staff,
                        team));
    }

    private Optional<Load> load(UUID staff, long count) {
        int people = (int) count;
        return people == 0
                ? Optional.empty()
                : Optional.of(new Load(
                        people, words.say("handover.carried", people), "/therapy/handover.xhtml?staff=" + staff));
    }

    void hear(@Observes EpisodesChanged changed) {
        handovers.look();
    }

    void hear(@Observes EpisodesStruckOut struck) {
        handovers.look();
    }
}
