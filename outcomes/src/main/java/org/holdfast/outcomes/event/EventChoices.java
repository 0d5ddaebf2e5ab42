package org.holdfast.outcomes.event;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.IntStream;
import org.holdfast.platform.tags.Option;
import org.holdfast.platform.words.Words;

/** What can be chosen in the form of an event. */
@Named
@ApplicationScoped
public class EventChoices {
    private final Words words;

    @Inject
    EventChoices(Words words) {
        this.words = words;
    }

    public Act[] getActs() {
        return Act.values();
    }

    public Precision[] getPrecisions() {
        return Precision.values();
    }

    public Intent[] getIntents() {
        return Intent.values();
    }

    public IntentBasis[] getIntentBases() {
        return IntentBasis.values();
    }

    public Treatment[] getTreatments() {
        return Treatment.values();
    }

    public Informant[] getInformants() {
        return Informant.values();
    }

    public YesNo[] getYesNo() {
        return YesNo.values();
    }

    public List<Option> getSeverities() {
        return IntStream.rangeClosed(0, 6)
                .mapToObj(grade -> new Option(grade, words.say("event.severity." + grade)))
                .toList();
    }
}
