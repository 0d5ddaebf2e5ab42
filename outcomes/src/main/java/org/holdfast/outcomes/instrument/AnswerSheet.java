package org.holdfast.outcomes.instrument;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;

/**
 * What was answered to the items of an instrument, in their order; null is not answered. Kept as {@code 1,,3}: without what
 * was not answered at the end, so that the same answers are always kept the same way. What somebody said does not apply
 * to them is kept apart from what they did not answer, as {@code 1,N,3}; neither counts in a score.
 */
public final class AnswerSheet {
    /** No instrument has more items than this. */
    public static final int MOST_ITEMS = 120;

    /** An answer that an instrument cannot have been given. */
    public record Misfit(int item, String messageKey, List<Object> args) {}

    private static final char NOT_APPLICABLE = 'N';

    /** Stands where something does not apply; no answer reaches so far down. */
    private static final Integer NONE = Integer.MIN_VALUE;

    private final Integer[] answers;

    private AnswerSheet(Integer[] answers) {
        this.answers = answers;
    }

    /** @param given null or empty if nothing was answered */
    public static AnswerSheet of(List<Integer> given) {
        return of(given, Set.of());
    }

    /**
     * @param given null or empty if nothing was answered
     * @param notApplicable the numbers of the items that do not apply, whatever stands at them
     */
    public static AnswerSheet of(List<Integer> given, Set<Integer> notApplicable) {
        Integer[] answered = given == null ? new Integer[0] : given.toArray(Integer[]::new);
        int items = notApplicable.stream()
                .mapToInt(Integer::intValue)
                .filter(item -> item >= 1 && item <= MOST_ITEMS)
                .reduce(answered.length, Math::max);
        Integer[] all = Arrays.copyOf(answered, items);
        for (int item : notApplicable) if (item >= 1 && item <= MOST_ITEMS) all[item - 1] = NONE;
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
            if (to > from)
                answers[item] =
                        kept.charAt(from) == NOT_APPLICABLE ? NONE : (Integer) Integer.parseInt(kept, from, to, 10);
            from = to + 1;
        }
        return new AnswerSheet(answers);
    }

    /** The answer to the item with this number. */
    public OptionalInt to(int item) {
        Integer answer = item > answers.length ? null : answers[item - 1];
        return answer == null || answer.equals(NONE) ? OptionalInt.empty() : OptionalInt.of(answer);
    }

    /** Somebody said that the item with this number does not apply to them. */
    public boolean isNotApplicable(int item) {
        return item <= answers.length && NONE.equals(answers[item - 1]);
    }

    /** The numbers of the items that were said not to apply. */
    public Set<Integer> notApplicable() {
        Set<Integer> items = new TreeSet<>();
        for (int item = 1; item <= answers.length; item++) if (isNotApplicable(item)) items.add(item);
        return items;
    }

    /** Nothing was answered, though something may have been said not to apply. */
    public boolean isBlank() {
        return Arrays.stream(answers).allMatch(answer -> answer == null || answer.equals(NONE));
    }

    /** The number of the last item that was answered. */
    public int size() {
        return answers.length;
    }

    /** One for each of so many items; null where it was not answered or does not apply. */
    public List<Integer> toList(int items) {
        Integer[] all = Arrays.copyOf(answers, items);
        for (int i = 0; i < all.length; i++) if (NONE.equals(all[i])) all[i] = null;
        return Arrays.asList(all);
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
                if (answer.equals(NONE)) {
                    if (!may.mayNotApply())
                        faults.add(new Misfit(item, "assessment.item.applies", List.of(item, instrument.name())));
                } else if (answer < may.least() || answer > may.most())
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

    /** {@code 1,,3} where item 2 was not answered, {@code 1,N,3} where it does not apply. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < answers.length; i++)
            text.append(i == 0 ? "" : ",")
                    .append(NONE.equals(answers[i]) ? NOT_APPLICABLE + "" : Objects.toString(answers[i], ""));
        return text.toString();
    }
}
