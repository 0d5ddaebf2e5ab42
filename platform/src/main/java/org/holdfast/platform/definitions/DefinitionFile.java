package org.holdfast.platform.definitions;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.regex.Pattern;

/** One definition's file while it is read, and the faults found in it so far. */
public final class DefinitionFile {
    /** What came of reading: a definition, or why not. */
    public record Read<T>(Optional<T> definition, List<String> faults) {}

    private static final Pattern LINE_BREAKS = Pattern.compile("[\\p{Cntrl}\\u2028\\u2029]");

    private final String file;
    private final List<String> faults = new ArrayList<>();

    private DefinitionFile(String file) {
        this.file = file;
    }

    /**
     * Reads a JSON object.
     *
     * @param file what the file is called in a fault
     * @param reader makes the definition of the object's fields; what it returns is dropped if there was a fault
     */
    public static <T> Read<T> read(String file, String text, BiFunction<DefinitionFile, Fields, T> reader) {
        DefinitionFile here = new DefinitionFile(file);
        T definition = null;
        try (JsonReader json =
                Json.createReader(new StringReader(text.startsWith("\uFEFF") ? text.substring(1) : text))) {
            definition = here.read(json.readObject(), reader);
        } catch (JsonException | IllegalStateException notJson) {
            here.fault(
                    "",
                    "is not a JSON object: "
                            + notJson.getMessage().lines().findFirst().orElse(""));
        }
        return here.isSound()
                ? new Read<>(Optional.of(definition), List.of())
                : new Read<>(Optional.empty(), List.copyOf(here.faults));
    }

    private <T> T read(JsonObject json, BiFunction<DefinitionFile, Fields, T> reader) {
        Fields fields = new Fields(this, json, "");
        T definition = reader.apply(this, fields);
        fields.nothingElse();
        return definition;
    }

    /** No fault was found so far. */
    public boolean isSound() {
        return faults.isEmpty();
    }

    int faults() {
        return faults.size();
    }

    /** @param where in the file, such as {@code phases[3].length}; empty for the whole file */
    public void fault(String where, String what) {
        String line = file + ": " + (where.isEmpty() ? "" : where + " ") + what;
        // A fault is one line, also where it repeats what stood in the file.
        faults.add(LINE_BREAKS.matcher(line).replaceAll("\uFFFD"));
    }

    /** Finds fault with each that comes a second time. */
    public void unique(String where, List<?> ids) {
        Set<Object> seen = new HashSet<>();
        for (Object id : ids) if (!seen.add(id)) fault(where, "has " + id + " twice");
    }
}
