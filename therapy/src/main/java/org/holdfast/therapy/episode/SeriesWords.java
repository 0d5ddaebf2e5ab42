package org.holdfast.therapy.episode;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDateTime;
import java.time.format.TextStyle;
import java.util.Locale;
import org.holdfast.platform.Time;
import org.holdfast.platform.words.Words;
import org.holdfast.therapy.appointment.RepeatedSessions;
import org.holdfast.therapy.recurrence.Every;
import org.holdfast.therapy.recurrence.Rhythm;

/** Says when a series takes place: "Every 2 weeks on Tuesday at 10:00, until 1 March 2027". */
@Named
@ApplicationScoped
public class SeriesWords {
    private final Words words;
    private final SessionWords sessionWords;

    @Inject
    SeriesWords(Words words, SessionWords sessionWords) {
        this.words = words;
        this.sessionWords = sessionWords;
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

    String minutes(int minutes) {
        return words.say("therapy.appointments.minutes", minutes);
    }

    /** "Left out on 8 December 2026: clinician away. Efua Lindqvist, Tue 1 Dec 2026, 09:12". */
    String told(RepeatedSessions.Told told) {
        return words.format(
                "therapy.series.told." + told.deed(),
                told.on(),
                told.reason() == null ? "" : told.reason(),
                told.by() == null ? words.say("therapy.series.told.nobody") : told.by(),
                sessionWords.moment(LocalDateTime.ofInstant(told.when(), Time.CLINIC)));
    }
}
