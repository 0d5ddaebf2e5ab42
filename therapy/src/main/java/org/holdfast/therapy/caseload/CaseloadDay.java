package org.holdfast.therapy.caseload;

import jakarta.faces.component.FacesComponent;
import jakarta.faces.context.FacesContext;
import java.io.IOException;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import org.holdfast.platform.tags.Html;
import org.holdfast.platform.tags.Markup;
import org.holdfast.platform.words.Words;
import org.holdfast.therapy.appointment.DiaryRow;
import org.holdfast.therapy.appointment.Outcome;

/** {@code <th:caseload-day value="#{caseloadPage.day}" next="#{caseloadPage.next}"/>}: the day beside a caseload, a line for each. */
@FacesComponent(
        value = "holdfast.CaseloadDay",
        createTag = true,
        tagName = "caseload-day",
        namespace = "holdfast.therapy")
public class CaseloadDay extends Markup {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.UK);

    @Override
    public void encodeBegin(FacesContext context) throws IOException {
        if (!isRendered()) return;
        Collection<?> day = (Collection<?>) getAttributes().get("value");
        Html html = new Html();
        if (day.isEmpty()) html.write("p", "hf-list-empty hf-quiet", words().say("caseload.diary.none"));
        else lines(html, words(), day, (Optional<?>) getAttributes().get("next"));
        html.to(out(context));
    }

    static void lines(Html html, Words words, Collection<?> day, Optional<?> next) {
        html.open("ul", "hf-list");
        for (Object one : day) {
            DiaryRow row = (DiaryRow) one;
            boolean now = next.filter(row::equals).isPresent();
            html.open("li");
            if (now) html.with("class", "hf-now");
            html.write("time", TIME.format(row.startsAt())).open("div");
            if (row.group())
                html.text(row.session())
                        .write("span", "hf-sub", words.say("caseload.diary.members", row.people()) + place(row));
            else person(html, words, row);
            html.close("div");
            if (now)
                html.open("span", "ui-tag ui-widget")
                        .icon("clock")
                        .write("span", "ui-tag-value", words.say("caseload.diary.next"))
                        .close("span");
            html.close("li");
        }
        html.close("ul");
    }

    private static void person(Html html, Words words, DiaryRow row) {
        if (row.patient() == null) html.write("bdi", row.name());
        else
            html.open("a", "hf-person")
                    .with("href", "/patients/patient.xhtml?patient=" + row.patient())
                    .write("bdi", row.name())
                    .close("a");
        html.open("span", "hf-sub").text(row.session() + place(row));
        if (row.outcome() == Outcome.ATTENDED)
            html.text(" · ").icon("check").text(" " + words.say("caseload.diary.attended"));
        if (row.outcome() == Outcome.DID_NOT_ATTEND)
            html.text(" · ").icon("missed").text(" " + words.say("caseload.diary.missed"));
        html.close("span");
    }

    private static String place(DiaryRow row) {
        return row.place() == null || row.place().isEmpty() ? "" : " · " + row.place();
    }
}
