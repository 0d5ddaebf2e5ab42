package org.holdfast.training.supervision;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.holdfast.platform.imports.Column;
import org.holdfast.platform.imports.Dataset;
import org.holdfast.platform.imports.Merged;
import org.holdfast.platform.imports.Staging;

/** The file {@code supervision-agreements}: who agreed to be supervised by whom and how often. */
@ApplicationScoped
class AgreementDataset implements Dataset {
    @Override
    public String name() {
        return "supervision-agreements";
    }

    @Override
    public String staging() {
        return "training.staged_agreement";
    }

    @Override
    public String target() {
        return "training.supervision_agreement";
    }

    @Override
    public List<Column> columns() {
        return List.of(
                Column.key("agreement_key"),
                Column.key("supervisor"),
                Column.key("supervisee"),
                Column.oneOf("kind", Kind.class).required(),
                Column.integer("sessions_per_13_weeks", 1, Agreement.MOST_SESSIONS)
                        .required(),
                Column.date("agreed_on").required(),
                Column.date("ended_on"));
    }

    @Override
    public void judge(Staging rows) {
        rows.refuseRepeated("agreement_key");
        TwoPeople.judge(rows);
        rows.refuseWhere("ended_on", "supervision.endsBeforeItBegins", "s.ended_on < s.agreed_on", "s.agreed_on");
    }

    @Override
    public Merged merge(Staging rows) {
        return rows.into(target())
                .key("agreement_key")
                .columns("supervisor_id", "supervisee_id", "kind", "sessions_per_13_weeks", "agreed_on", "ended_on")
                .onUpdate("version", "t.version + 1")
                .merge();
    }
}
