package org.holdfast.therapy.appointment;

/**
 * How many appointments there are in an episode, with those that belong to none.
 *
 * @param ahead how many rows are to come, those entered in error among them
 * @param past how many rows have begun, likewise
 * @param planned how many of those to come are to take place
 * @param struckAhead how many of those to come were entered in error
 * @param struckPast how many of those that have begun were
 */
public record AppointmentTally(int ahead, int past, int planned, int struckAhead, int struckPast) {
    /** How many there are without those that were entered in error. */
    public int counted() {
        return ahead + past - struckAhead - struckPast;
    }

    public boolean none() {
        return ahead + past == 0;
    }
}
