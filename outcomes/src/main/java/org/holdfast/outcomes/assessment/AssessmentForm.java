package org.holdfast.outcomes.assessment;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.holdfast.outcomes.instrument.Instrument;
import org.holdfast.outcomes.instrument.Wording;
import org.holdfast.platform.Together;

/** What stands in the form while answers are entered or corrected, item by item as the instrument's definition says. */
public class AssessmentForm implements Serializable {
    private final String code;
    private final int version;
    private final String name;
    private final String introduction;
    private final String note;
    private final boolean worded;
    private final List<AnswerField> items = new ArrayList<>();
    private LocalDate completedOn;

    /** @param note what is to be known about the words or the measure; empty if nothing is */
    AssessmentForm(
            Instrument instrument, LocalDate completedOn, Optional<Wording> wording, String note, String doesNotApply) {
        this.introduction = wording.map(Wording::introduction).orElse(null);
        this.worded = wording.isPresent();
        this.note = note;
        this.code = instrument.code();
        this.version = instrument.version();
        this.name = instrument.name();
        this.completedOn = completedOn;
        for (int item = 1; item <= instrument.items().size(); item++)
            items.add(new AnswerField(
                    item, instrument.items().get(item - 1), instrument.labels().item(item), wording, doesNotApply));
    }

    AssessmentForm filled(List<Integer> answers, List<Integer> notApplicable) {
        for (AnswerField field : items)
            field.fill(
                    field.getItem() <= answers.size() ? answers.get(field.getItem() - 1) : null,
                    notApplicable.contains(field.getItem()));
        return this;
    }

    /** @throws org.holdfast.platform.Refused for every item that was not answered with a number */
    AssessmentFacts facts() {
        Together together = new Together();
        List<Integer> answers = new ArrayList<>();
        for (AnswerField field : items) answers.add(together.make(field::number).orElse(null));
        together.refuse();
        return new AssessmentFacts(code, version, completedOn, answers, notApplicable());
    }

    private Set<Integer> notApplicable() {
        Set<Integer> which = new TreeSet<>();
        for (AnswerField field : items) if (field.isNotApplicable()) which.add(field.getItem());
        return which;
    }

    public String getCode() {
        return code;
    }

    public int getVersion() {
        return version;
    }

    public String getName() {
        return name;
    }

    /** What stands above the items; null if nothing does. */
    public String getIntroduction() {
        return introduction;
    }

    public String getNote() {
        return note;
    }

    /** The instrument's own words are shown. */
    public boolean isWorded() {
        return worded;
    }

    public List<AnswerField> getItems() {
        return items;
    }

    public int getCount() {
        return items.size();
    }

    /** How many have an answer; what does not apply has none. */
    public long getAnswered() {
        return items.stream()
                .filter(one -> one.getAnswer() != null && !one.getAnswer().isBlank() && !one.isNotApplicable())
                .count();
    }

    public LocalDate getCompletedOn() {
        return completedOn;
    }

    public void setCompletedOn(LocalDate completedOn) {
        this.completedOn = completedOn;
    }
}
