package org.holdfast.therapy.episode;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.holdfast.platform.Time;
import org.holdfast.platform.access.Who;
import org.holdfast.platform.words.Words;
import org.holdfast.therapy.appointment.AppointmentRow;
import org.holdfast.therapy.appointment.AppointmentWas;

/** Appointments, and who did what to them, in words. */
@Named
@ApplicationScoped
public class SessionWords {
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("EEE d MMM uuuu, HH:mm", Locale.UK);

    private final Words words;
    private final Who who;

    @Inject
    SessionWords(Words words, Who who) {
        this.words = words;
        this.who = who;
    }

    public String moment(LocalDateTime moment) {
        return MOMENT.format(moment);
    }

    /** "Tue 24 Nov 2026, 10:00 · Room 2". */
    public String line(AppointmentRow session) {
        return line(session.startsAt(), session.place());
    }

    /** As it stands, a line for each fact. */
    public String now(AppointmentRow session) {
        StringBuilder lines = new StringBuilder(line(session));
        if (session.outcome() != null) lines.append('\n').append(words.of(session.outcome()));
        if (session.struck()) lines.append('\n').append(struckOut(session));
        return lines.toString();
    }

    public String line(LocalDateTime startsAt, String place) {
        return moment(startsAt) + (place == null || place.isBlank() ? "" : " · " + place);
    }

    /** "Tue 17 Nov 2026, 10:00 · planned: until Efua Lindqvist changed it on Mon 16 Nov 2026, 09:12. Ill." */
    public String earlier(AppointmentWas was) {
        String said = was.outcome() == null ? words.say("therapy.appointments.planned") : words.of(was.outcome());
        String what = was.startsAt() == null ? said : line(was.startsAt(), was.place()) + " · " + said;
        return words.format(
                "therapy.earlier.until",
                what,
                by(was.superseded()),
                when(was.superseded()),
                was.reason() == null ? "" : was.reason());
    }

    /** "Struck out by Efua Lindqvist on Mon 16 Nov 2026, 09:12: wrong person". */
    public String struckOut(AppointmentRow session) {
        return words.format(
                "therapy.strike.was",
                by(session.struckOut().when()),
                when(session.struckOut().when()),
                session.struckOut().reason());
    }

    /** Whether it was done by whoever looks at it. */
    public boolean isOwn(AppointmentRow.Changed changed) {
        return changed != null && changed.staff() != null && changed.staff().equals(who.staff());
    }

    public String by(AppointmentRow.Changed changed) {
        return changed == null || changed.by() == null ? words.say("therapy.conflict.sender") : changed.by();
    }

    public String when(AppointmentRow.Changed changed) {
        return changed == null ? "" : moment(LocalDateTime.ofInstant(changed.at(), Time.CLINIC));
    }
}
