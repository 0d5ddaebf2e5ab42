package org.holdfast.therapy.episode;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.holdfast.platform.Time;
import org.holdfast.platform.words.Words;
import org.holdfast.therapy.programme.Programme;

/** What was decided in a course of treatment, in words. */
@Named
@ApplicationScoped
public class DecisionWords {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.UK);

    private final Words words;

    @Inject
    DecisionWords(Words words) {
        this.words = words;
    }

    /** "Treatment entered", "Goals", "Paused until 31 Aug 2026", "Treatment given 4 weeks longer". */
    public String what(Decision one, Programme programme) {
        return switch (one.kind()) {
            case PHASE -> words.say("therapy.decision.PHASE", phase(one, programme));
            case PRODUCT ->
                programme.product(one.word()).map(Programme.Product::name).orElse(one.word());
            case PAUSE ->
                one.until() == null
                        ? words.say("therapy.decision.PAUSE")
                        : words.say("therapy.decision.PAUSE.until", DAY.format(one.until()));
            case EXTENSION -> words.format("therapy.decision.EXTENSION", phase(one, programme), one.weeks());
        };
    }

    private static String phase(Decision one, Programme programme) {
        return programme.phase(one.word()).map(Programme.Phase::name).orElse(one.word());
    }

    public String on(Decision one) {
        return DAY.format(one.on());
    }

    /** "Entered by Efua Lindqvist on 3 Aug 2026"; of what a file said that it came from another system. */
    public String entered(Decision one) {
        if (one.at() == null) return words.say("therapy.decision.file");
        return one.by().isEmpty()
                ? words.say("therapy.decision.enteredOn", day(one.at()))
                : words.say("therapy.decision.entered", one.by(), day(one.at()));
    }

    /** "Struck out by Efua Lindqvist on 4 Aug 2026: another person’s", "Said otherwise by … on …". */
    public String gone(Decision one) {
        if (one.stands()) return "";
        Decision.Gone gone = one.gone();
        String by = gone.by().isEmpty() ? words.say("therapy.decision.aFile") : gone.by();
        return gone.reason() == null
                ? words.say("therapy.decision.otherwise", by, day(gone.at()))
                : words.say("therapy.strike.was", by, day(gone.at()), gone.reason());
    }

    private static String day(Instant at) {
        return DAY.format(LocalDate.ofInstant(at, Time.CLINIC));
    }
}
