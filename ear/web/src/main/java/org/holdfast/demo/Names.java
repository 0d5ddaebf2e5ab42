package org.holdfast.demo;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Invented names by where they might come from, read from {@code names.txt}. */
final class Names {

    record Name(String given, String family, String ethnicity) {}

    private static final class Origin {
        final int weight;
        String ethnicity;
        List<String> women;
        List<String> men;
        List<String> family;

        Origin(int weight) {
            this.weight = weight;
        }
    }

    private final List<Origin> origins = new ArrayList<>();

    Names() {
        try (InputStream file = Names.class.getResourceAsStream("names.txt");
                var lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .forEach(this::read);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private void read(String line) {
        if (line.startsWith("[")) {
            origins.add(new Origin(Integer.parseInt(line.replaceAll("\\D", ""))));
            return;
        }
        Origin origin = origins.get(origins.size() - 1);
        String value = line.substring(line.indexOf(':') + 1).strip();
        switch (line.substring(0, line.indexOf(':'))) {
            case "ethnicity" -> origin.ethnicity = value;
            case "women" -> origin.women = List.of(value.split(", "));
            case "men" -> origin.men = List.of(value.split(", "));
            case "family" -> origin.family = List.of(value.split(", "));
            default -> throw new IllegalStateException(line);
        }
    }

    Name draw(Dice dice, String gender) {
        Origin origin = dice.pick(1, origins, one -> one.weight).iterator().next();
        boolean woman = gender.equals("female") || !gender.equals("male") && dice.chance(0.5);
        String given = dice.oneOf(woman ? origin.women : origin.men);
        return new Name(given, family(dice, given, origin.family), origin.ethnicity);
    }

    /** A family name in the same script, or none. */
    private static String family(Dice dice, String given, List<String> names) {
        List<String> alike =
                names.stream().filter(one -> script(one) == script(given)).toList();
        String drawn = alike.isEmpty() || dice.chance(0.01) ? "-" : dice.oneOf(alike);
        return drawn.equals("-") ? null : drawn;
    }

    private static Character.UnicodeScript script(String name) {
        return Character.UnicodeScript.of(name.codePointAt(0));
    }
}
