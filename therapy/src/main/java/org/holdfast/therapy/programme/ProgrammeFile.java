package org.holdfast.therapy.programme;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonException;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads a programme's file. A file with faults gives no programme but one line for each fault, saying where it is. */
final class ProgrammeFile {
    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9_]{0,39}");
    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9-]{0,59}");
    /** A product of this id is the crisis plan without saying so. */
    private static final String CRISIS_PLAN = "crisis-plan";

    private static final LocalDate ANY_DAY = LocalDate.of(2001, 1, 1);

    /** What came of reading: a programme, or why not. */
    record Read(Optional<Programme> programme, List<String> faults) {}

    private final String file;
    private final List<String> faults = new ArrayList<>();

    private ProgrammeFile(String file) {
        this.file = file;
    }

    static Read read(String file, String text) {
        ProgrammeFile reader = new ProgrammeFile(file);
        Programme programme = null;
        try (JsonReader json =
                Json.createReader(new StringReader(text.startsWith("\uFEFF") ? text.substring(1) : text))) {
            programme = reader.programme(json.readObject());
        } catch (JsonException | IllegalStateException notJson) {
            reader.fault(
                    "",
                    "is not a JSON object: "
                            + notJson.getMessage().lines().findFirst().orElse(""));
        }
        return reader.faults.isEmpty()
                ? new Read(Optional.of(programme), List.of())
                : new Read(Optional.empty(), List.copyOf(reader.faults));
    }

    private Programme programme(JsonObject json) {
        Fields top = new Fields(json, "");
        String code = top.text("code", 40);
        if (code != null && !CODE.matcher(code).matches()) fault("code", "needs capitals, digits and _ only");
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
        top.nothingElse();
        if (!faults.isEmpty()) return null;
        unique("strands", strands.stream().map(Programme.Strand::id).toList());
        unique("phases", phases.stream().map(Programme.Phase::id).toList());
        unique(
                "phases: products",
                phases.stream()
                        .flatMap(phase -> phase.products().stream())
                        .map(Programme.Product::id)
                        .toList());
        unique("reviews", reviews.stream().map(Programme.Review::id).toList());
        reachable(phases);
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
            if (least != null && days(least) > days(most)) fields.fault("least", "is longer than most");
            if (days(usual) > days(most)) fields.fault("usual", "is longer than most");
            if (least != null && days(usual) < days(least)) fields.fault("usual", "is shorter than least");
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

    /** Ends counted from the episode's start have to come one after another, or a phase could never be entered. */
    private void reachable(List<Programme.Phase> phases) {
        long before = 0;
        for (Programme.Phase phase : phases) {
            long end = days(phase.length().usual());
            if (phase.length().from() == Programme.From.PHASE) {
                before += end;
            } else {
                if (end <= before)
                    fault(
                            "phases: " + phase.id(),
                            "can never be entered: it ends before or as the phase before it does");
                before = Math.max(before, end);
            }
        }
    }

    private void unique(String where, List<String> ids) {
        Set<String> seen = new HashSet<>();
        for (String id : ids) if (!seen.add(id)) fault(where, "has " + id + " twice");
    }

    private static long days(Period period) {
        return ANY_DAY.plus(period).toEpochDay() - ANY_DAY.toEpochDay();
    }

    private void fault(String where, String what) {
        faults.add(file + ": " + (where.isEmpty() ? "" : where + " ") + what);
    }

    /** The fields of one object of the file; what nobody asked for is a fault. */
    private final class Fields {
        private final JsonObject json;
        private final String where;
        private final Set<String> asked = new HashSet<>();

        Fields(JsonObject json, String where) {
            this.json = json;
            this.where = where;
        }

        void fault(String field, String what) {
            ProgrammeFile.this.fault(where + field, what);
        }

        void nothingElse() {
            for (Map.Entry<String, JsonValue> field : json.entrySet())
                if (!asked.contains(field.getKey())) fault(field.getKey(), "is not known here");
        }

        private JsonValue value(String field, boolean required) {
            asked.add(field);
            JsonValue value = json.get(field);
            if (value == null || value == JsonValue.NULL) {
                if (required) fault(field, "is missing");
                return null;
            }
            return value;
        }

        String text(String field, int longest) {
            JsonValue value = value(field, true);
            if (value == null) return null;
            if (!(value instanceof JsonString text)) {
                fault(field, "needs text in quotes");
                return null;
            }
            if (text.getString().isBlank() || text.getString().length() > longest) {
                fault(field, "needs 1 to " + longest + " characters");
                return null;
            }
            return text.getString().strip();
        }

        String id(String field) {
            String id = text(field, 60);
            if (id != null && !ID.matcher(id).matches()) fault(field, "needs small letters, digits and - only");
            return id;
        }

        int number(String field, int least, int most) {
            JsonValue value = value(field, true);
            if (value == null) return least;
            if (value instanceof JsonNumber number && number.isIntegral()) {
                try {
                    int exact = number.intValueExact();
                    if (exact >= least && exact <= most) return exact;
                } catch (ArithmeticException tooLarge) {
                    // Said below.
                }
            }
            fault(field, "needs a whole number from " + least + " to " + most);
            return least;
        }

        Period period(String field, boolean required) {
            JsonValue value = value(field, required);
            if (value == null) return null;
            try {
                if (value instanceof JsonString text) {
                    Period period = Period.parse(text.getString());
                    if (!period.isNegative() && !period.isZero() && days(period) <= 36_525) return period;
                }
            } catch (DateTimeException | ArithmeticException notAPeriod) {
                // Said below.
            }
            fault(field, "needs a length such as \"P12W\", \"P6M\" or \"P90D\"");
            return null;
        }

        boolean has(String field) {
            asked.add(field);
            return json.containsKey(field);
        }

        <E extends Enum<E>> E word(String field, Class<E> vocabulary, E otherwise) {
            return has(field) ? word(field, vocabulary) : otherwise;
        }

        <E extends Enum<E>> E word(String field, Class<E> vocabulary) {
            String word = text(field, 40);
            if (word == null) return null;
            try {
                return Enum.valueOf(vocabulary, word);
            } catch (IllegalArgumentException unknown) {
                fault(field, "needs one of " + Arrays.toString(vocabulary.getEnumConstants()));
                return null;
            }
        }

        List<String> words(String field) {
            JsonValue value = value(field, true);
            if (value == null) return List.of();
            if (!(value instanceof JsonArray array)
                    || array.isEmpty()
                    || !array.stream().allMatch(JsonString.class::isInstance)) {
                fault(field, "needs a list of words");
                return List.of();
            }
            return array.stream().map(item -> ((JsonString) item).getString()).toList();
        }

        <T> T object(String field, boolean required, Function<Fields, T> reader) {
            JsonValue value = value(field, required);
            if (value == null) return null;
            if (!(value instanceof JsonObject object)) {
                fault(field, "needs an object { … }");
                return null;
            }
            return read(object, where + field + ".", reader);
        }

        <T> List<T> list(String field, boolean filled, Function<Fields, T> reader) {
            JsonValue value = value(field, filled);
            if (value == null) return List.of();
            if (!(value instanceof JsonArray array) || filled && array.isEmpty()) {
                fault(field, "needs a list [ … ]" + (filled ? " with something in it" : ""));
                return List.of();
            }
            List<T> items = new ArrayList<>();
            for (int i = 0; i < array.size(); i++) {
                if (array.get(i) instanceof JsonObject object)
                    items.add(read(object, where + field + "[" + (i + 1) + "].", reader));
                else fault(field + "[" + (i + 1) + "]", "needs an object { … }");
            }
            return items;
        }

        private <T> T read(JsonObject object, String at, Function<Fields, T> reader) {
            Fields fields = new Fields(object, at);
            T item = reader.apply(fields);
            fields.nothingElse();
            return item;
        }
    }
}
