package org.holdfast.training.qualification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.holdfast.platform.Refused;
import org.holdfast.training.api.TrainingRecords;

/** Enters by the same rules as the desk, with nobody's name on it. */
@ApplicationScoped
class RecordsEntered implements TrainingRecords {
    private final EvidenceBook book;
    private final Clock clock;

    @Inject
    RecordsEntered(EvidenceBook book, Clock clock) {
        this.book = book;
        this.clock = clock;
    }

    @Override
    public boolean has(UUID staff) {
        return !book.rows(staff).isEmpty();
    }

    @Override
    public void stated(UUID staff, String topic, LocalDate on, LocalDate until) {
        add(Entry.stated(staff, topic, on, until, today()));
    }

    @Override
    public void course(
            UUID staff, String course, LocalDate startedOn, int days, int liveHours, int selfGuidedHours, int modules) {
        add(Entry.course(
                staff,
                course,
                startedOn,
                startedOn.plusDays(days - 1L),
                days,
                liveHours,
                selfGuidedHours,
                modules,
                true,
                today()));
    }

    @Override
    public void treatment(UUID staff, UUID episode, boolean inGroup, boolean primary, LocalDate since) {
        add(Entry.treatment(staff, episode, inGroup ? Setting.GROUP : Setting.INDIVIDUAL, primary, since));
    }

    @Override
    public void rated(UUID staff, UUID episode, boolean inGroup, LocalDate sessionOn, UUID rater) {
        LocalDate later = sessionOn.plusDays(7);
        LocalDate ratedOn = later.isAfter(today()) ? today() : later;
        Entry entry = Entry.rated(
                staff,
                episode,
                inGroup ? Setting.GROUP : Setting.INDIVIDUAL,
                sessionOn,
                15,
                Medium.VIDEO,
                ratedOn,
                rater,
                today());
        book.unlessHeld(entry, today());
        add(entry);
    }

    @Override
    public void supervised(UUID staff, UUID episode, boolean inGroup, int hours) {
        Evidence.Treatment treatment = book.treatmentsOf(staff).stream()
                .filter(one -> one.episode().equals(episode)
                        && one.setting() == (inGroup ? Setting.GROUP : Setting.INDIVIDUAL))
                .findFirst()
                .orElseThrow(() -> new Refused("evidence.recordTreatmentFirst").on("treated"));
        int minutes = 0;
        for (HeldRow session : book.withoutTreatment(staff)) {
            if (minutes >= 60 * hours || session.heldOn().isBefore(treatment.on())) return;
            book.about(session.id(), treatment, null, clock.instant());
            minutes += session.minutes();
        }
    }

    private void add(Entry entry) {
        book.add(entry, null, clock.instant());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
