package org.holdfast.outcomes.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.holdfast.outcomes.instrument.Instrument;
import org.holdfast.outcomes.instrument.Instruments;
import org.holdfast.platform.Refused;
import org.holdfast.platform.access.Role;
import org.holdfast.platform.database.Sql;
import org.holdfast.platform.reports.Parameter;
import org.holdfast.platform.reports.Parameters;
import org.holdfast.platform.reports.Table;
import org.holdfast.platform.words.Words;

/** How many people recovered, improved, did not change reliably or deteriorated, by one instrument. */
@ApplicationScoped
class ReliableChangeReport implements OnScreen<ReliableChange> {
    private static final String INSTRUMENT = "instrument";

    private final Sql sql;
    private final Instruments instruments;
    private final Words words;

    @Inject
    ReliableChangeReport(Sql sql, Instruments instruments, Words words) {
        this.sql = sql;
        this.instruments = instruments;
        this.words = words;
    }

    @Override
    public String name() {
        return "change";
    }

    @Override
    public Set<Role> roles() {
        return ServiceContactReport.READERS;
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(Parameter.word(INSTRUMENT).mandatory());
    }

    /** @throws Refused if there is no such instrument, or it is not known by how much it has to change */
    @Override
    public ReliableChange answer(Parameters with) {
        String named = with.word(INSTRUMENT).orElseThrow();
        Instrument instrument = instruments
                .current(named)
                .orElseThrow(() -> new Refused("reliableChange.unknown", named, judged()).on(INSTRUMENT));
        if (!isJudged(instrument))
            throw new Refused("reliableChange.noCriterion", instrument.name(), judged()).on(INSTRUMENT);
        return sql.with(new ReliableChangeQuery(Starters.of(with), instruments, instrument)::on);
    }

    private static boolean isJudged(Instrument instrument) {
        return instrument.total().filter(total -> total.change() != null).isPresent();
    }

    private String judged() {
        return String.join(", ", codes());
    }

    private List<String> codes() {
        return instruments.current().stream()
                .filter(ReliableChangeReport::isJudged)
                .map(Instrument::code)
                .toList();
    }

    @Override
    public List<String> words(Parameter own) {
        return codes();
    }

    @Override
    public long starters(ReliableChange answer) {
        return answer.starters();
    }

    @Override
    public Table table(ReliableChange answer) {
        Table table = Table.withColumns(
                "instrument", "outcome", "n", "d", "percent", "low", "high", "baselined", "criterion", "clinical");
        row(table, answer, "recovered", answer.recovered());
        row(table, answer, "improved", answer.improved());
        row(table, answer, "noReliableChange", answer.noReliableChange());
        row(table, answer, "deteriorated", answer.deteriorated());
        row(table, answer, "startedBelowCutOff", answer.startedBelowCutOff());
        return table;
    }

    private static void row(Table table, ReliableChange answer, String outcome, Share share) {
        if (share == null) return;
        table.row(
                answer.instrument(),
                outcome,
                share.n(),
                share.d(),
                share.percent(),
                share.low(),
                share.high(),
                answer.baselined(),
                answer.constants().criterion(),
                answer.constants().clinical());
    }

    @Override
    public Sheet sheet(ReliableChange answer, Parameters with) {
        List<Sheet.Line> lines = new ArrayList<>();
        List<Drawing.Point> marks = new ArrayList<>();
        List<double[]> intervals = new ArrayList<>();
        List<String> labels = new ArrayList<>();
        add("recovered", answer.recovered(), lines, labels, marks, intervals);
        add("improved", answer.improved(), lines, labels, marks, intervals);
        add("noReliableChange", answer.noReliableChange(), lines, labels, marks, intervals);
        add("deteriorated", answer.deteriorated(), lines, labels, marks, intervals);
        if (answer.startedBelowCutOff() != null)
            lines.add(new Sheet.Line(
                    words.say("reliableChange.startedBelowCutOff"), List.of(cell(answer.startedBelowCutOff())), false));
        Drawing drawing = new Drawing(
                        words.say("reliableChange.chart", answer.instrument()),
                        words.say("crisis.chart.down"),
                        "",
                        true,
                        labels)
                .series(words.say("reliableChange.paired"), "mark2", marks)
                .intervals(words.say("report.interval"), 2, intervals);
        ReliableChange.Constants constants = answer.constants();
        List<String> notes = new ArrayList<>();
        notes.add(words.say("reliableChange.method"));
        notes.add(
                words.say("reliableChange.criterion", Figures.two(constants.criterion()), constants.criterionSource()));
        if (constants.clinical() != null)
            notes.add(words.say(
                    "reliableChange.clinical", constants.clinical().toPlainString(), constants.clinicalSource()));
        return new Sheet(
                answer.asOf(),
                words.say("reliableChange.lead", answer.starters(), answer.baselined(), answer.paired()),
                answer.paired() == 0 ? words.say("reliableChange.empty") : null,
                List.of(words.say("reliableChange.what"), answer.instrument()),
                lines,
                answer.paired() == 0 ? null : drawing,
                notes,
                List.of(
                        words.say("report.caution.regression"),
                        words.say("report.caution.control"),
                        words.say("reliableChange.caution.paired")));
    }

    private void add(
            String what,
            Share share,
            List<Sheet.Line> lines,
            List<String> labels,
            List<Drawing.Point> marks,
            List<double[]> intervals) {
        if (share == null) return;
        lines.add(new Sheet.Line(words.say("reliableChange." + what), List.of(cell(share)), false));
        if (share.percent() == null) return;
        int at = labels.size();
        labels.add(words.say("reliableChange." + what));
        marks.add(new Drawing.Point(at, share.percent().doubleValue()));
        intervals.add(new double[] {at, share.low(), share.high()});
    }

    private Sheet.Cell cell(Share share) {
        return Sheet.Cell.of(
                Figures.percent(share.percent()),
                words.say("report.nOfD", share.n(), share.d()),
                Figures.interval(share.low(), share.high()));
    }
}
