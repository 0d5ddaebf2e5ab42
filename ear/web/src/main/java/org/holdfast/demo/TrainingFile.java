package org.holdfast.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.holdfast.platform.people.StaffDirectory;
import org.holdfast.platform.people.StaffMember;
import org.holdfast.therapy.api.TreatmentsGiven;
import org.holdfast.training.api.TrainingRecords;

/**
 * What the training lead of the demonstration has in her file: one is a practitioner, the leads are nearly, most have
 * been on KUF and MBT Basic, some are in the middle, the newest have nothing yet.
 */
@ApplicationScoped
class TrainingFile {
    private static final List<String> SUPERVISORS = List.of("DEMO-S01", "DEMO-S08");

    private final StaffDirectory directory;
    private final TreatmentsGiven treatments;
    private final TrainingRecords records;

    @Inject
    TrainingFile(StaffDirectory directory, TreatmentsGiven treatments, TrainingRecords records) {
        this.directory = directory;
        this.treatments = treatments;
        this.records = records;
    }

    /** Taken up again after a start that was cut short, it enters nothing twice. */
    void write(LocalDate today) {
        List<StaffMember> people = directory.clinical().stream()
                .filter(one -> one.staffKey().startsWith("DEMO-S"))
                .sorted(java.util.Comparator.comparing(StaffMember::staffKey))
                .toList();
        for (int i = 0; i < people.size(); i++) {
            StaffMember one = people.get(i);
            if (!records.has(one.id())) write(one, i, today);
        }
    }

    private void write(StaffMember one, int place, LocalDate today) {
        boolean supervises = SUPERVISORS.contains(one.staffKey());
        if (place % 6 == 5 && !supervises) return;
        LocalDate kuf = today.minusDays(600 + 17L * place);
        records.stated(one.id(), "profession", today.minusYears(3), null);
        if (place % 3 == 1) records.course(one.id(), "kuf-short", kuf, 2, 12, 0, 3);
        else records.course(one.id(), "kuf", kuf, 3, 18, 0, 6);
        if (place % 4 == 3 && !supervises) {
            records.course(one.id(), "scm", today.minusDays(170 + place), 4, 24, 0, 0);
            return;
        }
        LocalDate basic = today.minusDays(400 + 9L * place);
        Stream.of("pd-study", "pd-work", "commitment")
                .forEach(topic -> records.stated(one.id(), topic, basic.minusDays(60), null));
        records.stated(one.id(), "mbt-introduction", basic.minusDays(6), null);
        records.course(one.id(), "mbt-basic", basic, 3, 18, 21, 0);
        if (place % 5 != 4) records.stated(one.id(), "mbt-basic-evaluation", basic.plusDays(20), null);
        if (supervises) {
            records.stated(one.id(), "mbt-supervisor", today.minusYears(4), null);
            records.course(one.id(), "mbt-practitioner", basic.plusDays(90), 2, 12, 0, 0);
        }
        if (one.staffKey().equals(Workforce.PRACTITIONER))
            records.course(one.id(), "mbt-practitioner", basic.plusDays(80), 2, 12, 0, 0);
        if (place % 2 == 0) onTheWay(one, today);
    }

    /** On the way to MBT Practitioner: a few treatments, of which some sections have been rated. */
    private void onTheWay(StaffMember one, LocalDate today) {
        records.stated(one.id(), "mbt-manual", today.minusDays(300), null);
        records.stated(one.id(), "mbt-i", today.minusDays(290), null);
        UUID rater = directory
                .byKey(one.staffKey().equals("DEMO-S01") ? "DEMO-S08" : "DEMO-S01")
                .orElseThrow()
                .id();
        boolean practitioner = one.staffKey().equals(Workforce.PRACTITIONER);
        treatments.by(one.id(), today).stream()
                .filter(given -> given.programme().startsWith("MBT") && given.alone() >= (practitioner ? 24 : 8))
                .limit(4)
                .forEach(given -> {
                    records.treatment(one.id(), given.episodeId(), false, true, given.startedOn());
                    if (practitioner) records.supervised(one.id(), given.episodeId(), false, 4);
                    treatments.held(Set.of(given.episodeId()), today.minusDays(8)).stream()
                            .filter(held -> held.clinicianId().equals(one.id()) && !held.inGroup())
                            .limit(practitioner ? 3 : 2)
                            .forEach(held -> records.rated(one.id(), given.episodeId(), false, held.on(), rater));
                });
    }
}
