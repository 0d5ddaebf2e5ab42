package org.holdfast.platform.rest;

import jakarta.json.JsonException;
import jakarta.json.stream.JsonParser;
import jakarta.json.stream.JsonParser.Event;
import jakarta.json.stream.JsonParsingException;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.lang.annotation.Annotation;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Reads what is sent to a resource into its record, strictly: one flat object, each field once, of the type it should
 * have (a list only of whole numbers, of which some may be null), and none that is not known. The first thing that is wrong is refused by the name of its field. Nothing is guessed
 * or cut: 1.5 is not 1, and a misspelt field is not a blank one. A body has at most a million bytes and is not nested, so
 * none can keep the server busy.
 */
@Provider
@Consumes("application/json")
public class BodyReader implements MessageBodyReader<Record> {
    private static final int MOST_BYTES = 1_000_000;
    /** Whoever is cut off while still sending hears a broken connection and no answer: so much more is passed over. */
    private static final int PASSED_OVER = 9_000_000;

    private static final int DEEPEST = 100;
    private static final int LONGEST_LIST = 1_000;

    @Override
    public boolean isReadable(Class<?> type, Type generic, Annotation[] annotations, MediaType media) {
        return type.isRecord();
    }

    @Override
    public Record readFrom(
            Class<Record> type,
            Type generic,
            Annotation[] annotations,
            MediaType media,
            MultivaluedMap<String, String> headers,
            InputStream sent)
            throws IOException {
        byte[] bytes = sent.readNBytes(MOST_BYTES + 1);
        if (bytes.length > MOST_BYTES) {
            passOver(sent);
            throw new ClientErrorException(413);
        }
        return read(type, bytes);
    }

    private static void passOver(InputStream sent) throws IOException {
        byte[] some = new byte[8_192];
        int passed = 0;
        for (int got = sent.read(some); got >= 0 && passed < PASSED_OVER; got = sent.read(some)) passed += got;
    }

    /**
     * @param json one object in UTF-8
     * @throws Malformed naming the field, where it is one field that is wrong
     */
    static <T extends Record> T read(Class<T> type, byte[] json) {
        RecordComponent[] components = type.getRecordComponents();
        Map<String, RecordComponent> known =
                Arrays.stream(components).collect(Collectors.toMap(RecordComponent::getName, component -> component));
        Set<String> passedOver = type.isAnnotationPresent(Echo.class)
                ? names(type.getAnnotation(Echo.class).value())
                : Set.of();
        Map<String, Object> values = new HashMap<>();
        Set<String> given = new HashSet<>();
        try (JsonParser parser = jakarta.json.Json.createParser(new StringReader(decoded(json)))) {
            if (!parser.hasNext() || parser.next() != Event.START_OBJECT) throw new Malformed(null, "api.body.object");
            while (parser.next() == Event.KEY_NAME) {
                String name = parser.getString();
                if (!given.add(name)) throw new Malformed(name, "api.field.twice", name);
                Event value = parser.next();
                RecordComponent component = known.get(name);
                if (component != null) values.put(name, value(parser, value, component));
                else if (!passedOver.contains(name))
                    throw new Malformed(
                            name,
                            "api.field.unknown",
                            name,
                            Arrays.stream(components)
                                    .map(RecordComponent::getName)
                                    .collect(Collectors.joining(", ")));
                else pass(parser, value);
            }
            if (parser.hasNext()) throw new Malformed(null, "api.body.object");
        } catch (JsonParsingException broken) {
            throw new Malformed(
                    null,
                    "api.body.broken",
                    broken.getLocation().getLineNumber(),
                    broken.getLocation().getColumnNumber());
        } catch (JsonException | NoSuchElementException broken) {
            throw new Malformed(null, "api.malformed");
        }
        return make(type, components, values);
    }

    private static Set<String> names(Class<? extends Record> type) {
        return Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getName)
                .collect(Collectors.toSet());
    }

    private static String decoded(byte[] json) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(json))
                    .toString();
        } catch (CharacterCodingException other) {
            throw new Malformed(null, "api.body.utf8");
        }
    }

    /** Not by the parser's own skipObject: it never comes back from an object that does not end. */
    private static void pass(JsonParser parser, Event value) {
        int depth = 0;
        for (Event at = value; ; at = parser.next()) {
            if (at == Event.START_OBJECT || at == Event.START_ARRAY) depth++;
            if (at == Event.END_OBJECT || at == Event.END_ARRAY) depth--;
            if (depth > DEEPEST) throw new Malformed(null, "api.malformed");
            if (depth == 0) return;
        }
    }

    private static Object value(JsonParser parser, Event event, RecordComponent component) {
        String name = component.getName();
        Class<?> type = component.getType();
        if (event == Event.VALUE_NULL) return null;
        if (type == String.class) return text(parser, event, name);
        if (type == Integer.class) return whole(parser, event, name);
        if (type == Boolean.class) {
            if (event == Event.VALUE_TRUE) return true;
            if (event == Event.VALUE_FALSE) return false;
            throw new Malformed(name, "api.field.yesNo", name);
        }
        if (type == List.class) return wholes(parser, event, name);
        if (type == LocalDate.class) return date(parser, event, name);
        if (type == UUID.class) return id(parser, event, name);
        if (type.isEnum()) return constant(parser, event, name, type);
        throw new IllegalStateException("No rule says how " + type + " is read from JSON");
    }

    private static String text(JsonParser parser, Event event, String name) {
        if (event != Event.VALUE_STRING) throw new Malformed(name, "api.field.text", name);
        String text = parser.getString();
        if (text.chars().anyMatch(c -> Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t'))
            throw new Malformed(name, "api.field.control", name);
        return text;
    }

    private static Integer whole(JsonParser parser, Event event, String name) {
        if (event != Event.VALUE_NUMBER) throw new Malformed(name, "api.field.number", name);
        String written = parser.getString();
        // As BigDecimal would, 1E999999999 takes for ever to write out; nobody means it.
        if (written.length() > 20 || written.indexOf('e') >= 0 || written.indexOf('E') >= 0)
            throw new Malformed(name, "api.field.number", name);
        try {
            return new BigDecimal(written).intValueExact();
        } catch (ArithmeticException broken) {
            throw new Malformed(name, "api.field.number", name);
        }
    }

    private static List<Integer> wholes(JsonParser parser, Event event, String name) {
        if (event != Event.START_ARRAY) throw new Malformed(name, "api.field.numbers", name);
        List<Integer> numbers = new ArrayList<>();
        for (Event each = parser.next(); each != Event.END_ARRAY; each = parser.next()) {
            if (each != Event.VALUE_NULL && each != Event.VALUE_NUMBER || numbers.size() == LONGEST_LIST)
                throw new Malformed(name, "api.field.numbers", name);
            numbers.add(each == Event.VALUE_NULL ? null : whole(parser, each, name));
        }
        return numbers;
    }

    private static LocalDate date(JsonParser parser, Event event, String name) {
        String written = event == Event.VALUE_STRING ? parser.getString() : "";
        try {
            if (written.matches("\\d{4}-\\d{2}-\\d{2}")) return LocalDate.parse(written);
        } catch (DateTimeException noSuchDay) {
            // Said below, as for everything that is not a date.
        }
        throw new Malformed(name, "api.field.date", name);
    }

    private static UUID id(JsonParser parser, Event event, String name) {
        String written = event == Event.VALUE_STRING ? parser.getString() : "";
        if (!written.matches("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}"))
            throw new Malformed(name, "api.field.id", name);
        return UUID.fromString(written);
    }

    private static Object constant(JsonParser parser, Event event, String name, Class<?> type) {
        String written = event == Event.VALUE_STRING ? parser.getString() : "";
        for (Object constant : type.getEnumConstants()) if (constant.toString().equals(written)) return constant;
        throw new Malformed(
                name,
                "api.field.oneOf",
                name,
                Arrays.stream(type.getEnumConstants()).map(Object::toString).collect(Collectors.joining(", ")));
    }

    private static <T extends Record> T make(Class<T> type, RecordComponent[] components, Map<String, Object> values) {
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        Object[] arguments = Arrays.stream(components)
                .map(component -> values.get(component.getName()))
                .toArray();
        try {
            var constructor = type.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return constructor.newInstance(arguments);
        } catch (java.lang.reflect.InvocationTargetException refused) {
            if (refused.getCause() instanceof RuntimeException cause) throw cause;
            throw new IllegalStateException(refused);
        } catch (ReflectiveOperationException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
