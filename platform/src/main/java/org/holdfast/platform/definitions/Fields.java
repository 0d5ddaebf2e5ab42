package org.holdfast.platform.definitions;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * The fields of one object of a definition's file. Each is asked for by its name and what it has to be; where it is not
 * that, the fault is noted and something harmless is answered. What nobody asked for is a fault.
 */
public final class Fields {
    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9-]{0,59}");
    private static final LocalDate ANY_DAY = LocalDate.of(2001, 1, 1);
    private static final int LONGEST_DAYS = 36_525;
    private static final int DECIMALS = 6;

    private final DefinitionFile file;
    private final JsonObject json;
    private final String where;
    private final Set<String> asked = new HashSet<>();

    Fields(DefinitionFile file, JsonObject json, String where) {
        this.file = file;
        this.json = json;
        this.where = where;
    }

    public void fault(String field, String what) {
        file.fault(where + field, what);
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

    /** The file says something about it. */
    public boolean has(String field) {
        asked.add(field);
        return json.containsKey(field);
    }

    /** Null where there is a fault. */
    public String text(String field, int longest) {
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

    /** A name inside the file: {@code crisis-plan}. */
    public String id(String field) {
        String id = text(field, 60);
        if (id != null && !ID.matcher(id).matches()) fault(field, "needs small letters, digits and - only");
        return id;
    }

    /** True or false; false where the file does not say. */
    public boolean flag(String field) {
        JsonValue value = value(field, false);
        if (value != null && value != JsonValue.TRUE && value != JsonValue.FALSE) fault(field, "needs true or false");
        return value == JsonValue.TRUE;
    }

    public int number(String field, int least, int most) {
        JsonValue value = value(field, true);
        return value == null ? least : whole(field, value, least, most);
    }

    /** A whole number, or this one where the file does not say. */
    public int number(String field, int least, int most, int otherwise) {
        JsonValue value = value(field, false);
        return value == null ? otherwise : whole(field, value, least, most);
    }

    private int whole(String field, JsonValue value, int least, int most) {
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

    /** Whole numbers, none of them twice; none where the file does not say. */
    public List<Integer> numbers(String field, boolean required, int least, int most) {
        List<Integer> numbers = sequence(field, required, least, most);
        if (new HashSet<>(numbers).size() < numbers.size()) file.unique(where + field, numbers);
        return numbers;
    }

    /** Whole numbers in their order, some perhaps several times; none where the file does not say. */
    public List<Integer> sequence(String field, boolean required, int least, int most) {
        JsonValue value = value(field, required);
        if (value == null) return List.of();
        if (!(value instanceof JsonArray array) || array.isEmpty()) {
            fault(field, "needs a list of whole numbers");
            return List.of();
        }
        int before = file.faults();
        List<Integer> numbers = new ArrayList<>();
        for (int i = 0; i < array.size(); i++)
            numbers.add(whole(field + "[" + (i + 1) + "]", array.get(i), least, most));
        return file.faults() == before ? numbers : List.of();
    }

    /** A number with up to six decimals; null where there is a fault or the file does not say. */
    public BigDecimal decimal(String field, boolean required, BigDecimal least, BigDecimal most) {
        JsonValue value = value(field, required);
        if (value == null) return null;
        if (value instanceof JsonNumber number) {
            BigDecimal exact = number.bigDecimalValue();
            if (exact.compareTo(least) >= 0 && exact.compareTo(most) <= 0 && exact.scale() <= DECIMALS) return exact;
        }
        fault(field, "needs a number from " + least + " to " + most + " with no more than " + DECIMALS + " decimals");
        return null;
    }

    /** Null where there is a fault or the file does not say. */
    public Period period(String field, boolean required) {
        JsonValue value = value(field, required);
        if (value == null) return null;
        try {
            if (value instanceof JsonString text) {
                Period period = Period.parse(text.getString());
                if (!period.isNegative() && !period.isZero() && days(period) <= LONGEST_DAYS) return period;
            }
        } catch (DateTimeException | ArithmeticException notAPeriod) {
            // Said below.
        }
        fault(field, "needs a length such as \"P12W\", \"P6M\" or \"P90D\"");
        return null;
    }

    /** How many days that is, to compare lengths with each other. */
    public static long days(Period period) {
        return ANY_DAY.plus(period).toEpochDay() - ANY_DAY.toEpochDay();
    }

    /** One of a vocabulary's names, or this where the file does not say. */
    public <E extends Enum<E>> E word(String field, Class<E> vocabulary, E otherwise) {
        return has(field) ? word(field, vocabulary) : otherwise;
    }

    /** One of a vocabulary's names; null where there is a fault. */
    public <E extends Enum<E>> E word(String field, Class<E> vocabulary) {
        String word = text(field, 40);
        if (word == null) return null;
        try {
            return Enum.valueOf(vocabulary, word);
        } catch (IllegalArgumentException unknown) {
            fault(field, "needs one of " + Arrays.toString(vocabulary.getEnumConstants()));
            return null;
        }
    }

    public List<String> words(String field) {
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

    /** Null where there is a fault or the file does not say. */
    public <T> T object(String field, boolean required, Function<Fields, T> reader) {
        JsonValue value = value(field, required);
        if (value == null) return null;
        if (!(value instanceof JsonObject object)) {
            fault(field, "needs an object { … }");
            return null;
        }
        return read(object, where + field + ".", reader);
    }

    /** @param filled it has to be there, with something in it */
    public <T> List<T> list(String field, boolean filled, Function<Fields, T> reader) {
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
        Fields fields = new Fields(file, object, at);
        T item = reader.apply(fields);
        fields.nothingElse();
        return item;
    }
}
