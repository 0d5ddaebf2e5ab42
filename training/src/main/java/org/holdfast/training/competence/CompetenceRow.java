package org.holdfast.training.competence;

import org.holdfast.training.supervision.KeptRow;

/** One person in the team: who they are, what they are registered as, and their supervision. */
public record CompetenceRow(KeptRow supervision, String profession, String registration) {
    public boolean needsSomething() {
        return supervision.alert().isPressing();
    }
}
