package org.holdfast.therapy.programme;

import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.holdfast.platform.definitions.DefinitionFile;
import org.holdfast.platform.definitions.DefinitionFile.Read;
import org.holdfast.platform.definitions.Fields;

/** Reads a programme's file. A file with faults gives no programme but one line for each fault, saying where it is. */
final class ProgrammeFile {
    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9_]{0,39}");
    /** A product of this id is the crisis plan without saying so. */
    private static final String CRISIS_PLAN = "crisis-plan";

    /** Six months are up to this many days more or less, depending on when they begin. */
    private static final int MONTHS_DIFFER = 4;

    private final DefinitionFile file;

    private ProgrammeFile(DefinitionFile file) {
        this.file = file;
    }

    static Read<Programme> read(String name, String text) {
        return DefinitionFile.read(name, text, (file, top) -> new ProgrammeFile(file).programme(top));
    }

    private Programme programme(Fields top) {
        String code = top.text("code", 40);
        if (code != null && !CODE.matcher(code).matches()) file.fault("code", "needs capitals, digits and _ only");
        int version = top.number("version", 1, 9999);
        String name = top.text("name", 200);
        String shortName = top.text("shortName", 40);
        String source = top.text("source", 2000);
        List<Programme.Strand> strands = top.list("strands", true, this::strand);
        Set<String> known = strands.stream().map(Programme.Strand::id).collect(Collectors.toSet());
        String review = strands.stream()
                .filter(strand -> strand.kind() == Programme.StrandKind.REVIEW)
                .map(Programme.Strand::id)
                .findFirst()
                .orElse(null);
        List<Programme.Phase> phases = top.list("phases", true, item -> phase(item, known));
        List<Programme.Review> reviews = top.list("reviews", false, item -> review(item, known, review));
        Period quietAfter = top.period("quietAfter", false);
        if (!file.isSound()) return null;
        file.unique("strands", strands.stream().map(Programme.Strand::id).toList());
        file.unique("phases", phases.stream().map(Programme.Phase::id).toList());
        file.unique(
                "phases: products",
                phases.stream()
                        .flatMap(phase -> phase.products().stream())
                        .map(Programme.Product::id)
                        .toList());
        file.unique("reviews", reviews.stream().map(Programme.Review::id).toList());
        limitsAgree(phases);
        return new Programme(code, version, name, shortName, source, strands, phases, reviews, quietAfter);
    }

    private Programme.Strand strand(Fields fields) {
        String id = fields.text("id", 40);
        if (id != null && !CODE.matcher(id).matches()) fields.fault("id", "needs capitals, digits and _ only");
        return new Programme.Strand(
                id,
                fields.text("name", 100),
                fields.number("minutes", 1, 600),
                fields.period("every", true),
                fields.word("kind", Programme.StrandKind.class, kindOf(id)));
    }

    /** What a strand is that does not say so: what its id says, or else a session with one person. */
    private static Programme.StrandKind kindOf(String id) {
        for (Programme.StrandKind kind : Programme.StrandKind.values())
            if (kind.name().equals(id)) return kind;
        return Programme.StrandKind.INDIVIDUAL;
    }

    private Programme.Phase phase(Fields fields, Set<String> strands) {
        String id = fields.id("id");
        String name = fields.text("name", 100);
        Programme.Next next = fields.word("next", Programme.Next.class);
        Programme.Sessions sessions = fields.object("sessions", false, item -> sessions(item, strands));
        Programme.Length length = fields.object("length", true, this::length);
        Programme.Face clock = fields.object("clock", true, this::face);
        List<Programme.Product> products = fields.list("products", false, this::product);
        if (clock != null && clock.unit() != null && length != null && length.most() != null)
            legible(fields, clock, length, sessions);
        return new Programme.Phase(id, name, next, sessions, length, clock, products);
    }

    private Programme.Sessions sessions(Fields fields, Set<String> strands) {
        int least = fields.number("least", 0, 500);
        int most = fields.number("most", 1, 500);
        if (least > most) fields.fault("least", "is more than most");
        List<String> counted = fields.words("strands");
        for (String strand : counted)
            if (!strands.contains(strand)) fields.fault("strands", "names " + strand + ", which is not a strand");
        return new Programme.Sessions(least, most, counted);
    }

    private Programme.Length length(Fields fields) {
        Programme.From from = fields.word("from", Programme.From.class);
        Period least = fields.period("least", false);
        Period usual = fields.period("usual", false);
        Period most = fields.period("most", true);
        if (usual == null) usual = most;
        if (most != null) {
            if (least != null && Fields.days(least) > Fields.days(most)) fields.fault("least", "is longer than most");
            if (Fields.days(usual) > Fields.days(most)) fields.fault("usual", "is longer than most");
            if (least != null && Fields.days(usual) < Fields.days(least))
                fields.fault("usual", "is shorter than least");
        }
        return new Programme.Length(from, least, usual, most);
    }

    private Programme.Face face(Fields fields) {
        return new Programme.Face(
                fields.word("unit", Programme.Unit.class),
                fields.word("from", Programme.From.class),
                fields.period("of", false));
    }

    private Programme.Product product(Fields fields) {
        String id = fields.id("id");
        return new Programme.Product(
                id,
                fields.text("name", 100),
                fields.text("todo", 100),
                fields.period("due", false),
                fields.period("renewEvery", false),
                fields.word("use", Programme.Use.class, CRISIS_PLAN.equals(id) ? Programme.Use.CRISIS_PLAN : null));
    }

    /** @param usual the strand that is a review; null if none is */
    private Programme.Review review(Fields fields, Set<String> strands, String usual) {
        String id = fields.id("id");
        String name = fields.text("name", 100);
        Period every = fields.period("every", true);
        String strand = fields.has("strand") || usual == null ? fields.text("strand", 40) : usual;
        if (strand != null && !strands.contains(strand))
            fields.fault("strand", "names " + strand + ", which is not a strand");
        return new Programme.Review(id, name, every, strand);
    }

    /** A clock counts what the limit is given in. */
    private void legible(Fields fields, Programme.Face clock, Programme.Length length, Programme.Sessions sessions) {
        if (clock.unit() == Programme.Unit.SESSION) {
            if (sessions == null) fields.fault("clock", "counts sessions, but the phase has no limit in sessions");
            return;
        }
        if (clock.of() == null && clock.from() != length.from())
            fields.fault("clock", "needs \"of\", because it is not counted from where the length is");
        List<Period> shown = new ArrayList<>();
        if (clock.of() != null) shown.add(clock.of());
        else {
            shown.add(length.most());
            if (length.least() != null) shown.add(length.least());
        }
        for (Period period : shown) {
            boolean fits = clock.unit() == Programme.Unit.WEEK
                    ? period.toTotalMonths() == 0 && period.getDays() % 7 == 0
                    : period.getDays() == 0;
            if (!fits)
                fields.fault("clock", "counts in " + clock.unit() + ", but " + period + " is not a whole number");
        }
    }

    /**
     * Ends counted from the episode's start have to come one after another, or a phase could never be entered; and what is
     * owed in a phase falls due while it lasts, or nobody would be asked for it in time.
     */
    private void limitsAgree(List<Programme.Phase> phases) {
        long before = 0;
        for (Programme.Phase phase : phases) {
            Programme.Length length = phase.length();
            boolean fromEpisode = length.from() == Programme.From.EPISODE;
            long end = Fields.days(length.usual());
            if (fromEpisode && end <= before)
                file.fault(
                        "phases: " + phase.id(), "can never be entered: it ends before or as the phase before it does");
            else dueWhileItLasts(phase, Fields.days(length.most()) - (fromEpisode ? before : 0));
            before = fromEpisode ? Math.max(before, end) : before + end;
        }
    }

    /** @param days how long the phase may last */
    private void dueWhileItLasts(Programme.Phase phase, long days) {
        for (Programme.Product product : phase.products())
            if (product.due() != null && Fields.days(product.due()) > days + MONTHS_DIFFER)
                file.fault(
                        "phases: " + phase.id() + ": products: " + product.id(),
                        "falls due after " + product.due() + ", when the phase has had to end");
    }
}
