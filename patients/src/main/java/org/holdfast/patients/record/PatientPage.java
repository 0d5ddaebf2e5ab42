package org.holdfast.patients.record;

import static org.holdfast.platform.access.Role.Names.CLINICIAN;
import static org.holdfast.platform.access.Role.Names.SUPERVISOR;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.holdfast.patients.api.TimelineEntry;
import org.holdfast.platform.page.Route;
import org.holdfast.platform.words.Words;

/** A patient's overview: two years drawn on one axis, and everything that happened, newest first. */
@Named
@RequestScoped
@Route("/patients/patient.xhtml")
@RolesAllowed({CLINICIAN, SUPERVISOR})
public class PatientPage {
    private static final int AT_FIRST = 15;
    private static final int STEP = 50;
    private static final int MOST = 1_000;
    /** Enough for two busy years, in one statement of each source. */
    private static final int DRAWN = 400;

    private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.UK);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.UK);

    private final RecordDesk desk;
    private final RecordFrame frame;
    private final Words words;
    private final Clock clock;
    private Timeline timeline;
    private Drawing drawing;
    private int show = AT_FIRST;

    @Inject
    PatientPage(RecordDesk desk, RecordFrame frame, Words words, Clock clock) {
        this.desk = desk;
        this.frame = frame;
        this.words = words;
        this.clock = clock;
    }

    @PostConstruct
    void arrive() {
        String asked = FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestParameterMap()
                .get("show");
        if (asked != null && asked.matches("[0-9]{1,4}"))
            show = Math.max(AT_FIRST, Math.min(MOST, Integer.parseInt(asked)));
        timeline = desk.timeline(frame.getPatient(), Math.max(DRAWN, show));
        drawing = Drawing.of(timeline.entries(), LocalDate.now(clock), words);
    }

    public Drawing getDrawing() {
        return drawing;
    }

    public List<DayView> getDays() {
        return timeline.entries().stream().limit(show).map(this::day).toList();
    }

    public boolean isMore() {
        return timeline.entries().size() > show || timeline.more();
    }

    /** How many to show next. */
    public int getNext() {
        return show + STEP;
    }

    public String getSpan() {
        return SHORT.format(drawing.from()) + " – " + SHORT.format(drawing.to());
    }

    private DayView day(TimelineEntry entry) {
        String when =
                switch (entry.precision()) {
                    case DAY -> SHORT.format(entry.on());
                    case WEEK -> words.say("timeline.weekOf.short", SHORT.format(entry.on()));
                    case MONTH -> MONTH.format(entry.on());
                };
        String detail = entry.detail() == null ? "" : entry.detail();
        String lasted = entry.lasting()
                ? words.say("timeline.stillLasts")
                : entry.until() != null && entry.until().isAfter(entry.on())
                        ? words.say("timeline.until", entry.until())
                        : "";
        if (!lasted.isEmpty()) detail = detail.isEmpty() ? lasted : detail + " · " + lasted;
        return new DayView(when, entry.title(), detail, entry.icon(), entry.link());
    }
}
