package org.holdfast.outcomes.assessment;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.holdfast.outcomes.instrument.Instrument;
import org.holdfast.outcomes.instrument.Wording;
import org.holdfast.platform.Refused;
import org.holdfast.platform.tags.Option;

/** One item in the form: what it asks about, what may be answered, and what was. */
public class AnswerField implements Serializable {
    /** What stands for an item that does not apply. */
    static final String NOT_APPLICABLE = "N";

    /** An answer of more digits than one is typed into a box. */
    private static final int ONE_DIGIT = 9;

    private final int item;
    private final int least;
    private final int most;
    private final String label;
    private final List<String> values = new ArrayList<>();
    private final List<String> texts = new ArrayList<>();
    private boolean worded;
    private String answer;

    /** @param wording the instrument's own words, where they may be shown; else our label stands alone */
    AnswerField(int item, Instrument.Item may, String label, Optional<Wording> wording, String doesNotApply) {
        this.item = item;
        this.least = may.least();
        this.most = may.most();
        this.label = wording.map(own -> own.item(item)).orElse(label);
        for (int one = least; !isTyped() && one <= most; one++) {
            values.add(String.valueOf(one));
            String words = "";
            if (wording.isPresent())
                words = wording.get().answer(item, may, one).orElse("");
            texts.add(words.isEmpty() ? String.valueOf(one) : one + "  " + words);
            worded |= !words.isEmpty();
        }
        if (may.mayNotApply() && !isTyped()) {
            values.add(NOT_APPLICABLE);
            texts.add(doesNotApply);
        }
    }

    /** Null where nothing was answered. */
    Integer number() {
        if (answer == null || answer.isBlank() || isNotApplicable()) return null;
        try {
            return Integer.valueOf(answer.strip());
        } catch (NumberFormatException nonsense) {
            throw new Refused("assessment.item.number", label, least, most).on("item_" + item);
        }
    }

    boolean isNotApplicable() {
        return NOT_APPLICABLE.equals(answer);
    }

    void fill(Integer number, boolean notApplicable) {
        answer = notApplicable ? NOT_APPLICABLE : number == null ? null : number.toString();
    }

    /** It is written into a box, because there is more to choose from than digits. */
    public boolean isTyped() {
        return most > ONE_DIGIT;
    }

    public List<Option> getChoices() {
        List<Option> choices = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) choices.add(new Option(values.get(i), texts.get(i)));
        return choices;
    }

    /** How the choices stand: as a bar of digits, or with their words one below the other. */
    public String getLook() {
        return worded ? "answers" : "segments";
    }

    public int getItem() {
        return item;
    }

    public int getLeast() {
        return least;
    }

    public int getMost() {
        return most;
    }

    public String getLabel() {
        return label;
    }

    public String getAnswer() {
        return answer;
    }

    public void setAnswer(String answer) {
        this.answer = answer;
    }
}
