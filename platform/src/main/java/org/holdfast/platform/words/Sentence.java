package org.holdfast.platform.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A message with gaps for words, {@code {0}} and {@code {1}}, and nothing that would have to be formatted. It says what a
 * {@link java.text.MessageFormat} of the same message would, at a tenth of the cost.
 *
 * @param texts what stands before each gap and after the last
 * @param gaps which argument belongs into each
 */
record Sentence(List<String> texts, List<Integer> gaps) {
    private static final long WITHOUT_SEPARATOR = 1000;

    /** Nothing if the message formats numbers, days or choices, or does not end as it should. */
    static Optional<Sentence> of(String message) {
        List<String> texts = new ArrayList<>();
        List<Integer> gaps = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < message.length(); i++) {
            char here = message.charAt(i);
            if (here == '\'') {
                if (message.startsWith("''", i)) {
                    text.append('\'');
                    i++;
                } else quoted = !quoted;
            } else if (quoted || here != '{') {
                text.append(here);
            } else {
                int end = message.indexOf('}', i);
                if (end != i + 2 || !Character.isDigit(message.charAt(i + 1))) return Optional.empty();
                texts.add(text.toString());
                text.setLength(0);
                gaps.add(message.charAt(i + 1) - '0');
                i = end;
            }
        }
        if (quoted) return Optional.empty();
        texts.add(text.toString());
        return Optional.of(new Sentence(List.copyOf(texts), List.copyOf(gaps)));
    }

    /** Whether these are words, or numbers that are written without a separator. */
    static boolean fits(Object[] args) {
        for (Object arg : args) {
            if (arg instanceof String) continue;
            if (!(arg instanceof Integer || arg instanceof Long)) return false;
            if (Math.abs(((Number) arg).longValue()) >= WITHOUT_SEPARATOR) return false;
        }
        return true;
    }

    String with(Object[] args) {
        StringBuilder said = new StringBuilder();
        for (int gap = 0; gap < gaps.size(); gap++) {
            said.append(texts.get(gap));
            int arg = gaps.get(gap);
            if (arg < args.length) said.append(args[arg]);
            else said.append('{').append(arg).append('}');
        }
        return said.append(texts.get(gaps.size())).toString();
    }
}
