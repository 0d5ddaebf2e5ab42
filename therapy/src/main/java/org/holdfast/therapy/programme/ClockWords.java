package org.holdfast.therapy.programme;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.holdfast.platform.words.Words;

/** Says aloud what a clock shows, and days as people say them. */
@ApplicationScoped
public class ClockWords {
    private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("d MMM", Locale.UK);
    private static final DateTimeFormatter WEEKDAY = DateTimeFormatter.ofPattern("EEEE", Locale.UK);

    private final Words words;

    @Inject
    public ClockWords(Words words) {
        this.words = words;
    }

    /** "SCM · Treatment". */
    public String phase(Standing standing) {
        if (standing.programme().isMissing()) return standing.programme().shortName();
        return standing.programme().shortName() + " · " + standing.phase().name();
    }

    /** "week 14 of 26–52", "month 7 of 18", "session 3 of up to 6". */
    public String clock(Standing standing) {
        if (standing.programme().isMissing()) return words.say("therapy.programme.missing.short");
        Standing.Reading clock = standing.clock();
        String of = clock.least() == null ? String.valueOf(clock.most()) : clock.least() + "–" + clock.most();
        String key = "therapy.clock." + clock.unit();
        if (clock.unit() == Programme.Unit.SESSION) {
            String limit = clock.least() == null ? words.say("therapy.clock.upTo", of) : of;
            return clock.count() == 0
                    ? words.say("therapy.clock.noSession", limit)
                    : words.say(key, String.valueOf(clock.count()), limit);
        }
        return words.say(key, String.valueOf(clock.count()), of);
    }

    /**
     * The same while treatment goes on; before its first day when it begins: "begins on Friday"; and while it rests that
     * it does: "week 10 of 26–52, paused since 3 Aug".
     */
    public String clock(Standing standing, LocalDate startedOn, LocalDate today) {
        if (startedOn.isAfter(today)) return words.say("therapy.begins", onDay(startedOn, today));
        String clock = clock(standing);
        if (!standing.isPaused() || !standing.on().equals(today)) return clock;
        return words.say("therapy.clock.paused", clock, paused(standing, today));
    }

    /** "paused since 3 Aug", "paused until 31 Aug". */
    public String paused(Standing standing, LocalDate today) {
        History.Pause now = standing.pauses().now();
        return now.until() == null
                ? words.say("therapy.paused.since", brief(now.from(), today))
                : words.say("therapy.paused.until", brief(now.until(), today));
    }

    /** What the programme calls a kind of session: "Introductory group"; also where it does not know it. */
    public String strand(Programme programme, String id) {
        return programme.strand(id).map(Programme.Strand::name).orElseGet(() -> {
            String key = "strand." + id;
            if (words.knows(key)) return words.say(key);
            String read = id.replace('_', ' ').toLowerCase(Locale.UK);
            return read.isEmpty() ? id : Character.toUpperCase(read.charAt(0)) + read.substring(1);
        });
    }

    /** "today", "yesterday", "tomorrow", "Friday", "12 Nov". */
    public String day(LocalDate day, LocalDate today) {
        long away = ChronoUnit.DAYS.between(today, day);
        if (away == 0) return words.say("therapy.day.today");
        if (away == 1) return words.say("therapy.day.tomorrow");
        if (away == -1) return words.say("therapy.day.yesterday");
        if (Math.abs(away) < 7) return WEEKDAY.format(day);
        return brief(day, today);
    }

    /** The same with "on" where one says it: "today", "on Friday", "on 12 Nov". */
    public String onDay(LocalDate day, LocalDate today) {
        long away = ChronoUnit.DAYS.between(today, day);
        String said = day(day, today);
        return Math.abs(away) <= 1 ? said : words.say("therapy.day.on", said);
    }

    /** "10 Nov", with the year where it is another. */
    public String brief(LocalDate day, LocalDate today) {
        return SHORT.format(day) + (day.getYear() == today.getYear() ? "" : " " + day.getYear());
    }
}
