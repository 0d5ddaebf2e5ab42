package org.holdfast.therapy.caseload;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.holdfast.platform.Time;
import org.holdfast.platform.access.Role;
import org.holdfast.platform.page.Route;
import org.holdfast.platform.tasks.Bell;
import org.holdfast.platform.tasks.OpenTask;
import org.holdfast.platform.words.Words;
import org.holdfast.therapy.appointment.Diary;
import org.holdfast.therapy.appointment.DiaryRow;

/** My caseload, with my day and my tasks beside it. Whose people are shown stands in the address. */
@Named
@RequestScoped
@Route("/therapy/caseload.xhtml")
@RolesAllowed({Role.Names.CLINICIAN, Role.Names.SUPERVISOR})
public class CaseloadPage {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE d MMMM", Locale.UK);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.UK);

    private final CaseloadDesk desk;
    private final Diary diary;
    private final Bell bell;
    private final Words words;
    private final Clock clock;
    private final String show;
    private Caseload caseload;
    private List<DueTask> due;

    @Inject
    CaseloadPage(CaseloadDesk desk, Diary diary, Bell bell, Words words, Clock clock, HttpServletRequest request) {
        this.desk = desk;
        this.diary = diary;
        this.bell = bell;
        this.words = words;
        this.clock = clock;
        this.show = request.getParameter("show");
    }

    private Caseload caseload() {
        if (caseload == null)
            caseload =
                    isTeam() ? desk.ofMyTeams(bell::owedThisWeek, this::day) : desk.mine(bell::owedThisWeek, this::day);
        return caseload;
    }

    public boolean isTeam() {
        return "team".equals(show);
    }

    /** What the page asks first: so everybody on it is read before anything of it is written. */
    public String getTitle() {
        caseload();
        return words.say(isTeam() ? "caseload.title.team" : "caseload.title");
    }

    /** "Tuesday 17 November. 14 people; 4 need you today." */
    public String getLead() {
        int all = caseload().rows().size();
        int today = caseload().in(CaseloadRow.When.TODAY).size();
        String key = today == 0
                ? "caseload.lead.none"
                : isTeam() ? "caseload.lead.team" : today == 1 ? "caseload.lead.one" : "caseload.lead";
        return words.format(key, DAY.format(caseload().today()), String.valueOf(all), String.valueOf(today));
    }

    public boolean isNobody() {
        return caseload().rows().isEmpty();
    }

    /** Only the parts that have somebody in them. */
    public List<CaseloadGroup> getGroups() {
        List<CaseloadGroup> groups = new ArrayList<>();
        for (CaseloadRow.When when : CaseloadRow.When.values()) {
            List<CaseloadRow> rows = caseload().in(when);
            if (rows.isEmpty()) continue;
            String title =
                    switch (when) {
                        case TODAY -> words.say("caseload.today");
                        case BY_FRIDAY ->
                            words.say("caseload.friday", DAY.format(caseload().friday()));
                        case LATER -> words.say("caseload.later");
                    };
            String people = rows.size() == 1
                    ? words.say("caseload.people.one")
                    : words.say("caseload.people", String.valueOf(rows.size()));
            groups.add(new CaseloadGroup(title, people, when == CaseloadRow.When.TODAY, rows));
        }
        return groups;
    }

    private List<DiaryRow> day() {
        return diary.myDay(LocalDate.now(clock));
    }

    /** My appointments of today. */
    public List<DiaryRow> getDay() {
        return caseload().day();
    }

    /** The first that has not begun and of which nothing is said yet. */
    public Optional<DiaryRow> getNext() {
        LocalDateTime now = LocalDateTime.now(clock);
        return getDay().stream()
                .filter(one -> one.outcome() == null && !one.startsAt().isBefore(now))
                .findFirst();
    }

    /** What I owe today, the late things first. */
    public List<DueTask> getDue() {
        if (due == null) due = due();
        return due;
    }

    private List<DueTask> due() {
        LocalDateTime now = LocalDateTime.now(clock);
        LocalDateTime end = now.toLocalDate().plusDays(1).atStartOfDay();
        List<DueTask> due = new ArrayList<>();
        for (OpenTask task : caseload().owed()) {
            LocalDateTime at = LocalDateTime.ofInstant(task.due(), Time.CLINIC);
            if (!at.isBefore(end)) continue;
            boolean allDay = at.getHour() == 23 && at.getMinute() == 59;
            String by = at.isBefore(now)
                    ? words.say("caseload.tasks.late")
                    : allDay ? words.say("caseload.tasks.today") : words.say("caseload.tasks.by", TIME.format(at));
            due.add(new DueTask(
                    task.title(), task.detail(), task.url() == null ? "/platform/tasks.xhtml" : task.url(), by));
        }
        return due;
    }
}
