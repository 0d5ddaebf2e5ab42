package org.holdfast.patients.patient;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The words of a name as people type them when they look for someone: without accents, capitals, or apostrophes. */
final class NameWords {
    /** More words than this do not make a person easier to find. */
    private static final int MOST = 6;

    private static final int LONGEST = 60;

    /** Two words of a name, in the order in which they might be typed; {@code other} is empty for a single name. */
    record Pair(byte[] word, byte[] other) {}

    private NameWords() {}

    /** "O’Brien-Núñez" becomes obrien, nunez. */
    static List<String> of(String... names) {
        Set<String> words = new LinkedHashSet<>();
        for (String name : names) {
            if (name == null) continue;
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
            for (String word : plain.split("[^\\p{L}\\p{M}\\p{N}]+"))
                if (!word.isEmpty() && words.size() < MOST)
                    words.add(word.length() > LONGEST ? word.substring(0, LONGEST) : word);
        }
        return List.copyOf(words);
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
