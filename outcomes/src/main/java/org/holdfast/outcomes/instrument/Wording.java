package org.holdfast.outcomes.instrument;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The instrument's own words, as a service loaded them.
 *
 * @param instrument the code
 * @param version of the definition that the words belong to
 * @param licence the reference of the licence under which they may be shown; null where none is needed
 * @param expires the last day on which they may be shown; null where they always may
 * @param introduction what stands above the items, such as the days asked about; null if nothing does
 * @param items one for each item
 * @param answers for each item the words of its answers from the lowest up; none where the answer is written into a box
 */
public record Wording(
        String instrument,
        int version,
        String licence,
        LocalDate expires,
        String introduction,
        List<String> items,
        List<List<String>> answers) {
    public Wording {
        items = List.copyOf(items);
        answers = answers.stream().map(List::copyOf).toList();
    }

    public boolean isExpired(LocalDate on) {
        return expires != null && on.isAfter(expires);
    }

    public String item(int item) {
        return items.get(item - 1);
    }

    /** The words of an answer, if it has any. */
    public Optional<String> answer(int item, Instrument.Item may, int answer) {
        List<String> words = answers.get(item - 1);
        return words.isEmpty() ? Optional.empty() : Optional.of(words.get(answer - may.least()));
    }
}
