package org.holdfast.therapy.programme;

import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One version of a programme's definition, as its file says.
 *
 * @param source where its figures come from, and which of them are local custom
 * @param quietAfter without an attended session for so long somebody should ask why; null if the programme does not say
 */
public record Programme(
        String code,
        int version,
        String name,
        String shortName,
        String source,
        List<Strand> strands,
        List<Phase> phases,
        List<Review> reviews,
        Period quietAfter) {

    /** The product that says what helps in a crisis; what is owed after somebody was harmed is to go over it. */
    public static final String CRISIS_PLAN = "crisis-plan";

    /** What a length or a clock is counted from. */
    public enum From {
        EPISODE,
        PHASE
    }

    /** What ends a phase that nobody has ended: its length, or only a decision. */
    public enum Next {
        CALENDAR,
        DECISION
    }

    /** What a phase's clock counts. */
    public enum Unit {
        SESSION,
        WEEK,
        MONTH
    }

    /** A kind of session: {@code INDIVIDUAL}, {@code GROUP}, {@code REVIEW}, {@code ASSESSMENT}. */
    public record Strand(String id, String name, int minutes, Period every) {}

    /**
     * @param sessions null where the phase has no limit in sessions
     */
    public record Phase(
            String id, String name, Next next, Sessions sessions, Length length, Face clock, List<Product> products) {}

    /** A limit in attended sessions of these strands. */
    public record Sessions(int least, int most, List<String> strands) {}

    /**
     * A limit in time.
     *
     * @param least before this the phase is early to end; null if it may end any day
     * @param usual how long it lasts where nobody recorded its end, as in an imported episode
     * @param most after this it is overdue
     */
    public record Length(From from, Period least, Period usual, Period most) {}

    /**
     * How the clock is read aloud.
     *
     * @param of what it counts towards; null for the phase's own length
     */
    public record Face(Unit unit, From from, Period of) {}

    /**
     * Something that has to be written or agreed with the patient.
     *
     * @param todo as an order to oneself: "Agree goals"
     * @param due counted from the start of the phase; null for the phase's end
     * @param renewEvery null if once is enough
     */
    public record Product(String id, String name, String todo, Period due, Period renewEvery) {}

    /** A meeting that comes round. */
    public record Review(String id, String name, Period every, String strand) {}

    public Programme {
        strands = List.copyOf(strands);
        phases = List.copyOf(phases);
        reviews = List.copyOf(reviews);
    }

    public Optional<Phase> phase(String id) {
        return phases.stream().filter(phase -> phase.id().equals(id)).findFirst();
    }

    public Optional<Product> product(String id) {
        return products().filter(product -> product.id().equals(id)).findFirst();
    }

    public Stream<Product> products() {
        return phases.stream().flatMap(phase -> phase.products().stream());
    }

    public Optional<Strand> strand(String id) {
        return strands.stream().filter(strand -> strand.id().equals(id)).findFirst();
    }

    /** Strands whose attended sessions move some phase's clock. */
    public List<String> countedStrands() {
        return phases.stream()
                .filter(phase -> phase.sessions() != null)
                .flatMap(phase -> phase.sessions().strands().stream())
                .distinct()
                .toList();
    }
}
