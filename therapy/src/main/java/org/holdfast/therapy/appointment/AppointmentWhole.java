package org.holdfast.therapy.appointment;

import java.util.List;

/**
 * An appointment with everything that was said of it.
 *
 * @param earlier the latest first
 */
public record AppointmentWhole(AppointmentRow now, List<AppointmentWas> earlier) {}
