package org.holdfast.platform.people;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.holdfast.platform.imports.Column;
import org.holdfast.platform.imports.Dataset;
import org.holdfast.platform.imports.Merged;
import org.holdfast.platform.imports.Staging;

/** The teams of a service, from its own systems. */
@ApplicationScoped
class TeamsDataset implements Dataset {
    @Override
    public String name() {
        return "teams";
    }

    @Override
    public String staging() {
        return "platform.staged_team";
    }

    @Override
    public String target() {
        return "platform.team";
    }

    @Override
    public List<Column> columns() {
        return List.of(
                Column.key("team_key"),
                Column.text("name", 200).required(),
                Column.date("opened_on"),
                Column.date("closed_on"));
    }

    @Override
    public void judge(Staging rows) {
        rows.refuseRepeated("team_key");
        rows.refuseWhere("closed_on", "team.closesBeforeItOpens", "s.closed_on < s.opened_on", "s.opened_on");
    }

    @Override
    public Merged merge(Staging rows) {
        return rows.into(target())
                .key("team_key")
                .columns("name", "opened_on", "closed_on")
                .onUpdate("version", "t.version + 1")
                .merge();
    }
}
