package org.holdfast.outcomes.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.holdfast.outcomes.entry.Sent;
import org.holdfast.outcomes.instrument.AnswerSheet;
import org.holdfast.outcomes.instrument.Instrument;
import org.holdfast.outcomes.instrument.Instruments;
import org.holdfast.platform.imports.Column;
import org.holdfast.platform.imports.Dataset;
import org.holdfast.platform.imports.Merged;
import org.holdfast.platform.imports.Staging;

/**
 * Assessments from other systems. What was struck out or corrected here stays so until its sender changes it. A blank
 * version means the one in use; an assessment that is here already keeps the version it has.
 */
@ApplicationScoped
class AssessmentDataset implements Dataset {
    private static final String ITEM = "item_";
    private static final int BATCH = 10_000;

    /** The rows' own definitions decide what may be answered; this only keeps out what no definition can allow. */
    private static final int FARTHEST = 9999;

    private final Sent sent;
    private final Instruments instruments;
    private final RiskAnswers risk;

    @Inject
    AssessmentDataset(Clock clock, Instruments instruments, RiskAnswers risk) {
        this.sent = new Sent(AssessmentDesk.KIND, AssessmentRow.COLUMNS, clock);
        this.instruments = instruments;
        this.risk = risk;
    }

    @Override
    public String name() {
        return "assessments";
    }

    @Override
    public String staging() {
        return "outcomes.staged_assessment";
    }

    @Override
    public String target() {
        return "outcomes.assessment";
    }

    @Override
    public List<Column> columns() {
        return List.of(
                Column.key("assessment_key"),
                Column.key("patient_key"),
                Column.text("instrument", 40)
                        .required()
                        .normalised(name -> instruments.code(name).orElse(name))
                        .matching(name -> instruments.code(name).isPresent(), "assessment.instrument.unknown"),
                Column.integer("version", 1, FARTHEST),
                Column.date("completed_on").required(),
                Column.series("answers", ITEM, AnswerSheet.MOST_ITEMS, -FARTHEST, FARTHEST));
    }

    @Override
    public String record() {
        return "s.patient_id";
    }

    @Override
    public void judge(Staging rows) {
        rows.refuseRepeated("assessment_key");
        rows.resolve("patient_id", "patient_key", "outcomes.patient_fact", "patient_key", "id");
        rows.refuseUnknown("patient_key", "patient_id");
        rows.refuseWhere(
                "completed_on",
                "outcomes.beforeBirth",
                "EXISTS (SELECT 1 FROM outcomes.patient_fact p WHERE p.id = s.patient_id"
                        + " AND s.completed_on < p.date_of_birth)");
        rows.warnWhere(
                "completed_on",
                "outcomes.afterDeath",
                "EXISTS (SELECT 1 FROM outcomes.patient_fact p WHERE p.id = s.patient_id AND s.completed_on > p.died_on)");
        rows.refuseWhere("completed_on", "outcomes.future", "s.completed_on > " + Staging.literal(rows.today()));
        rows.resolve(
                "instrument_version",
                "COALESCE(s.version, (SELECT t.instrument_version FROM outcomes.assessment t"
                        + " WHERE t.assessment_key = s.assessment_key AND t.instrument = s.instrument), " + inUse()
                        + ")");
        rows.refuseWhere(
                "version",
                "assessment.version.unknown",
                "s.version IS NOT NULL AND s.instrument IS NOT NULL AND NOT (" + known() + ")",
                "s.version",
                "s.instrument");
        rows.warnWhere(
                ITEM + 1,
                "assessment.import.nothingAnswered",
                "s.instrument IS NOT NULL AND " + ANSWERS + " = ''",
                "s.instrument");
        record Answered(int row, String instrument, int version, String answers) {}
        rows.matching(
                known(),
                "",
                "s.instrument, s.instrument_version, s.answers",
                row -> new Answered(
                        row.getInt("this_row"),
                        row.getString("instrument"),
                        row.getInt("instrument_version"),
                        row.getString("answers")),
                BATCH,
                batch -> {
                    for (Answered one : batch)
                        instruments.of(one.instrument(), one.version()).ifPresent(instrument -> AnswerSheet.parse(
                                        one.answers())
                                .faults(instrument)
                                .forEach(fault -> rows.refuse(
                                        one.row(),
                                        ITEM + fault.item(),
                                        fault.messageKey(),
                                        fault.args().toArray())));
                });
    }

    /** Without the items at the end that were not answered, so that wider files say the same. */
    private static final String ANSWERS = "TRIM(TRAILING ',' FROM COALESCE(s.answers, ''))";

    /** The version in use of the row's instrument. Codes hold nothing but capitals, digits and hyphens. */
    private String inUse() {
        return "CASE s.instrument "
                + instruments.current().stream()
                        .map(one -> "WHEN '" + one.code() + "' THEN " + one.version())
                        .collect(Collectors.joining(" "))
                + " END";
    }

    /** There is such a version of the row's instrument. */
    private String known() {
        Collection<Instrument> all = instruments.everyVersion();
        return all.stream().collect(Collectors.groupingBy(Instrument::code)).entrySet().stream()
                .map(one -> "s.instrument = '" + one.getKey() + "' AND s.instrument_version IN ("
                        + one.getValue().stream()
                                .map(version -> String.valueOf(version.version()))
                                .collect(Collectors.joining(", "))
                        + ")")
                .collect(Collectors.joining(" OR "));
    }

    @Override
    public Merged merge(Staging rows) {
        Merged merged = sent.mergeInto(
                rows,
                Map.of(
                        "patient_id", "s.patient_id",
                        "instrument", "s.instrument",
                        "instrument_version", "s.instrument_version",
                        "completed_on", "s.completed_on",
                        "answers", ANSWERS));
        risk.lookInto(rows);
        return merged;
    }
}
