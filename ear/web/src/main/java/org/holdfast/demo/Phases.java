package org.holdfast.demo;

import java.time.LocalDate;

/**
 * Structured clinical management goes from phase to phase when patient and clinician decide, not by the calendar. Some
 * linger: a few are still being assessed when assessment should be over.
 */
final class Phases {

    /** First days of the phases after the assessment. */
    record Scm(LocalDate stabilisationFrom, LocalDate treatmentFrom, LocalDate dischargeFrom) {}

    private final Ledger ledger;
    private final LocalDate today;
    private final Dice dice;

    Phases(Ledger ledger, LocalDate today, Dice dice) {
        this.ledger = ledger;
        this.today = today;
        this.dice = dice.named("phases");
    }

    Scm of(Treatment one) {
        Dice d = dice.named(one.key());
        boolean ordinary = one.is(Treatment.Present.ORDINARY);
        int assessed = !ordinary ? 42 : d.chance(0.06) ? 84 : d.between(4, 7) * 7;
        int stabilised = ordinary ? d.between(116, 126) : 126;
        int treated = stabilised + (ordinary ? d.between(26, 52) * 7 : 364);
        return new Scm(
                one.started().plusDays(assessed),
                one.started().plusDays(stabilised),
                one.started().plusDays(treated));
    }

    boolean assessing(Treatment one, LocalDate day) {
        return one.programme() == Programme.SCM && day.isBefore(of(one).stabilisationFrom());
    }

    void write(Treatment one) {
        if (one.programme() == Programme.SCM) {
            Scm phases = of(one);
            enter(one, "assessment", one.started());
            enter(one, "stabilisation", phases.stabilisationFrom());
            enter(one, "treatment", phases.treatmentFrom());
            enter(one, "discharge", phases.dischargeFrom());
        }
        if (one.pausedOn(today) != null) {
            ledger.add(new Row.Pause(
                    one.episode().episodeKey() + "-pause",
                    one.episode().episodeKey(),
                    one.pausedOn(today),
                    null,
                    "Away to look after a parent. Asked that treatment waits, and will ring."));
        }
        if (one.is(Treatment.Present.GIVEN_LONGER)) {
            ledger.add(new Row.Extension(
                    one.episode().episodeKey() + "-longer",
                    one.episode().episodeKey(),
                    "discharge",
                    today.minusDays(11),
                    4,
                    "Moves to a new flat in the last weeks; the ending is not to fall together with it."));
        }
    }

    private void enter(Treatment one, String phase, LocalDate day) {
        LocalDate ended = one.episode().endedOn();
        if (!day.isAfter(today) && (ended == null || !day.isAfter(ended))) {
            ledger.add(new Row.Phase(
                    one.episode().episodeKey() + "-" + phase, one.episode().episodeKey(), phase, day));
        }
    }
}
