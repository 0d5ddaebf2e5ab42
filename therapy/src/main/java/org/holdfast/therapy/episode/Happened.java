package org.holdfast.therapy.episode;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.holdfast.therapy.programme.History;
import org.holdfast.therapy.programme.Programme;

/**
 * Something that took place in an episode.
 *
 * @param refusal the message that says so to whoever wants the episode to have ended before
 * @param what the name of the phase, the product or the kind of session
 */
record Happened(LocalDate on, String refusal, String what) {
    /** All that took place, as far as it is known and stands. */
    static List<Happened> in(Programme programme, History history) {
        List<Happened> all = new ArrayList<>();
        history.moves()
                .forEach(move -> all.add(new Happened(
                        move.on(),
                        "therapy.end.before.phase",
                        programme.phase(move.phase()).map(Programme.Phase::name).orElse(move.phase()))));
        history.delivered()
                .forEach(delivered -> all.add(new Happened(
                        delivered.on(),
                        "therapy.end.before.product",
                        programme
                                .product(delivered.product())
                                .map(Programme.Product::name)
                                .orElse(delivered.product()))));
        history.attended()
                .forEach(session -> all.add(new Happened(
                        session.on(),
                        "therapy.end.before.session",
                        programme
                                .strand(session.strand())
                                .map(Programme.Strand::name)
                                .orElse(session.strand()))));
        history.pauses().forEach(pause -> all.add(new Happened(pause.from(), "therapy.end.before.pause", "")));
        history.extensions()
                .forEach(extension -> all.add(new Happened(
                        extension.on(),
                        "therapy.end.before.extension",
                        programme
                                .phase(extension.phase())
                                .map(Programme.Phase::name)
                                .orElse(extension.phase()))));
        return all;
    }
}
