package org.holdfast.therapy.appointment;

/**
 * How many appointments there are in an episode, with those that belong to none.
 *
 * @param ahead how many are to come
 * @param past how many have begun
 * @param planned how many of those to come are to take place
 * @param counted how many there are without those that were entered in error
 */
public record AppointmentTally(int ahead, int past, int planned, int counted) {
    public boolean none() {
        return ahead + past == 0;
    }
}
