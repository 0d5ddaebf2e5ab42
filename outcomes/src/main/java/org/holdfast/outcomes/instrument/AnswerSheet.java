package org.holdfast.outcomes.instrument;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;

/**
 * What was answered to the items of an instrument, in their order; null is not answered. Kept as {@code 1,,3}: without what
 * was not answered at the end, so that the same answers are always kept the same way.
 */
public final class AnswerSheet {
    /** No instrument has more items than this. */
    public static final int MOST_ITEMS = 120;

    /** An answer that an instrument cannot have been given. */
    public record Misfit(int item, String messageKey, List<Object> args) {}

    private final Integer[] answers;

    private AnswerSheet(Integer[] answers) {
        this.answers = answers;
    }

    /** @param given null or empty if nothing was answered */
    public static AnswerSheet of(List<Integer> given) {
        Integer[] all = given == null ? new Integer[0] : given.toArray(Integer[]::new);
        int end = all.length;
        while (end > 0 && all[end - 1] == null) end--;
        return new AnswerSheet(Arrays.copyOf(all, end));
    }

    /** @param kept as {@link #toString} wrote it; more commas at the end make no difference */
    public static AnswerSheet parse(String kept) {
        int end = kept.length();
        while (end > 0 && kept.charAt(end - 1) == ',') end--;
        if (end == 0) return new AnswerSheet(new Integer[0]);
        int items = 1;
        for (int at = 0; at < end; at++) if (kept.charAt(at) == ',') items++;
        Integer[] answers = new Integer[items];
        int from = 0;
        for (int item = 0; item < items; item++) {
            int comma = kept.indexOf(',', from);
            int to = comma < 0 || comma > end ? end : comma;
            // Parsed in place: a report reads hundreds of thousands of them.
            if (to > from) answers[item] = Integer.parseInt(kept, from, to, 10);
            from = to + 1;
        }
        return new AnswerSheet(answers);
    }

    /** The answer to the item with this number. */
    public OptionalInt to(int item) {
        Integer answer = item > answers.length ? null : answers[item - 1];
        return answer == null ? OptionalInt.empty() : OptionalInt.of(answer);
    }

    /** The number of the last item that was answered. */
    public int size() {
        return answers.length;
    }

    /** One for each of so many items; null where it was not answered. */
    public List<Integer> toList(int items) {
        return Arrays.asList(Arrays.copyOf(answers, items));
    }

    /** Everything about these answers that does not fit an instrument. */
    public List<Misfit> faults(Instrument instrument) {
        List<Misfit> faults = new ArrayList<>();
        int items = instrument.items().size();
        for (int item = 1; item <= answers.length; item++) {
            Integer answer = answers[item - 1];
            if (answer == null) continue;
            if (item > items)
                faults.add(new Misfit(item, "assessment.item.tooMany", List.of(instrument.name(), items)));
            else {
                Instrument.Item may = instrument.items().get(item - 1);
                if (answer < may.least() || answer > may.most())
                    faults.add(new Misfit(
                            item,
                            "assessment.item.range",
                            List.of(answer, item, instrument.name(), may.least(), may.most())));
            }
        }
        return faults;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof AnswerSheet sheet && Arrays.equals(answers, sheet.answers);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(answers);
    }

    /** {@code 1,,3} where item 2 was not answered. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < answers.length; i++)
            text.append(i == 0 ? "" : ",").append(Objects.toString(answers[i], ""));
        return text.toString();
    }
}
