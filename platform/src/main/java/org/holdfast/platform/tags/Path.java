package org.holdfast.platform.tags;

import jakarta.faces.component.FacesComponent;
import jakarta.faces.context.FacesContext;
import java.io.IOException;

/** {@code <hf:path label="Phases of treatment" value="#{page.stages}"/>}: the stages of a course, given as {@link Stage}s. */
@FacesComponent("holdfast.Path")
public class Path extends Markup {
    @Override
    public void encodeBegin(FacesContext context) throws IOException {
        if (!isRendered()) return;
        open(context, "div", "hf-path");
        open(context, "ol", "");
        if (has("label")) out(context).writeAttribute("aria-label", text("label"), null);
        int number = 0;
        if (getAttributes().get("value") instanceof Iterable<?> stages)
            for (Object each : stages) if (each instanceof Stage stage) write(context, stage, ++number);
        close(context, "ol");
        close(context, "div");
    }

    private static void write(FacesContext context, Stage stage, int number) throws IOException {
        boolean current = stage.state() == Stage.State.CURRENT;
        boolean done = stage.state() == Stage.State.DONE;
        boolean skipped = stage.state() == Stage.State.SKIPPED;
        open(
                context,
                "li",
                "ui-steps-item" + (done ? " hf-done" : current ? " ui-state-highlight" : skipped ? " hf-skipped" : ""));
        if (current) {
            out(context).writeAttribute("aria-current", "step", null);
            out(context).writeAttribute("style", "--p:" + stage.percent(), null);
        }
        open(context, "span", "ui-steps-number");
        if (done) {
            icon(context, "check");
            write(context, "span", "hf-sr", words().say("path.done"));
        } else out(context).writeText(number, null);
        close(context, "span");
        write(context, "span", "ui-steps-title", stage.title());
        if (stage.detail() != null) write(context, "p", "", stage.detail());
        close(context, "li");
    }
}
