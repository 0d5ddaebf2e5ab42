package org.holdfast.therapy.caseload;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Collection;
import java.util.Comparator;
import org.holdfast.therapy.api.CaseloadReason;
import org.holdfast.therapy.caseload.CaseloadRow.When;

/**
 * What comes first. Safety before all else, for as long as it is a reason; then what is acute and due this week, by what it
 * is about, also before things that are due sooner: somebody who left hospital yesterday is shown before an overdue review.
 * The rest by when it has to happen, on one day by what it is about. What is alike stays in the order it was told in.
 */
final class Urgency {
    private final LocalDate today;
    private final LocalDate friday;
    private final Comparator<CaseloadReason> order = Comparator.comparing(this::acute)
            .thenComparing(this::when)
            .thenComparing(this::day, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(CaseloadReason::kind)
            .thenComparing(CaseloadReason::dueBy, Comparator.nullsLast(Comparator.naturalOrder()));

    Urgency(LocalDate today) {
        this.today = today;
        this.friday = today.with(TemporalAdjusters.next(DayOfWeek.FRIDAY));
    }

    /** The next one after today. */
    LocalDate friday() {
        return friday;
    }

    Comparator<CaseloadReason> order() {
        return order;
    }

    When when(CaseloadReason reason) {
        if (reason.kind() == CaseloadReason.Kind.SAFETY) return When.TODAY;
        if (reason.dueOn() == null || reason.dueOn().isAfter(friday)) return When.LATER;
        return reason.dueOn().isAfter(today) ? When.BY_FRIDAY : When.TODAY;
    }

    /** A person is where their most urgent reason is, whichever is shown first. */
    When whenOf(Collection<CaseloadReason> reasons) {
        return reasons.stream().map(this::when).min(Comparator.naturalOrder()).orElse(When.LATER);
    }

    private int acute(CaseloadReason reason) {
        boolean pressing = reason.kind().isAcute() && when(reason) != When.LATER;
        return pressing ? reason.kind().ordinal() : Integer.MAX_VALUE;
    }

    /** Everything that is overdue counts as today. */
    private LocalDate day(CaseloadReason reason) {
        return when(reason) == When.TODAY ? today : reason.dueOn();
    }
}
