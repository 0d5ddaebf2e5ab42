package org.holdfast.platform.tasks;

import java.time.Instant;
import java.util.UUID;
import org.holdfast.platform.Refused;
import org.holdfast.platform.access.RecordId;

/**
 * A task to be raised:
 *
 * <pre>{@code
 * tasks.raise(NewTask.from("session.missed", session, "Call Tomasz Brennan", dueAt)
 *         .to(clinician).ofTeam(team).about(patient)
 *         .saying("After a missed session").opening("/therapy/session.xhtml?id=" + session));
 * }</pre>
 *
 * @param owner the member of staff who owes it, or null if anyone of the team may take it
 * @param team the team it belongs to, or null
 * @param record the patient it is about, or null
 * @param due the latest time; for "some time that day" the end of the day
 * @param originKind what it came from, e.g. {@code session.missed}; with {@code originId} it names one open task per owner
 * @param title what to do, as one says it: "Call Tomasz Brennan"
 * @param settling what is done at the task's page, in a word ("Review"), where only that settles the task and nobody
 *     finishes it by hand; else null
 */
public record NewTask(
        UUID owner,
        UUID team,
        UUID record,
        Instant due,
        String originKind,
        UUID originId,
        String title,
        String detail,
        String url,
        String settling) {
    public NewTask {
        if (due == null || originKind == null || originId == null || title == null || title.isBlank())
            throw new Refused("task.incomplete");
        if (settling != null && url == null) throw new Refused("task.incomplete");
        if (title.length() > 300) title = title.substring(0, 299) + "…";
        if (detail != null && detail.length() > 1000) detail = detail.substring(0, 999) + "…";
    }

    public static NewTask from(String originKind, UUID originId, String title, Instant due) {
        return new NewTask(null, null, null, due, originKind, originId, title, null, null, null);
    }

    public NewTask to(UUID staff) {
        return new NewTask(staff, team, record, due, originKind, originId, title, detail, url, settling);
    }

    public NewTask ofTeam(UUID aTeam) {
        return new NewTask(owner, aTeam, record, due, originKind, originId, title, detail, url, settling);
    }

    public NewTask about(RecordId patient) {
        return new NewTask(owner, team, patient.value(), due, originKind, originId, title, detail, url, settling);
    }

    public NewTask saying(String more) {
        return new NewTask(owner, team, record, due, originKind, originId, title, more, url, settling);
    }

    public NewTask opening(String page) {
        return new NewTask(owner, team, record, due, originKind, originId, title, detail, page, settling);
    }

    /** The same, settled only by what is done at that page, which says so with {@link Tasks#settle}. */
    public NewTask settledAt(String page, String inAWord) {
        return new NewTask(owner, team, record, due, originKind, originId, title, detail, page, inAWord);
    }
}
