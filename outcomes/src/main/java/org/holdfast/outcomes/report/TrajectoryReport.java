package org.holdfast.outcomes.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.holdfast.outcomes.change.Measured;
import org.holdfast.outcomes.instrument.Instrument;
import org.holdfast.outcomes.instrument.Instruments;
import org.holdfast.outcomes.statistics.Fit;
import org.holdfast.outcomes.statistics.GrowthCurve;
import org.holdfast.outcomes.statistics.Point;
import org.holdfast.platform.Refused;
import org.holdfast.platform.access.Role;
import org.holdfast.platform.database.Sql;
import org.holdfast.platform.reports.Parameter;
import org.holdfast.platform.reports.Parameters;
import org.holdfast.platform.reports.Table;
import org.holdfast.platform.words.Words;

/** How people's scores on one instrument go from the beginning of treatment. */
@ApplicationScoped
class TrajectoryReport implements OnScreen<Trajectory> {
    static final String INSTRUMENT = "instrument";

    /** Half a year in days. */
    private static final double HALF_YEAR = 182.625;

    private final Sql sql;
    private final Instruments instruments;
    private final Words words;

    @Inject
    TrajectoryReport(Sql sql, Instruments instruments, Words words) {
        this.sql = sql;
        this.instruments = instruments;
        this.words = words;
    }

    @Override
    public String name() {
        return "trajectory";
    }

    @Override
    public Set<Role> roles() {
        return ServiceContactReport.READERS;
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(Parameter.word(INSTRUMENT).mandatory());
    }

    @Override
    public List<String> words(Parameter own) {
        return codes();
    }

    /** First those of which it is known what a change means: the page opens with the first. */
    private List<String> codes() {
        return instruments.current().stream()
                .filter(instrument -> instrument.total().isPresent())
                .sorted(Comparator.comparing(
                        instrument -> instrument.total().orElseThrow().change() == null))
                .map(Instrument::code)
                .toList();
    }

    /** @throws Refused if there is no such instrument, it has no total, or fewer than ten people have two scores */
    @Override
    public Trajectory answer(Parameters with) {
        String named = with.word(INSTRUMENT).orElseThrow();
        Instrument instrument = instruments
                .current(named)
                .filter(one -> one.total().isPresent())
                .orElseThrow(() -> new Refused("trajectory.unknown", named, String.join(", ", codes())).on(INSTRUMENT));
        long[] starters = new long[1];
        List<List<Point>> courses = new ArrayList<>();
        sql.with(connection -> {
            new ScoresQuery(Starters.of(with), instruments, instrument.code()).each(connection, (began, scores) -> {
                starters[0]++;
                if (!scores.isEmpty()) courses.add(points(began, scores));
            });
            return null;
        });
        int observations = courses.stream().mapToInt(List::size).sum();
        Fit<GrowthCurve> fit = GrowthCurve.of(courses);
        return fit.found()
                .map(curve -> new Trajectory(
                        with.asOf(),
                        instrument.code(),
                        starters[0],
                        courses.size(),
                        observations,
                        curve.intercept(),
                        curve.slope(),
                        curve.slopeSe(),
                        curve.slopeInterval().low(),
                        curve.slopeInterval().high(),
                        curve.sdIntercept(),
                        curve.random().map(GrowthCurve.RandomSlope::sd).orElse(null),
                        curve.random().map(GrowthCurve.RandomSlope::correlation).orElse(null),
                        curve.sdResidual(),
                        true,
                        curve.note().map(words::say).orElse(null)))
                .orElseGet(() -> new Trajectory(
                        with.asOf(),
                        instrument.code(),
                        starters[0],
                        courses.size(),
                        observations,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        false,
                        words.say(((Fit.Unsettled<GrowthCurve>) fit).why())));
    }

    /** Time in half-years since the first day of treatment. */
    static List<Point> points(LocalDate began, List<Measured> scores) {
        return scores.stream()
                .map(one -> new Point(
                        ChronoUnit.DAYS.between(began, one.on()) / HALF_YEAR,
                        one.score().value()))
                .toList();
    }

    @Override
    public long starters(Trajectory answer) {
        return answer.starters();
    }

    @Override
    public Table table(Trajectory answer) {
        return Table.withColumns(
                        "instrument",
                        "patients",
                        "observations",
                        "intercept",
                        "slope",
                        "slopeSe",
                        "low",
                        "high",
                        "sdIntercept",
                        "sdSlope",
                        "correlation",
                        "sdResidual",
                        "converged",
                        "note")
                .row(
                        answer.instrument(),
                        answer.patients(),
                        answer.observations(),
                        answer.intercept(),
                        answer.slope(),
                        answer.slopeSe(),
                        answer.low(),
                        answer.high(),
                        answer.sdIntercept(),
                        answer.sdSlope(),
                        answer.correlation(),
                        answer.sdResidual(),
                        answer.converged(),
                        answer.note());
    }

    @Override
    public Sheet sheet(Trajectory answer, Parameters with) {
        List<Sheet.Line> lines = new ArrayList<>();
        if (answer.converged()) {
            lines.add(line("trajectory.intercept", Figures.two(answer.intercept())));
            lines.add(line(
                    "trajectory.slope",
                    Figures.two(answer.slope()),
                    words.say("trajectory.se", Figures.two(answer.slopeSe())),
                    words.say("trajectory.interval", Figures.twos(answer.low(), answer.high()))));
            lines.add(line("trajectory.sdIntercept", Figures.two(answer.sdIntercept())));
            if (answer.sdSlope() != null) {
                lines.add(line("trajectory.sdSlope", Figures.two(answer.sdSlope())));
                lines.add(line("trajectory.correlation", Figures.two(answer.correlation())));
            }
            lines.add(line("trajectory.sdResidual", Figures.two(answer.sdResidual())));
        }
        List<String> notes = new ArrayList<>();
        if (answer.converged() && answer.note() != null) notes.add(answer.note());
        notes.add(words.say("trajectory.method"));
        return new Sheet(
                answer.asOf(),
                words.say("trajectory.lead", answer.observations(), answer.patients(), answer.starters()),
                answer.converged() ? null : answer.note(),
                List.of(words.say("trajectory.figure"), answer.instrument()),
                lines,
                answer.converged() ? drawing(answer) : null,
                notes,
                List.of(
                        words.say("report.caution.regression"),
                        words.say("report.caution.control"),
                        words.say("trajectory.caution.missing")));
    }

    private Sheet.Line line(String key, String figure, String... more) {
        return new Sheet.Line(words.say(key), List.of(Sheet.Cell.of(figure, more)), false);
    }

    /** The mean line over three half-years, with the ends that its slope's interval leads to. */
    private Drawing drawing(Trajectory answer) {
        List<Drawing.Point> line = new ArrayList<>();
        List<double[]> ends = new ArrayList<>();
        for (int half = 0; half <= 3; half++) {
            line.add(new Drawing.Point(6.0 * half, answer.intercept() + half * answer.slope()));
            if (half > 0)
                ends.add(new double[] {
                    6.0 * half, answer.intercept() + half * answer.low(), answer.intercept() + half * answer.high()
                });
        }
        return new Drawing(
                        words.say("trajectory.chart", answer.instrument()),
                        answer.instrument(),
                        words.say("timeToCrisis.chart.across"),
                        false,
                        List.of())
                .series(words.say("trajectory.mean"), "line1", line)
                .intervals(words.say("report.interval"), 1, ends);
    }
}
