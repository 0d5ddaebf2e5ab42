package org.holdfast.training.supervision;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.holdfast.platform.imports.Column;
import org.holdfast.platform.imports.Dataset;
import org.holdfast.platform.imports.Merged;
import org.holdfast.platform.imports.Staging;

/** The file {@code supervision}: sessions that took place, one row for each person supervised. */
@ApplicationScoped
class SupervisionDataset implements Dataset {
    @Override
    public String name() {
        return "supervision";
    }

    @Override
    public String staging() {
        return "training.staged_supervision";
    }

    @Override
    public String target() {
        return "training.supervision_session";
    }

    @Override
    public List<Column> columns() {
        return List.of(
                Column.key("session_key"),
                Column.key("supervisor"),
                Column.key("supervisee"),
                Column.date("held_on").required(),
                Column.integer("minutes", 1, 1440),
                Column.oneOf("kind", Kind.class).required(),
                Column.integer("group_size", 1, 100));
    }

    @Override
    public void judge(Staging rows) {
        rows.refuseRepeated("session_key");
        TwoPeople.judge(rows);
        rows.refuseWhere(
                "held_on", "supervision.notYetHeld", "s.held_on > " + Staging.literal(rows.today()), "s.held_on");
        rows.refuseWhere("group_size", "supervision.groupNeedsTwo", "s.kind = 'GROUP' AND s.group_size < 2");
        rows.refuseWhere("group_size", "supervision.aloneIsOne", "s.kind = 'INDIVIDUAL' AND s.group_size > 1");
        String employed = "FROM platform.staff f WHERE f.id = s.supervisee_id";
        rows.warnWhere(
                "held_on",
                "supervision.beforeTheyCame",
                "EXISTS (SELECT 1 " + employed + " AND s.held_on < f.started_on)",
                "(SELECT f.started_on " + employed + ")");
        rows.warnWhere(
                "held_on",
                "supervision.afterTheyLeft",
                "EXISTS (SELECT 1 " + employed + " AND s.held_on > f.left_on)",
                "(SELECT f.left_on " + employed + ")");
    }

    @Override
    public Merged merge(Staging rows) {
        return rows.into(target())
                .key("session_key")
                .columns("supervisor_id", "supervisee_id", "held_on", "minutes", "kind", "group_size")
                .onUpdate("version", "t.version + 1")
                // The sender's version stands, also if the session was struck out here.
                .onUpdate("struck_out_at", "NULL")
                .onUpdate("struck_out_by", "NULL")
                .onUpdate("struck_out_why", "NULL")
                .merge();
    }
}
