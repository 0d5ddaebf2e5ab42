package org.holdfast.patients.patient;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The words of a name as people type them when they look for someone: without accents, capitals, or apostrophes. */
final class NameWords {
    /** The index keeps no more words of a person than this; of each part of a long name the first ones. */
    static final int MOST = 8;

    private static final int LONGEST = 60;

    /** Two words of a name, in the order in which they might be typed; {@code other} is empty for a single name. */
    record Pair(byte[] word, byte[] other) {}

    private NameWords() {}

    /**
     * The words under which a person is looked for: "O’Brien-Núñez" becomes obrien, nunez. Of names with more words than
     * are kept each has its share, the first words first, so that nobody's family name is crowded out by a long given name.
     */
    static List<String> of(String... names) {
        List<List<String>> parts = Arrays.stream(names).map(NameWords::words).toList();
        Set<String> kept = new HashSet<>();
        int longest = parts.stream().mapToInt(List::size).max().orElse(0);
        for (int nth = 0; nth < longest; nth++)
            for (List<String> part : parts) if (nth < part.size() && kept.size() < MOST) kept.add(part.get(nth));
        return parts.stream()
                .flatMap(List::stream)
                .filter(kept::contains)
                .distinct()
                .toList();
    }

    /** Every word of these names, however many. */
    static Set<String> all(String... names) {
        Set<String> words = new LinkedHashSet<>();
        for (String name : names) words.addAll(words(name));
        return words;
    }

    private static List<String> words(String name) {
        if (name == null) return List.of();
        String plain = Normalizer.normalize(name, Normalizer.Form.NFKD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\p{Mn}|['’‘ʼ`´.]", "")
                .replace("ł", "l")
                .replace("ø", "o")
                .replace("đ", "d")
                .replace("ð", "d")
                .replace("ı", "i")
                .replace("ß", "ss")
                .replace("æ", "ae")
                .replace("œ", "oe")
                .replace("þ", "th");
        return Arrays.stream(plain.split("[^\\p{L}\\p{M}\\p{N}]+"))
                .filter(word -> !word.isEmpty())
                .map(word -> word.length() > LONGEST ? word.substring(0, LONGEST) : word)
                .distinct()
                .toList();
    }

    static List<Pair> pairs(String... names) {
        List<String> words = of(names);
        if (words.size() == 1) return List.of(new Pair(bytes(words.get(0)), new byte[0]));
        List<Pair> pairs = new ArrayList<>();
        for (String word : words)
            for (String other : words) if (!word.equals(other)) pairs.add(new Pair(bytes(word), bytes(other)));
        return pairs;
    }

    static byte[] bytes(String word) {
        return word.getBytes(StandardCharsets.UTF_8);
    }

    /** The first bytes that no word with this beginning can have: 0xFF never occurs in UTF-8. */
    static byte[] after(String beginning) {
        byte[] start = bytes(beginning);
        byte[] end = Arrays.copyOf(start, start.length + 1);
        end[start.length] = (byte) 0xFF;
        return end;
    }
}
