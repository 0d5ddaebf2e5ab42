package org.holdfast.training.competence;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.holdfast.training.qualification.Standing;
import org.holdfast.training.supervision.KeptRow;

/** One person in the team: who they are, what they are registered as, their supervision and their qualifications. */
public record CompetenceRow(KeptRow supervision, String profession, String registration, List<Cell> cells) {
    /**
     * How they stand towards one qualification.
     *
     * @param look the style and icon, beside the words: {@code met}, {@code soon}, {@code part} or {@code none}
     * @param next what is needed next; empty where nothing is
     * @param expiresOn the last day on which it is met; null where it does not expire or is not met
     */
    public record Cell(String name, String look, String words, String next, LocalDate expiresOn) {}

    static String look(Standing standing, LocalDate soon) {
        if (standing.state() == Standing.Reached.MET)
            return standing.expiresOn() != null && !standing.expiresOn().isAfter(soon) ? "soon" : "met";
        if (standing.state() == Standing.Reached.NOT_POSSIBLE || standing.hasLapsed()) return "soon";
        return standing.isNotBegun() ? "none" : "part";
    }

    /** The first day on which a qualification of theirs runs out; far away where none does. */
    LocalDate firstExpiry() {
        return cells.stream()
                .map(Cell::expiresOn)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(LocalDate.MAX);
    }

    public boolean needsSomething() {
        return supervision.alert().isPressing() || cells.stream().anyMatch(cell -> "soon".equals(cell.look()));
    }
}
