package org.holdfast.therapy.episode;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.format.TextStyle;
import java.util.Locale;
import org.holdfast.platform.words.Words;
import org.holdfast.therapy.appointment.RepeatedSessions;
import org.holdfast.therapy.recurrence.Every;
import org.holdfast.therapy.recurrence.Rhythm;

/** Says when a series takes place: "Every 2 weeks on Tuesday at 10:00, until 1 March 2027". */
@Named
@ApplicationScoped
public class SeriesWords {
    private final Words words;

    @Inject
    SeriesWords(Words words) {
        this.words = words;
    }

    public String rhythm(RepeatedSessions.Row row) {
        Rhythm rhythm = row.rhythm();
        String weekday = rhythm.first().getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.UK);
        String line = rhythm.every() == Every.WEEK
                ? words.format("therapy.series.weeks", rhythm.interval(), weekday, rhythm.at())
                : words.format("therapy.series.months", rhythm.interval(), rhythm.weekOfMonth(), weekday, rhythm.at());
        if (rhythm.until() != null) line += words.say("therapy.series.until", rhythm.until());
        if (rhythm.count() != null) line += words.say("therapy.series.times", rhythm.count());
        if (rhythm.endedFrom() != null) line += words.say("therapy.series.ends", rhythm.endedFrom());
        return line;
    }
}
