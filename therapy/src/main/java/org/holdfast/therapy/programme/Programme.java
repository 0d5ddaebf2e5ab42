package org.holdfast.therapy.programme;

import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.holdfast.platform.definitions.Definition;

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
        Period quietAfter)
        implements Definition {

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

    /** What a strand is, whatever a service calls it. */
    public enum StrandKind {
        INDIVIDUAL,
        GROUP,
        REVIEW,
        ASSESSMENT
    }

    /** A kind of session, with the name that the service gives it: "Introductory group". */
    public record Strand(String id, String name, int minutes, Period every, StrandKind kind) {}

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
     * @param use what it is, whatever a service calls it; null if it is nothing that is asked for elsewhere
     */
    public record Product(String id, String name, String todo, Period due, Period renewEvery, Use use) {}

    /** What a product is for, where something else in the service depends on it. */
    public enum Use {
        /** It says what helps in a crisis; what is owed after somebody was harmed is to go over it. */
        CRISIS_PLAN
    }

    /** A meeting that comes round. */
    public record Review(String id, String name, Period every, String strand) {}

    public Programme {
        strands = List.copyOf(strands);
        phases = List.copyOf(phases);
        reviews = List.copyOf(reviews);
    }

    /**
     * A programme of which there is no definition here, such as one whose file a site has taken away. Episodes of it are
     * shown with its code; without phases nothing is owed in them.
     */
    public static Programme missing(String code, int version) {
        return new Programme(code, version, code, code, "", List.of(), List.of(), List.of(), null);
    }

    /** There is no definition of it here. */
    public boolean isMissing() {
        return phases.isEmpty();
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

    /** What somebody means who books a session and says no more. */
    public Optional<Strand> usualStrand() {
        return strands.stream()
                .filter(strand -> strand.kind() == StrandKind.INDIVIDUAL)
                .findFirst()
                .or(() -> strands.stream().findFirst());
    }

    public boolean isGroup(String strand) {
        return strand(strand).filter(one -> one.kind() == StrandKind.GROUP).isPresent();
    }

    /** The product that says what helps in a crisis, if there is one. */
    public Optional<Product> crisisPlan() {
        return products().filter(product -> product.use() == Use.CRISIS_PLAN).findFirst();
    }

    /** Strands in which the reviews take place that come round. */
    public List<String> reviewStrands() {
        return reviews.stream().map(Review::strand).distinct().toList();
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
