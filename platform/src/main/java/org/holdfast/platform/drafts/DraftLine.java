package org.holdfast.platform.drafts;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.component.FacesComponent;
import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIComponentBase;
import jakarta.faces.component.UIForm;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.holdfast.platform.Time;
import org.holdfast.platform.access.Who;
import org.holdfast.platform.words.Words;

/**
 * {@code <hf:draft record="#{page.patient}"/>} inside a form: a quiet line that says when the draft was kept. The form is
 * known by its id, or by {@code name} where two pages have forms of one id; {@code record} is the thing it is about.
 */
@FacesComponent("holdfast.Draft")
public class DraftLine extends UIComponentBase {
    /** Which draft the form that is being sent belongs to; the submit that succeeds discards it. */
    public record Sent(String form, String record) {
        private static final String KEY = "holdfast.draft";

        public static Optional<Sent> of(FacesContext context) {
            return Optional.ofNullable((Sent) context.getAttributes().get(KEY));
        }

        /** Lets the browser forget what it held back in case the submit would fail. */
        public void tellPage(FacesContext context) {
            context.getExternalContext()
                    .addResponseCookie(
                            "hf-sent",
                            URLEncoder.encode(form + "|" + record, StandardCharsets.UTF_8),
                            Map.of("path", "/", "maxAge", 120));
        }
    }

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.UK);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM, HH:mm", Locale.UK);

    static String clockTime(Instant at) {
        return CLOCK.format(at.atZone(Time.CLINIC));
    }

    @Override
    public String getFamily() {
        return "holdfast";
    }

    @Override
    public void decode(FacesContext context) {
        context.getAttributes().put(Sent.KEY, new Sent(form(), record()));
    }

    @Override
    public void encodeBegin(FacesContext context) throws IOException {
        if (!isRendered()) return;
        Words words = CDI.current().select(Words.class).get();
        Optional<Drafts.Draft> kept = context.isPostback()
                ? Optional.empty()
                : CDI.current().select(Drafts.class).get().find(form(), record());
        ResponseWriter out = context.getResponseWriter();
        out.startElement("p", this);
        out.writeAttribute("id", getClientId(context), null);
        out.writeAttribute("class", "hf-draft", null);
        out.writeAttribute("role", "status", null);
        out.writeAttribute("data-hf-draft", form(), null);
        out.writeAttribute("data-record", record(), null);
        out.writeAttribute("data-person", CDI.current().select(Who.class).get().staff(), null);
        if (kept.isPresent()) {
            out.writeAttribute("data-kept", kept.get().content(), null);
            out.writeAttribute("data-kept-at", kept.get().savedAt().toEpochMilli(), null);
            String when = DAY.format(kept.get().savedAt().atZone(Time.CLINIC));
            out.writeAttribute("data-say-restored", words.say("draft.restored", when), null);
        }
        for (String say : new String[] {"saved", "kept", "offline", "signedOut", "signIn", "tooLong", "discard"})
            out.writeAttribute(
                    "data-say-" + say.toLowerCase(Locale.ROOT), words.say("draft." + say, (Object) "#"), null);
        out.endElement("p");
    }

    private String form() {
        Object name = getAttributes().get("name");
        if (name != null) return name.toString();
        for (UIComponent at = getParent(); at != null; at = at.getParent()) if (at instanceof UIForm) return at.getId();
        throw new IllegalStateException("hf:draft stands inside a form");
    }

    private String record() {
        Object record = getAttributes().get("record");
        return record == null ? "" : record.toString();
    }
}
