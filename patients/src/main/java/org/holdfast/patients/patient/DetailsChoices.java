package org.holdfast.patients.patient;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.LinkedHashMap;
import java.util.Map;
import org.holdfast.platform.words.Words;

/** What the form of a person's details offers to choose from. */
@Named
@ApplicationScoped
public class DetailsChoices {
    private final Words words;

    @Inject
    DetailsChoices(Words words) {
        this.words = words;
    }

    /** The words to choose from, and the one that another system has sent. */
    public Map<String, String> genders(String stored) {
        Map<String, String> genders = new LinkedHashMap<>();
        for (String word : words.say("patient.gender.choices").split(", ")) genders.put(word, word);
        if (stored != null && !stored.isBlank()) genders.putIfAbsent(stored, stored);
        return genders;
    }
}
