package org.holdfast.outcomes.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.holdfast.outcomes.change.Measured;
import org.holdfast.outcomes.instrument.Instrument;
import org.holdfast.outcomes.instrument.Scale;
import org.holdfast.outcomes.instrument.Score;
import org.holdfast.platform.words.Words;
import org.holdfast.therapy.api.Phases;

/**
 * Draws a course. The whole's score is drawn where the instrument has one, with its bands, its cut-off and the corridor
 * within which a score is no reliable change from the baseline; otherwise its scales, each with a mark of its own. The
 * phases of treatment lie behind. Where there is no score the line is broken.
 */
@ApplicationScoped
class GraphOf {
    /** So many shapes of marks can be told apart. */
    private static final int MOST_SCALES = 4;

    /** Days of room at both ends, so that a single score is not drawn on the edge. */
    private static final int ROOM = 10;

    private final Words words;
    private final AssessmentWords said;

    @Inject
    GraphOf(Words words, AssessmentWords said) {
        this.words = words;
        this.said = said;
    }

    Graph draw(List<InUse> choices, String code, Course course, List<Phases.Stretch> phases) {
        List<Course.Asked> asked = course.asked();
        if (asked.isEmpty()) return Graph.nothing();
        Instrument instrument = asked.get(asked.size() - 1).instrument();
        List<Scale> scales = scales(instrument);
        List<Course.OnScale> courses = scales.stream().map(course::on).toList();
        List<Graph.Line> lines = new ArrayList<>();
        for (Course.Asked one : asked) {
            List<Graph.Cell> cells = new ArrayList<>();
            for (Course.OnScale scale : courses) cells.add(cell(scale, one));
            lines.add(new Graph.Line(one.id(), one.on(), phase(phases, one.on()), cells));
        }
        Collections.reverse(lines);
        List<Graph.Key> keys = new ArrayList<>();
        boolean any = asked.stream().anyMatch(one -> scales.stream()
                .anyMatch(scale -> one.score(scale.id()).isPresent()));
        String chart = any ? chart(course, instrument, scales, phases, keys) : null;
        return new Graph(
                choices,
                code,
                instrument.name(),
                scales.stream().map(instrument.labels()::scale).toList(),
                lines,
                notes(instrument, scales),
                keys,
                chart);
    }

    private static List<Scale> scales(Instrument instrument) {
        return instrument
                .total()
                .map(List::of)
                .orElse(instrument
                        .scales()
                        .subList(0, Math.min(MOST_SCALES, instrument.scales().size())));
    }

    private Graph.Cell cell(Course.OnScale course, Course.Asked one) {
        Scale scale = course.scale();
        AssessmentRow.ScoreRow row = one.instrument()
                .score(one.answers())
                .of(scale.id())
                .map(scored ->
                        AssessmentRow.ScoreRow.of(scored, one.instrument().labels()))
                .orElse(null);
        // A scale that the version of the day did not have.
        if (row == null) return new Graph.Cell(words.say("assessment.noScore"), "", "");
        return new Graph.Cell(
                said.figure(row), said.detail(row), said.compared(course.compare(one.on(), one.score(scale.id()))));
    }

    /** The phase of a day, with the treatment it belongs to; empty outside of every treatment. */
    private String phase(List<Phases.Stretch> phases, LocalDate on) {
        String in = "";
        for (Phases.Stretch one : phases)
            if (!on.isBefore(one.from()) && (one.until() == null || on.isBefore(one.until()))) in = named(one);
        return in;
    }

    private String named(Phases.Stretch one) {
        return words.say("graph.phase", one.treatment(), one.name());
    }

    private List<String> notes(Instrument instrument, List<Scale> scales) {
        List<String> notes = new ArrayList<>();
        Scale first = scales.get(0);
        boolean alike = scales.stream().allMatch(scale -> scale.better() == first.better());
        notes.add(words.say(
                !alike || first.better() == null ? "graph.better.unknown" : "graph.better." + first.better()));
        if (scales.size() == 1 && first.cutOff() != null)
            notes.add(words.say(
                    "graph.cutOff.source",
                    plain(first.cutOff().at()),
                    first.cutOff().source()));
        if (scales.size() == 1 && first.change() != null)
            notes.add(words.say(
                    "graph.change.source", criterion(first), first.change().source()));
        if (!instrument.validated()) notes.add(words.say("assessment.notValidated", instrument.name()));
        notes.add(words.say("graph.gaps", instrument.name()));
        return notes;
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }

    private static String criterion(Scale scale) {
        return BigDecimal.valueOf(scale.change().criterion())
                .setScale(2, java.math.RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }

    private String chart(
            Course course,
            Instrument instrument,
            List<Scale> scales,
            List<Phases.Stretch> phases,
            List<Graph.Key> keys) {
        List<Course.Asked> asked = course.asked();
        LocalDate from = asked.get(0).on().minusDays(ROOM);
        LocalDate to = asked.get(asked.size() - 1).on().plusDays(ROOM);
        JsonArrayBuilder sets = Json.createArrayBuilder();
        int nth = 1;
        double least = Double.MAX_VALUE;
        double most = -Double.MAX_VALUE;
        for (Scale scale : scales) {
            least = Math.min(least, scale.least(instrument).value());
            most = Math.max(most, scale.most(instrument).value());
            JsonArrayBuilder points = Json.createArrayBuilder();
            for (Course.Asked one : asked) {
                JsonObjectBuilder point =
                        Json.createObjectBuilder().add("x", one.on().toEpochDay());
                Optional<Score> score = one.score(scale.id());
                points.add(score.isPresent() ? point.add("y", score.get().value()) : point.addNull("y"));
            }
            String label = instrument.labels().scale(scale);
            sets.add(Json.createObjectBuilder()
                    .add("label", label)
                    .add("role", "line" + nth)
                    .add("data", points));
            keys.add(new Graph.Key(label, "line" + nth++));
        }
        JsonObjectBuilder drawn = Json.createObjectBuilder()
                .add("from", from.toEpochDay())
                .add("to", to.toEpochDay())
                .add("least", least)
                .add("most", most)
                .add("down", words.say("assessment.score"))
                .add("phases", stretches(phases, from, to));
        JsonArrayBuilder bands = Json.createArrayBuilder();
        if (scales.size() == 1) {
            Scale scale = scales.get(0);
            for (Scale.Band band : scale.bands())
                bands.add(Json.createObjectBuilder()
                        .add("from", band.from())
                        .add("name", instrument.labels().band(band)));
            if (!scale.bands().isEmpty()) keys.add(new Graph.Key(words.say("graph.bands"), "bands"));
            if (scale.cutOff() != null) {
                String name = words.say("graph.cutOff", plain(scale.cutOff().at()));
                drawn.add(
                        "cutOff",
                        Json.createObjectBuilder()
                                .add("at", scale.cutOff().at())
                                .add("name", name));
                keys.add(new Graph.Key(name, "limit"));
            }
            corridor(course, scale, to).ifPresent(one -> {
                drawn.add("corridor", one);
                keys.add(new Graph.Key(words.say("graph.corridor"), "corridor"));
            });
        }
        if (phases.stream().anyMatch(one -> one.from().isBefore(to)))
            keys.add(new Graph.Key(words.say("graph.phases"), "phases"));
        return Json.createObjectBuilder()
                .add("type", "scatter")
                .add("data", Json.createObjectBuilder().add("datasets", sets))
                .add("options", Json.createObjectBuilder().add("course", drawn.add("bands", bands)))
                .build()
                .toString();
    }

    /** From the baseline of the last answers on: within it a score has not reliably changed. */
    private static Optional<JsonObjectBuilder> corridor(Course course, Scale scale, LocalDate to) {
        if (scale.change() == null) return Optional.empty();
        LocalDate last = course.asked().get(course.asked().size() - 1).on();
        Optional<Measured> baseline = course.on(scale).baseline(last);
        return baseline.map(first -> Json.createObjectBuilder()
                .add("from", first.on().toEpochDay())
                .add("to", to.toEpochDay())
                .add("low", first.score().value() - scale.change().criterion())
                .add("high", first.score().value() + scale.change().criterion()));
    }

    private JsonArrayBuilder stretches(List<Phases.Stretch> phases, LocalDate from, LocalDate to) {
        JsonArrayBuilder all = Json.createArrayBuilder();
        for (Phases.Stretch one : phases) {
            LocalDate until = one.until() == null || one.until().isAfter(to) ? to : one.until();
            LocalDate since = one.from().isBefore(from) ? from : one.from();
            if (since.isBefore(until))
                all.add(Json.createObjectBuilder()
                        .add("from", since.toEpochDay())
                        .add("to", until.toEpochDay())
                        .add("name", named(one)));
        }
        return all;
    }
}
