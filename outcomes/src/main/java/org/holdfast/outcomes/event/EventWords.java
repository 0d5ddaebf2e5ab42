package org.holdfast.outcomes.event;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.holdfast.platform.words.Words;

/** How an event is told. */
@Named
@ApplicationScoped
public class EventWords {
    private final Words words;

    @Inject
    EventWords(Words words) {
        this.words = words;
    }

    /** The day, or the week or month that is meant. */
    public String when(EventRow row) {
        return when(row.precision(), row.occurredOn());
    }

    private String when(Precision precision, LocalDate on) {
        return precision == Precision.DAY ? words.date(on) : words.say("event.about." + precision, on);
    }

    public String severity(EventRow row) {
        return row.medicalSeverity() == null
                ? words.say("outcomes.notRecorded")
                : words.say("event.severity." + row.medicalSeverity());
    }

    /** "Self-injury, 3 March 2026". */
    String line(EventRow row) {
        return words.of(row.act()) + ", " + when(row);
    }

    /** A line for each fact that is known. */
    String lines(EventFacts facts) {
        List<String> lines = new ArrayList<>();
        add(lines, "event.act", words.of(facts.act()));
        add(lines, "event.occurredOn", when(facts.precision(), facts.occurredOn()));
        add(lines, "event.count", facts.count());
        add(lines, "event.intent", word(facts.intent()));
        add(lines, "event.intentBasis", word(facts.intentBasis()));
        add(
                lines,
                "event.medicalSeverity",
                facts.medicalSeverity() == null ? null : words.say("event.severity." + facts.medicalSeverity()));
        add(lines, "event.treatment", word(facts.treatment()));
        add(lines, "event.method", facts.method());
        add(lines, "event.setting", facts.setting());
        add(lines, "event.substanceInvolved", yesNo(facts.substanceInvolved()));
        add(lines, "event.informant", word(facts.informant()));
        add(lines, "event.corroborated", yesNo(facts.corroborated()));
        add(lines, "event.reportedOn", facts.reportedOn() == null ? null : words.date(facts.reportedOn()));
        return String.join("\n", lines);
    }

    private void add(List<String> lines, String key, Object value) {
        if (value != null) lines.add(words.say(key) + ": " + value);
    }

    private String word(Enum<?> value) {
        return value == null ? null : words.of(value);
    }

    private String yesNo(Boolean value) {
        return value == null ? null : words.of(YesNo.of(value));
    }
}
