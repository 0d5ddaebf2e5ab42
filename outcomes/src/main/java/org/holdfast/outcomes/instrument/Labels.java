package org.holdfast.outcomes.instrument;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Our own words for what an instrument asks about: {@code item.6}, {@code scale.total}, {@code band.mild}. Enough to enter
 * a paper form; never the instrument's wording.
 */
public record Labels(Map<String, String> words) {
    private static final int LONGEST = 80;

    public Labels {
        words = Map.copyOf(words);
    }

    public String item(int item) {
        return words.getOrDefault("item." + item, String.valueOf(item));
    }

    public String scale(Scale scale) {
        return words.getOrDefault("scale." + scale.id(), scale.id());
    }

    public String band(Scale.Band band) {
        return words.getOrDefault("band." + band.id(), band.id());
    }

    /**
     * Reads a bundle.
     *
     * @param faults gets a line for each fault: what has no word, and words for what is not there
     */
    static Labels read(String file, String text, Instrument of, List<String> faults) {
        Properties bundle = new Properties();
        try {
            bundle.load(new StringReader(text.startsWith("\uFEFF") ? text.substring(1) : text));
        } catch (IllegalArgumentException malformed) {
            faults.add(file + ": has a \\u that is not followed by four hexadecimal digits");
            return new Labels(Map.of());
        } catch (IOException never) {
            throw new UncheckedIOException(never);
        }
        Map<String, String> words = new TreeMap<>();
        for (String key : bundle.stringPropertyNames())
            words.put(key, bundle.getProperty(key).strip());
        List<String> needed = new ArrayList<>();
        for (int item = 1; item <= of.items().size(); item++) needed.add("item." + item);
        for (Scale scale : of.scales()) {
            needed.add("scale." + scale.id());
            for (Scale.Band band : scale.bands()) needed.add("band." + band.id());
        }
        for (String key : new TreeSet<>(needed))
            if (words.getOrDefault(key, "").isEmpty()) faults.add(file + ": " + key + " has no word");
        for (Map.Entry<String, String> word : words.entrySet()) {
            if (!needed.contains(word.getKey()))
                faults.add(file + ": " + shown(word.getKey()) + " is not in the definition");
            if (word.getValue().length() > LONGEST)
                faults.add(file + ": " + shown(word.getKey()) + " has more than " + LONGEST + " characters");
        }
        return new Labels(words);
    }

    /** Whatever stands in a file, a fault is one line. */
    private static String shown(String key) {
        String line = key.replaceAll("\\R|\\p{Cntrl}", " ");
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "…";
    }
}
