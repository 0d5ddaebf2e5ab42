package org.holdfast.patients.diagnosis;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import org.holdfast.platform.words.Words;

/** What the codes that a service like this one meets every day stand for, in plain words; other codes stand alone. */
@Named
@ApplicationScoped
public class DiagnosisNames {
    private final Words words;

    @Inject
    DiagnosisNames(Words words) {
        this.words = words;
    }

    /** The name, or nothing where a part of the code is not in the table. */
    public String of(CodeSystem system, String code) {
        List<String> names = new ArrayList<>();
        for (String part : code.split("[/&]")) {
            String key = "diagnosis.name." + system + "." + part;
            if (!words.knows(key)) return "";
            names.add(words.say(key));
        }
        return String.join(", ", names);
    }
}
